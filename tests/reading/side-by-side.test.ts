import { expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { activitiesOf, readMeasure } from './support.ts';

const ROWS = ['事業名|担当課|R7|R8||事業名|担当課|R7|R8', '橋の点検|建設課|点検|設計||図書館の改修|学習課|設計|工事'];
const ACTIVITIES = [
  '橋の点検 建設課 2025-2025 点検',
  '橋の点検 建設課 2026-2026 設計',
  '街路樹の更新 都市課 2026-2026 植替え',
  '図書館の改修 学習課 2025-2025 設計',
  '図書館の改修 学習課 2026-2026 工事',
];

it('two schedules in one table, side by side under the same words, keep their boxes apart', async () => {
  const plan = await readMeasure(...ROWS, '街路樹の更新|都市課||植替え|||||');
  expect(activitiesOf(plan)).toEqual(ACTIVITIES);
});

it('they do in a page too, as far as a row over both of them', async () => {
  const [head = '', body = ''] = ROWS.map(
    (row) =>
      `<tr>${row
        .split('|')
        .map((text) => `<td>${text}</td>`)
        .join('')}</tr>`,
  );
  const last = '<tr><td>街路樹の更新</td><td>都市課</td><td></td><td>植替え</td></tr>';
  const note = '<tr><td colspan=9>※今後の見直しにより変更することがある。</td></tr>';
  const plan = await extract(`<html><body><h1>工程表</h1><table>${head}${body}${last}${note}</table></body></html>`);
  expect(activitiesOf(plan)).toEqual(ACTIVITIES);
});
