import { describe, expect, it } from 'vitest';
import { correctRecords } from '../../src/corrections/apply.ts';
import {
  type CorrectionDraft,
  carryCorrections,
  correctionSchema,
  draftCorrection,
  extract,
  type Plan,
} from '../../src/index.ts';
import { type DamageKind, damage, damageKinds } from '../support/damage.ts';
import { linesToText, planToLines } from '../support/flatten.ts';
import { makePlan } from '../support/generator.ts';
import { int, pick, type Random, sample, seededRandom, seedsToRun } from '../support/random.ts';

const seeds = seedsToRun(40);
const perPlan = 12; // corrections tried on one plan
const shown = 6;

type Written = { id: string; entry: Record<string, unknown> };
type Row = { id: string; kind: string; printed: string; json: string };

const asText = (...parts: unknown[]): string => JSON.stringify(parts).replace(/\\n|\s/gu, '');

/** Every record with all that it prints, from the measure inwards: reports apart from how corrections do it. */
function planToRows(plan: Pick<Plan, 'measures'>): Row[] {
  return plan.measures.flatMap((measure) => [
    ...measure.indicators.map((one) => toRow('indicator', one, asText(measure.title, one.name))),
    ...measure.initiatives.map((one) => {
      const departments = one.departments.map(({ raw }) => raw);
      return toRow('initiative', one, asText(measure.title, one.number, one.text, departments));
    }),
    ...measure.projects.flatMap((project) => {
      const { name, initiatives, departments } = project;
      const own = asText(
        measure.title,
        name,
        initiatives,
        departments.map(({ raw }) => raw),
      );
      return [
        { id: project.id, kind: 'project', printed: own, json: asText(name, initiatives, departments) },
        ...project.lanes.flatMap((lane) => [
          toRow('lane', lane, asText(measure.title, name, lane.activities.map(toPrinted))),
          ...lane.activities.map((one) => toRow('activity', one, asText(measure.title, name, toPrinted(one)))),
        ]),
      ];
    }),
  ]);
}

function toRow(kind: string, record: { id: string }, printed: string): Row {
  return { id: record.id, kind, printed, json: asText(record) };
}

function toPrinted({
  items,
  start,
  end,
  endKnown,
  note,
}: Plan['measures'][number]['projects'][number]['lanes'][number]['activities'][number]) {
  return [items, start, end, endKnown, note];
}

function toText(seed: number, kinds: readonly DamageKind[]): string {
  return linesToText(damage(planToLines(makePlan(seed)), kinds, seed).lines);
}

async function read(seed: number, kinds: readonly DamageKind[]): Promise<Plan> {
  return extract(toText(seed, kinds));
}

/** Corrections of some records of a plan, as the command writes them. */
function writeSome(plan: Plan, random: Random): Written[] {
  const signature = { who: '青海県', when: '2022-05-01', why: '見本' };
  const rows = planToRows(plan);
  return Array.from({ length: perPlan }, () => pick(random, rows)).flatMap(({ id, kind }) => {
    const projects = plan.measures.flatMap((measure) => measure.projects);
    const fields: Record<string, string[]> = {
      indicator: ['name=訂正した指標', 'drop=indicator'],
      initiative: ['text=訂正した取組'],
      project: ['name=訂正した事業', 'departments=訂正課', `drop=project`],
      lane: [`move=${pick(random, projects).name}`, 'drop=lane'],
      activity: ['years=2031-2033', 'items=訂正した工程', 'drop=activity'],
    };
    const [field = '', value = ''] = pick(random, fields[kind] ?? []).split('=');
    const draft: CorrectionDraft = draftCorrection(plan, id, [{ field, value }], signature);
    return draft.status === 'ready' ? [{ id, entry: draft.entry }] : [];
  });
}

/** What a correction did to another reading of the document that it must not have; nothing where all is well. */
function misplaced(written: Written, base: Plan, other: Plan): string | null {
  const before = planToRows(other);
  const [reports] = correctRecords(other, [correctionSchema.parse(written.entry)], other.plan.axes).reports;
  const after = planToRows(correctRecords(other, [correctionSchema.parse(written.entry)], other.plan.axes).value);
  const left = new Map(after.map((row) => [row.id, row]));
  const touched = before.filter((row) => left.get(row.id)?.json !== row.json);
  const known = new Set(before.map(({ id }) => id));
  if (after.some(({ id }) => !known.has(id))) return `an id that was not there: ${JSON.stringify(written.entry)}`;
  const wanted = planToRows(base).find(({ id }) => id === written.id)?.printed;
  const say = (what: string): string => `${what}: ${JSON.stringify(written.entry)}`;
  // what is set here no plan prints
  if (reports?.record.status === 'needless' && written.entry.set !== undefined) return say('taken for needless');
  if (reports?.record.status !== 'applied') return touched.length === 0 ? null : say(`changed ${touched.length}`);
  const fitting = before.filter(({ printed }) => printed === wanted);
  // of two equal boxes one is named by its lane
  const isOne = fitting.length === 1 || written.entry.lane !== undefined;
  if (!isOne) return say(`applied where ${fitting.length} records print what was seen`);
  const mayChange = (id: string): boolean => fitting.some((row) => id === row.id || isAround(row.id, id, other));
  const strange = touched.filter(({ id }) => !mayChange(id));
  return strange.length === 0 ? null : say(`changed ${strange.map(({ id }) => id)} of ${reports.record.subject}`);
}

