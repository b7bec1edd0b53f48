import { type Change, type ChangedRecord, changeKinds, type Diff, diffFormat } from '../model/change.ts';
import type { Plan } from '../model/plan.ts';
import { mirrorChange } from './change-sides.ts';
import { toComparison } from './comparison.ts';
import { indicatorToChanges, initiativeToChanges, measureToChanges } from './diff-measures.ts';
import {
  coverToChanges,
  directionsToChanges,
  measureNumbersToChanges,
  successionsToChanges,
  yearsToChanges,
} from './diff-plan.ts';
import { movedActivitiesToChanges, projectToChanges } from './diff-projects.ts';
import { planToRecords } from './records.ts';

/**
 * Find what changed between two editions of a plan. Records are matched by number, name and likeness, never by id.
 *
 * Texts are compared regardless of width, blanks and wraps. These do not count as changes: ids, places in the source, notices,
 * repairs, how a value was recognised, the index, the order of unnumbered records, and anything in years that only one edition has.
 *
 * @returns The changes in the order of the newer edition, each with text and place in both editions. Exchanging the editions
 *   gives the inverse changes: removed for added, split for merged, the two sides swapped.
 */
export function diffPlans(older: Plan, newer: Plan): Diff {
  // the choice between equally good matches must not depend on which edition is called the older
  const isInOrder = JSON.stringify(older) <= JSON.stringify(newer);
  const changes = isInOrder ? findChanges(older, newer) : findChanges(newer, older).map(mirrorChange);
  return {
    format: diffFormat,
    old: planToCompared(older),
    new: planToCompared(newer),
    changes: sortChanges(changes, older, newer),
  };
}

function findChanges(a: Plan, b: Plan): Change[] {
  const comparison = toComparison(a, b);
  const { matches } = comparison;
  return [
    ...coverToChanges(comparison),
    ...yearsToChanges(comparison),
    ...directionsToChanges(comparison),
    ...measureNumbersToChanges(comparison),
    ...successionsToChanges(comparison),
    ...matches.measures.flatMap((match) => measureToChanges(match, comparison)),
    ...matches.indicators.flatMap((match) => indicatorToChanges(match, comparison)),
    ...matches.initiatives.flatMap((match) => initiativeToChanges(match, comparison)),
    ...matches.projects.flatMap((match) => projectToChanges(match, comparison)),
    ...movedActivitiesToChanges(comparison),
  ];
}

function planToCompared({ edition, plan, source }: Plan): Diff['old'] {
  return { edition, title: plan.title, sha256: source.sha256 };
}

/** Order of changes by kind of record, as in a plan; changes of lanes and activities stay with their project. */
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

/** Sorts by the order of the newer edition, with removed records last: the plan as a whole, then measure by measure. */
function sortChanges(changes: readonly Change[], older: Plan, newer: Plan): Change[] {
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
