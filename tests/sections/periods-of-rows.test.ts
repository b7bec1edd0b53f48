import { expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';
import { sheetsToWorkbook } from '../support/workbook.ts';

it('年度 left of the names holds for the rows below it, and 時期 right of them does not', async () => {
  const left = await readMeasure('年度|橋梁名|内容', 'R6|大橋|補修設計', '|中橋|補修工事', 'R7|西橋|補修設計');
  expect(activitiesOf(left)).toEqual([
    '大橋  2024-2024 補修設計',
    '中橋  2024-2024 補修工事',
    '西橋  2025-2025 補修設計',
  ]);
  expect(noticesOf(left)).toEqual([]);
  const right = await readMeasure('橋梁名|時期', '大橋|R6', '中橋|', '西橋|R7');
  expect(activitiesOf(right)).toEqual(['大橋  2024-2024 ', '西橋  2025-2025 ']);
});

it('建築年度 beside 実施時期 is an attribute, and its rows are no heads', async () => {
  const plan = await readMeasure(
    '施設名|建築年度|対策内容|実施時期',
    '公民館|S54|外壁改修|R7～R8',
    '体育館|H3|屋根改修|R9',
    '庁舎|S48|建替え|R10以降',
  );
  expect(activitiesOf(plan)).toEqual([
    '公民館  2025-2026 外壁改修',
    '体育館  2027-2027 屋根改修',
    '庁舎  2028-2028+? 建替え',
  ]);
  expect(noticesOf(plan)).toEqual([]);
});

it('年度 over years of bars heads them, and is no column of periods', async () => {
  const bar = { fill: '#9dc3e6' };
  const rows = [
    [...['事業名', '担当課', '年度', ''].map((text) => ({ text }))],
    [...['', '', '令和5年度', '令和6年度'].map((text) => ({ text }))],
    [{ text: '大橋の補修' }, { text: '道路課' }, bar, bar],
    [{ text: '中橋の補修' }, { text: '道路課' }, {}, bar],
  ];
  const cells = rows.map((row) => row.map((cell) => ({ ...cell, isRuled: true })));
  const plan = await extract(sheetsToWorkbook([{ name: '工程表', cells, merges: ['A1:A2', 'B1:B2', 'C1:D1'] }]));
  expect(activitiesOf(plan)).toEqual(['大橋の補修 道路課 2023-2024 ', '中橋の補修 道路課 2024-2024 ']);
});

it('架設年, 点検年度 and 修繕年度 of one bridge that ascend are no head', async () => {
  const plan = await readMeasure(
    '橋梁名|架設年|点検年度|健全度|修繕年度|概算費（千円）',
    'あけぼの橋|1975|2023|Ⅲ|2025|12000',
    'ゆうひ橋|1980|2022|Ⅱ|2027以降|8000',
    'つつじ橋|1990|2023|Ⅲ|2025～2026|20000',
  );
  expect(plan.measures.flatMap(({ indicators }) => indicators)).toEqual([]);
  expect(plan.measures[0]?.projects.map(({ name }) => name)).toEqual(['あけぼの橋', 'ゆうひ橋', 'つつじ橋']);
});

it('実績 beside 計画 is a result of 実施時期, unless it names a year of its own or says that there is none', async () => {
  const plan = await readMeasure(
    '取組項目|担当課|実施時期|計画|実績',
    '窓口の見直し|市民課|令和6年度|総合窓口の開設|令和5年度に開設済み',
    '文書の電子化|総務課|令和7年度|システムの導入|なし',
    '公用車の削減|管財課|令和6年度|2台の削減|2台を削減した',
  );
  expect(activitiesOf(plan)).toEqual([
    '窓口の見直し 市民課 2024-2024 総合窓口の開設',
    '文書の電子化 総務課 2025-2025 システムの導入',
    '公用車の削減 管財課 2024-2024 2台の削減',
    '公用車の削減 管財課 2024-2024 2台を削減した',
  ]);
  const attributes = plan.measures.flatMap(({ projects }) => projects.flatMap((project) => project.attributes));
  expect(attributes.map(({ head, text }) => `${head} ${text}`)).toEqual(['実績 令和5年度に開設済み', '実績 なし']);
  expect(noticesOf(plan)).toEqual([]);
  const dated = await readMeasure(
    '取組項目|担当課|実施時期|計画|実績',
    '窓口の見直し|市民課|令和6年度|総合窓口の開設|令和5年度',
    '公用車の削減|管財課|令和7年度|2台の削減|',
  );
  expect(activitiesOf(dated)).toEqual([
    '窓口の見直し 市民課 2024-2024 総合窓口の開設',
    '公用車の削減 管財課 2025-2025 2台の削減',
  ]);
});
