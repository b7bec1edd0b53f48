import { describe, expect, it } from 'vitest';
import { activitiesOf, noticesOf, read } from '../reading/support.ts';

const YEARS = ['令和6年度|調査の実施', '令和7年度|設計', '令和8年度|植栽工事'];
const TREES = [
  '街路樹の整備  2024-2024 調査の実施',
  '街路樹の整備  2025-2025 設計',
  '街路樹の整備  2026-2026 植栽工事',
];
const readBelow = (...lines: readonly string[]) => read(['緑浜市緑化計画 工程表', '', ...lines]);

describe('years below each other are of the project above them', () => {
  it('under the heading of a measure', async () => {
    const plan = await readBelow(
      '(1) 街路樹の整備',
      '年度|取組内容',
      ...YEARS,
      '',
      '(2) 公園の改修',
      '年度|内容',
      'R6|設計',
      'R7|工事',
    );
    expect(activitiesOf(plan)).toEqual([...TREES, '公園の改修  2024-2024 設計', '公園の改修  2025-2025 工事']);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('below a line of their own, which may name its department', async () => {
    const plan = await readBelow(
      '(1) 緑化',
      '■街路樹の整備（みどり課）',
      '年度|取組内容',
      ...YEARS,
      '',
      '■公園の改修',
      '年度|内容',
      'R6|設計',
      'R7|工事',
    );
    expect(activitiesOf(plan)).toEqual([
      ...TREES.map((line) => line.replace('  ', ' みどり課 ')),
      '公園の改修  2024-2024 設計',
      '公園の改修  2025-2025 工事',
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it.each([
    ['in a table', YEARS],
    ['in lines', YEARS.map((line) => line.replace('|', '　　'))],
    ['in lines below their department', ['担当課：みどり課', ...YEARS.map((line) => line.replace('|', '：'))]],
  ])('without a head %s, with a warning', async (_, lines) => {
    const plan = await readBelow('(1) 街路樹の整備', ...lines);
    expect(activitiesOf(plan)).toEqual(TREES);
    expect(noticesOf(plan)).toEqual(['sections/years-untitled']);
  });

  it('with departments, amounts and remarks of each year', async () => {
    const plan = await readBelow(
      '(1) 街路樹の整備',
      '年度|取組内容|担当課|事業費（千円）|備考',
      '令和6年度|調査|みどり課|1,200|国庫補助',
      '|測量|みどり課|300',
      '令和7年度|植栽|道路課|2,000',
    );
    const [project] = plan.measures[0]?.projects ?? [];
    expect(project?.departments.map(({ department }) => department)).toEqual(['みどり課', '道路課']);
    expect(project?.values.map(({ year, value }) => [year, value])).toEqual([
      [2024, 1200],
      [2024, 300],
      [2025, 2000],
    ]);
    expect(project?.attributes).toMatchObject([{ head: '令和6年度 備考', text: '国庫補助' }]);
    expect(activitiesOf(plan).map((line) => line.split(' ').slice(2).join(' '))).toEqual([
      '2024-2024 調査',
      '2025-2025 植栽',
      '2024-2024? 測量',
    ]);
    expect(noticesOf(plan)).not.toContain('checks/characters-lost');
  });

  it('are plans and results where their heads say so', async () => {
    const plan = await readBelow('(1) 街路樹の整備', '年度|計画|実績', '令和6年度|調査|済', '令和7年度|植栽|');
    const lanes = plan.measures[0]?.projects[0]?.lanes ?? [];
    expect(lanes.map(({ series, activities }) => [series, activities.length])).toEqual([
      ['plan', 2],
      ['actual', 1],
    ]);
  });
});

describe('years below each other are no years of one project', () => {
  it.each([
    [
      'where a year stands twice',
      ['年度|取組内容', '令和6年度|遊具の更新', '令和6年度|広場の整備', '令和7年度|花壇の整備'],
      3,
    ],
    ['below the names of projects', ['年度|事業名', '令和6年度|遊具の更新', '令和7年度|花壇の整備'], 2],
    ['beside figures', ['令和6年度|120人', '令和7年度|130人', '事業名|R6|R7', '花壇の整備|設計|植栽'], 1],
    ['in the history of the plan', ['令和5年度 策定', '令和6年度 改定', '事業名|R6|R7', '花壇の整備|設計|植栽'], 1],
  ])('%s', async (_, lines, count) => {
    const plan = await readBelow('(1) 公園', ...lines);
    expect(plan.measures.flatMap(({ projects }) => projects)).toHaveLength(count);
  });

  it('where they are parted from 年度 and nothing stands beside them', async () => {
    await expect(read(['緑浜市緑化計画 工程表', '路線名', '本町通り', '', '2028|年度', '2029|年度'])).rejects.toThrow();
  });

  it('where a second table stands below one heading without a name of its own', async () => {
    const plan = await readBelow(
      '(1) 街路樹の整備',
      '年度|取組内容',
      ...YEARS,
      '担当課：公園課',
      '年度|取組内容',
      'R6|設計',
      'R7|工事',
    );
    expect(activitiesOf(plan)).toEqual(TREES);
    expect(noticesOf(plan)).toContain('sections/years-without-labels');
  });
});
