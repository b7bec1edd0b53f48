import { describe, expect, test } from 'vitest';
import { type Assignment, type Correction, draftCorrection, extract, type Plan } from '../../src/index.ts';

const text = `(1) 道の整備

主担当 道路課

事業名	関連取組	担当課	2022年度	2023年度	2024年度
歩道の設置 歩道の点検	①	道路課	設計		点検の準備
			点検	点検	
橋の修繕	①	道路課	調査	修繕	
`;
const signature = { who: '青海県', when: '2022-05-01', why: '原文で確認' };

const draft = (plan: Plan, id: string, ...given: [field: string, value: string][]) => {
  const assignments = given.map(([field, value]): Assignment => ({ field, value }));
  const drafted = draftCorrection(plan, id, assignments, signature);
  if (drafted.status !== 'ready') throw new Error(drafted.status);
  return drafted.entry;
};
const read = (...corrections: unknown[]): Promise<Plan> =>
  extract(text, { corrections: { corrections: corrections as Correction[] }, tokenizer: 'never' });
const statusesOf = ({ corrections = [] }: Plan): string[] => corrections.map(({ status }) => status);
const shape = (plan: Plan) =>
  plan.measures[0]?.projects.map(({ id, name, lanes }) => [
    id,
    name,
    ...lanes.map((lane) => `${lane.id}: ${lane.activities.map(({ items }) => items.join()).join(' | ')}`),
  ]);

describe('a correction is worded by ids', () => {
  test('several projects in a row are parted, each with its lanes and its boxes', async () => {
    const plan = await read();
    const [project] = plan.measures[0]?.projects ?? [];
    const [first, second] = project?.lanes ?? [];
    const box = first?.activities[1];
    if (!project || !second || !box) throw new Error('expected two lanes');
    const entries = [
      draft(plan, project.id, ['name', '歩道の設置']),
      draft(plan, project.id, ['split', '歩道の点検'], ['lanes', second.id], ['departments', '交通課']),
      draft(plan, project.id, ['split', '点検の準備'], ['activities', box.id], ['initiatives', '']),
    ];
    const parted = await read(...entries);
    expect(statusesOf(parted)).toEqual(['applied', 'applied', 'applied']);
    expect(shape(parted)).toEqual([
      ['m1-p1', '歩道の設置', 'm1-p1-l1: 設計'],
      ['m1-p1c', '点検の準備', 'm1-p1-l1b: 点検の準備'],
      ['m1-p1b', '歩道の点検', 'm1-p1-l2: 点検 | 点検'],
      ['m1-p2', '橋の修繕', 'm1-p2-l1: 調査 | 修繕'],
    ]);
    const [, prepared, checked] = parted.measures[0]?.projects ?? [];
    expect(prepared?.initiatives).toEqual([]);
    expect(checked?.departments.map(({ raw }) => raw)).toEqual(['交通課']);
  });

  test('a project keeps at least one box, and what no box prints is not parted', async () => {
    const plan = await read();
    const all = plan.measures[0]?.projects[1]?.lanes[0]?.activities.map(({ id }) => id).join() ?? '';
    for (const ids of [all, 'm9-p9-a9']) {
      const given = [
        { field: 'split', value: '橋の調査' },
        { field: 'activities', value: ids },
      ];
      expect(draftCorrection(plan, 'm1-p2', given, signature).status).toBe('refused');
    }
  });

  test('of two boxes that print the same each is named with its years', async () => {
    const plan = await read();
    const [, second] = plan.measures[0]?.projects[0]?.lanes ?? [];
    const box = second?.activities[1];
    if (!box) throw new Error('expected two boxes');
    const entry = draft(plan, 'm1-p1', ['split', '歩道の点検'], ['activities', box.id]);
    expect(entry).toMatchObject({ split: { activities: ['2023? 点検'] } });
    expect(shape(await read(entry))?.[1]).toEqual(['m1-p1b', '歩道の点検', 'm1-p1-l2b: 点検']);
  });

  test('years may say that their end is not printed, and a project may have no related initiative', async () => {
    const plan = await read();
    const moved = await read(
      draft(plan, 'm1-p2-a1', ['years', '2023?']),
      draft(plan, 'm1-p2', ['initiatives', ''], ['departments', '']),
    );
    expect(statusesOf(moved)).toEqual(['applied', 'applied']);
    expect(moved.measures[0]?.projects[1]).toMatchObject({ initiatives: [], departments: [] });
    expect(moved.measures[0]?.projects[1]?.lanes[0]?.activities[0]).toMatchObject({
      ...{ start: 2023, end: 2023, endKnown: false, openEnded: false },
    });
  });

  test('years may be typed as a plan prints them, and stand in the entry as years', async () => {
    const plan = await read();
    for (const years of ['2022-2023', 'R4-R5', '令和４～５年度'])
      expect(draft(plan, 'm1-p2-a1', ['years', years])).toMatchObject({ set: { years: '2022-2023' } });
    expect(draft(plan, 'm1-p2-a1', ['years', 'R4？'])).toMatchObject({ set: { years: '2022?' } });
    expect(draftCorrection(plan, 'm1-p2-a1', [{ field: 'years', value: '令和5～4' }], signature)).toMatchObject({
      status: 'wrong-value',
      value: '令和5～4',
    });
  });

  test('a warning about no record is accepted of the plan, and the second of a code by its number', async () => {
    const plan = await read();
    const [warning] = plan.notices.filter(({ severity }) => severity === 'warning');
    if (warning === undefined) throw new Error('expected a warning');
    const about = (seen: string) => ({ ...warning, code: 'sections/column-unread', subject: null, values: { seen } });
    const entry = draft({ ...plan, notices: [about('a'), about('b')] }, 'plan', ['accept', 'sections/column-unread:2']);
    expect(entry).toEqual({ accept: 'sections/column-unread', saw: 'seen: b', ...signature });
    expect(draftCorrection(plan, 'plan', [{ field: 'name', value: 'x' }], signature).status).toBe('unknown-field');
  });

  test('one of two projects of the same name is meant by what its lanes say', async () => {
    const twice = text.replace('橋の修繕\t①\t道路課\t調査\t修繕', '歩道の設置 歩道の点検\t①\t道路課\t調査\t修繕');
    const of = (...corrections: unknown[]): Promise<Plan> =>
      extract(twice, { corrections: { corrections: corrections as Correction[] }, tokenizer: 'never' });
    const plan = await of();
    const [first, second] = plan.measures[0]?.projects ?? [];
    if (!first || !second) throw new Error('expected two projects');
    expect(second.name).toBe(first.name);
    const named = await of(draft(plan, second.id, ['name', '橋の修繕']));
    expect(named.measures[0]?.projects.map(({ name }) => name)).toEqual([first.name, '橋の修繕']);
    const lane = first.lanes[1]?.id ?? '';
    const moved = await of(draft(plan, lane, ['move', second.id]));
    expect(moved.measures[0]?.projects.map(({ lanes }) => lanes.map(({ id }) => id))).toEqual([
      ['m1-p1-l1'],
      ['m1-p2-l1', lane],
    ]);
    const [warning] = plan.notices.filter(({ severity }) => severity === 'warning');
    if (warning === undefined) throw new Error('expected a warning');
    const notices = [first, second].map(({ id }) => ({ ...warning, code: 'repair/x', subject: id, values: { a: 1 } }));
    const entry = draft({ ...plan, notices }, second.id, ['accept', 'repair/x']);
    expect(entry.saw).toEqual(['a: 1', '歩道の設置 歩道の点検 (1) 【道路課】', '2022 調査 | 2023? 修繕']);
  });
});
