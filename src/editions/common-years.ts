import { activityToEnds } from '../model/activity-words.ts';
import type { Activity, Indicator, Plan, Value } from '../model/plan.ts';

/**
 * The years that both editions cover. If one covers 2018-2021 and the next 2019-2022, an activity only in 2018 or only in 2022 is
 * not a change, nor is one that began in 2018 and now begins in 2019.
 */
export type CommonYears = {
  /** Whether both editions cover the same years. */
  isSame: boolean;
  isLastSame: boolean;
  has: (year: number) => boolean;
  /** The first common year; null if there is none, or if both editions cover the same years. */
  first: number | null;
};

export function toCommonYears(a: Plan, b: Plan): CommonYears {
  const [left, right] = [a.plan.years, b.plan.years];
  const isSame = left.length === 0 || right.length === 0 || left.join() === right.join();
  const first = isSame ? undefined : left.filter((year) => right.includes(year)).toSorted((x, y) => x - y)[0];
  return {
    isSame,
    first: first ?? null,
    isLastSame: isSame || Math.max(...left) === Math.max(...right),
    has: (year) => isSame || (left.includes(year) && right.includes(year)),
  };
}

/** The years of an activity that both editions cover; empty if it has no year. */
function activityToCommonYears({ start, end }: Activity, { has }: CommonYears): number[] {
  return start === null || end === null ? [] : yearsFrom(start, end).filter(has);
}

/** Whether the other edition could contain an activity: not if it lacks the activity's years. */
export function isComparable(activity: Activity, common: CommonYears): boolean {
  return activity.start === null || activityToCommonYears(activity, common).length > 0;
}

/**
 * The common years of an activity that the other edition has too. One in 2018 without a printed end may be the one in 2019 of the
 * next edition, which does not cover 2018.
 */
export function activityToReach(activity: Activity, common: CommonYears): number[] {
  const { start, end, endKnown } = activity;
  if (start === null || end === null) return [];
  const reached = endKnown || common.first === null ? end : Math.max(end, common.first);
  return yearsFrom(start, reached).filter(common.has);
}

/** The years of an activity for which both editions have columns, as a text to compare; empty if there are none. */
export function activityToDates(activity: Activity, common: CommonYears): string {
  if (activity.start === null) return activityToEnds(activity).join('-');
  const years = activityToReach(activity, common);
  const last = years.at(-1);
  if (last === undefined) return '';
  // the end of an activity shows only if the next year has a column
  const isCut = !common.isSame && !common.has(last + 1);
  const known = isCut || activity.endKnown ? '' : '?';
  return `${years[0]}-${last}${known}${common.isLastSame && activity.openEnded ? '+' : ''}`;
}

/** A figure in both editions; null: the edition has none. Consecutive years with equal figures are one pair. */
type FigurePair = { year: number; through: number; a: Value | null; b: Value | null };

export function toFigurePairs(a: Indicator, b: Indicator, common: CommonYears): FigurePair[] {
  const [left, right] = [valuesByYear(a), valuesByYear(b)];
  const years = [...new Set([...left.keys(), ...right.keys()])].filter(common.has).sort((x, y) => x - y);
  const pairs: FigurePair[] = [];
  for (const year of years) {
    const pair = { year, through: year, a: left.get(year) ?? null, b: right.get(year) ?? null };
    const before = pairs.at(-1);
    if (before?.a === pair.a && before.b === pair.b && before.through === year - 1) before.through = year;
    else pairs.push(pair);
  }
  return pairs;
}

function valuesByYear({ values }: Indicator): Map<number, Value> {
  return new Map(values.flatMap((value) => yearsFrom(value.year, value.through).map((year) => [year, value] as const)));
}

function yearsFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
}
