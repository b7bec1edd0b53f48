import { expect, it } from 'vitest';
import { extract } from '../../src/index.ts';

const project = (name: string, work: readonly string[], targets: readonly string[]): string => `
<tr><td rowspan="2">${name}</td><td>工程</td>${work.map((text) => `<td>${text}</td>`).join('')}</tr>
<tr><td>目標値</td>${targets.map((text) => `<td>${text}</td>`).join('')}</tr>`;

it('工程 and 目標値 beside each name are lines of its years, below one head for both', async () => {
  const rows = [
    project('太陽光発電の支援', ['要綱の作成', '補助', '見直し'], ['50件', '60件', '70件']),
    project('公用車の電動化', ['調査', '更新', '更新'], ['2台', '4台', '6台']),
  ];
  const head = '<tr><th colspan="2">取組</th><th>令和7年度</th><th>令和8年度</th><th>令和9年度</th></tr>';
  const plan = await extract(`<html><body><h1>工程表</h1><table>${head}${rows.join('')}</table></body></html>`, {
    tokenizer: 'never',
  });
  const projects = plan.measures.flatMap((measure) => measure.projects);
  expect(projects.map(({ name }) => name)).toEqual(['太陽光発電の支援', '公用車の電動化']);
  expect(
    projects.map(({ lanes }) => lanes.flatMap(({ activities }) => activities.flatMap(({ items }) => items))),
  ).toEqual([
    ['要綱の作成', '補助', '見直し'],
    ['調査', '更新', '更新'],
  ]);
  expect(projects[1]?.values.map(({ name, year, value, unit }) => [name, year, value, unit])).toEqual([
    ['目標値', 2025, 2, '台'],
    ['目標値', 2026, 4, '台'],
    ['目標値', 2027, 6, '台'],
  ]);
  expect(plan.notices.filter(({ severity }) => severity !== 'info')).toEqual([]);
});
