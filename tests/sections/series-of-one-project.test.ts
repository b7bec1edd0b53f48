import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/index.ts';
import { indicatorsOf, noticesOf, read } from '../reading/support.ts';

const readBelow = (...lines: readonly string[]): Promise<Plan> => read(['緑浜市緑化計画 工程表', '', ...lines]);
const lanesOf = ({ measures }: Plan): string[] =>
  measures.flatMap(({ projects }) =>
    projects.flatMap(({ name, lanes }) =>
      lanes.map(({ series, activities }) => {
        return `${name} ${series}: ${activities.map(({ start, end, items }) => `${start}-${end} ${items}`).join('、')}`;
      }),
    ),
  );

describe('計画 and 実績 beside the years of one project', () => {
  it.each(['', '区分'])('are its lanes below 「%s」, and the heading above names it', async (title) => {
    const plan = await readBelow(
      '(1) 街路樹の整備',
      ...[`${title}|R6|R7|R8`, '計画|調査|植栽|→', '実績|調査済み||'],
      '',
      '■公園の改修（みどり課）',
      ...[`${title}|R6|R7`, '計画|設計|工事', '実績||'],
    );
    expect(lanesOf(plan)).toEqual([
      '街路樹の整備 plan: 2024-2024 調査、2025-2026 植栽',
      '街路樹の整備 actual: 2024-2024 調査済み',
      '公園の改修 plan: 2024-2024 設計、2025-2025 工事',
    ]);
    expect(noticesOf(plan)).not.toContain('sections/label-column-assumed');
  });

  it('may be 取組内容 instead, and KPI（窓口数） below it has the values of the project', async () => {
    const plan = await readBelow(
      ...['(1) 書かない窓口', '|R6|R7|R8', '取組内容|機器の調達|本庁舎で開始|支所へ拡大', 'KPI（窓口数）|0|5|12', ''],
      ...['(2) 電子決済', '|R6|R7|R8', '取組内容|選定|導入|→', '事業費（千円）|－|1,200|300'],
    );
    expect(lanesOf(plan)).toEqual([
      '書かない窓口 null: 2024-2024 機器の調達、2025-2025 本庁舎で開始、2026-2026 支所へ拡大',
      '電子決済 null: 2024-2024 選定、2025-2026 導入',
    ]);
    const values = plan.measures.flatMap(({ projects }) => projects.flatMap((project) => project.values));
    expect(values.map(({ name, year, value }) => `${name} ${year} ${value}`)).toEqual([
      ...['KPI（窓口数） 2024 0', 'KPI（窓口数） 2025 5', 'KPI（窓口数） 2026 12'],
      ...['事業費 2024 null', '事業費 2025 1200', '事業費 2026 300'],
    ]);
    expect(indicatorsOf(plan)).toEqual([]);
  });

  it('are a project without a name, with a warning, where nothing stands above them', async () => {
    const plan = await read(['区分|R6|R7', '計画|設計|工事', '実績|設計済み|']);
    expect(noticesOf(plan)).toContain('sections/project-unnamed');
  });

  it('are rows of projects where one of them has a name, and of an indicator over figures', async () => {
    const named = await readBelow('(1) 緑化', '|R6|R7', '計画|設計|工事', '街路樹の更新|調査|植栽');
    expect(lanesOf(named).map((line) => line.split(' ')[0])).toEqual(['計画', '街路樹の更新']);
    const figures = await readBelow('(1) 緑化', '|R6|R7', '計画|20本|30本', '実績|18本|');
    expect(figures.measures[0]?.projects).toEqual([]);
    expect(indicatorsOf(figures)).toHaveLength(2);
  });
});
