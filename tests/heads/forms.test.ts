import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { activitiesOf, noticesOf, read, readMeasure } from '../reading/support.ts';

const form = (number: number, name: string, years: string): string[] => [
  `取組番号|${number}|||`,
  `取組項目名|${name}|||`,
  '所管課|財政課|||',
  '現状と課題|長期にわたる補助金がある。|||',
  '年次計画|令和6年度|令和7年度|令和8年度|令和9年度',
  `|${years}`,
  '効果・目標|見直し件数 20件|||',
];

describe('forms, one for each project', () => {
  it('are read with their fields, also where they follow each other without a line between', async () => {
    const plan = await readMeasure(
      ...form(1, '補助金の見直し', '基準の策定|見直しの実施|→|効果の検証'),
      ...form(2, '収納率の向上', '実施|→|→|→'),
    );
    expect(activitiesOf(plan)).toEqual([
      '補助金の見直し 財政課 2024-2024 基準の策定',
      '補助金の見直し 財政課 2025-2026 見直しの実施',
      '補助金の見直し 財政課 2027-2027 効果の検証',
      '収納率の向上 財政課 2024-2027 実施',
    ]);
    const [first] = plan.measures[0]?.projects ?? [];
    expect(first?.attributes.map(({ head, text }) => `${head}: ${text}`)).toEqual([
      '取組番号: 1',
      '現状と課題: 長期にわたる補助金がある。',
      '効果・目標: 見直し件数 20件',
    ]);
  });

  it('keep what is said of each year below its 計画 and 実績 as attributes of those', async () => {
    const plan = await readMeasure(
      '取組番号|1|取組名|広告の募集|',
      '担当課|財政課|改革の柱|歳入の確保|',
      '年度別取組|年度|令和5年度|令和6年度|令和7年度',
      '|計画|媒体の調査|募集|→',
      '|実績|調査を実施|2件を契約|',
      '|進捗評価|順調|遅れ|',
    );
    const lanes = plan.measures.flatMap(({ projects }) => projects.flatMap((project) => project.lanes));
    expect(lanes.map(({ series, activities }) => [series, ...activities.map(({ items }) => items.join())])).toEqual([
      ['plan', '媒体の調査', '募集'],
      ['actual', '調査を実施', '2件を契約'],
    ]);
    const rated = plan.measures[0]?.projects[0]?.attributes.filter(({ head }) => head.startsWith('進捗評価'));
    expect(rated?.map(({ head, text }) => `${head}: ${text}`)).toEqual([
      '進捗評価 令和5年度: 順調',
      '進捗評価 令和6年度: 遅れ',
    ]);
  });

  it('have a name though no word says which field it is, and say so', async () => {
    const plan = await readMeasure('整理番号|5||', 'テーマ|防災倉庫を増やす||', '工程|R6|R7|R8', '|調査|設計|設置');
    expect(activitiesOf(plan).map((line) => line.split(' ')[0])).toContain('防災倉庫を増やす');
    expect(noticesOf(plan)).toContain('sections/label-column-assumed');
    const lettered = await readMeasure('整理番号|5||', 'テーマ|公園の改修A||', '工程|R6|R7|R8', '|調査|設計|設置');
    expect(activitiesOf(lettered).map((line) => line.split(' ')[0])).toContain('公園の改修A');
  });

  it('are one with the years in a table below them, whose title stands ahead of them', async () => {
    const plan = await readMeasure(
      ...['施設名称|東会館|所管|市民課', '今後の方向性|継続して使う。||'],
      ...['', '年度|R7|R8|R9', '実施内容|診断|設計|工事'],
    );
    expect(activitiesOf(plan)).toEqual([
      '東会館 市民課 2025-2025 診断',
      '東会館 市民課 2026-2026 設計',
      '東会館 市民課 2027-2027 工事',
    ]);
    const attributes = plan.measures[0]?.projects[0]?.attributes.map(({ head, text }) => `${head}: ${text}`);
    expect(attributes).toEqual(['今後の方向性: 継続して使う。']);
  });

  it('have their years below each other, though the plan alone says their era', async () => {
    const years = ['年次計画|30年度|要綱の制定|', '|31年度|試行|', '|32年度|→|'];
    const plan = await readMeasure(
      '計画期間 平成30年度～平成32年度',
      ...['整理番号|1|担当課|市民課', '実施項目|窓口の延長||', ...years, '期待される効果|満足度の向上||'],
      ...['整理番号|2|担当課|財政課', '実施項目|使用料の改定||', ...years, '期待される効果|増収||'],
    );
    expect(activitiesOf(plan)).toEqual([
      '窓口の延長 市民課 2018-2018 要綱の制定',
      '窓口の延長 市民課 2019-2020 試行',
      '使用料の改定 財政課 2018-2018 要綱の制定',
      '使用料の改定 財政課 2019-2020 試行',
    ]);
  });

  it('have the era that one of their fields says, with a warning', async () => {
    const plan = await readMeasure(
      ...['取組番号|1|担当課|財政課', '取組名|広告の募集||', '目標|平成32年度までに収入を2倍にする。||'],
      ...['年次計画|30年度|31年度|32年度', '|要綱の制定|募集|→', '事業費（千円）|100|200|300'],
    );
    expect(activitiesOf(plan)).toEqual(['広告の募集 財政課 2018-2018 要綱の制定', '広告の募集 財政課 2019-2020 募集']);
    expect(noticesOf(plan)).toEqual(['sections/axis-years-taken']);
  });

  it('keep amounts below years that nothing dates, as attributes', async () => {
    const plan = await readMeasure(
      ...['取組番号|1|担当課|財政課', '取組名|広告の募集||'],
      ...['年次計画|30年度|31年度|32年度', '|要綱の制定|募集|→', '事業費（千円）|100|200|300'],
    );
    const attributes = plan.measures[0]?.projects[0]?.attributes.map(({ head, text }) => `${head}: ${text}`);
    expect(attributes).toEqual(['取組番号: 1', '事業費 30年度: 100', '事業費 31年度: 200', '事業費 32年度: 300']);
    expect(noticesOf(plan)).toEqual(['sections/axis-without-years']);
  });

  it('are named by the heading above where their fields only describe them', async () => {
    const plan = await read([
      '緑浜市行政改革実施計画',
      ...['(1) 債権管理の一元化', '担当部署|税務課|進捗区分|計画どおり', '取組の目的|収納率を高める。||'],
      ...['年次計画|R6|R7|R8', '|洗い出し|条例の制定|開始'],
      ...['(2) 減免の見直し', '担当部署|財政課|進捗区分|やや遅れ', '取組の目的|公平を図る。||'],
      ...['年次計画|R6|R7|R8', '|調査|基準の作成|適用'],
    ]);
    const projects = plan.measures.flatMap((measure) => measure.projects);
    expect(
      projects.map(({ name, departments }) => `${name} ${departments.map((one) => one.department).join()}`),
    ).toEqual(['債権管理の一元化 税務課', '減免の見直し 財政課']);
    expect(projects[0]?.attributes.map(({ head, text }) => `${head}: ${text}`)).toEqual([
      '進捗区分: 計画どおり',
      '取組の目的: 収納率を高める。',
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('keep every cell beside a label', async () => {
    const plan = await readMeasure('事業名|街路樹の整備', '担当課|みどり課|公園課', '|R5|R6', '|植栽|→');
    expect(activitiesOf(plan)).toEqual(['街路樹の整備 みどり課、公園課 2023-2024 植栽']);
    expect(noticesOf(plan)).not.toContain('checks/characters-lost');
  });

  it('are no forms where nothing stands below their years: every character is kept', async () => {
    const plan = await readMeasure('施策名|街路樹の整備', '担当課|みどり課', '|令和3年度|R7以降');
    expect(noticesOf(plan)).not.toContain('checks/characters-lost');
  });

  it('are no forms where the years stand beside several columns of labels', async () => {
    const plan = await readMeasure('No.|事業名|担当課|年度||', '|||R5|R6|R7', '1|街路樹の整備|みどり課|設計|植栽|→');
    expect(activitiesOf(plan)).toEqual([
      '街路樹の整備 みどり課 2023-2023 設計',
      '街路樹の整備 みどり課 2024-2025 植栽',
    ]);
  });
});

describe('a schedule with a table of indicators right below it', () => {
  it('is no form', async () => {
    const plan = await readMeasure(
      '事業名|担当課|R5|R6|R7',
      '街路樹の整備|みどり課|設計|植栽|→',
      '公園の改修|みどり課|調査|工事|→',
      'モニタリング指標|R5|R6|R7',
      '参加者数|1人|2人|3人',
    );
    expect(plan.measures[0]?.indicators.map(({ name }) => name)).toEqual(['参加者数']);
    expect(activitiesOf(plan)).toHaveLength(4);
    expect(noticesOf(plan)).toEqual([]);
  });
});

describe('a form with rows of plan and result, and two fields on one line', () => {
  it('is one project with a lane of each', async () => {
    const plan = await readMeasure(
      '整理番号|1-1|所管部署|政策課|||',
      '取組名|予約を電子化する|||||',
      '工程表|区分|R6|R7|R8|R9|R10',
      '|計画|調査|構築|試行|→|運用',
      '|実績|調査||||',
      '効果額|年間 2,000千円|||||',
    );
    const [project] = plan.measures[0]?.projects ?? [];
    expect(project?.lanes.map(({ series }) => series)).toEqual(['plan', 'actual']);
    expect(activitiesOf(plan).slice(0, 4)).toEqual([
      '予約を電子化する 政策課 2024-2024 調査',
      '予約を電子化する 政策課 2025-2025 構築',
      '予約を電子化する 政策課 2026-2027 試行',
      '予約を電子化する 政策課 2028-2028 運用',
    ]);
    expect(project?.attributes.map(({ head, text }) => `${head} ${text}`)).toEqual([
      '整理番号 1-1',
      '効果額 年間 2,000千円',
    ]);
  });
});

describe('labels of a table of several projects', () => {
  it('make no form of it', async () => {
    const plan = await readMeasure(
      '担当|みどり課||',
      '概要|緑を増やす||',
      'ことがら|R5|R6|R7',
      '街路樹の整備|設計|植栽|→',
      '公園の改修|調査|工事|→',
    );
    expect(plan.measures[0]?.projects.map(({ name }) => name)).toEqual(['街路樹の整備', '公園の改修']);
  });
});

describe('a form that states its period in a field', () => {
  it('is one activity of that period, its words from the field of what is done', async () => {
    const plan = await readMeasure(
      '事業名|申請を電子化する|担当課|情報政策課',
      '事業内容|できる手続を増やす||',
      '実施期間|R6～R8||',
      '事業名|案内板を替える|担当課|観光課',
      '事業内容|表記を増やす||',
      '実施期間|R7||',
    );
    expect(activitiesOf(plan)).toEqual([
      '申請を電子化する 情報政策課 2024-2026 できる手続を増やす',
      '案内板を替える 観光課 2025-2025 表記を増やす',
    ]);
  });
});

describe('forms of which one has lost its years', () => {
  it('keep the project of it, without activities', async () => {
    const plan = await readMeasure(
      ...form(1, '補助金の見直し', '実施|→|→|→'),
      ...form(2, '収納率の向上', '').slice(0, 4),
    );
    expect(plan.measures[0]?.projects.map(({ name }) => name)).toEqual(['補助金の見直し', '収納率の向上']);
    expect(activitiesOf(plan)).toEqual(['補助金の見直し 財政課 2024-2027 実施']);
  });
});

describe('計画 and 実績 in a second column of labels', () => {
  it('are the series of their rows', async () => {
    const plan = await readMeasure(
      '項目番号||101|項目名|組織の見直し',
      '担当部||総務部|担当課|行政管理課',
      '実施年度||R4|R5|R6',
      '取組|計画|検討|実施|→',
      '|実績|検討|実施|',
    );
    const [project] = plan.measures[0]?.projects ?? [];
    expect(project?.lanes.map(({ series }) => series)).toEqual(['plan', 'actual']);
    expect(project?.departments.map(({ department }) => department)).toEqual(['総務部', '行政管理課']);
  });
});

describe('a form whose years stand in a table of their own', () => {
  it('is one form where nothing but its fields stands above', async () => {
    const plan = await readMeasure(
      '取組番号|1-1|取組項目|窓口の改善|担当課|市民課',
      '取組概要|書かない窓口を設ける||||',
      '',
      '令和5年度|令和6年度|令和7年度',
      '視察|機器の選定|導入',
    );
    expect(activitiesOf(plan)).toEqual([
      '窓口の改善 市民課 2023-2023 視察',
      '窓口の改善 市民課 2024-2024 機器の選定',
      '窓口の改善 市民課 2025-2025 導入',
    ]);
  });

  it('is one form where 目標効果額（千円） stands below 計画 in the table of its years', async () => {
    const plan = await readMeasure(
      ...['取組番号|2|取組名|未利用地の売却', '担当課|管財課||', '取組内容|測量し、売却する。||', ''],
      ...['年度|令和5年度|令和6年度', '計画|測量|売却', '目標効果額（千円）|0|20,000'],
    );
    expect(activitiesOf(plan)).toEqual([
      '未利用地の売却 管財課 2023-2023 測量',
      '未利用地の売却 管財課 2024-2024 売却',
    ]);
    expect(plan.measures[0]?.projects[0]?.values.map(({ name, raw }) => `${name} ${raw}`)).toEqual([
      ...['目標効果額 0', '目標効果額 20,000'],
    ]);
  });
});

describe('a form with several rows below its years', () => {
  it('has a lane of each, and amounts where their label or their figures say so', async () => {
    const plan = await readMeasure(
      '事業名||移住の促進||',
      '担当課||企画課||',
      '数値目標|指標|R6|R7|R8',
      '|移住者数（人）|20|25|30',
      '工程|取組|R6|R7|R8',
      '|相談窓口|開設|運営|→',
      '|空き家バンク|調査|登録|→',
      '事業費（千円）||500|800|800',
    );
    expect(activitiesOf(plan)).toEqual([
      '移住の促進 企画課 2024-2024 開設',
      '移住の促進 企画課 2025-2026 運営',
      '移住の促進 企画課 2024-2024 調査',
      '移住の促進 企画課 2025-2026 登録',
    ]);
    const values = plan.measures[0]?.projects[0]?.values.map(({ name, year, value }) => `${name} ${year} ${value}`);
    expect(values?.toSorted()).toEqual([
      '事業費 2024 500',
      '事業費 2025 800',
      '事業費 2026 800',
      '移住者数（人） 2024 20',
      '移住者数（人） 2025 25',
      '移住者数（人） 2026 30',
    ]);
    const attributes = plan.measures[0]?.projects[0]?.attributes.map(({ head, text }) => `${head}: ${text}`);
    expect(attributes).toEqual([': 相談窓口', ': 空き家バンク']);
    expect(noticesOf(plan)).not.toContain('checks/characters-lost');
  });
});

describe('fields whose years stand in a table of their own below them', () => {
  const toTable = (rows: readonly (readonly string[])[]): string =>
    `<table>${rows.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
  const fields = [
    ['取組名', '街路樹の整備'],
    ['所管課', 'みどり課'],
    ['取組内容', '木を植える。'],
  ];
  const namesOf = async (...years: readonly (readonly string[])[]): Promise<string[]> => {
    const plan = await extract(`<!DOCTYPE html><h1>工程表</h1>${toTable(fields)}${toTable(years)}`);
    return activitiesOf(plan).map((line) => line.split(' ')[0] ?? '');
  };

  it.each([
    [
      'alone',
      [
        ['R5', 'R6'],
        ['設計', '植栽'],
      ],
    ],
    [
      'with 計画 and 実績',
      [
        ['区分', 'R5', 'R6'],
        ['計画', '設計', '植栽'],
        ['実績', '設計', ''],
      ],
    ],
  ])('are a form with the years %s', async (_, years) => {
    expect(new Set(await namesOf(...years))).toEqual(new Set(['街路樹の整備']));
  });

  it.each([
    [
      'names of projects',
      [
        ['', 'R5', 'R6'],
        ['中央通り', '設計', '植栽'],
        ['港通り', '調査', '設計'],
      ],
    ],
    [
      'a head of names',
      [
        ['事業名', 'R5', 'R6'],
        ['中央通り', '設計', '植栽'],
        ['港通り', '調査', '設計'],
      ],
    ],
  ])('are no form where %s stand beside the years', async (_, years) => {
    expect(await namesOf(...years)).toEqual(['中央通り', '中央通り', '港通り', '港通り']);
  });
});

describe('a form whose years stand beside 取組内容', () => {
  const fields = ['取組名|窓口の改革||', '担当課|市民課||', '取組内容|R6|R7|R8'];

  it('is read as one, with the figures below them', async () => {
    const plan = await readMeasure(...fields, '計画|検討|試行|実施', '件数|10件|20件|30件');
    expect(activitiesOf(plan)).toEqual([
      '窓口の改革 市民課 2024-2024 検討',
      '窓口の改革 市民課 2025-2025 試行',
      '窓口の改革 市民課 2026-2026 実施',
    ]);
    const values = plan.measures[0]?.projects[0]?.values.map(({ name, year, value }) => `${name} ${year} ${value}`);
    expect(values).toEqual(['件数 2024 10', '件数 2025 20', '件数 2026 30']);
  });

  it('is a table where names stand below 取組内容', async () => {
    const plan = await readMeasure(...fields, '窓口の統合|検討|試行|実施', '電子申請|準備|拡大|→');
    expect(plan.measures.flatMap(({ projects }) => projects.map(({ name }) => name))).toEqual([
      '窓口の統合',
      '電子申請',
    ]);
  });
});

it('amounts beside each other are fields of their own', async () => {
  const plan = await readMeasure(
    '事業名|歩道の整備||',
    '担当課|建設課||',
    '令和5年度決算額|10,000千円|令和6年度予算額|12,000千円',
    '年度|令和6年度|令和7年度|令和8年度',
    '事業内容|設計|工事|工事',
  );
  const attributes = plan.measures[0]?.projects[0]?.attributes.map(({ head, text }) => `${head}: ${text}`);
  expect(attributes).toEqual(['令和5年度決算額: 10,000千円', '令和6年度予算額: 12,000千円']);
});
