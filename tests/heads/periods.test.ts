import { describe, expect, it } from 'vitest';
import { textToPeriod, textToPeriods } from '../../src/heads/periods.ts';
import { extract } from '../../src/index.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';

const read = (text: string, year: number | null = null): string => {
  const period = textToPeriod(text, shippedVocabulary, year);
  if (!period) return 'none';
  const { from, to, openEnded, startLabel, endLabel } = period;
  return [from === null ? 'no year' : `${from} ${to}${openEnded ? '+' : ''}`, startLabel, endLabel].join(' | ');
};

describe('a period', () => {
  it.each([
    ['R5～R7', '2023-04 2026-03 | R5 | R7'],
    ['令和5年度から令和6年度まで', '2023-04 2025-03 | 令和5年度 | 令和6年度'],
    ['令和５～７年度', '2023-04 2026-03 | 令和５ | ７年度'],
    ['平成30年度～令和2年度', '2018-04 2021-03 | 平成30年度 | 令和2年度'],
    ['2023-2025', '2023-04 2026-03 | 2023 | 2025'],
    ['令和6年度', '2024-04 2025-03 | 令和6年度 | 令和6年度'],
    ['令和6年度～', '2024-04 2025-03+ | 令和6年度 | 令和6年度'],
    ['令和7年度以降', '2025-04 2026-03+ | 令和7年度以降 | 令和7年度以降'],
    ['令和5年度から順次実施', '2023-04 2024-03+ | 令和5年度 | 令和5年度'],
    ['R5～継続', '2023-04 2024-03+ | R5 | R5'],
    ['R5.4～R6.3', '2023-04 2024-03 | R5.4 | R6.3'],
    ['令和6年1月～6月', '2024-01 2024-06 | 令和6年1月 | 6月'],
    ['令和5年度第4四半期', '2024-01 2024-03 | 令和5年度第4四半期 | 令和5年度第4四半期'],
    ['令和5年10月1日～令和6年3月31日', '2023-10 2024-03 | 令和5年10月1日 | 令和6年3月31日'],
    ['R6.4～9', '2024-04 2024-09 | R6.4 | 9'],
    ['R6.10～3', '2024-10 2025-03 | R6.10 | 3'],
    ['R6.4.1～9.30', '2024-04 2024-09 | R6.4.1 | 9.30'],
    ['５月下旬～８月下旬', 'no year | ５月下旬 | ８月下旬'],
    ['10月～', 'no year | 10月 | 10月'],
    ['令和3年度から継続的に実施', '2021-04 2022-03+ | 令和3年度 | 令和3年度'],
    ['随時', 'no year | 随時 | 随時'],
    ['継続実施', 'no year | 継続実施 | 継続実施'],
    ['毎年度１回', 'no year | 毎年度１回 | 毎年度１回'],
    ['年2回開催', 'no year | 年2回開催 | 年2回開催'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('takes the year of its months from what stands around it', () => {
    expect(read('５月下旬～８月下旬', 2024)).toBe('2024-05 2024-08 | ５月下旬 | ８月下旬');
    expect(read('11月～2月', 2024)).toBe('2024-11 2025-02 | 11月 | 2月');
    expect(read('通年', 2024)).toBe('2024-04 2025-03 | 通年 | 通年');
    expect(read('2月～5月', 2024)).toBe('2025-02 2025-05 | 2月 | 5月');
  });

  it.each(['R7～R5', '植栽', '3', '10月の第2週に実施する式典', '10月～植栽', '令和7年度、令和5年度', '～'])(
    '%s is none',
    (text) => {
      expect(read(text)).toBe('none');
    },
  );
});

it.each(['実施計画', '計画'])('年度 beside %s and 実績 dates what was planned and what came of it', async (head) => {
  const plan = await readMeasure(
    `実施項目|年度|${head}|実績|担当課`,
    '窓口の総合化|R5|先進地の調査|2市を調査|市民課',
    '|R6|運用の開始||市民課',
    '電子納付の拡大|R5|改修|改修済み|税務課',
  );
  const lanes = plan.measures.flatMap(({ projects }) =>
    projects.flatMap(({ name, lanes }) =>
      lanes.flatMap(({ series, activities }) =>
        activities.map(({ start, items }) => `${name} ${start} ${series} ${items.join('/')}`),
      ),
    ),
  );
  expect(lanes).toEqual([
    '窓口の総合化 2023 plan 先進地の調査',
    '窓口の総合化 2023 actual 2市を調査',
    '窓口の総合化 2024 plan 運用の開始',
    '電子納付の拡大 2023 plan 改修',
    '電子納付の拡大 2023 actual 改修済み',
  ]);
});

it('a head of two rows may group columns of signs, which name nothing', async () => {
  const head = '<tr><td rowspan="2">施策</td><td colspan="2">区分</td><td rowspan="2">実施年度</td></tr>';
  const groups = '<tr><td>新規</td><td>継続</td></tr>';
  const rows = [
    ['女性の登用', '', '○', 'R5～R9'],
    ['相談窓口の設置', '○', '', 'R6'],
  ].map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`);
  const plan = await extract(
    `<html><body><h1>男女共同参画計画</h1><table>${head}${groups}${rows.join('')}</table></body></html>`,
  );
  expect(activitiesOf(plan)).toEqual(['女性の登用  2023-2027 ', '相談窓口の設置  2024-2024 ']);
  const attributes = plan.measures[0]?.projects.flatMap((one) => one.attributes.map(({ head, text }) => head + text));
  expect(attributes).toEqual(['継続○', '新規○']);
});

it('対策 behind the names says what is done in the period', async () => {
  const plan = await readMeasure(
    '公園名|施設名|数量|対策|予定年度',
    '若宮公園|滑り台|1|更新|R7',
    '若宮公園|ぶらんこ|2|補修|R6',
  );
  expect(activitiesOf(plan)).toEqual(['滑り台  2025-2025 更新', 'ぶらんこ  2024-2024 補修']);
});

describe('a cell of several periods', () => {
  it.each([
    ['R6、R8', ['2024-04 2025-03', '2026-04 2027-03']],
    ['R6、8', ['2024-04 2025-03', '2026-04 2027-03']],
    ['R6及びR8～9', ['2024-04 2025-03', '2026-04 2028-03']],
    ['令和6・7年度', ['2024-04 2026-03']],
    ['R6、R7、R9以降', ['2024-04 2026-03', '2027-04 2028-03']],
  ])('has an activity for each, and one for those that follow each other: %s', async (stated, expected) => {
    const plan = await readMeasure('事業名|実施内容|実施時期', `上橋の補修|塗装|${stated}`, '下橋の補修|塗装|R7');
    const [project] = plan.measures[0]?.projects ?? [];
    const own = project?.lanes.flatMap((lane) => lane.activities) ?? [];
    expect(own.map(({ from, to }) => `${from} ${to}`)).toEqual(expected);
    expect(own.every(({ items }) => items[0] === '塗装')).toBe(true);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('has them on lines of their own, and one over two lines is one', () => {
    const toDates = (text: string): string[] =>
      textToPeriods(text, shippedVocabulary, null).map(({ from, to }) => `${from} ${to}`);
    expect(toDates('R6\nR8')).toEqual(['2024-04 2025-03', '2026-04 2027-03']);
    expect(toDates('R6～\nR8')).toEqual(['2024-04 2027-03']);
    expect(toDates('R6.4、8')).toEqual([]);
  });
});

const activities = (plan: Awaited<ReturnType<typeof readMeasure>>): string[] =>
  plan.measures.flatMap(({ projects }) =>
    projects.flatMap(({ name, lanes }) =>
      lanes.flatMap((lane) =>
        lane.activities.map(({ from, to, items, endBasis }) =>
          [lane.axis ?? '-', name, from, to, endBasis, items.join('/')].join(' ').trim(),
        ),
      ),
    ),
  );

describe('a period in two columns', () => {
  it.each([
    ['its head in one row', ['施設名|対策内容|開始年度|終了年度|所管課']],
    ['words of when it is due', ['施設名|対策内容|着手予定年度|完了予定年度|所管課']],
    ['its head in two rows', ['施設名|対策内容|実施年度||所管課', '||着手|完了|']],
  ])('is read with %s', async (_, head) => {
    const plan = await readMeasure(...head, '本庁舎|屋上防水|R6|R7|管財課', '福祉会館|空調の更新|R7|R7|福祉課');
    expect(activities(plan)).toEqual([
      '- 本庁舎 2024-04 2026-03 period 屋上防水',
      '- 福祉会館 2025-04 2026-03 period 空調の更新',
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });
});

describe('a table whose cells state periods', () => {
  it.each(['実施時期', '期間', '実施年度', '事業期間'])('is a schedule below 「%s」', async (head) => {
    const plan = await readMeasure(
      `取組|担当課|${head}|実施内容|備考`,
      '街路樹の整備|みどり課|R5～R7|植栽|新規',
      '街灯の更新|道路課|令和6年度|LED化|',
    );
    expect(activities(plan)).toEqual([
      '- 街路樹の整備 2023-04 2026-03 period 植栽',
      '- 街灯の更新 2024-04 2025-03 period LED化',
    ]);
    expect(plan.measures[0]?.projects[0]?.attributes.map(({ text }) => text)).toEqual(['新規']);
    expect(noticesOf(plan)).toEqual([]);
  });

  it.each(['対策時期', '改修の予定時期', '修繕年度', '着工予定'])(
    'is one below 「%s」, which no list has',
    async (head) => {
      const plan = await readMeasure(
        `施設名|建築年|延床面積（㎡）|対策内容|${head}|概算費（百万円）`,
        '中央公民館|S54|2,300|大規模改修|R7～R8|450',
        '北部集会所|S48|210|解体|R9|18',
      );
      expect(activities(plan)).toEqual([
        '- 中央公民館 2025-04 2027-03 period 大規模改修',
        '- 北部集会所 2027-04 2028-03 period 解体',
      ]);
      const attributes = plan.measures[0]?.projects[0]?.attributes.map(({ head, text }) => `${head} ${text}`);
      expect(attributes).toEqual(['建築年 S54', '延床面積（㎡） 2,300', '概算費（百万円） 450']);
      expect(noticesOf(plan)).toEqual([]);
    },
  );

  it('is none where the head says when something was, and its rows of years and figures head nothing', async () => {
    const rows = ['中央公民館|S54|R7～R8|2,300', '北部集会所|S48|R9|1,210'];
    await expect(readMeasure('施設名|建築時期|前回の改修時期|延床面積（㎡）', ...rows)).rejects.toThrow('no 工程表');
    const days = ['設計|2024/4/1|2024/9/30', '工事|2024/10/1|2026/3/31'];
    await expect(readMeasure('ことがら|いつから|いつまで', ...days)).rejects.toThrow('no 工程表');
  });

  it.each([
    ['開始日|終了日', '2024/4/1|2025/6/30'],
    ['着手年月|完了年月', '令和6年4月|令和7年6月'],
    ['開始予定日|完了予定日', 'R6.4.1|R7.6.30'],
  ])('is one below 「%s」, whose days are more than is kept', async (heads, days) => {
    const plan = await readMeasure(`事業名|担当課|${heads}`, `庁舎の設計|管財課|${days}`, `庁舎の工事|管財課|${days}`);
    const [start, end] = days.split('|');
    expect(activities(plan)).toEqual(['庁舎の設計', '庁舎の工事'].map((name) => `- ${name} 2024-04 2025-06 period`));
    const [first] = plan.measures[0]?.projects[0]?.lanes[0]?.activities ?? [];
    expect([first?.startLabel, first?.endLabel]).toEqual([start, end]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it.each([
    ['2024-04-01～2024-09-30', '2024-04 2024-09', '2024-04-01', '2024-09-30'],
    ['R6.4.1～R6.4.30', '2024-04 2024-04', 'R6.4.1', 'R6.4.30'],
    ['2024/4/1～', '2024-04 2024-04', '2024/4/1', '2024/4/1'],
  ])('reads the days of %s, and prints them', async (period, months, startLabel, endLabel) => {
    const plan = await readMeasure('取組|実施期間', `草刈り|${period}`, `剪定|${period}`);
    expect(activities(plan)[0]).toBe(`- 草刈り ${months} period`);
    expect(plan.measures[0]?.projects[0]?.lanes[0]?.activities[0]).toMatchObject({ startLabel, endLabel });
  });

  it('has activities without words where no column has any, under heads of any kind', async () => {
    const plan = await readMeasure('施設名|実施年度', '第一小学校|R5', '第二小学校|R6～R7');
    expect(activities(plan)).toEqual(['- 第一小学校 2023-04 2024-03 period', '- 第二小学校 2024-04 2026-03 period']);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('takes the year of months from its caption, and without one says that there is none', async () => {
    const rows = ['取組内容|実施時期|担当', '草刈り|５月下旬～８月下旬|みどり課', '剪定|１１月|みどり課'];
    const dated = await readMeasure('令和6年度の作業', ...rows);
    expect(activities(dated)).toEqual(['- 草刈り 2024-05 2024-08 period', '- 剪定 2024-11 2024-11 period']);
    expect(noticesOf(dated)).toEqual([]);
    const undated = await readMeasure(...rows);
    expect(undated.measures[0]?.projects[0]?.lanes[0]?.activities[0]).toMatchObject({
      start: null,
      end: null,
      from: null,
      startLabel: '５月下旬',
      endLabel: '８月下旬',
    });
    expect(noticesOf(undated)).toEqual(['sections/period-undated']);
  });

  it('has several periods of one project as lanes', async () => {
    const plan = await readMeasure(
      '事業名|担当課|時期|内容',
      '街路樹の整備|みどり課|R5|設計',
      '||R6～R7|植栽',
      '街灯の更新|道路課|R6|LED化',
    );
    expect(activities(plan).slice(0, 2)).toEqual([
      '- 街路樹の整備 2023-04 2024-03 period 設計',
      '- 街路樹の整備 2024-04 2026-03 period 植栽',
    ]);
  });

  it('leaves the period an attribute where the years have columns', async () => {
    const plan = await readMeasure('事業名|担当課|事業期間|R5|R6', '街路樹の整備|みどり課|R5～R6|設計|植栽');
    expect(activities(plan).map((line) => line.split(' ').at(-1))).toEqual(['設計', '植栽']);
  });
});

it('計画期間 is that of the plan, and of no row', async () => {
  const plan = await readMeasure('計画期間：令和5年度～令和6年度', '事業名|担当課|内容', '街路樹の整備|みどり課|植栽');
  expect(activitiesOf(plan)).toEqual([]);
  expect(noticesOf(plan)).toContain('checks/no-activities');
});

it('a caption states the period of all rows below it', async () => {
  const plan = await readMeasure('期間：令和5年度～令和6年度', '事業名|担当課|内容', '街路樹の整備|みどり課|植栽');
  expect(activities(plan)).toEqual(['- 街路樹の整備 2023-04 2025-03 period 植栽']);
});

describe('a year and what is done in it, below 年度別計画', () => {
  it.each([
    ['事業名|担当課|年度別計画|', '||年度|内容', ''],
    ['事業名|担当課|KPI|年度別計画|', '|||年度|取組内容', '|100m'],
    ['事業名|担当課|年度別計画||備考', '||年度|計画|', ''],
  ])('%s', async (above, below, kpi) => {
    const row = (name: string, year: string, text: string): string => `${name}|河川課${kpi}|${year}|${text}`;
    const plan = await readMeasure(above, below, row('護岸の改修', 'R6', '設計'), row('堤防の点検', 'R7', '調査'));
    expect(activitiesOf(plan)).toEqual(['護岸の改修 河川課 2024-2024 設計', '堤防の点検 河川課 2025-2025 調査']);
    expect(noticesOf(plan)).toEqual([]);
  });
});

describe('one of several columns of times', () => {
  it.each([
    ['the one with a known head', '施設名|採択時期|事業期間', '会館|H30|R6～R7', '2024-2025'],
    ['a start and an end that no list has', '施設名|竣工予定|着工予定', '会館|R7|R6', '2024-2025'],
    ['an end alone', '施設名|規模|完成予定', '会館|平屋|R7', '2025-2025'],
    ['the latest', '施設名|点検時期|対策時期', '会館|R3|R7', '2025-2025'],
    ['the one that is planned', '施設名|前回改修時期|次回改修予定', '会館|R3|R7', '2025-2025'],
  ])('states the periods: %s', async (_, head, row, expected) => {
    const plan = await readMeasure(head, row);
    expect(activitiesOf(plan).map((line) => /\d{4}-\d{4}/u.exec(line)?.[0])).toEqual([expected]);
    expect(noticesOf(plan)).not.toContain('sections/period-column-assumed');
  });

  it('is assumed, with a warning, where neither is always the later one', async () => {
    const plan = await readMeasure('施設名|外壁改修時期|屋上改修時期', '会館|R6|R8', '図書館|R9|R7');
    expect(noticesOf(plan)).toContain('sections/period-column-assumed');
  });

  it('is the one without lists of years, with a warning', async () => {
    const plan = await readMeasure('橋梁名|点検時期|対策時期|対策内容', '上橋|R3、R8|R6|塗装', '下橋|R4、R9|R7|修復');
    expect(activitiesOf(plan)).toEqual(['上橋  2024-2024 塗装', '下橋  2025-2025 修復']);
    expect(noticesOf(plan)).toContain('sections/period-column-assumed');
  });

  it('states no period of members: 改選時期', async () => {
    const plan = await readMeasure('事業名|R6|R7', '健診|検討|実施', '', '氏名|所属|改選時期', '森|緑大学|R8');
    expect(activitiesOf(plan)).toHaveLength(2);
    expect(noticesOf(plan)).toContain('sections/table-unread');
  });
});

it('days beside a word of a head are a head: 指標, R6.4.1', async () => {
  const plan = await readMeasure('指標|R5.4.1|R6.4.1|R7.4.1', '人口|500人|490人|480人');
  expect(plan.measures[0]?.indicators[0]?.values.map(({ year }) => year)).toEqual([2023, 2024, 2025]);
});
