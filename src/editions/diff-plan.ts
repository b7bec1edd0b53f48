import type { Change } from '../model/change.ts';
import { recordsOf } from '../model/each-record.ts';
import type { Direction, Measure, Plan } from '../model/plan.ts';
import {
  nowhere,
  numberChanges,
  type Subject,
  textsToChanges,
  toChange,
  toOneSidedChange,
  toSide,
} from './change-sides.ts';
import type { CommonYears } from './common-years.ts';
import { type Comparison, paragraphsToChanges } from './comparison.ts';
import type { Match } from './match.ts';

/** Changes of the cover. */
export function coverToChanges({ a, b }: Comparison): Change[] {
  const subject: Subject = { record: 'plan', a: toSide(nowhere, null), b: toSide(nowhere, null) };
  return [
    ...textsToChanges('renamed', subject, { field: 'title', a: a.plan.title, b: b.plan.title }),
    ...textsToChanges('text-changed', subject, { field: 'issuer', a: a.plan.issuer, b: b.plan.issuer }),
    ...textsToChanges('redated', subject, { field: 'issued', a: a.plan.issued, b: b.plan.issued }),
    ...paragraphsToChanges(subject, 'preface', a.plan.preface, b.plan.preface),
  ];
}

/** One change for each year that only one edition covers, with the number of its activities and figures, which are no changes themselves. */
export function yearsToChanges({ a, b, years }: Comparison): Change[] {
  const own = (plan: Plan): Change['old'][] =>
    plan.plan.years
      .filter((year) => !years.isSame && !years.has(year))
      .map((year) => toSide(nowhere, { id: null, name: String(year), source: null }));
  const none = toSide(nowhere, null);
  const toYearChange = (plan: Plan, subject: Subject, { name }: Change['old']): Change =>
    toOneSidedChange(subject, null, { records: countInYear(plan, Number(name), years) });
  return [
    ...own(a).map((side) => toYearChange(a, { record: 'year', a: side, b: none }, side)),
    ...own(b).map((side) => toYearChange(b, { record: 'year', a: none, b: side }, side)),
  ];
}

function countInYear(plan: Plan, year: number, { has }: CommonYears): number {
  const isIn = (first: number, last: number): boolean => first <= year && year <= last && !has(first) && !has(last);
  const figures = recordsOf(plan, 'value').map(({ record }) => record);
  const boxes = recordsOf(plan, 'activity').map(({ record }) => record);
  return (
    figures.filter((figure) => isIn(figure.year, figure.through)).length +
    boxes.filter(({ start, end }) => start !== null && end !== null && isIn(start, end)).length
  );
}

export function directionsToChanges({ matches }: Comparison): Change[] {
  const subjectOf = ({ a, b }: Match<Direction>): Subject => ({
    record: 'direction',
    a: toSide(nowhere, a && { id: a.id, name: a.title, source: null }),
    b: toSide(nowhere, b && { id: b.id, name: b.title, source: null }),
  });
  const single = matches.directions.flatMap((match) => {
    if (!match.a || !match.b) return [toOneSidedChange(subjectOf(match), null)];
    return textsToChanges('renamed', subjectOf(match), { field: 'title', a: match.a.title, b: match.b.title });
  });
  const numbers = numberChanges(matches.directions, ({ number }) => String(number), {
    record: 'direction',
    a: toSide(nowhere, null),
    b: toSide(nowhere, null),
  });
  return [...single, ...numbers];
}

/** A single change for all measures that were renumbered without moving. */
export function measureNumbersToChanges({ matches, a, b }: Comparison): Change[] {
  const isInPlace = (match: Match<Measure>): boolean => !isInOtherDirection(match, matches.directions);
  const label = (plan: Plan, { direction, number }: Measure): string => {
    const found = plan.directions.find(({ id }) => id === direction);
    return found === undefined ? `(${number})` : `${found.number}(${number})`;
  };
  return numberChanges(matches.measures.filter(isInPlace), (measure, side) => label(side === 'a' ? a : b, measure), {
    record: 'measure',
    a: toSide(nowhere, null),
    b: toSide(nowhere, null),
  });
}

/** Whether a measure moved to another direction; a plan that drops its directions moves no measure. */
export function isInOtherDirection({ a, b }: Match<Measure>, directions: readonly Match<Direction>[]): boolean {
  if (!a?.direction || !b?.direction) return false;
  return !directions.some((match) => match.a?.id === a.direction && match.b?.id === b.direction);
}

export function successionsToChanges({ successions }: Comparison): Change[] {
  return successions.map(({ kind, a, b, records }) => {
    const subject: Subject = {
      record: 'department',
      a: toSide(nowhere, { id: a.id, name: a.name, source: null }),
      b: toSide(nowhere, { id: b.id, name: b.name, source: null }),
    };
    return toChange(kind, subject, { field: 'name', a: a.name, b: b.name }, { records });
  });
}
