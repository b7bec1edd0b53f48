import { type Change, type ChangedRecord, changeKinds } from '../model/change.ts';
import type { Plan } from '../model/plan.ts';
import { planToRecords } from './records.ts';

/** What a change is about, in the order of a plan; what is of a project stays with it. */
const recordRanks: Readonly<Record<ChangedRecord, number>> = {
  plan: 0,
  year: 1,
  direction: 2,
  department: 3,
  measure: 4,
  indicator: 5,
  initiative: 6,
  project: 7,
  lane: 7,
  activity: 7,
};
const inProject: readonly ChangedRecord[] = ['project', 'lane', 'activity'];

/** In the order of the newer edition, what only the older has after it: the plan as a whole, then measure by measure. */
export function sortChanges(changes: readonly Change[], older: Plan, newer: Plan): Change[] {
  const [before, after] = [planToPositions(older), planToPositions(newer)];
  const rankOf = (newId: string | undefined | null, oldId: string | undefined | null): number =>
    after.get(newId ?? '') ?? (before.get(oldId ?? '') ?? -1 - after.size) + after.size;
  const toRanks = (change: Change): number[] => [
    rankOf(change.new.measure?.id, change.old.measure?.id),
    recordRanks[change.record],
    rankOf(change.new.project?.id, change.old.project?.id),
    inProject.indexOf(change.record),
    rankOf(change.new.id, change.old.id),
    changeKinds.indexOf(change.kind),
  ];
  return changes
    .map((change) => ({ change, ranks: toRanks(change) }))
    .sort((x, y) => compareRanks(x.ranks, y.ranks))
    .map(({ change }) => change);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}

function planToPositions(plan: Plan): ReadonlyMap<string, number> {
  return new Map(planToRecords(plan).map(({ id }, index) => [id, index]));
}
