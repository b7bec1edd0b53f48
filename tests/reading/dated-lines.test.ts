import { expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { noticesOf } from './support.ts';

const toRow = (cells: readonly string[]): string =>
  `<tr>${cells.map((text) => `<td>${text.replaceAll('\n', '<br>')}</td>`).join('')}</tr>`;

function readTable(...rows: readonly string[][]): Promise<Plan> {
  const table = `<table>${rows.map(toRow).join('')}</table>`;
  return extract(`<html><body><h1>DX推進計画 取組一覧</h1>${table}</body></html>`, { tokenizer: 'never' });
}

const HEAD = ['No.', '取組名', '取組内容', '所管', 'スケジュール'];

it('lines of a cell that each begin with a period are activities of it', async () => {
  const plan = await readTable(
    HEAD,
    ['1', '電子契約の導入', '契約を電子化する。', '契約課', 'R7 調査・検討\nR8 試行\nR9 本格導入'],
    ['2', '庁内LANの整備', '執務環境を改善する。', '情報課', '令和7年度：設計\n令和8～9年度：整備と\n利用の開始'],
    ['3', '公開データの追加', '公開を増やす。', '情報課', 'R7～ 順次公開'],
  );
  const projects = plan.measures.flatMap((measure) => measure.projects);
  expect(
    projects.map(({ name, departments, lanes }) => [
      name,
      ...departments.map(({ department }) => department),
      ...lanes.flatMap(({ activities }) =>
        activities.map(({ items, start, end, openEnded }) => `${start}-${end}${openEnded ? '+' : ''} ${items.join()}`),
      ),
    ]),
  ).toEqual([
    ['電子契約の導入', '契約課', '2025-2025 調査・検討', '2026-2026 試行', '2027-2027 本格導入'],
    ['庁内LANの整備', '情報課', '2025-2025 設計', '2026-2027 整備と利用の開始'],
    ['公開データの追加', '情報課', '2025-2025+ 順次公開'],
  ]);
  expect(projects[0]?.attributes.map(({ head, text }) => `${head}: ${text}`)).toEqual([
    'No.: 1',
    '取組内容: 契約を電子化する。',
  ]);
  expect(noticesOf(plan)).toEqual([]);
});

it('a column in which one cell begins with no period is none of such lines', async () => {
  const reading = readTable(HEAD, ['1', '電子契約の導入', '契約を電子化する。', '契約課', '関係課と協議\nR8 試行']);
  expect((await reading.catch(() => null))?.measures.flatMap(({ projects }) => projects) ?? []).not.toMatchObject([
    { lanes: [{ activities: [{ start: 2026 }] }] },
  ]);
});
