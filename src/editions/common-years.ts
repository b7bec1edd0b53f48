import { activityToEnds } from '../model/activity-words.ts';
import type { Activity, Indicator, Plan, Value } from '../model/plan.ts';

/**
 * The years that both editions have. Next year's edition of 2018-2021 is one of 2019-2022: what stands in 2018 or 2022
 * alone cannot have changed, and a box from 2018 on that is now one from 2019 on has not.
 */
export type CommonYears = {
  /** The years of the two editions are the same: nothing is cut off. */
  isSame: boolean;
  isLastSame: boolean;
  has: (year: number) => boolean;
  /** The first of them; null where there is none, or nothing is cut off. */
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

/** The years of a box that both editions have; none where nothing gives it a year. */
function activityToCommonYears({ start, end }: Activity, { has }: CommonYears): number[] {
  return start === null || end === null ? [] : yearsFrom(start, end).filter(has);
}

/** Whether the other edition can say of a box that it has it too: not of one in a year that it lacks. */
export function isComparable(activity: Activity, common: CommonYears): boolean {
  return activity.start === null || activityToCommonYears(activity, common).length > 0;
}

/**
 * The same where the other edition has the box too. A box of 2018 whose end is not printed and that is one of 2019 in the
 * next edition, which has no 2018, may have gone on all the time.
 */
export function activityToReach(activity: Activity, common: CommonYears): number[] {
  const { start, end, endKnown } = activity;
  if (start === null || end === null) return [];
  const reached = endKnown || common.first === null ? end : Math.max(end, common.first);
  return yearsFrom(start, reached).filter(common.has);
}

/** The years of a box that both editions have columns for, as a text to compare; empty where there are none. */
export function activityToDates(activity: Activity, common: CommonYears): string {
  if (activity.start === null) return activityToEnds(activity).join('-');
  const years = activityToReach(activity, common);
  const last = years.at(-1);
  if (last === undefined) return '';
  // only a year after a box shows how it ends
  const isCut = !common.isSame && !common.has(last + 1);
  const known = isCut || activity.endKnown ? '' : '?';
  return `${years[0]}-${last}${known}${common.isLastSame && activity.openEnded ? '+' : ''}`;
}

/** What an edition says of a figure: `a` and `b` are null where it says nothing. Years in a row that say the same are one. */
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
