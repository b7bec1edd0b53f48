import { textToKey } from '../japanese/text-likeness.ts';
import type { Change, ChangedField, ChangedRecord, ChangeSide } from '../model/change.ts';
import type { Source } from '../model/place.ts';
import type { Measure, Plan } from '../model/plan.ts';
import { type Subject, toChange, toSide, type Where } from './change-sides.ts';
import { responsibilitiesToText } from './change-texts.ts';
import { type CommonYears, toCommonYears } from './common-years.ts';
import type { InMeasure, Match } from './match.ts';
import { matchPlans, type PlanMatches } from './plan-matches.ts';
import { type Answering, findSuccessions, type Succession, toIsUnchanged } from './successions.ts';

/** Context of all comparisons: two plans, their matches, and what follows from these. */
export type Comparison = {
  a: Plan;
  b: Plan;
  matches: PlanMatches;
  years: CommonYears;
  successions: Succession[];
  isUnchanged: (answering: Answering) => boolean;
  /** The match of a measure of either edition in the other one. */
  partnerOf: (measure: Measure) => Measure | null;
};

export function toComparison(a: Plan, b: Plan): Comparison {
  const years = toCommonYears(a, b);
  const matches = matchPlans(a, b, years);
  const partners = new Map(
    matches.measures.flatMap((match) =>
      match.a && match.b ? [[match.a, match.b] as const, [match.b, match.a] as const] : [],
    ),
  );
  const successions = findSuccessions(a, b, matchesToAnswering(matches));
  return {
    a,
    b,
    matches,
    years,
    successions,
    isUnchanged: toIsUnchanged(successions),
    partnerOf: (measure) => partners.get(measure) ?? null,
  };
}

/** The departments of each record that both editions have; of a lane only if it has its own. */
function matchesToAnswering({ measures, initiatives, projects }: PlanMatches): Answering[] {
  return [
    ...measures.flatMap(({ a, b }) => (a && b ? [{ a: a.lead, b: b.lead }] : [])),
    ...initiatives.flatMap(({ a, b }) => (a && b ? [{ a: a.record.departments, b: b.record.departments }] : [])),
    ...projects.flatMap(({ project: { a, b }, lanes }) => {
      if (!a || !b) return [];
      const own = lanes.flatMap((lane) =>
        lane.a?.departments && lane.b?.departments ? [{ a: lane.a.departments, b: lane.b.departments }] : [],
      );
      return [{ a: a.record.departments, b: b.record.departments }, ...own];
    }),
  ];
}

/** The parents of a record in both editions; if an edition lacks the record, the match of its measure there. */
export function matchToPlaces<T>({ a, b }: Match<InMeasure<T>>, { partnerOf }: Comparison): { a: Where; b: Where } {
  const measures = {
    a: a?.measure ?? (b === null ? null : partnerOf(b.measure)),
    b: b?.measure ?? (a === null ? null : partnerOf(a.measure)),
  };
  return { a: { measure: measures.a, project: null }, b: { measure: measures.b, project: null } };
}

/** A record of a measure in both editions. */
export function matchToSubject<T extends { id: string; source: Source }>(
  record: ChangedRecord,
  match: Match<InMeasure<T>>,
  toName: (one: T) => string,
  comparison: Comparison,
): Subject {
  const places = matchToPlaces(match, comparison);
  const toOwnSide = (where: Where, found: InMeasure<T> | null): ChangeSide =>
    toSide(where, found && { id: found.record.id, name: toName(found.record), source: found.record.source });
  return { record, a: toOwnSide(places.a, match.a), b: toOwnSide(places.b, match.b) };
}

/** Whether a record moved to another measure: its measures do not match each other. */
export function isMoved<T>({ a, b }: { a: InMeasure<T>; b: InMeasure<T> }, { partnerOf }: Comparison): boolean {
  return partnerOf(a.measure) !== b.measure;
}

export function movedToChanges<T>(
  subject: Subject,
  match: { a: InMeasure<T>; b: InMeasure<T> },
  comparison: Comparison,
): Change[] {
  if (!isMoved(match, comparison)) return [];
  return [toChange('moved', subject, { field: 'measure', a: match.a.measure.title, b: match.b.measure.title })];
}

export function departmentsToChanges(
  subject: Subject,
  field: ChangedField,
  answering: Answering,
  { isUnchanged }: Comparison,
): Change[] {
  if (isUnchanged(answering)) return [];
  const values = { field, a: responsibilitiesToText(answering.a), b: responsibilitiesToText(answering.b) };
  return [toChange('reassigned', subject, values)];
}

/** A change with the paragraphs that only one edition has. */
export function paragraphsToChanges(
  subject: Subject,
  field: ChangedField,
  a: readonly string[],
  b: readonly string[],
): Change[] {
  // ignore line wraps and breaks between paragraphs
  if (textToKey(a.join('')) === textToKey(b.join(''))) return [];
  return [toChange('text-changed', subject, { field, a: without(a, b), b: without(b, a) })];
}

/** The paragraphs that `others` lacks; null if there are none. A repeated paragraph does not count. */
function without(paragraphs: readonly string[], others: readonly string[]): string | null {
  const keys = others.map(textToKey);
  const left = paragraphs.filter((paragraph) => {
    const at = keys.indexOf(textToKey(paragraph));
    if (at >= 0) keys.splice(at, 1);
    return at < 0;
  });
  return left.length === 0 ? null : left.join('\n');
}
