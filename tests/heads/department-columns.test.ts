import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/index.ts';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';

/** Each project with its departments on a line. */
const departmentsOf = (plan: Plan): string[] =>
  plan.measures.flatMap(({ projects }) =>
    projects.map(({ name, departments }) =>
      [
        name,
        ...departments.map(({ department, unit }) => (unit === null ? department : `${department}(${unit})`)),
      ].join(' '),
    ),
  );

describe('departments ahead of the years', () => {
  it('are read below a head that is not known', async () => {
    const plan = await readMeasure('施設名|管理|R5|R6|R7', '東橋|道路課|点検|補修|→', '中央公園|みどり課|検討||改修');
    expect(departmentsOf(plan)).toEqual(['東橋 道路課', '中央公園 みどり課']);
  });
});

describe('departments behind the years', () => {
  it.each([
    ['担当課', '担当課'],
    ['a head that is not known', 'ところ'],
    ['関係部署', '関係部署'],
    ['主体', '主体'],
  ])('are read below %s', async (_, head) => {
    const plan = await readMeasure(
      `事業名|R5|R6|R7|${head}`,
      '街路樹の整備|設計|植栽|→|みどり課',
      '街灯の更新||点検||道路課',
    );
    expect(activitiesOf(plan)).toEqual([
      '街路樹の整備 みどり課 2023-2023 設計',
      '街路樹の整備 みどり課 2024-2025 植栽',
      '街灯の更新 道路課 2024-2024? 点検',
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('leave 備考 beside them what it is', async () => {
    const plan = await readMeasure('事業名|R5|R6|担当課|備考', '街路樹の整備|設計|植栽|みどり課|新規');
    expect(departmentsOf(plan)).toEqual(['街路樹の整備 みどり課']);
    expect(plan.measures[0]?.projects[0]?.attributes.map(({ text }) => text)).toEqual(['新規']);
  });
});

describe('departments in two columns', () => {
  it.each([
    ['one row', ['事業名|担当部|担当課|R5|R6|R7']],
    ['two rows', ['事業名|担当||年度||', '|部|課|R5|R6|R7']],
  ])('are 部 and 課 under a head of %s, and 部 holds for the rows below it', async (_, head) => {
    const plan = await readMeasure(
      ...head,
      '街路樹の整備|環境部|みどり課|設計|植栽|→',
      '街灯の更新||道路課|点検|→|→',
      '広報紙の配布|総務部|広報課|実施|→|→',
    );
    expect(departmentsOf(plan)).toEqual([
      '街路樹の整備 環境部 みどり課',
      '街灯の更新 環境部 道路課',
      '広報紙の配布 総務部 広報課',
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('are 主担当 and 関係課, which holds for its own row alone', async () => {
    const plan = await readMeasure(
      '取組|主担当|関係課|R5|R6',
      '街路樹の整備|みどり課|道路課、公園課|設計|植栽',
      '街灯の更新|道路課||点検|→',
    );
    expect(departmentsOf(plan)).toEqual(['街路樹の整備 みどり課 道路課 公園課', '街灯の更新 道路課']);
  });

  it('may stand on both sides of the years', async () => {
    const plan = await readMeasure('取組|主担当課|R5|R6|関係課', '街路樹の整備|みどり課|設計|植栽|道路課・公園課');
    expect(departmentsOf(plan)).toEqual(['街路樹の整備 みどり課 道路課 公園課']);
  });
});

describe('a cell in the column of the departments', () => {
  it('is one though its last word is in no list: the years of its row do not slide', async () => {
    const plan = await readMeasure(
      '取組|関連取組|担当課|R5|R6|R7',
      '街路樹の整備|①|みなとデザイン・ラボ(地域産業・商業金融課)|設計|植栽|',
      '街灯の更新|②|みなとデザイン・ラボ(地域産業・商業金融課)|点検|→|',
      '広場の改修|②|みなとデザイン・ラボ(地域産業・商業金融課)|検討|着工|',
    );
    expect(activitiesOf(plan)).toEqual([
      '街路樹の整備 みなとデザイン・ラボ 2023-2023 設計',
      '街路樹の整備 みなとデザイン・ラボ 2024-2024? 植栽',
      '街灯の更新 みなとデザイン・ラボ 2023-2024 点検',
      '広場の改修 みなとデザイン・ラボ 2023-2023 検討',
      '広場の改修 みなとデザイン・ラボ 2024-2024? 着工',
    ]);
  });

  it('may be no organisation at all, where none of the column is', async () => {
    const plan = await readMeasure(
      '取組|実施主体|R5|R6|R7',
      '街路樹の手入れ|市民|設計|植栽|',
      '街灯の点検|事業者|点検|→|',
      '花壇の手入れ|町内の有志|検討|着手|',
    );
    expect(departmentsOf(plan)).toEqual(['街路樹の手入れ 市民', '街灯の点検 事業者', '花壇の手入れ 町内の有志']);
  });

  it('is the box of the first year where that stands under years elsewhere', async () => {
    const plan = await readMeasure(
      '取組|関連取組|担当課|R5|R6|R7',
      '街路樹の整備|①|みどり課|設計|植栽|→',
      '街灯の更新|②|実施|→||',
      '広場の改修|②|実施|→||',
      '花壇の整備|③|公園課|実施|→|',
    );
    expect(activitiesOf(plan)).toContain('街灯の更新  2023-2024 実施');
  });
});

it('a head of many plans such as 取組 or 施設名 needs no notice', async () => {
  const plan = await readMeasure('取組|R5|R6', '街路樹の整備|設計|植栽', '街灯の更新|点検|→');
  expect(noticesOf(plan)).toEqual([]);
});
