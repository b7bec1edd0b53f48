import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extract, type Plan, planToDataset } from '../../src/index.ts';

const edition = (indicator: string, ...rows: string[]): string =>
  `青海市道路計画 工程表

(1) 道路の整備

主担当 道路課

モニタリング指標	2018	2019	2020	2021
${indicator}

事業名	担当課	2018	2019	2020	2021
${rows.join('\n')}
`;

const older = edition(
  '舗装した道路の延長	10km	12km	14km	16km',
  '舗装の修繕事業	道路課(北工区)、道路課(南工区)	調査	設計	施工	→',
  '橋の点検	橋りょう課	点検		報告	',
  '街灯の更新	道路課	調査	更新	→	',
);
const newer = edition(
  '舗装した道路の延長	10km	11km	15km	16km',
  '舗装修繕事業	道路課	調査	設計	施工	→',
  '橋の点検	道路課	点検		報告	',
  '歩道の整備	道路課		設計	整備	→',
);

/** The two editions that docs/queries.md asks, published in `published/` below a folder. */
export async function publishRoads(folder: string): Promise<Plan[]> {
  const plans = [
    await extract(older, { edition: 'aomi-2022', values: { '..2018': 'actual', '2019..': 'target' } }),
    await extract(newer, { edition: 'aomi-2023', values: { '..2020': 'actual', '2021..': 'target' } }),
  ];
  for (const plan of plans) {
    const target = join(folder, 'published', plan.edition);
    await mkdir(target, { recursive: true });
    for (const { path, bytes } of planToDataset(plan)) await writeFile(join(target, path), bytes);
  }
  return plans;
}
