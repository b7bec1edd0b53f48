import { describe, expect, it } from 'vitest';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';

describe('forms with several lines of years', () => {
  it('keep what is to be reached in each year, above and below the work, as figures or attributes', async () => {
    const plan = await readMeasure(
      '取組番号|1|取組名|広告の募集|',
      '担当課|財政課|改革の柱|歳入の確保|',
      '年次計画|年度|令和5年度|令和6年度|令和7年度',
      '|成果指標|基準の作成|収入を1割増|2割増',
      '|実施内容|媒体の調査|募集|→',
      '|数値目標|－|3件|5件',
    );
    expect(activitiesOf(plan)).toEqual(['広告の募集 財政課 2023-2023 媒体の調査', '広告の募集 財政課 2024-2025 募集']);
    const [project] = plan.measures[0]?.projects ?? [];
    expect(project?.values.map(({ name, year, raw }) => `${name} ${year} ${raw}`)).toEqual([
      '数値目標 2023 －',
      '数値目標 2024 3件',
      '数値目標 2025 5件',
    ]);
    const measured = project?.attributes.filter(({ head }) => head.startsWith('成果指標'));
    expect(measured?.map(({ head, text }) => `${head}: ${text}`)).toEqual([
      '成果指標 令和5年度: 基準の作成',
      '成果指標 令和6年度: 収入を1割増',
      '成果指標 令和7年度: 2割増',
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('have a line of goals beside that of the work, and no work where 実績 is still blank', async () => {
    const fields = ['取組番号|1|取組名|広告の募集|', '担当課|財政課|改革の柱|歳入の確保|'];
    const years = '実施工程|令和5年度|令和6年度|令和7年度';
    const plan = await readMeasure(
      ...[...fields, years],
      ...['|媒体の調査|募集|→', '達成目標|媒体を決定|収入を1割増|2割増', '取組実績|||'],
    );
    expect(activitiesOf(plan)).toEqual(['広告の募集 財政課 2023-2023 媒体の調査', '広告の募集 財政課 2024-2025 募集']);
    expect(noticesOf(plan)).toEqual([]);
    const alone = await readMeasure(...fields, years, '取組目標|媒体の調査|募集|→', '評価|順調||');
    expect(activitiesOf(alone)).toEqual(activitiesOf(plan));
  });

  it('keep 課題 and 今後の方向性 of each year as attributes, and read 取組実績 as results', async () => {
    const plan = await readMeasure(
      ...['取組番号|1|担当課|財政課', '取組名|広告の募集||', '年次計画|R3|R4|R5', '実施内容|検討|募集|→'],
      ...['取組実績|方針を決定|３件を掲載|', '課題|件数が少ない|単価が低い|', '今後の方向性|継続|拡大|'],
    );
    const [project] = plan.measures[0]?.projects ?? [];
    expect(
      project?.lanes.map(({ series, activities }) => [series, ...activities.map(({ items }) => items.join())]),
    ).toEqual([
      [null, '検討', '募集'],
      ['actual', '方針を決定', '３件を掲載'],
    ]);
    expect(project?.attributes.map(({ head, text }) => `${head}: ${text}`)).toEqual([
      '取組番号: 1',
      '課題 R3: 件数が少ない',
      '課題 R4: 単価が低い',
      '今後の方向性 R3: 継続',
      '今後の方向性 R4: 拡大',
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('have lines below 項目, where 目標 beside 実施内容 is what is to be reached', async () => {
    const plan = await readMeasure(
      ...['取組名|広告の募集||', '担当課|財政課||', '項目|R3|R4|R5', '実施内容|検討|募集|→'],
      ...['目標|要綱の制定|収入を1割増|2割増', '実績|制定済|4件を掲載|'],
    );
    const [project] = plan.measures[0]?.projects ?? [];
    expect(
      project?.lanes.map(({ series, activities }) => [series, ...activities.map(({ items }) => items.join())]),
    ).toEqual([
      [null, '検討', '募集'],
      ['actual', '制定済', '4件を掲載'],
    ]);
    expect(project?.attributes.map(({ head, text }) => `${head}: ${text}`)).toEqual([
      '目標 R3: 要綱の制定',
      '目標 R4: 収入を1割増',
      '目標 R5: 2割増',
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it.each([
    ['of one label', ['年次計画|R3|R4|R5', '|検討|実施|→', '|R6|R7|R8', '|→|拡大|検証']],
    ['of a label each', ['前期計画|R3|R4|R5', '|検討|実施|→', '後期計画|R6|R7|R8', '|→|拡大|検証']],
    ['of 前期 and 後期', ['前期|R3|R4|R5', '|検討|実施|→', '後期|R6|R7|R8', '|→|拡大|検証']],
    ['over a goal', ['年次計画|R3|R4|R5', '|検討|実施|→', '|R6|R7|R8', '|→|拡大|検証', '達成目標|－|増収|倍増']],
    ['of unlike columns', ['年次計画|R3|R4|R5|R6', '|検討|実施|→|→', '|R7||R8|', '|拡大||検証|']],
  ])('have years that go on below each other: %s', async (_, years) => {
    const plan = await readMeasure('取組番号|1|担当課|財政課', '取組名|広告の募集||', ...years);
    expect(activitiesOf(plan)).toEqual([
      '広告の募集 財政課 2021-2021 検討',
      '広告の募集 財政課 2022-2024 実施',
      '広告の募集 財政課 2025-2025 拡大',
      '広告の募集 財政課 2026-2026 検証',
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('have the same years again over an indicator, beside what it was', async () => {
    const plan = await readMeasure(
      ...['施策名|創業の支援||担当課|商工課', '施策の概要|関係機関と連携する。|||'],
      ...['取組の工程|||H28|H29', '|具体的な取組||窓口の設置|→'],
      ...['KPI|指標名|基準値(H27)|H28|H29', '|創業件数（件）|12|15|18'],
    );
    expect(activitiesOf(plan)).toEqual(['創業の支援 商工課 2016-2017 窓口の設置']);
    const [project] = plan.measures[0]?.projects ?? [];
    expect(project?.values.map(({ name, year, value }) => `${name} ${year} ${value}`)).toEqual([
      '創業件数（件） 2016 15',
      '創業件数（件） 2017 18',
    ]);
    expect(project?.attributes.map(({ head, text }) => `${head}: ${text}`)).toContain('基準値(H27): 12');
  });
});
