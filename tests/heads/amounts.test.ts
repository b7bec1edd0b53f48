import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';

const valuesOf = (plan: Plan): string[] =>
  plan.measures.flatMap(({ projects }) =>
    projects.flatMap((project) =>
      project.values.map(({ year, value, unit, name }) => `${project.name} ${name} ${year}=${value}${unit ?? ''}`),
    ),
  );

describe('amounts in the columns of the years', () => {
  it('have their unit beside the years', async () => {
    const plan = await readMeasure('事業名|担当課|R6(千円)|R7（千円）', '道路の改良|建設課|12,000|0');
    expect(valuesOf(plan)).toEqual(['道路の改良  2024=12000千円', '道路の改良  2025=0千円']);
  });

  it('are values of their project, and sums are attributes', async () => {
    const plan = await readMeasure(
      '事業名|担当課|事業費（千円）|||備考',
      '||令和3年度|令和4年度|合計|',
      '道路の改良|建設課|12,000|18,500|30,500|過疎債',
      '除雪車の更新|建設課||24,300|24,300|',
    );
    expect(valuesOf(plan)).toEqual([
      '道路の改良 事業費 2021=12000千円',
      '道路の改良 事業費 2022=18500千円',
      '除雪車の更新 事業費 2022=24300千円',
    ]);
    expect(activitiesOf(plan)).toEqual([]);
    expect(plan.measures[0]?.projects[0]?.attributes.map(({ head, text }) => `${head} ${text}`)).toEqual([
      '合計 30,500',
      '備考 過疎債',
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('are called by the word beside each year', async () => {
    const plan = await readMeasure(
      '事業名|担当課|令和6年度予算額（千円）|令和7年度予算額（千円）',
      '道路の改良|建設課|12,000|18,500',
    );
    expect(valuesOf(plan)).toEqual(['道路の改良 予算額 2024=12000千円', '道路の改良 予算額 2025=18500千円']);
  });

  it('have years beside which plain years stand', async () => {
    const plan = await readMeasure(
      '事業名|担当課|R5決算|R6予算|R7計画',
      '道路の改良|建設課|9,800|12,000|18,500',
      '橋の改修|建設課|－|7,000|9,000',
    );
    expect(valuesOf(plan).slice(0, 3)).toEqual([
      '道路の改良  2023=9800',
      '道路の改良  2024=12000',
      '道路の改良  2025=18500',
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it.each(['令和6年度予算額（千円）', '令和5年度決算額（千円）'])(
    'are attributes ahead of the years of words: %s',
    async (head) => {
      const plan = await readMeasure(
        `事業名|担当課|${head}|R6|R7`,
        '道路の改良|建設課|12,000|測量|工事',
        '橋の改修|建設課|7,000|設計|工事',
      );
      expect(activitiesOf(plan).slice(0, 2)).toEqual([
        '道路の改良 建設課 2024-2024 測量',
        '道路の改良 建設課 2025-2025 工事',
      ]);
      expect(valuesOf(plan)).toEqual([]);
      expect(plan.measures[0]?.projects[0]?.attributes[0]).toMatchObject({ head, text: '12,000' });
    },
  );

  it('leave words among them to be activities', async () => {
    const plan = await readMeasure(
      '事業名|担当課|事業費（千円）||',
      '||令和3年度|令和4年度|令和5年度',
      '道路の改良|建設課|12,000|18,500|供用開始',
      '橋の改修|建設課|－|7,000|9,000',
    );
    expect(valuesOf(plan).slice(0, 3)).toEqual([
      '道路の改良 事業費 2021=12000千円',
      '道路の改良 事業費 2022=18500千円',
      '橋の改修 事業費 2021=null千円',
    ]);
    expect(activitiesOf(plan)).toEqual(['道路の改良 建設課 2023-2023 供用開始']);
  });

  it('have the unit that a line beside the table prints', async () => {
    const plan = await readMeasure(
      '（単位：百万円）',
      '事業名|担当課|R5|R6',
      '道路の改良|建設課|12|18',
      '橋の改修|建設課|7|9',
    );
    expect(valuesOf(plan).slice(0, 2)).toEqual(['道路の改良  2023=12百万円', '道路の改良  2024=18百万円']);
  });
});

describe('amounts beside words', () => {
  it('are those of rows whose own label says so', async () => {
    const plan = await readMeasure(
      '事業名|区分|R6|R7|担当課',
      '道路の改良|実施内容|測量|工事|土木課',
      '|事業費（千円）|5,000|80,000|',
      '公園の整備|実施内容|設計|工事|公園課',
      '|事業費（千円）|3,000|－|',
    );
    expect(valuesOf(plan)).toEqual([
      '道路の改良 事業費 2024=5000千円',
      '道路の改良 事業費 2025=80000千円',
      '公園の整備 事業費 2024=3000千円',
      '公園の整備 事業費 2025=null千円',
    ]);
    expect(activitiesOf(plan)).toHaveLength(4);
  });

  it('have columns of their own below each year', async () => {
    const plan = await readMeasure(
      '事業名|担当課|R6||R7|',
      '||取組内容|事業費（千円）|取組内容|事業費（千円）',
      '駅舎の改修|都市計画課|設計|12|工事|230',
      '図書館の新設|生涯学習課|→|5|設計|40',
    );
    expect(valuesOf(plan).slice(0, 2)).toEqual(['駅舎の改修 事業費 2024=12千円', '駅舎の改修 事業費 2025=230千円']);
    expect(activitiesOf(plan).slice(0, 2)).toEqual([
      '駅舎の改修 都市計画課 2024-2024 設計',
      '駅舎の改修 都市計画課 2025-2025 工事',
    ]);
  });
});

describe('rows of plan and result', () => {
  it('are lanes that say which they are', async () => {
    const plan = await readMeasure(
      '事業名|担当課|区分|R5|R6',
      '街路樹の整備|みどり課|計画|設計|植栽',
      '||実績|設計|',
      '公園の改修|みどり課|計画|調査|工事',
      '||実績|調査|',
    );
    const lanes = plan.measures[0]?.projects.flatMap(({ name, lanes: own }) =>
      own.map(
        ({ series, activities }) => `${name} ${series} ${activities.map(({ items }) => items.join('')).join(' ')}`,
      ),
    );
    expect(lanes).toEqual([
      '街路樹の整備 plan 設計 植栽',
      '街路樹の整備 actual 設計',
      '公園の改修 plan 調査 工事',
      '公園の改修 actual 調査',
    ]);
  });
});

it('a row of sums is no project and is told; one of words is', async () => {
  const table = ['事業名|担当課|R7|R8', 'ため池の改修|農林課|12,000|15,000', '合　計||12,000|15,000'];
  const plan = await readMeasure('（単位：千円）', ...table);
  expect(plan.measures[0]?.projects.map(({ name }) => name)).toEqual(['ため池の改修']);
  expect(plan.notices.find(({ code }) => code === 'sections/sum-left')?.values).toEqual({
    text: '合　計 12,000 15,000',
  });
  const beside = await readMeasure('事業名|R7|R8|事業費', 'ため池の改修|設計|工事|12,000', '計|||12,000');
  expect(beside.measures[0]?.projects.map(({ name }) => name)).toEqual(['ため池の改修']);
  const words = await readMeasure('事業名|担当課|R7|R8', 'ため池の改修|農林課|設計|工事', '計|総務課|検討|実施');
  expect(words.measures[0]?.projects.map(({ name }) => name)).toEqual(['ため池の改修', '計']);
});

it.each([
  ['a blank name', '<td></td>', ''],
  ['a count of names', '<td>2橋</td>', ''],
  ['a part of the sum, and over the other parts', '<td>国費</td>', '<tr><td>町債</td><td>15</td><td>15</td></tr>'],
])('a row of sums ahead of %s is none of the project above', async (_, name, more) => {
  const head = '<tr><td>路線</td><td>橋梁名</td><td>R7</td><td>R8</td></tr>';
  const rows = '<tr><td>町道1号</td><td>上橋</td><td>10</td><td>20</td></tr>';
  const sums = `<tr><td rowspan="${more ? 2 : 1}">合計</td>${name}<td>30</td><td>35</td></tr>${more}`;
  const plan = await extract(`<html><body><h1>修繕計画</h1><table>${head}${rows}${sums}</table></body></html>`);
  expect(valuesOf(plan)).toEqual(['上橋  2025=10', '上橋  2026=20']);
  expect(noticesOf(plan)).toContain('sections/sum-left');
});

it('a sum ahead of the parts of its group ends with its own row', async () => {
  const head = '<tr><td>区分</td><td>事業名</td><td>R7</td><td>R8</td></tr>';
  const roads = '<tr><td>道路</td><td>市道の改良</td><td>10</td><td>20</td></tr>';
  const sum = '<tr><td rowspan="2">公園</td><td>小計</td><td>30</td><td>35</td></tr>';
  const park = '<tr><td>遊具の更新</td><td>30</td><td>35</td></tr>';
  const plan = await extract(`<html><body><h1>修繕計画</h1><table>${head}${roads}${sum}${park}</table></body></html>`);
  expect(valuesOf(plan)).toContain('遊具の更新  2025=30');
});

it('amounts of years beside 実施時期 leave the periods to it', async () => {
  const plan = await readMeasure(
    '事業名|実施時期|内容|令和6年度予算額|令和7年度予算額',
    '市道の改良|R6～R8|舗装|1,200|1,500',
    '遊具の更新|R7|交換|800|900',
  );
  expect(activitiesOf(plan)).toEqual(['市道の改良  2024-2026 舗装', '遊具の更新  2025-2025 交換']);
});

it('amounts across all labels are the sums of their years, and not those of the project above', async () => {
  const marks =
    '<tr><td>1</td><td>大川橋</td><td>◎</td><td>●</td></tr><tr><td>2</td><td>中川橋</td><td></td><td>◎</td></tr>';
  const sums = '<tr><td colspan="2">年度別事業費（百万円）</td><td>10</td><td>65</td></tr>';
  const head = '<tr><th>番号</th><th>橋梁名</th><th>R7</th><th>R8</th></tr>';
  const plan = await extract(
    `<html><body><h1>修繕計画</h1><table>${head}${marks}${sums}</table><p>◎：設計　●：工事</p></body></html>`,
    { tokenizer: 'never' },
  );
  expect(plan.measures[0]?.projects.map(({ name, values }) => [name, values])).toEqual([
    ['大川橋', []],
    ['中川橋', []],
  ]);
  expect(plan.notices.map(({ code }) => code)).toContain('sections/sum-left');
});

it('令和6年度実績 after 令和6年度計画 is a lane of results', async () => {
  const plan = await readMeasure(
    'No|事業名|担当課|令和6年度計画|令和6年度実績|評価|令和7年度計画',
    '1|里山の保全|みどり課|団体への支援5件|6件を支援|A|団体への支援6件',
    '2|生きもの調査|環境課|調査の実施|3地点で実施|B|調査地点の追加',
  );
  const lanes = plan.measures.flatMap(({ projects }) => projects.flatMap((project) => project.lanes));
  expect(
    lanes.map(({ series, activities }) => [
      series,
      ...activities.map(({ items, start }) => `${start} ${items.join()}`),
    ]),
  ).toEqual([
    ['plan', '2024 団体への支援5件', '2025 団体への支援6件'],
    ['actual', '2024 6件を支援'],
    ['plan', '2024 調査の実施', '2025 調査地点の追加'],
    ['actual', '2024 3地点で実施'],
  ]);
  expect(noticesOf(plan)).toEqual([]);
});

it('実績 beside 計画 below each year is a lane of results', async () => {
  const plan = await readMeasure(
    '事業名|担当課|R5||R6||R7',
    '||計画|実績|計画|実績|計画',
    '婚活支援|企画課|開催|２回開催|開催|中止|相談員の配置',
    '空き店舗の活用|商工課|調査||補助||→',
  );
  const lanes = plan.measures.flatMap(({ projects }) => projects.flatMap(({ lanes }) => lanes));
  expect(
    lanes.map(({ series, activities }) => [
      series,
      ...activities.map(({ items, start, end }) => `${items.join()} ${start}-${end}`),
    ]),
  ).toEqual([
    ['plan', '開催 2023-2023', '開催 2024-2024', '相談員の配置 2025-2025'],
    ['actual', '２回開催 2023-2023', '中止 2024-2024'],
    ['plan', '調査 2023-2023', '補助 2024-2025'],
  ]);
});

it('the rows of a table of figures alone are amounts of what their labels say', async () => {
  const plan = await readMeasure(
    '事業名|担当課|内訳|R6|R7',
    ...['道の改良|建設課|事業費（千円）|50|60', '||国庫支出金|25|30', '||一般財源|25|30'],
    ...['水槽の設置|消防課|事業費（千円）|6|6', '||国庫支出金|3|3', '||基金|3|3'],
  );
  expect(activitiesOf(plan)).toEqual([]);
  expect(valuesOf(plan)).toEqual([
    ...['道の改良 事業費 2024=50千円', '道の改良 事業費 2025=60千円'],
    ...['道の改良 国庫支出金 2024=25', '道の改良 国庫支出金 2025=30'],
    ...['道の改良 一般財源 2024=25', '道の改良 一般財源 2025=30'],
    ...['水槽の設置 事業費 2024=6千円', '水槽の設置 事業費 2025=6千円'],
    ...['水槽の設置 国庫支出金 2024=3', '水槽の設置 国庫支出金 2025=3'],
    ...['水槽の設置 基金 2024=3', '水槽の設置 基金 2025=3'],
  ]);
});

it('事業量 beside 事業費 below each year is its work', async () => {
  const plan = await readMeasure(
    ...['事業名|担当課|R5||R6|', '||事業量|事業費（千円）|事業量|事業費（千円）'],
    ...['森林の間伐|農林課|20ha|8,000|25ha|10,000', '作業道の整備|農林課|1.2km|15,000|0.8km|10,000'],
  );
  expect(activitiesOf(plan)).toEqual([
    '森林の間伐 農林課 2023-2023 20ha',
    '森林の間伐 農林課 2024-2024 25ha',
    '作業道の整備 農林課 2023-2023 1.2km',
    '作業道の整備 農林課 2024-2024 0.8km',
  ]);
  expect(valuesOf(plan)[0]).toBe('森林の間伐 事業費 2023=8000千円');
});

describe('事業費 across all labels', () => {
  const head =
    '<tr><th rowspan="2">事業名（担当課）</th><th rowspan="2">事業概要</th><th colspan="2">年次計画</th></tr><tr><th>R6</th><th>R7</th></tr>';
  const project = (name: string, work: string): string =>
    `<tr><td>${name}（建設課）</td><td>拡幅する。</td><td>${work}</td><td>工事</td></tr>`;
  const cost = (label: string, first: number): string =>
    `<tr><td colspan="2">${label}</td><td>${first}</td><td>300</td></tr>`;
  const readRows = (...rows: string[]): Promise<Plan> =>
    extract(`<html><body><h1>実施計画</h1><table>${head}${rows.join('')}</table></body></html>`, {
      tokenizer: 'never',
    });

  it('below each project is what the project costs', async () => {
    const plan = await readRows(
      ...[project('市道改良事業', '測量'), cost('事業費', 90), project('橋りょう補修事業', '設計'), cost('事業費', 30)],
    );
    expect(valuesOf(plan)).toEqual([
      ...['市道改良事業 事業費 2024=90', '市道改良事業 事業費 2025=300'],
      ...['橋りょう補修事業 事業費 2024=30', '橋りょう補修事業 事業費 2025=300'],
    ]);
  });

  it('below several projects, or with its parts, is a sum', async () => {
    const below = await readRows(
      project('市道改良事業', '測量'),
      project('橋りょう補修事業', '設計'),
      cost('事業費', 90),
    );
    expect(valuesOf(below)).toEqual([]);
    const parts = await readRows(
      ...[
        project('市道改良事業', '測量'),
        project('橋りょう補修事業', '設計'),
        cost('事業費', 90),
        cost('一般財源', 30),
      ],
    );
    expect(valuesOf(parts)).toEqual([]);
  });
});

describe('現状（R5） and 目標（R10） beside projects', () => {
  it('have values, whatever their words', async () => {
    const plan = await readMeasure(
      ...[
        '事業名|担当課|現状（R5）|目標（R10）',
        '健康診査|健康課|受診率98％|受診率100％',
        '公園の整備|公園課|3か所|5か所',
      ],
    );
    expect(activitiesOf(plan)).toEqual([]);
    const values = plan.measures.flatMap(({ projects }) => projects.flatMap((project) => project.values));
    expect(values.map(({ year, raw, kind }) => `${year} ${kind} ${raw}`)).toEqual([
      ...['2023 actual 受診率98％', '2028 target 受診率100％', '2023 actual 3か所', '2028 target 5か所'],
    ]);
  });

  it('but R5（実績） has what was done', async () => {
    const plan = await readMeasure('事業名|担当課|R5（実績）|R6（目標）', '健康診査|健康課|対象者の拡大|回数の増加');
    expect(activitiesOf(plan)).toHaveLength(2);
  });
});
