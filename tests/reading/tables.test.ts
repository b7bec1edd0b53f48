import { describe, expect, it } from 'vitest';
import { activitiesOf, indicatorsOf, noticesOf, readMeasure } from './support.ts';

type Case = { name: string; lines: string[]; years: number[]; activities: string[]; notices?: string[] };

/** A schedule whose years are these header cells, one project that runs through them. */
function yearHeader(cells: string, years: number[], end = ''): Case {
  const arrows = years.slice(1).map(() => '→');
  const lines = [`事業名|担当課|${cells}`, ['街路樹', 'みどり課', '植栽', ...arrows].join('|')];
  return { name: cells, lines, years, activities: [`街路樹 みどり課 ${years[0]}-${years.at(-1)}${end} 植栽`] };
}

const yearHeaders: Case[] = [
  yearHeader('2022', [2022]),
  yearHeader('2022年度|2023年度', [2022, 2023]),
  yearHeader('令和4年度|令和5年度|令和6年度', [2022, 2023, 2024]),
  yearHeader('令和４年度|５年度|６年度|７年度以降', [2022, 2023, 2024, 2025], '+'),
  yearHeader('令和4年度|5|6|7～', [2022, 2023, 2024, 2025], '+'),
  yearHeader('R4|R5|R6|R7以降', [2022, 2023, 2024, 2025], '+'),
  yearHeader('Ｒ４|Ｒ５|Ｒ６|Ｒ７年度以降', [2022, 2023, 2024, 2025], '+'),
  yearHeader('平成30(2018)年度|平成31(2019)年度|令和2(2020)年度', [2018, 2019, 2020]),
  yearHeader('平成30年度|31年度|令和2年度|3年度～', [2018, 2019, 2020, 2021], '+'),
  yearHeader('令和元年度|2年度|3年度', [2019, 2020, 2021]),
  yearHeader('H30|H31|R2', [2018, 2019, 2020]),
  yearHeader('2022年度(令和4年度)|2023年度(令和5年度)', [2022, 2023]),
  yearHeader('2022|23|24', [2022, 2023, 2024]),
  yearHeader('令和4年度（計画）|令和5年度（計画）', [2022, 2023]),
  yearHeader('R2|R3|R4|R5|R6|R7|R8|R9|R10', [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028]),
];

const headers: Case[] = [
  {
    name: 'a title over the years',
    lines: ['事業名|所管課|スケジュール||', '||令和5年度|6年度|7年度', '街路樹|みどり課|植栽|→|'],
    years: [2023, 2024, 2025],
    activities: ['街路樹 みどり課 2023-2024 植栽'],
  },
  {
    name: 'a title above the header',
    lines: ['||年度計画||', '事業名|担当部局|R5|R6|R7', '街路樹|環境部|植栽|→|→'],
    years: [2023, 2024, 2025],
    activities: ['街路樹 環境部 2023-2025 植栽'],
  },
  {
    name: 'years above the words',
    lines: ['||R5|R6|R7', '事業名|担当課|||', '街路樹|みどり課|植栽|→|→'],
    years: [2023, 2024, 2025],
    activities: ['街路樹 みどり課 2023-2025 植栽'],
  },
  {
    name: 'three header rows',
    lines: ['取組名|所管部署|実施計画||', '||年度||', '||R5|R6|R7', '街路樹|みどり課|植栽|→|→'],
    years: [2023, 2024, 2025],
    activities: ['街路樹 みどり課 2023-2025 植栽'],
  },
  {
    name: '項目 beside 担当課',
    lines: ['項目|担当課|スケジュール||', '||R5|R6|R7', '街路樹|みどり課|植栽|→|→'],
    years: [2023, 2024, 2025],
    activities: ['街路樹 みどり課 2023-2025 植栽'],
  },
  {
    name: '取組内容 as a remark behind the name',
    lines: ['事業名|取組内容|担当課|R5|R6', '街路樹|木を植える|みどり課|植栽|→'],
    years: [2023, 2024],
    activities: ['街路樹 みどり課 2023-2024 植栽'],
  },
  {
    name: '取組内容 without numbers',
    lines: ['取組内容|事業名|担当課|R5|R6', '緑を増やす|街路樹|みどり課|植栽|→', '|公園|みどり課|設計|工事'],
    years: [2023, 2024],
    activities: ['街路樹 みどり課 2023-2024 植栽', '公園 みどり課 2023-2023 設計', '公園 みどり課 2024-2024 工事'],
  },
];

