import { describe, expect, it } from 'vitest';
import { couldBeTime, textsToTimeLabels } from '../../src/heads/time-labels.ts';
import { extract, type Plan } from '../../src/index.ts';
import { profileToVocabulary, shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { profileSchema } from '../../src/model/profile-schema.ts';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';
import { sheetsToWorkbook } from '../support/workbook.ts';

const read = (text: string): string => {
  const [label] = textsToTimeLabels([text], shippedVocabulary);
  if (!label) return 'none';
  return label.from === null ? 'no year' : `${label.from} ${label.to}${label.openEnded ? '+' : ''}`;
};

it('a range without an era goes on in that of the years before it', () => {
  const row = ['H30', '31', '32', '33', '34～39'];
  const labels = textsToTimeLabels(row, shippedVocabulary);
  expect(labels.map((label) => `${label?.from} ${label?.to}`).slice(-2)).toEqual([
    '2021-04 2022-03',
    '2022-04 2028-03',
  ]);
  expect(textsToTimeLabels(['R6', 'R7', '3～1'], shippedVocabulary)[2]).toBeNull();
});

describe('the head of a time column', () => {
  it.each([
    ['R6', '2024-04 2025-03'],
    ['令和六年度', '2024-04 2025-03'],
    ['H31/R1', '2019-04 2020-03'],
    ['R1(H31)', '2019-04 2020-03'],
    ['平成31年度（令和元年度）', '2019-04 2020-03'],
    ['平成31・令和元年度', '2019-04 2020-03'],
    ['平成31年度\n令和元年度', '2019-04 2020-03'],
    ['2024\n(R6)\n1年目', '2024-04 2025-03'],
    ['1年目\n（令和7年度）', '2025-04 2026-03'],
    ['令和8年度（2年目）', '2026-04 2027-03'],
    ['第3年度(R9)', '2027-04 2028-03'],
    ['令和7年度(前期)', '2025-04 2025-09'],
    ['FY2018', '2018-04 2019-03'],
    ['FY18', '2018-04 2019-03'],
    ["'18", '2018-04 2019-03'],
    ['㍻30', '2018-04 2019-03'],
    ['最終年度(2021)', '2021-04 2022-03'],
    ['R10以降', '2028-04 2029-03+'],
    ['令和8年度以降の取組', '2026-04 2027-03+'],
    ['R6～R8', '2024-04 2027-03'],
    ['令和6～8年度', '2024-04 2027-03'],
    ['2024-2026', '2024-04 2027-03'],
    ['前期(R6～R8)', '2024-04 2027-03'],
    ['第1期 2017～2026', '2017-04 2027-03'],
    ['R1.4～R2.3', '2019-04 2020-03'],
    ['令和7年1月', '2025-01 2025-01'],
    ['2025年１月', '2025-01 2025-01'],
    ['令和7年\n3月末', '2025-03 2025-03'],
    ['R7.1', '2025-01 2025-01'],
    ['2025/01', '2025-01 2025-01'],
    ['2025-01', '2025-01 2025-01'],
    ['令和7年度1月', '2026-01 2026-01'],
    ['令和7年1～3月', '2025-01 2025-03'],
    ['令和7年(1月～3月)', '2025-01 2025-03'],
    ['令和6年10月～令和7年3月', '2024-10 2025-03'],
    ['2024/10-2025/3', '2024-10 2025-03'],
    ['R6.10～3月', '2024-10 2025-03'],
    ['令和7年1月以降', '2025-01 2025-01+'],
    ['目標値(令和9年3月末)', '2027-03 2027-03'],
    ['R7 4Q', '2026-01 2026-03'],
    ['R7-4Q', '2026-01 2026-03'],
    ['2025/Q4', '2026-01 2026-03'],
    ['令和7年度_下期', '2025-10 2026-03'],
    ['R5(2024年3月末)', '2023-04 2024-03'],
    ['令和5年度（令和6年3月末）', '2023-04 2024-03'],
    ['令和6年度(2023)', '2024-04 2025-03'],
    ['令和6\n2024', '2024-04 2025-03'],
    ['令和６年度\n【１年目】', '2024-04 2025-03'],
    ['R6(千円)', '2024-04 2025-03'],
    ['2018年度上半期', '2018-04 2018-09'],
    ['令和6年度 第4四半期', '2025-01 2025-03'],
    ['短期（1～3年）', 'no year'],
    ['第2期', 'no year'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['設計(R5)', '検討', '7-9', '30', 'H31/R2', '実施～完了', 'R2.4～R1.3', 'R8～R6'])(
    '%s alone is none',
    (text) => {
      expect(read(text)).toBe('none');
    },
  );
});

/** The first month of each head of a row, with "?" where another year could be meant. */
const readRow = (...texts: string[]): string =>
  textsToTimeLabels(texts, shippedVocabulary)
    .map((label) => `${label?.from ?? 'none'}${label?.otherYear ? '?' : ''}`)
    .join(' ');

describe('a row of months and years', () => {
  it.each([
    [
      'goes on from a month with its year',
      ['令和6年12月', '令和7年1月', '2月', '3'],
      '2024-12 2025-01 2025-02 2025-03',
    ],
    ['goes back from one', ['11月', '12月', 'R7.1'], '2024-11 2024-12 2025-01'],
    ['says 年 of a fiscal year', ['令和6年10-12月', '令和6年1-3月'], '2024-10 2025-01?'],
    ['says no kind of year, and goes on', ['R6 10-12月', 'R7 1-3月'], '2024-10 2025-01'],
    ['says no kind of year', ['R7 1-3月'], '2026-01?'],
    ['has quarters after whole years', ['R5', 'R6', '4月'], '2023-04 2024-04 none'],
    ['has another year in brackets', ['R5(2023)', 'R6(2023)', 'R7(2025)'], '2023-04 2024-04? 2025-04'],
    ['has another era year before the brackets', ['R5(2023)', 'R5(2024)', 'R7'], '2023-04 2024-04? 2025-04'],
    ['has another year below it', ['令和6\n2023', '令和7\n2025'], '2024-04? 2025-04'],
    ['has two years of an era in a head', ['令和6年度\n令和7年度', '令和8年度'], 'none 2026-04'],
    ['has it in every head', ['R5(2022)', 'R6(2023)'], '2023-04? 2024-04?'],
    ['has an era after its end', ['平成32年度(2020)', '平成33年度(2020)'], '2020-04 2021-04?'],
  ])('%s', (_, texts, expected) => {
    expect(readRow(...texts)).toBe(expected);
  });

  it('is told where its heads name two years', async () => {
    const plan = await readMeasure('取組名|担当課|令和5年度(2023)|令和6年度(2023)', '窓口の改善|市民課|調査|導入');
    expect(activitiesOf(plan)).toEqual(['窓口の改善 市民課 2023-2023 調査', '窓口の改善 市民課 2024-2024 導入']);
    expect(plan.notices.find(({ code }) => code === 'sections/year-contradicts')?.values).toEqual({
      ...{ labels: '令和6年度(2023)', year: 2024, other: 2023 },
    });
  });

  it.each([
    ['令和7年', 2024, 1],
    ['令和7年度', 2025, 0],
    ['R7', 2025, 1],
  ])('stands below %s', async (year, expected, warnings) => {
    const plan = await readMeasure(`取組名|担当課|${year}||`, '||1月|2月|3月', '窓口の改善|市民課|調査||導入');
    const years = plan.measures[0]?.projects[0]?.lanes[0]?.activities.map(({ start }) => start);
    expect(years).toEqual([expected, expected]);
    expect(plan.notices.filter(({ code }) => code === 'sections/year-contradicts')).toHaveLength(warnings);
  });

  it.each([
    ['R5.6', 'R8.3'],
    ['令和5年6月', '令和8年3月'],
  ])('is no head below 着手 and 供用開始: %s and %s', async (first, last) => {
    const row = (name: string): string => `${name}|みどり課|設計|→|植栽|${first}|${last}`;
    const plan = await readMeasure('事業名|担当課|R5|R6|R7|着手|供用開始', row('街路樹の整備'), row('公園の整備'));
    expect(activitiesOf(plan)).toHaveLength(4);
    expect(plan.measures[0]?.projects[1]?.attributes.map(({ text }) => text)).toEqual([first, last]);
  });

  it('is no head where its dates stand below their years', async () => {
    const plan = await readMeasure(
      '事業名|担当課|R5|R6',
      '街路樹の整備|みどり課|R5.6|R6.4',
      '公園の整備|みどり課|設計|植栽',
    );
    expect(activitiesOf(plan)).toHaveLength(4);
  });
});

/** "series year words" of the first project's activities. */
const seriesOf = (plan: Plan): string[] =>
  (plan.measures[0]?.projects[0]?.lanes ?? []).flatMap(({ series, activities }) =>
    activities.map(({ start, items }) => [series ?? '-', start, items.join('/')].join(' ')),
  );

describe('plans and results of each year', () => {
  it('have heads of their own: R6計画, R6実績', async () => {
    const plan = await readMeasure(
      '取組名|担当課|R6計画|R6実績|R7計画|R7実績',
      '窓口の改善|市民課|調査|調査を終えた|導入|',
    );
    expect(seriesOf(plan)).toEqual(['plan 2024 調査', 'plan 2025 導入', 'actual 2024 調査を終えた']);
  });

  it('stand beside a grade below each year', async () => {
    const heads = ['取組名|担当課|令和6年度|||令和7年度||', '||計画|実績|評価|計画|実績|評価'];
    const plan = await readMeasure(...heads, '窓口の改善|市民課|調査|調査を終えた|A|導入||');
    expect(seriesOf(plan)).toEqual(['plan 2024 調査', 'plan 2025 導入', 'actual 2024 調査を終えた']);
    expect(plan.measures[0]?.projects[0]?.attributes).toMatchObject([{ head: '令和6年度 評価', text: 'A' }]);
  });

  it('stand below one year, and the plan of the next beside them', async () => {
    const heads = ['取組名|令和5年度|||令和6年度計画|所管', '|計画|実績|評価||'];
    const plan = await readMeasure(...heads, '窓口の改善|調査|調査を終えた|A|導入|市民課');
    expect(seriesOf(plan)).toEqual(['plan 2023 調査', 'plan 2024 導入', 'actual 2023 調査を終えた']);
    expect(plan.measures[0]?.projects[0]?.attributes).toMatchObject([{ head: '令和5年度 評価', text: 'A' }]);
  });

  it.each([
    [
      '計画|実績|評価|計画|予算額',
      '調査|調査を終えた|A|導入|1,200千円',
      ['plan 2023 調査', 'plan 2024 導入', 'actual 2023 調査を終えた'],
    ],
    ['実績|評価|計画|予算額', '調査を終えた|A|導入|1,200千円', ['plan 2024 導入', 'actual 2023 調査を終えた']],
    ['決算額|評価|取組内容|予算額', '1,000千円|A|導入|1,200千円', ['- 2024 導入']],
  ])('stand below years that have different words: %s', async (words, cells, expected) => {
    const blank = '|'.repeat(words.split('|').length - 2);
    const plan = await readMeasure(
      `取組名|所管|令和5年度${blank}令和6年度|`,
      `||${words}`,
      `窓口の改善|市民課|${cells}`,
    );
    expect(seriesOf(plan)).toEqual(expected);
    expect(plan.measures[0]?.projects[0]?.attributes).toMatchObject([{ head: '令和5年度 評価', text: 'A' }]);
    expect(plan.measures[0]?.projects[0]?.values.at(-1)).toMatchObject({ name: '予算額', year: 2024, value: 1200 });
    expect(noticesOf(plan)).toEqual([]);
  });

  it('are plans and results where figures stand among their words', async () => {
    const heads = ['取組名|令和5年度||令和6年度計画|所管', '|計画|実績||'];
    const plan = await readMeasure(
      ...heads,
      '未利用地の売却|3件|2件|2件|管財課',
      '窓口の改善|調査|調査を終えた|導入|市民課',
    );
    expect(seriesOf(plan)).toEqual(['plan 2023 3件', 'plan 2024 2件', 'actual 2023 2件']);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('are values where figures stand below them', async () => {
    const plan = await readMeasure('指標|R6計画|R6実績|R7計画|R7実績', '登録者数|10人|12人|20人|');
    expect(plan.measures[0]?.indicators[0]?.values.map(({ year, value }) => [year, value])).toEqual([
      [2024, 10],
      [2024, 12],
      [2025, 20],
    ]);
  });
});

describe('the name of a sheet', () => {
  it('dates the months below it', async () => {
    const cells = [
      ['説明会の工程表'],
      ['事業名', '担当課', '4月', '5月', '6月'],
      ['説明会', '広報課', '準備', '→', '開催'],
    ];
    const sheets = ['令和6年度', '令和7年度'].map((name) => ({ name, cells }));
    const plan = await extract(sheetsToWorkbook(sheets), { tokenizer: 'never' });
    expect(plan.plan.axes.map(({ columns }) => columns[0]?.from)).toEqual(['2024-04', '2025-04']);
  });
});

describe('an axis of two rows', () => {
  it.each([
    ['quarters', '4-6|7-9|10-12|1-3', '2024-07', '2024-12'],
    ['named quarters', '第1四半期|第2四半期|第3四半期|第4四半期', '2024-07', '2024-12'],
    ['quarters without 第', '1四半期|2四半期|3四半期|4四半期', '2024-07', '2024-12'],
    ['short quarters', '1Q|2Q|3Q|4Q', '2024-07', '2024-12'],
  ])('has %s below their years', async (_, parts, from, to) => {
    const plan = await readMeasure(
      '取組名|担当課|令和6年度||||令和7年度|||',
      `||${parts}|${parts}`,
      '窓口の改善|市民課||調査|→|試行|導入|||',
    );
    const [first] = plan.measures[0]?.projects[0]?.lanes[0]?.activities ?? [];
    expect([first?.start, first?.end, first?.from, first?.to]).toEqual([2024, 2024, from, to]);
    expect(first?.startLabel).toBe(`令和6年度 ${parts.split('|')[1]}`);
    expect(plan.plan.axes[0]?.columns).toHaveLength(8);
  });

  it('has terms without years as labels alone, and says so', async () => {
    const plan = await readMeasure('事業名|担当課|短期|中期|長期', '駅前広場の整備|都市課|設計|工事|供用');
    const activities = plan.measures[0]?.projects[0]?.lanes[0]?.activities ?? [];
    expect(activities.map(({ start, from, startLabel }) => [start, from, startLabel])).toEqual([
      [null, null, '短期'],
      [null, null, '中期'],
      [null, null, '長期'],
    ]);
    expect(plan.notices.filter(({ code }) => code === 'sections/axis-without-years')).toHaveLength(1);
  });
});

describe('a text that could name a time', () => {
  it.each([
    ...[
      '2022年度',
      '令和4年度',
      'R4',
      '㍻30',
      '平成二十年度',
      '令和元年度',
      'FY18',
      '’18',
      '２０２２',
      '最終年度(2021)',
    ],
    ...[
      '30',
      '元',
      '1年目',
      '第一年次',
      '初年度',
      '4月',
      '第1四半期',
      '2Q',
      '上半期',
      '後半',
      '短期',
      '中期的取組',
      '前期',
    ],
  ])('%s could', (text) => {
    expect(couldBeTime(text, shippedVocabulary)).toBe(true);
  });

  it.each(['担当課', '講習会の開催', '①②', '', `${'橋梁の補修'.repeat(8)}2022`])('%s could not', (text) => {
    expect(couldBeTime(text, shippedVocabulary)).toBe(false);
  });

  it('is any text where a profile names years by words of its own', () => {
    const profile = profileSchema.parse({ years: { names: { はじめ: '2024-2025' } } });
    expect(couldBeTime('はじめ', profileToVocabulary(profile))).toBe(true);
  });
});

it('施設 beside 内容 names the projects, and 内容 says more of them', async () => {
  const plan = await readMeasure('施設|内容|R6|R7', '第1浄水場|ろ過池の更新|設計|工事', '第2配水池|耐震補強|診断|設計');
  const projects = plan.measures.flatMap((measure) => measure.projects);
  expect(
    projects.map(({ name, attributes }) => [name, ...attributes.map(({ head, text }) => `${head}: ${text}`)]),
  ).toEqual([
    ['第1浄水場', '内容: ろ過池の更新'],
    ['第2配水池', '内容: 耐震補強'],
  ]);
});

it('取組内容（R7） is a year, and no column of initiatives', async () => {
  const plan = await readMeasure(
    '個別施策|担当課|R7予算額（千円）|取組内容（R7）|取組内容（R8）',
    '空き家の活用|住宅課|1,500|登録の促進|制度の検証',
    '移住の支援|企画課|8,000|改修|運営',
  );
  expect(activitiesOf(plan)).toEqual([
    '空き家の活用 住宅課 2025-2025 登録の促進',
    '空き家の活用 住宅課 2026-2026 制度の検証',
    '移住の支援 企画課 2025-2025 改修',
    '移住の支援 企画課 2026-2026 運営',
  ]);
});

it('R11（推計） is a year beside R6', async () => {
  const plan = await readMeasure('指標|R1|R6|R11（推計）', '児童数（人）|270|221|180');
  expect(plan.measures[0]?.indicators[0]?.values.map(({ year, raw }) => `${year} ${raw}`)).toEqual([
    ...['2019 270', '2024 221', '2029 180'],
  ]);
});
