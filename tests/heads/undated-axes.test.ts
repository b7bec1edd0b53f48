import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { profileSchema } from '../../src/model/profile-schema.ts';
import { noticesOf, readMeasure, toText } from '../reading/support.ts';

/** Each activity on a line: its months, labels and words. */
const activitiesOf = (plan: Plan): string[] =>
  plan.measures.flatMap(({ projects }) =>
    projects.flatMap(({ lanes }) =>
      lanes.flatMap(({ activities }) =>
        activities.map(({ from, to, startLabel, endLabel, endKnown, items }) =>
          [from ?? '-', to ?? '-', `${startLabel}..${endLabel}${endKnown ? '' : '?'}`, items.join('/')].join(' '),
        ),
      ),
    ),
  );

describe('bare numbers over the times', () => {
  it.each([
    [
      'the plan’s period',
      ['計画期間 平成29年度～平成38年度'],
      '29|30|31|32',
      '2017-04 2018-03 29..29',
      '2018-04 2020-03 30..31',
    ],
    ['元 itself', [], '30|元|2|3', '2018-04 2019-03 30..30', '2019-04 2021-03 元..2'],
    ['the year of a caption', ['令和6年度の事業'], '6|7|8|9', '2024-04 2025-03 6..6', '2025-04 2027-03 7..8'],
    ['nothing', [], '24|25|26|27～', '- - 24..24', '- - 25..26'],
  ])('have their era from %s', async (_, caption, numbers, first, second) => {
    const plan = await readMeasure(...caption, `事業名|担当課|${numbers}`, '街路樹の整備|みどり課|設計|植栽|→|点検');
    expect(activitiesOf(plan).slice(0, 2)).toEqual([`${first} 設計`, `${second} 植栽`]);
    expect(noticesOf(plan)).toEqual(first.startsWith('-') ? ['sections/axis-without-years'] : []);
  });

  it.each([
    ['令和|||', '6|7|8|9', '2024-04 2025-03 6..6', '2025-04 2027-03 7..8'],
    ['令和（年度）|||', '6|7|8|9', '2024-04 2025-03 6..6', '2025-04 2027-03 7..8'],
    ['実施年度（令和）|||', '6|7|8|9～', '2024-04 2025-03 6..6', '2025-04 2027-03 7..8'],
    ['R|||', '6年|7年|8年|9年', '2024-04 2025-03 6年..6年', '2025-04 2027-03 7年..8年'],
    ['平成|令和||', '30|元|2|3', '2018-04 2019-03 30..30', '2019-04 2021-03 元..2'],
  ])('have their era from the head above them, %s', async (era, numbers, first, second) => {
    const heads = [`事業名|担当課|${era}`, `||${numbers}`];
    const plan = await readMeasure(...heads, '街路樹の整備|みどり課|設計|植栽|→|点検');
    expect(activitiesOf(plan).slice(0, 2)).toEqual([`${first} 設計`, `${second} 植栽`]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it.each([
    ['a cell', ['街路樹の整備（2025年度までに完了）|みどり課|設計|植栽|→|点検'], '2024-04 2025-03'],
    ['a line', ['街路樹の整備|みどり課|設計|植栽|→|点検', '平成25年度に改定した。'], '2012-04 2013-03'],
    ['cells of two eras', ['街路樹の整備（2025年度まで）|平成25年度から|設計|植栽|→|点検'], '- -'],
    ['a year of none of them', ['街路樹の整備（2031年度まで）|みどり課|設計|植栽|→|点検'], '- -'],
  ])('have the only years that %s names as well, with a warning', async (_, lines, from) => {
    const plan = await readMeasure('事業名|担当課|24|25|26|27～', ...lines);
    expect(activitiesOf(plan)[0]).toBe(`${from} 24..24 設計`);
    const code = from === '- -' ? 'sections/axis-without-years' : 'sections/axis-years-taken';
    expect(noticesOf(plan)).toContain(code);
  });

  it.each(['29年度（実績）|30年度（見込）|元年度（計画）', '29年度末|30年度末|元年度末'])(
    'are dated with words beside them: %s',
    async (years) => {
      const plan = await readMeasure(`事業名|担当課|${years}`, '街路樹の整備|みどり課|設計|植栽|→');
      expect(activitiesOf(plan).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
        '2017-04 2018-03',
        '2018-04 2020-03',
      ]);
      expect(noticesOf(plan)).toEqual([]);
    },
  );

  it('are dated below an empty head too', async () => {
    const plan = await readMeasure(
      '計画期間 2024年度～2026年度',
      '|第1年次|第2年次|第3年次',
      '街路樹の整備|設計|植栽|→',
    );
    expect(activitiesOf(plan)).toEqual([
      '2024-04 2025-03 第1年次..第1年次 設計',
      '2025-04 2027-03 第2年次..第3年次 植栽',
    ]);
  });

  it('need no known word beside them where they say 年度', async () => {
    const plan = await readMeasure(
      '計画期間 令和6年度～令和8年度',
      'ことがら|6年度|7年度|8年度',
      '街路樹の整備|設計|植栽|→',
    );
    expect(activitiesOf(plan)).toEqual(['2024-04 2025-03 6年度..6年度 設計', '2025-04 2027-03 7年度..8年度 植栽']);
  });

  it('stand in a row of their own below 年度', async () => {
    const plan = await readMeasure(
      '計画期間 平成24年度～平成28年度',
      '事業名|担当課|年度|||',
      '||24|25|26～',
      '街路樹の整備|みどり課|設計|植栽|→',
    );
    expect(activitiesOf(plan)).toEqual(['2012-04 2013-03 24..24 設計', '2013-04 2015-03 25..26～ 植栽']);
    expect(plan.measures[0]?.projects[0]?.lanes[0]?.activities[1]?.openEnded).toBe(true);
  });

  it('have the era of another table of the document', async () => {
    const plan = await readMeasure(
      '事業名|担当課|R5|R6|R7',
      '街灯の更新|道路課|点検|→|→',
      '事業名|担当課|5|6|7',
      '街路樹の整備|みどり課|設計|植栽|→',
    );
    expect(activitiesOf(plan)[1]).toBe('2023-04 2024-03 5..5 設計');
  });

  it('are no head in the rows of a table', async () => {
    const plan = await readMeasure('指標|R5|R6|R7', '参加者数|10|11|12', '来園者数|20|21|22');
    expect(plan.measures[0]?.indicators.map(({ values }) => values.map(({ value }) => value))).toEqual([
      [10, 11, 12],
      [20, 21, 22],
    ]);
  });
});

describe('years of the plan', () => {
  it.each(['1年目|2年目|3年目', '第1年次|第2年次|第3年次', '初年度|第2年次|第3年次'])(
    '%s count from its first',
    async (head) => {
      const rows = [`事業名|担当課|${head}`, '街路樹の整備|みどり課|設計|植栽|→'];
      const [dated, undated] = [
        await readMeasure('計画期間：令和6年度～令和8年度', ...rows),
        await readMeasure(...rows),
      ];
      expect(activitiesOf(dated).map((line) => line.slice(0, 15))).toEqual(['2024-04 2025-03', '2025-04 2027-03']);
      expect(activitiesOf(undated).map((line) => line.slice(0, 3))).toEqual(['- -', '- -']);
      expect(noticesOf(undated)).toEqual(['sections/axis-without-years']);
    },
  );
});

describe('months without years beside them', () => {
  const months = '4月|5月|6月|7月|8月|9月|10月|11月|12月|1月|2月|3月';
  it.each([
    ['months', months],
    ['bare months', months.replaceAll('月', '')],
  ])('%s are of the year of the caption', async (_, head) => {
    const plan = await readMeasure(
      '令和6年度の取組',
      `事業名|担当課|${head}`,
      '街路樹の整備|みどり課|設計|→|→|||||||||植栽',
    );
    expect(activitiesOf(plan).map((line) => line.slice(0, 15))).toEqual(['2024-04 2024-06', '2025-03 2025-03']);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('are undated where nothing says their year', async () => {
    const plan = await readMeasure(
      '事業名|担当課|第1四半期|第2四半期|第3四半期|第4四半期',
      '点検|道路課|調査|→|工事|→',
    );
    expect(activitiesOf(plan)).toEqual(['- - 第1四半期..第2四半期 調査', '- - 第3四半期..第4四半期 工事']);
    expect(noticesOf(plan)).toEqual(['sections/axis-without-years']);
  });
});

describe('columns among the years', () => {
  it.each(['合計', '計', '備考', '評価', '中間評価'])('%s is an attribute and costs no year', async (title) => {
    const plan = await readMeasure(`事業名|担当課|R5|${title}|R6|R7`, '街路樹の整備|みどり課|設計|B|植栽|→');
    expect(activitiesOf(plan)).toEqual(['2023-04 2024-03 R5..R5 設計', '2024-04 2026-03 R6..R7 植栽']);
    expect(plan.measures[0]?.projects[0]?.attributes.map(({ text }) => text)).toEqual(['B']);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('that cannot be read are an error, and no end is known of an arrow that runs into one', async () => {
    const plan = await readMeasure(
      '事業名|担当課|R5|R6|??年|R8',
      '街路樹の整備|みどり課|設計|→|→|→',
      '街灯の更新|道路課|点検|||',
    );
    expect(activitiesOf(plan)[0]).toBe('2023-04 2027-03 R5..R8? 設計');
    expect(plan.notices.find(({ code }) => code === 'sections/time-column-unread')).toMatchObject({
      severity: 'error',
      values: { title: '??年', count: 1 },
    });
  });

  it.each([
    ['backwards', 'R7|R6|R5', 'sections/years-disordered'],
    ['with a gap', 'R5|R7|R8', 'sections/years-skipped'],
  ])('that run %s are told', async (_, head, code) => {
    const plan = await readMeasure(`事業名|担当課|${head}`, '街路樹の整備|みどり課|設計|植栽|点検');
    expect(noticesOf(plan)).toEqual([code]);
  });
});

it('what runs over several times of an axis that runs backwards begins in the last of them', async () => {
  const plan = await readMeasure(
    '事業名|担当課|R8|R7|R6|R5',
    '街路樹の整備|みどり課|植栽|→|設計|',
    '街灯の更新|道路課||点検||',
  );
  expect(activitiesOf(plan)).toEqual([
    '2025-04 2027-03 R7..R8 植栽',
    '2024-04 2025-03 R6..R6 設計',
    '2025-04 2026-03 R7..R7? 点検',
  ]);
});

it('sixty columns of quarters are read', async () => {
  const years = Array.from({ length: 15 }, (_, index) => `R${index + 1}|||`).join('|');
  const quarters = Array.from({ length: 15 }, () => '1Q|2Q|3Q|4Q').join('|');
  const plan = await readMeasure(`事業名|担当課|${years}`, `||${quarters}`, `点検|道路課|${'調査|'.repeat(59)}調査`);
  expect(plan.plan.axes[0]?.columns).toHaveLength(60);
  expect(activitiesOf(plan)).toHaveLength(60);
  expect(activitiesOf(plan).at(-1)).toBe('2034-01 2034-03 R15 4Q..R15 4Q 調査');
});

describe('a profile', () => {
  const readWith = (profile: object, ...lines: string[]): Promise<Plan> =>
    extract(toText(['(1) 緑化の推進', ...lines]), { tokenizer: 'never', profile: profileSchema.parse(profile) });

  it.each([
    ['ranges of years', { years: { names: { 前期: '2024-2026', 後期: '2027-2030' } } }, '前期|後期', '2024-04 2027-03'],
    ['years without an era', { years: { styles: [{ pattern: 'YR-{number}' }] } }, 'YR-2024|YR-2025', '2024-04 2025-03'],
    ['its first year', { years: { first: 2024 } }, '1年目|2年目', '2024-04 2025-03'],
    ['the year of months', { years: { first: 2024 } }, '4月|5月|6月', '2024-04 2024-04'],
  ])('states %s', async (_, profile, head, expected) => {
    const plan = await readWith(profile, `事業名|担当課|${head}`, '街路樹の整備|みどり課|設計|植栽');
    expect(activitiesOf(plan)[0]?.slice(0, 15)).toBe(expected);
  });

  it('says that a blank head is over the projects', async () => {
    const lines = ['|担当課|R5|R6', '街路樹の整備|みどり課|設計|植栽'];
    const code = 'sections/label-column-assumed';
    expect(noticesOf(await readWith({}, ...lines))).toContain(code);
    expect(noticesOf(await readWith({ headers: { project: [''] } }, ...lines))).not.toContain(code);
  });
});

describe('months below years', () => {
  const months = '|4月|5月|6月|7月|8月|9月|10月|11月|12月|1月|2月|3月';
  const blanks = (count: number): string => '|'.repeat(count);

  it.each([
    ['of the calendar', `業務|令和7年${blanks(9)}令和8年${blanks(2)}`, '令和8年 2月'],
    ['that are fiscal', `業務|令和7年度${blanks(11)}`, '令和7年度 2月'],
  ])('%s follow each other', async (_, years, label) => {
    const plan = await readMeasure(years, months, `予算の編成${blanks(11)}議会|→`, `計画の改定|素案|→${blanks(10)}`);
    expect(activitiesOf(plan)[0]).toBe(`2026-02 2026-03 ${label}..${label.replace('2月', '3月')} 議会`);
    expect(activitiesOf(plan)[1]).toContain('2025-04 2025-05');
  });
});

describe('parts of years whose era stands elsewhere', () => {
  const rowsOf = (years: string, parts: string): string[] => [
    '計画期間 平成30年度～令和2年度',
    `作業項目|${years}`,
    `|${parts}`,
    '協議会|開催||報告|',
  ];

  it.each([
    ['30年度||元年度|', '前期|後期|前期|後期', '2018-04 2018-09', '2019-04 2019-09'],
    ['30年度||31年度|', '8月|11月|4月|9月', '2018-08 2018-08', '2019-04 2019-04'],
    ['30年度|||31年度', '4～6月|7～9月|10～3月|4～9月', '2018-04 2018-06', '2018-10 2019-03'],
  ])('have their months: %s over %s', async (years, parts, first, second) => {
    const plan = await readMeasure(...rowsOf(years, parts));
    expect(activitiesOf(plan).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([first, second]);
    expect(noticesOf(plan)).not.toContain('sections/axis-without-years');
  });

  it('have none where nothing says the era', async () => {
    const [, ...rows] = rowsOf('30年度||31年度|', '8月|11月|4月|9月');
    const plan = await readMeasure(...rows);
    expect(activitiesOf(plan)[0]).toMatch(/^- - 30年度 8月/u);
    expect(noticesOf(plan)).toContain('sections/axis-without-years');
  });
});

describe('times of a plan of five years', () => {
  const firstOf = async (times: string): Promise<string | undefined> => {
    const lines = [`事業名|担当課|${times}`, '街路樹の整備|みどり課|設計|植栽'];
    return activitiesOf(await readMeasure('計画期間 令和6年度～令和10年度', ...lines))[1];
  };

  it.each(['前期（1～2年目）|後期（3～5年目）', '初年度|展開期（2～5年目）'])('have the years of %s', async (times) => {
    expect(await firstOf(times)).toMatch(/^202[56]-04 2029-03 .* 植栽$/u);
  });

  it.each([
    ['terms that end before it does', '前期（1～2年目）|後期（3～4年目）'],
    ['more years than it has', '第5年次|第6年次'],
  ])('have none where they are %s', async (_, times) => {
    expect(await firstOf(times)).toMatch(/^- - /u);
  });
});

describe('two years without their era in a row of data', () => {
  it('are no head of the rows below', async () => {
    const plan = await readMeasure(
      '計画期間 平成26年度～平成29年度',
      ...['事業|内容|26年度|27年度|担当', '街路樹の整備|更新|設計|植栽|公園課'],
      ...['園路の改修|改修|26年度|27年度|公園課', '橋の改修|改修||設計|公園課'],
    );
    expect(plan.measures.flatMap(({ projects }) => projects.map(({ name }) => name))).toEqual([
      '街路樹の整備',
      '園路の改修',
      '橋の改修',
    ]);
  });
});

describe('terms', () => {
  it.each([
    ['a note', ['※短期：令和6～7年度、中期：令和8～10年度、長期：令和11年度以降'], true],
    ['a line for each', ['短期（R6～R7）', '中期（R8～R10）', '長期（R11以降）'], true],
    ['a note for all but one', ['※短期：令和6～7年度、長期：令和11年度以降'], false],
    ['two lines, in two ways', ['短期：R6～R7、中期：R8～R10、長期：R11～R15', '短期は令和5～7年度とする。'], false],
    ['a list for one', ['短期（令和6年度、令和7年度）', '中期（R8～R10）', '長期（R11以降）'], false],
    ['a sentence of when they begin', ['短期は令和6年度から、中期は令和7年度から、長期は令和8年度から行う。'], false],
    ['plans of these terms', ['短期計画（R6～R7）', '中期計画（R8～R10）', '長期計画（R11以降）'], false],
    ['a sentence', ['短期は令和6～7年度、中期は令和8～10年度、長期は令和11年度以降とする。'], true],
  ])('have their years from %s', async (_, lines, areDated) => {
    const plan = await readMeasure('対策|担当課|短期|中期|長期', '備蓄の充実|総務課|見直し|増設|更新', ...lines);
    const dates = ['2024-04 2026-03', '2026-04 2029-03', '2029-04 2030-03'];
    expect(activitiesOf(plan).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(
      areDated ? dates : ['- -', '- -', '- -'],
    );
    expect(noticesOf(plan).includes('sections/axis-without-years')).toBe(!areDated);
  });
});
