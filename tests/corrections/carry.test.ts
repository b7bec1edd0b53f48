import { expect, test } from 'vitest';
import { type CarriedCorrection, type Corrections, carryCorrections, extract, type Plan } from '../../src/index.ts';

type Row = [project: string, departments: string, ...years: string[]];
type Written = { title?: string; initiatives?: string[]; rows: Row[]; more?: string };

/** A plan of one measure as flattened text; `more` stands behind it. */
function toText({
  title = '道の整備',
  initiatives = ['歩きやすい道', '長く使う橋'],
  rows,
  more = '',
}: Written): string {
  const head = '取組内容\t具体的な事業等\t関連取組\t担当課\t2022年度\t2023年度\t2024年度';
  const body = rows.map(([name, departments, ...years], at) => {
    const initiative = initiatives[at] === undefined ? '' : `${'①②③'[at]}${initiatives[at]}【道路課】`;
    return [initiative, name, '①', departments, ...years].join('\t');
  });
  return `(1) ${title}\n\n${head}\n${body.join('\n')}\n${more}`;
}

const signed = { who: '青海県', when: '2022-05-01', why: '原本で確認' };
const rows: Row[] = [
  ['歩道の設置', '道路課', '設計', '', '工事'],
  ['橋の修繕', '道路課', '調査', '修繕', ''],
];
const years = {
  set: { years: '2022-2023' },
  ...{ measure: 'm1 道の整備', project: '歩道の設置', activity: '設計', saw: '2022? 設計' },
  ...signed,
};
const departments = {
  set: { departments: '橋りょう課' },
  ...{ measure: 'm1 道の整備', project: '橋の修繕', saw: '橋の修繕 (1) 【道路課】' },
  ...signed,
};

async function carry(
  entries: Corrections['corrections'],
  older: Written,
  newer: Written,
  present: Corrections['corrections'] = [],
): Promise<{ carried: CarriedCorrection[]; statuses: string[]; text: string }> {
  const corrections = { corrections: entries };
  const before = await extract(toText(older), { edition: 'aomi-2022', corrections });
  const text = toText(newer);
  const after = await extract(text, { edition: 'aomi-2023', corrections: { corrections: present } });
  const carried = carryCorrections(corrections, before, after, { corrections: present });
  return { carried, statuses: carried.map(({ id, status }) => `${id} ${status}`), text };
}

const readWith = (text: string, corrections: Corrections['corrections']): Promise<Plan> =>
  extract(text, { edition: 'aomi-2023', corrections: { corrections } });

test('what still holds is carried, and applied by the next reading; a second time nothing is', async () => {
  const newer = { rows: [...rows, ['街路樹の管理', '公園課', '植樹', '', '']] as Row[] };
  const { carried, statuses, text } = await carry([years, departments], { rows }, newer);
  expect(statuses).toEqual(['c1 carried', 'c2 carried']);
  expect(carried[0]).toMatchObject({ record: { id: 'm1-p1-a1' }, entry: years });
  const entries = carried.flatMap(({ entry }) => entry ?? []);
  const plan = await readWith(text, entries);
  expect(plan.corrections?.map(({ status }) => status)).toEqual(['applied', 'applied']);
  const again = await carry([years, departments], { rows }, newer, entries);
  expect(again.statuses).toEqual(['c1 present', 'c2 present']);
});

test('so it is where the next plan was not read with what was carried before', async () => {
  const corrections = { corrections: [years, departments] };
  const before = await extract(toText({ rows }), { edition: 'aomi-2022', corrections });
  const unread = await extract(toText({ rows }), { edition: 'aomi-2023' });
  const carried = carryCorrections(corrections, before, unread, { corrections: [years] });
  expect(carried.map(({ status }) => status)).toEqual(['present', 'carried']);
});

test('a measure that has another number is named by that', async () => {
  const more = '';
  const newer = `(1) 港の整備\n\n事業名\t担当課\t2022年度\n岸壁の修繕\t港湾課\t調査\n\n${toText({ rows, more }).replace('(1)', '(2)')}`;
  const corrections = { corrections: [years] };
  const before = await extract(toText({ rows }), { edition: 'aomi-2022', corrections });
  const after = await extract(newer, { edition: 'aomi-2023' });
  const [carried] = carryCorrections(corrections, before, after);
  expect(carried).toMatchObject({ status: 'carried', target: 'm1 道の整備 > 歩道の設置 > 設計' });
  expect(carried?.entry?.measure).toBe('m2 道の整備');
});

test.each<[string, Row[], Partial<CarriedCorrection> & { status: string }]>([
  [
    'says other years',
    [['歩道の設置', '道路課', '', '設計', '工事']],
    {
      status: 'changed',
      record: { id: 'm1-p1-a1', target: 'm1 道の整備 > 歩道の設置 > 設計', likeness: null },
      now: '2023 設計',
    },
  ],
  [
    'is read so by itself',
    [['歩道の設置', '道路課', '設計', '→', '工事']],
    {
      status: 'needless',
      record: { id: 'm1-p1-a1', target: 'm1 道の整備 > 歩道の設置 > 設計', likeness: null },
      now: null,
    },
  ],
  [
    'has other words',
    [['歩道の設置', '道路課', '詳細な設計', '', '工事']],
    { status: 'renamed', now: '2022? 詳細な設計' },
  ],
  [
    'is in a project of another name',
    [['歩道の設置（通学路）', '道路課', '設計', '', '工事']],
    { status: 'moved', now: '2022? 設計' },
  ],
  ['is gone', [['橋の修繕', '道路課', '調査', '修繕', '']], { status: 'gone', record: null, now: null }],
  [
    'is printed twice',
    [
      ['歩道の設置', '道路課', '設計', '', '工事'],
      ['', '', '設計', '', '検査'],
    ],
    { status: 'ambiguous' },
  ],
])('a box that %s is told, and not carried', async (_, newer, expected) => {
  const { carried } = await carry([years], { rows }, { rows: newer });
  expect(carried[0]).toMatchObject({ id: 'c1', kind: 'set', saw: '2022? 設計', entry: null, ...expected });
});

test('a project that was renamed is told by its likeness', async () => {
  const newer: Row[] = [['橋の修繕と点検', '道路課', '調査', '修繕', '']];
  const { carried } = await carry([departments], { rows }, { rows: newer });
  expect(carried[0]).toMatchObject({
    status: 'renamed',
    record: { id: 'm1-p1' },
    now: '橋の修繕と点検 (1) 【道路課】',
  });
  expect(carried[0]?.record?.likeness).toBeGreaterThan(0.4);
});

test('a phantom that is no longer printed needs no correction', async () => {
  const drop = {
    ...{ drop: 'activity' as const, measure: '道の整備', project: '橋の修繕', activity: '3', saw: '2024 3' },
    ...signed,
  };
  const older: Row[] = [['橋の修繕', '道路課', '調査', '修繕', '3']];
  const { statuses } = await carry([drop], { rows: older }, { rows });
  expect(statuses).toEqual(['c1 needless']);
});

test('numbers of initiatives that mean others now are not carried', async () => {
  const entry = {
    set: { initiatives: [2] },
    ...{ measure: 'm1 道の整備', project: '歩道の設置', saw: '歩道の設置 (1) 【道路課】' },
    ...signed,
  };
  const same = await carry([entry], { rows }, { rows });
  expect(same.statuses).toEqual(['c1 carried']);
  const other = await carry([entry], { rows }, { rows, initiatives: ['歩きやすい道', '明るい道'] });
  expect(other.statuses).toEqual(['c1 renumbered']);
});