/** The lanes and activities that belong to a project or a lane go with it, and the lane that holds an activity shows it. */
function isAround(id: string, other: string, plan: Plan): boolean {
  const lanes = plan.measures.flatMap(({ projects }) =>
    projects.flatMap((project) =>
      project.lanes.map((lane) => [project.id, lane.id, ...lane.activities.map((one) => one.id)]),
    ),
  );
  return lanes.some((family) => family.includes(id) && family.includes(other));
}

describe('corrections of a source that is damaged otherwise', () => {
  it('hold or are reports to be stale, and are never misplaced', async () => {
    const faults: string[] = [];
    const counts: Record<string, number> = {};
    for (const seed of seeds) {
      const random = seededRandom(seed);
      const kinds = (): DamageKind[] => sample(random, damageKinds, int(random, 0, 2));
      const base = await read(seed, kinds());
      const other = await read(seed, kinds());
      for (const written of writeSome(base, random)) {
        const fault = misplaced(written, base, other);
        if (fault !== null) faults.push(`seed ${seed}: ${fault}`);
        const [reports] = correctRecords(other, [correctionSchema.parse(written.entry)], other.plan.axes).reports;
        const status = reports?.record.status ?? '';
        counts[status] = (counts[status] ?? 0) + 1;
        if (status !== 'applied' && status !== 'needless') expect(reports?.notice.severity).toBe('error');
      }
    }
    expect(faults.slice(0, shown), `${faults.length} of ${JSON.stringify(counts)}`).toEqual([]);
    // the test would say nothing if all were of one kind
    expect(counts.applied).toBeGreaterThan(seeds.length);
    expect(counts.stale).toBeGreaterThan(seeds.length / 10);
  });

  it('hold where the source is the same, one and all', async () => {
    for (const seed of seeds.slice(0, seeds.length / 4)) {
      const plan = await read(seed, []);
      for (const { entry } of writeSome(plan, seededRandom(seed))) {
        const [reports] = correctRecords(plan, [correctionSchema.parse(entry)], plan.plan.axes).reports;
        expect(reports?.record.status, JSON.stringify(entry)).toBe('applied');
      }
    }
  });
});

describe('corrections that are carried over to a source that is damaged otherwise', () => {
  it('are applied by its next reading, every one of them, and nothing is carried twice', async () => {
    let carriedAll = 0;
    let told = 0;
    for (const seed of seeds.slice(0, seeds.length / 2)) {
      const random = seededRandom(seed);
      const kinds = (): DamageKind[] => sample(random, damageKinds, int(random, 0, 2));
      const [text, next] = [toText(seed, kinds()), toText(seed, kinds())];
      const written = writeSome(await extract(text), random).map(({ entry }) => correctionSchema.parse(entry));
      const older = await extract(text, { corrections: { corrections: written } });
      const newer = await extract(next);
      const all = carryCorrections({ corrections: written }, older, newer);
      expect(all.map(({ id }) => id)).toEqual(written.map((_, at) => `c${at + 1}`));
      const corrections = all.flatMap(({ entry }) => entry ?? []);
      const read = await extract(next, { corrections: { corrections } });
      const statuses = read.corrections?.map(({ status }) => status) ?? [];
      expect(statuses, `seed ${seed}`).toEqual(corrections.map(() => 'applied'));
      for (const plan of [newer, read]) {
        const again = carryCorrections({ corrections: written }, older, plan, { corrections });
        expect(again.flatMap(({ entry }) => entry ?? [])).toEqual([]);
      }
      carriedAll += corrections.length;
      told += all.length - corrections.length;
    }
    // the test would say nothing if all were of one kind
    expect(carriedAll).toBeGreaterThan(seeds.length);
    expect(told).toBeGreaterThan(seeds.length / 4);
  });
});