describe('a schedule whose header', () => {
  it.each([...headers, ...yearHeaders])('prints $name', async ({ lines, years, activities, notices = [] }) => {
    const plan = await readMeasure(...lines);
    expect(plan.plan.years).toEqual(years);
    expect(activitiesOf(plan)).toEqual(activities);
    expect(noticesOf(plan)).toEqual(notices);
  });

  it('goes on with an initiative that a page cut, and with those behind it', async () => {
    const { measures } = await readMeasure(
      '取組内容|事業名|担当課|R5|R6|R7',
      '①まちの緑を増やすため、街路樹と公園の|街路樹の整備|みどり課|設計|植栽|→',
      '整備を進めます。【みどり課】②市民の手による花壇づくりを支援します。|公園の整備|みどり課|設計|工事|→',
      '【公園課】③緑の相談員を置き、庭づくりの相談に応じます。【公|緑の相談|公園課|準備|開設|→',
      '園課】|緑の講座|公園課|準備|開設|→',
    );
    expect(
      measures[0]?.initiatives.map(({ number, text, departments }) => [number, text, departments[0]?.department]),
    ).toEqual([
      [1, 'まちの緑を増やすため、街路樹と公園の整備を進めます。', 'みどり課'],
      [2, '市民の手による花壇づくりを支援します。', '公園課'],
      [3, '緑の相談員を置き、庭づくりの相談に応じます。', '公園課'],
    ]);
  });

  it('numbers its initiatives without circles links projects to them', async () => {
    const header = '取組内容|事業名|関連取組|担当課|R5|R6';
    const rows = [
      '（１）緑を増やし、守り育てます。【みどり課】|街路樹|1|みどり課|植栽|→',
      '（２）市民とともに公園をつくります。|公園|1、2|みどり課|設計|工事',
    ];
    const plan = await readMeasure(header, ...rows);
    const [measure] = plan.measures;
    expect(measure?.initiatives.map(({ id, text }) => [id, text])).toEqual([
      ['m1-i1', '緑を増やし、守り育てます。'],
      ['m1-i2', '市民とともに公園をつくります。'],
    ]);
    expect(measure?.projects.map(({ initiatives }) => initiatives)).toEqual([[1], [1, 2]]);
    expect(noticesOf(plan)).toEqual([]);
  });
});

type IndicatorCase = { name: string; lines: string[]; indicators: string[]; notices?: string[] };
const indicators: IndicatorCase[] = [
  {
    name: 'an actual value and a target with their years',
    lines: ['成果指標|現状値(2021)|2023年度|目標値（R8）', '参加者数|1,200人|1,500人|2,400人'],
    indicators: ['参加者数 2021=1200人 2023=1500人 2026=2400人'],
  },
  {
    name: 'a unit in the name',
    lines: ['指標名|基準値 (２０２１)|２０２２年度末見込|２０２３目標', '緑被率（％）|２０．５|２１|２２．０'],
    indicators: ['緑被率（％） 2021=20.5％ 2022=21％ 2023=22％'],
  },
  {
    name: 'titles of actual values and targets over the years',
    lines: ['KPI|実績||目標|', '|R3|R4|R5|R6', '参加者数|100人|110人|120人|130人'],
    indicators: ['参加者数 2021=100人 2022=110人 2023=120人 2024=130人'],
  },
  {
    name: 'a target without a year',
    lines: ['指標|R5|R6|目標値', '参加者数|100人|110人|200人'],
    indicators: ['参加者数 2023=100人 2024=110人'],
    notices: ['sections/cell-unread', 'sections/column-unread'],
  },
  {
    name: 'a column of departments',
    lines: ['指標|担当課|R5|R6', '参加者数|みどり課|100人|110人'],
    indicators: ['参加者数 2023=100人 2024=110人'],
    notices: ['sections/cell-unread', 'sections/column-unread'],
  },
];

describe('a table of indicators', () => {
  it.each(indicators)('with $name', async ({ lines, indicators, notices = [] }) => {
    const plan = await readMeasure('■成果指標', ...lines, '事業名|担当課|R5|R6', '街路樹|みどり課|植栽|→');
    expect(indicatorsOf(plan)).toEqual(indicators);
    expect(plan.plan.years).toEqual([2023, 2024]);
    expect(noticesOf(plan)).toEqual(notices);
    expect(plan.measures[0]?.overview).toEqual([]);
  });

  it('quotes cells that no column takes, and loses none', async () => {
    const lines = ['指標|単位|R5|R6', '参加者数|人|100|110', '事業名|担当課|R5|R6', '街路樹|みどり課|植栽|→'];
    const plan = await readMeasure(...lines);
    expect(indicatorsOf(plan)[0]).toMatch(/^参加者数 2023=100(人)? 2024=110(人)?$/u);
    expect(plan.notices.map(({ code }) => code)).not.toContain('checks/characters-lost');
  });
});
