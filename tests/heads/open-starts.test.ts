import { describe, expect, it } from 'vitest';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';

describe('a time of which only the end is printed', () => {
  it.each(['～R5', 'R5以前', '令和5年度まで', '2023年度以前'])(
    '%s over words is a year without its first month',
    async (head) => {
      const plan = await readMeasure(
        `事業名|担当課|${head}|R6|R7～`,
        '街路樹の整備|みどり課|設計|植栽|→',
        '公園の整備|みどり課||調査|工事',
      );
      expect(activitiesOf(plan)).toEqual([
        '街路樹の整備 みどり課 2023-2023 設計',
        '街路樹の整備 みどり課 2024-2025+ 植栽',
        '公園の整備 みどり課 2024-2024 調査',
        '公園の整備 みどり課 2025-2025+ 工事',
      ]);
      const [first] = plan.measures.flatMap(({ projects }) =>
        projects.flatMap(({ lanes }) => lanes[0]?.activities ?? []),
      );
      expect([first?.from, first?.to, first?.startLabel]).toEqual([null, '2024-03', head]);
      expect(noticesOf(plan)).toEqual(['sections/start-unprinted']);
    },
  );

  it('is an attribute over figures, which are what there was until then', async () => {
    const plan = await readMeasure(
      '事業名|担当課|～R5|R6|R7',
      '街路樹の整備（千円）|みどり課|5,000|300|310',
      '公園の整備（千円）|みどり課|－|400|410',
    );
    const [trees] = plan.measures.flatMap(({ projects }) => projects);
    expect(trees?.attributes.map(({ head, text }) => [head, text])).toEqual([['～R5', '5,000']]);
    expect(trees?.values.map(({ year, value, unit }) => [year, value, unit])).toEqual([
      [2024, 300, '千円'],
      [2025, 310, '千円'],
    ]);
    expect(activitiesOf(plan)).toEqual([]);
  });

  it('may be a term with its end in brackets: 短期（～R6）', async () => {
    const plan = await readMeasure('事業名|担当課|短期（～R6）|中期（R7～R9）', '街路樹の整備|みどり課|設計|植栽');
    expect(activitiesOf(plan)).toEqual([
      '街路樹の整備 みどり課 2024-2024 設計',
      '街路樹の整備 みどり課 2025-2027 植栽',
    ]);
    expect(noticesOf(plan)).toEqual(['sections/start-unprinted']);
  });

  it('may stand in a cell below 期限, or in 完了年度 beside a blank 開始年度', async () => {
    const deadline = await readMeasure(
      '取組内容|担当課|期限',
      '街路樹の整備|みどり課|R6末まで',
      '公園の整備|みどり課|令和8年3月',
    );
    expect(activitiesOf(deadline)).toEqual(['街路樹の整備 みどり課 2024-2024 ', '公園の整備 みどり課 2025-2025 ']);
    expect(noticesOf(deadline)).toEqual(['sections/start-unprinted']);
    const ends = await readMeasure(
      '事業名|担当課|開始年度|完了年度',
      '街路樹の整備|みどり課||R6',
      '公園の整備|みどり課|R6|',
    );
    expect(activitiesOf(ends)).toEqual(['街路樹の整備 みどり課 2024-2024 ', '公園の整備 みどり課 2024-2024+? ']);
    expect(noticesOf(ends)).toEqual(['sections/start-unprinted']);
  });
});

it('quarters of 令和7年 are a warning, and those of 令和7年度 are none', async () => {
  const quarters = (year: string): string => [1, 2, 3, 4].map((number) => `${year}第${number}四半期`).join('|');
  const row = '街路樹の整備|みどり課|設計|入札|植栽|→';
  const either = await readMeasure(`事業名|担当課|${quarters('令和7年')}`, row);
  expect(noticesOf(either)).toEqual(['sections/quarters-of-either']);
  expect(noticesOf(await readMeasure(`事業名|担当課|${quarters('令和7年度')}`, row))).toEqual([]);
});

it('上 and 下 below the years are their halves', async () => {
  const plan = await readMeasure('事業名|担当課|R6||R7|', '||上|下|上|下', '街路樹の整備|みどり課|設計|入札|植栽|→');
  const [project] = plan.measures.flatMap(({ projects }) => projects);
  const activities = project?.lanes.flatMap((lane) => lane.activities) ?? [];
  expect(activities.map(({ from, to, items }) => [from, to, ...items])).toEqual([
    ['2024-04', '2024-09', '設計'],
    ['2024-10', '2025-03', '入札'],
    ['2025-04', '2026-03', '植栽'],
  ]);
});
