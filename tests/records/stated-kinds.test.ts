import { expect, test } from 'vitest';
import { extract, type Options, type Plan, UsageError } from '../../src/index.ts';

const text = `(1) 道の整備

モニタリング指標\t2021年度\t2022年度\t2023年度(目標)
歩道の延長\t10km\t12km\t14km
橋の点検数\t3件\t5件（実績）\t8件

事業名\t担当課\t2022年度\t2023年度
歩道の設置\t道路課\t設計\t工事
`;

const kindsOf = ({ measures }: Plan): string[] =>
  measures.flatMap(({ indicators }) => indicators.map(({ values }) => values.map(({ kind }) => kind ?? '—').join(' ')));
const read = (values?: Options['values']): Promise<Plan> =>
  extract(text, { edition: 'aomi', ...(values && { values }) });
const statedNotices = ({ notices }: Plan) => notices.filter(({ code }) => /kind-|stated-years/.test(code));

test('without a statement a figure is what its table says', async () => {
  expect(kindsOf(await read())).toEqual(['— — target', '— actual target']);
  expect(statedNotices(await read())).toEqual([]);
});

test('figures of stated years that say nothing themselves get the kind, and one notice a range says how many', async () => {
  const plan = await read({ '..2021': 'actual', '2022..': 'target' });
  expect(kindsOf(plan)).toEqual(['actual target target', 'actual actual target']);
  expect(statedNotices(plan).map(({ code, severity, values }) => [code, severity, values])).toEqual([
    ['records/kind-stated', 'info', { range: '..2021', kind: 'actual', count: 2 }],
    ['records/kind-stated', 'info', { range: '2022..', kind: 'target', count: 1 }],
    ['records/kind-contradicted', 'warning', { year: 2022, raw: '5件（実績）', kind: 'actual', stated: 'target' }],
  ]);
  const contradicted = plan.notices.find(({ code }) => code === 'records/kind-contradicted');
  expect(contradicted).toMatchObject({
    subject: 'm1-k2',
    source: [{ kind: 'text', line: 5, field: 2 }],
    messageJa: '2022年度の「5件（実績）」は実績と印字されていますが、指定では目標です。印字を採りました',
  });
});

test('years that no indicator has are told', async () => {
  const plan = await read({ '2030': 'target' });
  expect(statedNotices(plan).map(({ code, severity }) => [code, severity])).toEqual([
    ['records/stated-years-unused', 'warning'],
  ]);
});

test.each([
  [{ '2021..2019': 'target' }],
  [{ soon: 'target' }],
  [{ '..': 'target' }],
  [{ '2018..2020': 'actual', '2020..': 'target' }],
  [{ '2018': 'planned' }],
])('%j is refused', async (values) => {
  await expect(read(values as Options['values'])).rejects.toThrow(UsageError);
});

test('ranges of one kind may meet', async () => {
  const plan = await read({ '2021': 'actual', '..2022': 'actual' });
  expect(kindsOf(plan)).toEqual(['actual actual target', 'actual actual target']);
});

const signed = { who: '青海県', when: '2022-05-01', why: '原本で確認' };
const correct = (entry: object): Promise<Plan> =>
  extract(text, { corrections: { corrections: [{ ...entry, ...signed }] } as NonNullable<Options['corrections']> });

test('a correction says it of a year of all indicators at once, or of one value', async () => {
  const column = await correct({ set: { kind: 'actual' }, measure: '道の整備', year: 2022, saw: '2022 (actual)' });
  expect(kindsOf(column)).toEqual(['— actual target', '— actual target']);
  expect(column.corrections).toMatchObject([
    { status: 'applied', target: '道の整備 > 2022', subject: 'm1', before: '2022 (actual)', after: '2022 (actual)' },
  ]);
  expect(column.measures[0]?.indicators[0]?.values[1]?.source).toMatchObject([{ corrected: ['c1'] }]);
  const first = await correct({ set: { kind: 'actual' }, measure: '道の整備', year: 2021, saw: '2021' });
  expect(first.corrections).toMatchObject([{ status: 'applied', before: '2021', after: '2021 (actual)' }]);
  const one = await correct({
    ...{ set: { kind: 'target' }, measure: '道の整備', indicator: '歩道の延長', year: 2022, saw: '2022 12km' },
  });
  expect(kindsOf(one)).toEqual(['— target target', '— actual target']);
});

test('what a person corrects goes ahead of what is stated of the edition', async () => {
  const entry = { set: { kind: 'actual' as const }, measure: '道の整備', year: 2021, saw: '2021 (target)', ...signed };
  const plan = await extract(text, { values: { '2021': 'target' }, corrections: { corrections: [entry] } });
  expect(kindsOf(plan)).toEqual(['actual — target', 'actual actual target']);
});

test.each([
  ['needless', { set: { kind: 'target' }, measure: '道の整備', year: 2023, saw: '2023' }],
  ['not-found', { set: { kind: 'target' }, measure: '道の整備', year: 2024, saw: '2024' }],
  ['stale', { set: { kind: 'actual' }, measure: '道の整備', year: 2023, saw: '2023' }],
])('a correction of a year is %s', async (status, entry) => {
  expect((await correct(entry)).corrections).toMatchObject([{ status }]);
});

test('an entry that saw no kind, as those of earlier versions, still finds its value', async () => {
  const entry = { set: { value: '9件' }, measure: '道の整備', indicator: '橋の点検数', year: 2023, saw: '2023 8件' };
  expect((await correct(entry)).corrections).toMatchObject([{ status: 'applied', after: '2023 9件 (target)' }]);
});

test.each([
  [{ set: { value: '3件' }, measure: '道の整備', year: 2022, saw: '2022' }],
  [{ set: { kind: 'target' }, measure: '道の整備', project: '歩道の設置', year: 2022, saw: '2022' }],
  [{ accept: 'records/kind-contradicted', measure: '道の整備', year: 2022, saw: '2022' }],
  [{ set: { kind: 'planned' }, measure: '道の整備', year: 2022, saw: '2022' }],
])('%j is no correction', async (entry) => {
  await expect(correct(entry)).rejects.toThrow(UsageError);
});
