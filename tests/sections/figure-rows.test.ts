import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';

const head = '取組|担当課|R6|R7|R8';
const project = 'オンライン申請|情報課|準備|拡充|→';
const activities = ['オンライン申請 情報課 2024-2024 準備', 'オンライン申請 情報課 2025-2026 拡充'];

const valuesOf = ({ measures }: Plan): string[] =>
  (measures[0]?.projects ?? []).flatMap(({ name, values }) =>
    values.map((one) => `${name} ${one.name} ${one.year} ${one.value}${one.unit ?? ''}`),
  );

describe('a row of figures below a project', () => {
  it.each([
    [
      'KPI：申請件数||100件|200件|300件',
      ['KPI：申請件数 2024=100件', 'KPI：申請件数 2025=200件', 'KPI：申請件数 2026=300件'],
    ],
    ['（目標値）待ち時間||30分|-|10分', ['（目標値）待ち時間 2024=30分', '（目標値）待ち時間 2026=10分']],
    ['事業費（千円）||100|200|', ['事業費 2024=100千円', '事業費 2025=200千円']],
  ])('is of that project where its name says what they are: %s', async (row, expected) => {
    const plan = await readMeasure(head, project, row);
    expect(activitiesOf(plan)).toEqual(activities);
    const values = plan.measures[0]?.projects[0]?.values ?? [];
    expect(
      values.flatMap((one) => (one.value === null ? [] : [`${one.name} ${one.year}=${one.value}${one.unit}`])),
    ).toEqual(expected);
    expect(noticesOf(plan)).toEqual([]);
  });

  it.each([
    ['has a department of its own', 'KPI：申請件数|市民課|100件|200件|300件'],
    ['has words among its figures', 'KPI：申請件数||100件|200件|公表'],
    ['is named for what is done', '道路：舗装の更新||1km|2km|3km'],
  ])('is a project where it %s', async (_, row) => {
    const plan = await readMeasure(head, project, row);
    expect(plan.measures[0]?.projects).toHaveLength(2);
  });

  it('is a project where none stands above it', async () => {
    const plan = await readMeasure(head, 'KPI：申請件数||100件|200件|300件');
    expect(plan.measures[0]?.projects.map(({ name }) => name)).toEqual(['KPI：申請件数']);
  });
});

describe('rows of figures that stand beside the name of one project', () => {
  it('are called by the labels beside them: 量の見込み and 確保方策', async () => {
    const plan = await readMeasure(
      '事業名|項目|R6|R7',
      '延長保育|量の見込み（人）|320|330',
      '|確保方策（人）|300|330',
      '一時預かり|量の見込み（人日）|1,200|1,250',
      '|確保方策（人日）|1,100|1,250',
    );
    expect(valuesOf(plan)).toEqual([
      '延長保育 量の見込み 2024 320人',
      '延長保育 量の見込み 2025 330人',
      '延長保育 確保方策 2024 300人',
      '延長保育 確保方策 2025 330人',
      '一時預かり 量の見込み 2024 1200人日',
      '一時預かり 量の見込み 2025 1250人日',
      '一時預かり 確保方策 2024 1100人日',
      '一時預かり 確保方策 2025 1250人日',
    ]);
    expect(noticesOf(plan)).not.toContain('repair/labels-of-lanes');
  });

  it('are not called by what is said of the project in its one row', async () => {
    const plan = await readMeasure('事業名|項目|R6|R7', '延長保育|新規|320|330', '一時預かり|継続|1,200|1,250');
    expect(valuesOf(plan).map((line) => line.split(' ')[1])).toEqual(['', '', '', '']);
  });
});

