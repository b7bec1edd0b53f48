import { expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';

const toForm = (title: string, [department, done, opened]: readonly [string, string, string]): string => `<table>
<tr><td colspan="4">${title}</td></tr>
<tr><td>区分</td><td colspan="3">新規</td></tr>
<tr><td>担当課</td><td colspan="3">${department}</td></tr>
<tr><td rowspan="2">ロードマップ</td><td rowspan="2">実施内容</td><td>令和6年度</td><td>令和7年度</td></tr>
<tr><td>${done}</td><td>${opened}</td></tr></table>`;

async function readForms(...titles: readonly string[]): Promise<Plan> {
  const plans = [
    ['こども課', '公募', '開園'],
    ['道路課', '点検', '対策'],
  ] as const;
  const forms = titles.map((title, index) => toForm(title, plans[index] ?? plans[0]));
  return extract(`<html><body><h1>公約の工程表</h1>${forms.join('')}</body></html>`, { tokenizer: 'never' });
}

const linesOf = ({ measures }: Plan): string[] =>
  measures.flatMap((measure) =>
    measure.projects.map(({ name, departments, lanes }) => {
      const activities = lanes
        .flatMap((lane) => lane.activities)
        .map(({ items, start }) => `${start} ${items.join('')}`);
      return [measure.title, name, ...departments.map(({ department }) => department), ...activities].join(' | ');
    }),
  );

it('a row over the whole form, with a number after a word, heads it and names its project', async () => {
  const plan = await readForms('公約1　保育所の整備', '公約2　通学路の対策');
  expect(linesOf(plan)).toEqual([
    '保育所の整備 | 保育所の整備 | こども課 | 2024 公募 | 2025 開園',
    '通学路の対策 | 通学路の対策 | 道路課 | 2024 点検 | 2025 対策',
  ]);
  expect(plan.notices.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

it('a row over the whole form without a number names its project', async () => {
  const plan = await readForms('保育所の整備', '通学路の対策');
  expect(linesOf(plan)).toEqual([
    '公約の工程表 | 保育所の整備 | こども課 | 2024 公募 | 2025 開園',
    '公約の工程表 | 通学路の対策 | 道路課 | 2024 点検 | 2025 対策',
  ]);
});
