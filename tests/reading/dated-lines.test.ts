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

it.each([
  ['今後の進め方', '・H28年度　現地調査\n・H29 ～ H30年度　設計', '2016-2016 ・現地調査', '2017-2018 ・設計'],
  ['年次計画', '【H28】現地調査\n【H29～H30】設計', '2016-2016 現地調査', '2017-2018 設計'],
  ['年度ごとの取組', '（平成28年度）現地調査\n（平成29～30年度）設計', '2016-2016 現地調査', '2017-2018 設計'],
  ['工程', 'H28…現地調査\nH29～30…設計', '2016-2016 現地調査', '2017-2018 設計'],
  ['取組内容', 'H28 現地調査 H29～30 設計', '2016-2016 現地調査', '2017-2018 設計'],
])('%s over %s has the lines of it', async (head, cell, ...expected) => {
  const plan = await readTable(
    ['取組名', '所管', head],
    ['案内板の更新', '観光課', cell],
    ['道の駅の改修', '建設課', cell],
  );
  const [first] = plan.measures.flatMap(({ projects }) => projects);
  const activities = first?.lanes.flatMap((lane) => lane.activities) ?? [];
  expect(activities.map(({ items, start, end }) => `${start}-${end} ${items.join()}`)).toEqual(expected);
  expect(noticesOf(plan)).toEqual([]);
});

it('counts amid a line are no periods of it', async () => {
  const cell = 'R7 参加者 2025 人\nR8 参加者 2100 人';
  const plan = await readTable(['取組名', '所管', 'スケジュール'], ['見学会', '観光課', cell]);
  const activities = plan.measures[0]?.projects[0]?.lanes.flatMap((lane) => lane.activities) ?? [];
  expect(activities.map(({ start }) => start)).toEqual([2025, 2026]);
});

it.each(['課題', '根拠', '改定の経過'])('lines of %s that date something are none beside 今後の予定', async (head) => {
  const row = (name: string): string[] => [name, 'R4 不足\nR5 老朽', 'R6 調査\nR7 設計'];
  const plan = await readTable(['取組名', head, '今後の予定'], row('案内板の更新'), row('道の駅の改修'));
  const activities = plan.measures[0]?.projects[0]?.lanes.flatMap((lane) => lane.activities) ?? [];
  expect(activities.map(({ items, start }) => `${start} ${items.join()}`)).toEqual(['2024 調査', '2025 設計']);
});
