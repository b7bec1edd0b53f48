import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Correction, draftCorrection, extract, type OpenDoubt, type Plan, planToDoubts } from '../../src/index.ts';
import { recordsOf } from '../../src/model/each-record.ts';

const edition = 'mie-sangyo-vision-koteihyo-2019';
const signature = { who: '青海県', when: '2022-05-01', why: '原本で確認' };
let bytes: Uint8Array;
let plan: Plan;
let doubts: OpenDoubt[];

beforeAll(async () => {
  bytes = await readFile(`input/${edition}.txt`);
  plan = await extract(bytes, { edition });
  doubts = planToDoubts(plan);
});

type Decision = { name: string; assignments: readonly { id: string; field: string; value: string }[] };

/** The entries that a decision is written as; a person states what the drafts of the program are made of. */
function toEntries({ assignments }: Decision): Correction[] {
  return [...Map.groupBy(assignments, ({ id, field }) => `${id} ${field === 'drop' || field === 'move' ? field : ''}`)]
    .map(([, own]) => draftCorrection(plan, own[0]?.id ?? '', own, signature))
    .flatMap((draft) => (draft.status === 'ready' ? [draft.entry as Correction] : []));
}

/** The names of the decisions whose doubt is still there when all of them are written at once. */
async function findUnsettled(decisions: readonly Decision[]): Promise<string[]> {
  const entries = decisions.flatMap(toEntries);
  const unique = [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
  const left = planToDoubts(await extract(bytes, { edition, corrections: { corrections: unique } }));
  return decisions.map(({ name }) => name).filter((name) => left.some((one) => one.name === name));
}

/** What a person might write where only a person knows. */
function toValue(field: string, id: string): string {
  const project = plan.measures.flatMap(({ projects }) => projects).find((one) => one.id === id);
  // other years would raise doubts of their own, against the same box printed elsewhere
  if (field === 'years') return toOtherEnd(id);
  if (field === 'activities') return project?.lanes[0]?.activities[0]?.id ?? '';
  if (field === 'lanes') return project?.lanes.at(-1)?.id ?? '';
  return '確かめた名称';
}

/** The same years, with an end that is printed where it was not, and the other way round. */
function toOtherEnd(id: string): string {
  const activity = recordsOf(plan, 'activity').find((one) => one.id === id)?.record;
  const { start = null, end = null, endKnown = true } = activity ?? {};
  return `${start === end ? start : `${start}-${end}`}${endKnown ? '?' : ''}`;
}

describe('each command under a doubt of the example settles it', () => {
  it('where the reading is accepted', async () => {
    const decisions = doubts.map(({ name, acceptance }) => ({ name, assignments: acceptance ? [acceptance] : [] }));
    expect(await findUnsettled(decisions)).toEqual([]);
  });

  it('where a reading is chosen by its number', async () => {
    const decisions = doubts.flatMap(({ name, choices }) => {
      const [assignments] = choices.flatMap((choice) => (choice.assignments === null ? [] : [choice.assignments]));
      return assignments === undefined ? [] : [{ name, assignments }];
    });
    expect(decisions.length).toBeGreaterThan(50);
    expect(await findUnsettled(decisions)).toEqual([]);
  });

  it('where a person completes it', async () => {
    const decisions = doubts.flatMap(({ name, byHand }) => {
      const assignments = byHand.flatMap(({ id, fields }) =>
        fields.map(({ field, value }) => ({ id, field, value: value ?? toValue(field, id) })),
      );
      return assignments.length === 0 ? [] : [{ name, assignments }];
    });
    expect(new Set(decisions.map(({ name }) => name.split(':')[1]))).toEqual(
      new Set(['column-shifted', 'lane-own-departments', 'several-projects', 'years-differ']),
    );
    expect(await findUnsettled(decisions)).toEqual([]);
  });
});
