import { expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { activitiesOf, toText } from '../reading/support.ts';

const header = '取組内容|事業名|関連取組|担当課|R5|R6|R7|R8';
const first = '①まちの緑を増やします。【みどり課】|街路樹の整備|①|みどり課|植栽|→|→|→';
const intact = '|公園の改修|①|公園課|設計|工事|開園|→';
const whole = ['2023-2023 設計', '2024-2024 工事', '2025-2026 開園'];
const withoutLast = [...whole.slice(0, 2), '2025-2025? 開園'];
const withoutFirst = whole.slice(1);

type Row = [damage: string, row: string, read: readonly string[], codes: readonly string[]];
const SHIFTED = ['repair/column-shifted'];
const rows: readonly Row[] = [
  ['nothing', intact, whole, []],
  ['a row that slid left', '公園の改修|①|公園課|設計|工事|開園|→|', whole, SHIFTED],
  ['a row that slid right', '||公園の改修|①|公園課|設計|工事|開園', withoutLast, SHIFTED],
  ['labels that slid left', '公園の改修|①|公園課||設計|工事|開園|→', whole, SHIFTED],
  ['years that slid right', '|公園の改修|①|公園課||設計|工事|開園|', withoutLast, SHIFTED],
  ['years that slid left, over the first', '|公園の改修|①|公園課|工事|開園|→|', withoutFirst, SHIFTED],
  ['a name in the column of initiatives', '公園の改修||①|公園課|設計|工事|開園|→', whole, ['repair/name-left']],
  ['that, and years that slid right', '公園の改修||①|公園課||設計|工事|開園|', withoutLast, SHIFTED],
  ['labels and the first year that slid left', '公園の改修|①|公園課|設計||工事|開園|→', whole, SHIFTED],
  ['a name that stands twice', '公園の改修|公園の改修|①|公園課|設計|工事|開園|→', whole, ['repair/name-twice']],
  ['the first box in the column of initiatives', '設計|公園の改修|①|公園課|工事|開園|→|', whole, SHIFTED],
  ['a lost cell of related numbers', '|公園の改修|公園課|設計|工事|開園|→|', whole, SHIFTED],
  ['a lost cell of departments', '|公園の改修|①|設計|工事|開園|→|', whole, SHIFTED],
  ['a field too many before the related numbers', '|公園の改修||①|公園課|設計|工事|開園', withoutLast, SHIFTED],
  ['a field too many before the departments', '|公園の改修|①||公園課|設計|工事|開園', withoutLast, SHIFTED],
];

/** The project stands intact in two other measures, which tell its years and its departments. */
it.each(rows)('%s is read as it was', async (_, row, read, codes) => {
  const lines = [
    ...['(1) 緑化', header, first, intact],
    ...['(2) 景観', header, first, intact],
    ...['(3) 公園', header, first, row],
  ];
  const plan = await extract(toText(['緑浜市工程表', ...lines]), { tokenizer: 'never' });
  const [project, ...others] = (plan.measures[2]?.projects ?? []).slice(1);
  expect({ name: project?.name, others }).toEqual({ name: '公園の改修', others: [] });
  const lanes = activitiesOf({ ...plan, measures: plan.measures.slice(2) }).filter((line) => line.startsWith('公園'));
  expect(lanes.map((line) => line.replace(/^\S+ \S* /u, ''))).toEqual(read);
  expect(project?.departments.length).toBe(row.includes('公園課') ? 1 : 0);
  expect(project?.initiatives).toEqual(row.includes('①') ? [1] : []);
  expect(plan.repairs.map(({ code }) => code)).toEqual(codes);
});

it.each(rows.filter(([damage]) => /lost|too many/u.test(damage)))(
  '%s is read as it was where the project stands nowhere else',
  async (_, row, read) => {
    const plan = await extract(toText(['緑浜市工程表', '(1) 公園', header, first, row]), { tokenizer: 'never' });
    const lanes = activitiesOf(plan).filter((line) => line.startsWith('公園の改修'));
    expect(lanes.map((line) => line.replace(/^\S+ \S* /u, ''))).toEqual(read);
    expect(plan.notices.map(({ code }) => code)).toContain('repair/column-shifted');
  },
);

it('years that slid right are read as they were where no initiatives stand beside the projects', async () => {
  const columns = '事業名|担当課|R5|R6|R7|R8';
  const project = '公園の改修|公園課|設計|工事|開園|→';
  const slid = '公園の改修|公園課||設計|工事|開園|';
  const lines = [...['(1) 緑化', '(2) 景観'].flatMap((title) => [title, columns, project]), '(3) 公園', columns, slid];
  const plan = await extract(toText(['緑浜市工程表', ...lines]), { tokenizer: 'never' });
  expect(activitiesOf({ ...plan, measures: plan.measures.slice(2) })).toEqual(
    withoutLast.map((line) => `公園の改修 公園課 ${line}`),
  );
});
