import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { noticesOf, readMeasure } from '../reading/support.ts';

/** Each project with the labels above it. */
function namesOf({ measures }: Plan): string[] {
  return measures.flatMap(({ projects }) =>
    projects.map(({ path, name }) => [...path.map(({ text }) => text), name].join(' > ')),
  );
}

describe('labels beside names that have several rows', () => {
  it('name the projects where they are merged over: 棟 beside 学校名', async () => {
    const table =
      '<table><tr><th>学校名</th><th>棟</th><th>構造</th><th>R6</th><th>R7</th></tr>' +
      '<tr><td rowspan=2>北小学校</td><td>校舎</td><td>RC</td><td>設計</td><td>改修</td></tr><tr><td>体育館</td><td>S</td><td>調査</td><td>設計</td></tr>' +
      '<tr><td>南小学校</td><td>校舎</td><td>RC</td><td></td><td>設計</td></tr></table>';
    const plan = await extract(`<html><body><h1>個別施設計画</h1>${table}</body></html>`, { tokenizer: 'never' });
    expect(namesOf(plan)).toEqual(['北小学校 > 校舎', '北小学校 > 体育館', '南小学校 > 校舎']);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('name them where the names are blank below the first or printed again', async () => {
    const head = '路線名|区間|担当課|R5|R6|R7';
    const blank = await readMeasure(head, '市道1号|北町|道路課|設計|工事|→', '|南町|道路課|調査|設計|工事');
    const again = await readMeasure(head, '市道1号|北町|道路課|設計|工事|→', '市道1号|南町|道路課|調査|設計|工事');
    expect(namesOf(blank)).toEqual(['市道1号 > 北町', '市道1号 > 南町']);
    expect(namesOf(again)).toEqual(namesOf(blank));
    expect(noticesOf(again)).toEqual(['sections/label-column-assumed']);
  });

  it('name them where one of them ends as a goal does', async () => {
    const rows = [
      '水道|漏水の調査|調査|対策|対策',
      '|管路の更新|設計|工事|→',
      '環境|温室効果ガスの削減目標|検討|決定|公表',
    ];
    const plan = await readMeasure('事業|取組|R5|R6|R7', ...rows);
    expect(namesOf(plan)).toEqual(['水道 > 漏水の調査', '水道 > 管路の更新', '環境 > 温室効果ガスの削減目標']);
  });

  it('name them where they begin with numbers, beside sums of another kind: 1号棟, 戸数計', async () => {
    const rows = ['青葉団地|1号棟|外壁|', '|2号棟||外壁', '若葉団地|1号棟|解体|', '戸数計||30|24'];
    const plan = await readMeasure('団地名|棟番号|R6|R7', ...rows);
    expect(namesOf(plan)).toEqual(['青葉団地 > 1号棟', '青葉団地 > 2号棟', '若葉団地 > 1号棟']);
    expect(noticesOf(plan)).toContain('sections/sum-left');
  });

  it('name them where they end as sums and have a department of their own: 補助金額計', async () => {
    const rows = ['敬老会補助|福祉課|1,000|900', '補助金額計|財政課|9,000|8,000', '補助額計||10,000|8,900'];
    const plan = await readMeasure('事業名|担当課|R6|R7', ...rows);
    expect(namesOf(plan)).toEqual(['敬老会補助', '補助金額計']);
    expect(noticesOf(plan)).toEqual(['sections/sum-left']);
  });

  it('name them where they end as the names of places do: 北工区 below 工区', async () => {
    const plan = await readMeasure('路線名|工区|R5|R6|R7', '市道1号|北工区|設計|工事|→', '|南工区|調査|設計|工事');
    expect(namesOf(plan)).toEqual(['市道1号 > 北工区', '市道1号 > 南工区']);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('name them where each has rows of 計画 and 実績, and not where the outer names alone have those', async () => {
    const head = '学校名|棟|区分|R5|R6|R7';
    const plan = await readMeasure(
      head,
      '北小学校|校舎|計画|設計|工事|→',
      '||実績|設計||',
      '|体育館|計画|調査|設計|工事',
      '||実績|調査||',
    );
    expect(namesOf(plan)).toEqual(['北小学校 > 校舎', '北小学校 > 体育館']);
    const lanes = plan.measures.flatMap(({ projects }) => projects.map((one) => one.lanes.map(({ series }) => series)));
    expect(lanes).toEqual([
      ['plan', 'actual'],
      ['plan', 'actual'],
    ]);
    const one = await readMeasure(
      '学校名|所在地|区分|R5|R6|R7',
      '北小学校|北町|計画|設計|工事|→',
      '||実績|設計||',
      '南小学校|南町|計画|調査|設計|工事',
      '||実績|調査||',
    );
    expect(namesOf(one)).toEqual(['北小学校', '南小学校']);
    expect(noticesOf(one)).not.toContain('repair/labels-of-lanes');
  });

  it('are told where they differ between the plans of one project', async () => {
    const plan = await readMeasure(
      '学校名|棟|区分|R5|R6|R7',
      '北小学校|校舎|計画|設計|工事|→',
      '|校舎|実績|設計||',
      '|体育館|計画|調査|設計|工事',
      '|体育館|実績|調査||',
    );
    expect(noticesOf(plan)).toContain('repair/labels-of-lanes');
  });

  it('are attributes where few of the names have several rows, which are told', async () => {
    const others = [
      '図書館|外壁改修|文化課|設計|工事|→',
      '体育館|床改修|文化課|設計|工事|→',
      '公民館|耐震補強|文化課|設計|工事|→',
    ];
    const plan = await readMeasure(
      '施設名|工事内容|担当課|R5|R6|R7',
      '庁舎|屋上防水|管財課|設計|工事|→',
      '|空調更新||調査|設計|工事',
      ...others,
    );
    expect(namesOf(plan)).toEqual(['庁舎', '図書館', '体育館', '公民館']);
    expect(noticesOf(plan)).toContain('repair/labels-of-lanes');
  });

  it('tell rows of one name apart, which are no lanes of it, and whose years say nothing of each other', async () => {
    const others = [
      '市道2号|東町|道路課|設計|工事|→',
      '市道3号|西町|道路課|設計|工事|→',
      '市道4号|本町|道路課|設計|工事|→',
    ];
    const plan = await readMeasure(
      '路線名|区間|担当課|R5|R6|R7',
      '市道1号|北町|道路課|設計|工事|→',
      '市道1号|南町|道路課||設計|工事',
      ...others,
    );
    const [, second] = plan.measures.flatMap(({ projects }) => projects);
    expect(second?.attributes.map(({ text }) => text)).toEqual(['南町']);
    expect(second?.lanes.flatMap(({ activities }) => activities.map(({ start, items }) => [start, ...items]))).toEqual([
      [2024, '設計'],
      [2025, '工事'],
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('do not name them where they say how things stand: 現状 and 区分・指標 beside 取組', async () => {
    const state = await readMeasure(
      '取組|担当課|現状|R5|R6',
      '研修|人事課|実施中|計画|実施',
      '広報|広報課|月1回|検討|→',
    );
    expect(namesOf(state)).toEqual(['研修', '広報']);
    expect(noticesOf(state)).toEqual([]);
    const lines = ['相談窓口|企画課|年次計画|－|開設|運営', '||KPI：移住者数（人）|12|15|20'];
    const plan = await readMeasure('取組|担当課|区分・指標|現状値|R5|R6', ...lines);
    expect(namesOf(plan)).toEqual(['相談窓口']);
    expect(plan.measures[0]?.projects[0]?.values.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'KPI：移住者数 15',
      'KPI：移住者数 20',
    ]);
  });

  it('are read where more of their rows are sums than not: 小計 below the buildings of each school', async () => {
    const sum = (label: string): string => `|${label}||10|20|30`;
    const plan = await readMeasure(
      '学校名|棟|建築年|R6|R7|R8',
      ...['北小学校|校舎|S48|基本設計|大規模改修|', '|体育館|S55||設計|改修', sum('小計')],
      ...['南小学校|校舎|S52||基本設計|大規模改修', sum('小計'), '合計|||20|40|60'],
    );
    expect(namesOf(plan)).toEqual(['北小学校 > 校舎', '北小学校 > 体育館', '南小学校 > 校舎']);
    // 大規模改修 of the one 校舎 says nothing of the other.
    expect(noticesOf(plan).filter((code) => code.startsWith('checks/'))).toEqual([]);
  });
});
