import { expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { activitiesOf, noticesOf, read } from '../reading/support.ts';

const attributesOf = ({ measures }: Plan): string[] =>
  (measures[0]?.projects[0]?.attributes ?? []).map(({ head, text }) => `${head} ${text}`);
const toPlan = (table: string): Promise<Plan> =>
  extract(`<h1>緑浜市個別施設計画</h1><h2>1 学校施設</h2><table>${table}</table>`, { tokenizer: 'never' });
const toRow = (cells: readonly string[]): string => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;

it('年度 and 内容 below 改修履歴 are no period of the plan, and those below another group are', async () => {
  const plan = await toPlan(
    [
      '<tr><th rowspan=2>施設名</th><th colspan=2>改修履歴</th><th colspan=2>今後の計画</th></tr>',
      toRow(['年度', '内容', '年度', '内容']),
      toRow(['緑小学校', 'H15', '外壁改修', 'R9', '長寿命化改修']),
      toRow(['川小学校', 'H20', '屋上防水', 'R12', '改築']),
    ].join(''),
  );
  expect(activitiesOf(plan)).toEqual(['緑小学校  2027-2027 長寿命化改修', '川小学校  2030-2030 改築']);
  expect(attributesOf(plan)).toEqual(['改修履歴 年度 H15', '改修履歴 内容 外壁改修']);
  expect(noticesOf(plan)).toEqual([]);
});

it('改修内容 beside 改修年度 is not what is done in 今後の予定年度', async () => {
  const plan = await toPlan(
    [
      toRow(['施設名', '改修年度', '改修内容', '今後の予定年度', '今後の内容']),
      toRow(['緑小学校', 'H15', '外壁改修', 'R9', '長寿命化改修']),
      toRow(['川小学校', 'H20', '屋上防水', 'R12', '改築']),
    ].join(''),
  );
  expect(activitiesOf(plan)).toEqual(['緑小学校  2027-2027 長寿命化改修', '川小学校  2030-2030 改築']);
  expect(attributesOf(plan)).toEqual(['改修年度 H15', '改修内容 外壁改修']);
});

it.each([
  ['of an era that is over', 'H15', ['sections/periods-of-past-era']],
  ['of the present era', 'R1', []],
])('periods %s in a plan without a date of issue', async (_, year, codes) => {
  const plan = await read([
    '緑浜市個別施設計画',
    '(1) 学校',
    '施設名|改修実施年|対策内容',
    `緑小学校|${year}|外壁改修`,
  ]);
  expect(noticesOf(plan)).toEqual(codes);
});