it('取組 and 効果額 below the head of a name are what its rows hold, and a number is part of the name', async () => {
  const rows = (name: string, first: string, amount: string): string =>
    `<tr><td rowspan=2>${name}</td><td>取組</td><td>${first}</td><td>実施</td></tr>` +
    `<tr><td>効果額(千円)</td><td>${amount}</td><td>8,000</td></tr>`;
  const head = '<tr><th colspan=2>取組項目</th><th>R6</th><th>R7</th></tr>';
  const table = `<table>${head}${rows('(1) 収納率の向上', '勧奨', '5,000')}${rows('(2) 使用料の改定', '検討', '－')}</table>`;
  const plan = await extract(`<html><body><h1>緑浜市改革プラン</h1>${table}</body></html>`);
  expect(plan.measures[0]?.projects.map(({ name }) => name)).toEqual(['(1) 収納率の向上', '(2) 使用料の改定']);
  expect(activitiesOf(plan).map((line) => line.split(' ').slice(-2).join(' '))).toEqual([
    '2024-2024 勧奨',
    '2025-2025 実施',
    '2024-2024 検討',
    '2025-2025 実施',
  ]);
  expect(noticesOf(plan)).not.toContain('repair/cell-unplaced');
});

it('単位：千円 above a table is that of 事業費 below the work of its projects, not of 申請件数', async () => {
  const plan = await readMeasure(
    '（単位：千円）',
    '取組|担当課|区分|R6|R7',
    'オンライン申請|情報課|内容|準備|拡充',
    '||事業費|1,000|2,000',
    '||申請件数|100|200',
  );
  expect(valuesOf(plan)).toEqual([
    'オンライン申請 事業費 2024 1000千円',
    'オンライン申請 事業費 2025 2000千円',
    'オンライン申請 申請件数 2024 100',
    'オンライン申請 申請件数 2025 200',
  ]);
});

it('単位：千円 above a table is that of 事業費 beside the work of each year', async () => {
  const years = '<tr><th rowspan="2">事業名</th><th colspan="2">R6</th><th colspan="2">R7</th></tr>';
  const parts = '<tr><th>内容</th><th>事業費</th><th>内容</th><th>事業費</th></tr>';
  const row = '<tr><td>植栽</td><td>設計</td><td>100</td><td>工事</td><td>200</td></tr>';
  const plan = await extract(`<html><body><p>（単位：千円）</p><table>${years}${parts}${row}</table></body></html>`);
  expect(valuesOf(plan)).toEqual(['植栽 事業費 2024 100千円', '植栽 事業費 2025 200千円']);
});

describe('a row of 数値目標 below the work of a project', () => {
  it('is what is to be reached each year, though not all of it is figures', async () => {
    const plan = await readMeasure(
      '取組項目||R6|R7|R8',
      '職員の配置|取組内容|調査|見直し|→',
      '|数値目標|基準の作成|1割減|2割減',
      '窓口の改善|取組内容|試行|実施|→',
      '|数値目標|－|満足度9割|→',
    );
    expect(activitiesOf(plan)).toEqual([
      '職員の配置  2024-2024 調査',
      '職員の配置  2025-2026 見直し',
      '窓口の改善  2024-2024 試行',
      '窓口の改善  2025-2026 実施',
    ]);
    const [project] = plan.measures[0]?.projects ?? [];
    expect(project?.attributes.map(({ head, text }) => `${head}: ${text}`)).toEqual([
      '数値目標 R6: 基準の作成',
      '数値目標 R7: 1割減',
      '数値目標 R8: 2割減',
    ]);
  });
});

it.each([
  ['count as its goal does, and have no name of it', '3か所', ['1か所', '2か所', '3か所']],
  ['are its work where the goal counts something else', '300人', []],
])('figures of a project that %s', async (_, goal, expected) => {
  const plan = await readMeasure(
    '事業名|事業内容|現状（R5）|目標（R8）|担当課|R6|R7|R8',
    `相談窓口の設置|身近な場で相談に応じる。|未設置|${goal}|福祉課|1か所|2か所|3か所`,
    '病児保育|病院で預かる。|未実施|実施|保育課|検討|→|実施',
  );
  const [first] = plan.measures[0]?.projects ?? [];
  expect(first?.values.map(({ name, raw }) => `${name}${raw}`)).toEqual(expected);
  expect(first?.lanes.flatMap((lane) => lane.activities)).toHaveLength(3 - expected.length);
});
