import { expect, it } from 'vitest';
import { measuresOf, noticesOf, read } from '../reading/support.ts';

const head = '事業名|担当課|R5|R6|R7';
const first = ['緑浜市産業振興計画 工程表', '', '(1) 緑化の推進', head, '街路樹の整備|みどり課|設計|植栽|→'];
const namesOf = async (...lines: readonly string[]): Promise<string[][]> =>
  (await read([...first, ...lines])).measures.map(({ projects }) => projects.map(({ name }) => name));

it('a heading that is printed again above the rest of its table opens no measure', async () => {
  expect(await namesOf('(1) 緑化の推進', '工程表', head, '公園の改修|公園課|調査|工事|')).toEqual([
    ['街路樹の整備', '公園の改修'],
  ]);
});

it.each([
  ['with a lead below it', ['(1) 緑化の推進', '主担当 公園課', head, '公園の改修|公園課|調査|工事|']],
  ['of another title', ['(1) 公園の推進', head, '公園の改修|公園課|調査|工事|']],
  ['of another number', ['(2) 緑化の推進', head, '公園の改修|公園課|調査|工事|']],
])('a heading %s opens a measure', async (_, lines) => {
  expect(await namesOf(...lines)).toEqual([['街路樹の整備'], ['公園の改修']]);
});

it('the same heading below another direction opens a measure', async () => {
  const below = (title: string, name: string): string[] => [
    ...[title, '(1) 緑化の推進', '主担当 みどり課', head],
    `${name}|みどり課|設計|植栽|→`,
  ];
  const lines = [...below('取組方向1 まち', '街路樹の整備'), ...below('取組方向2 里', '里山の整備')];
  expect(measuresOf(await read(['緑浜市産業振興計画 工程表', '', ...lines]))).toEqual([
    'm1-1 d1 緑化の推進 みどり課',
    'm2-1 d2 緑化の推進 みどり課',
  ]);
});

it('the title of an index below the schedules is a heading', async () => {
  const index = ['担当課一覧', '', '取組方向等|(主)担当課|頁', '(1)緑化の推進|みどり課|7'];
  const plan = await read([...first, '', ...index]);
  expect(plan.index).toMatchObject([{ measure: 'm1', page: 7, lead: [{ department: 'みどり課' }] }]);
  expect(noticesOf(plan)).toEqual([]);
});

it('what a row of the index says and no record holds is quoted', async () => {
  const plan = await read([
    ...['緑浜市産業振興計画 工程表', '', '担当課一覧', '取組方向等|(主)担当課|頁'],
    ...['まちづくりの推進|みどり課|3', '|①公園課|', '取組方向1 まち|まちの課|4'],
    ...['(1) 緑化の推進|みどり課|5', '|①公園課|', '|街路樹課|', '(2) 景観の保全|景観課|六', ''],
    ...['取組方向1 まち', '(1) 緑化の推進', head, '街路樹の整備|みどり課|設計|植栽|→'],
  ]);
  const quoted = plan.notices.flatMap(({ code, actual }) => (code === 'sections/index-row-unread' ? [actual] : []));
  expect(quoted).toEqual(['まちづくりの推進', 'みどり課', '3', '①公園課', 'まちの課', '4', '六']);
  expect(plan.index).toMatchObject([
    { page: 5, lead: [{ department: 'みどり課' }], initiatives: [{ number: 1 }] },
    { page: null, lead: [{ department: '景観課' }] },
  ]);
  const [initiative] = plan.index[0]?.initiatives ?? [];
  expect(initiative?.departments.map(({ department }) => department)).toEqual(['公園課', '街路樹課']);
  expect(noticesOf(plan)).not.toContain('checks/characters-lost');
});
