import { textToKey } from '../japanese/text-likeness.ts';
import type { Change, ChangeSide } from '../model/change.ts';
import type { Indicator, Initiative, Measure, Value } from '../model/plan.ts';
import { numberChanges, type Subject, textsToChanges, toChange, toOneSidedChange, toSide } from './change-sides.ts';
import { figuresToText, numbersToText, responsibilitiesToText } from './change-texts.ts';
import { toFigurePairs } from './common-years.ts';
import {
  type Comparison,
  departmentsToChanges,
  matchToSubject,
  movedToChanges,
  paragraphsToChanges,
} from './comparison.ts';
import { containedIn } from './contained.ts';
import { isInOtherDirection } from './diff-plan.ts';
import type { InMeasure, Match } from './match.ts';

/** The changes of a measure. One that only one edition has is a single change, with the number of its records that did not move. */
export function measureToChanges(match: Match<Measure>, comparison: Comparison): Change[] {
  const sideOf = (measure: Measure | null): ChangeSide =>
    toSide({ measure, project: null }, measure && { id: measure.id, name: measure.title, source: null });
  const subject: Subject = { record: 'measure', a: sideOf(match.a), b: sideOf(match.b) };
  const { a, b } = match;
  if (!a || !b) return [toOneSidedChange(subject, null, containedIn(a ?? b, comparison))];
  return [
    ...textsToChanges('renamed', subject, { field: 'title', a: a.title, b: b.title }),
    ...directionToChanges(subject, match, comparison),
    ...departmentsToChanges(subject, 'lead', { a: a.lead, b: b.lead }, comparison),
    ...paragraphsToChanges(subject, 'overview', a.overview, b.overview),
    ...initiativeNumbersToChanges(a, b, comparison),
  ];
}

function directionToChanges(subject: Subject, match: Match<Measure>, { a, b, matches }: Comparison): Change[] {
  if (!isInOtherDirection(match, matches.directions)) return [];
  const titleOf = (plan: Comparison['a'], measure: Measure | null): string | null =>
    plan.directions.find(({ id }) => id === measure?.direction)?.title ?? null;
  return [toChange('moved', subject, { field: 'direction', a: titleOf(a, match.a), b: titleOf(b, match.b) })];
}

function initiativeNumbersToChanges(a: Measure, b: Measure, { matches }: Comparison): Change[] {
  const inPlace = matches.initiatives
    .filter((match) => match.a?.measure === a && match.b?.measure === b)
    .flatMap((match) => (match.a && match.b ? [{ a: match.a.record, b: match.b.record }] : []));
  return numberChanges(inPlace, ({ number }) => numbersToText([number]) ?? '', {
    record: 'initiative',
    a: toSide({ measure: a, project: null }, null),
    b: toSide({ measure: b, project: null }, null),
  });
}

export function indicatorToChanges(match: Match<InMeasure<Indicator>>, comparison: Comparison): Change[] {
  const subject = matchToSubject('indicator', match, ({ name }) => name, comparison);
  if (!match.a || !match.b) {
    const { record, measure } = match.a ?? match.b;
    return comparison.partnerOf(measure) ? [toOneSidedChange(subject, figuresToText(record))] : [];
  }
  const [a, b] = [match.a.record, match.b.record];
  return [
    ...movedToChanges(subject, match, comparison),
    ...textsToChanges('renamed', subject, { field: 'name', a: a.name, b: b.name }),
    ...textsToChanges('text-changed', subject, { field: 'role', a: a.role, b: b.role }),
    ...figuresToChanges(subject, a, b, comparison),
  ];
}

function figuresToChanges(subject: Subject, a: Indicator, b: Indicator, { years }: Comparison): Change[] {
  return toFigurePairs(a, b, years)
    .filter((pair) => !isSameFigure(pair.a, pair.b))
    .map(({ year, through, ...pair }) => {
      const isActual = pair.a?.kind === 'actual' || pair.b?.kind === 'actual';
      const sides = {
        ...subject,
        a: { ...subject.a, source: pair.a?.source ?? subject.a.source },
        b: { ...subject.b, source: pair.b?.source ?? subject.b.source },
      };
      const values = { field: 'value' as const, a: pair.a?.raw ?? null, b: pair.b?.raw ?? null };
      return toChange(isActual ? 'value-changed' : 'target-changed', sides, values, { year, through });
    });
}

/** "1,000件" and "1000 件" are one figure. */
function isSameFigure(a: Value | null, b: Value | null): boolean {
  if (a === null || b === null) return a === b;
  if (textToKey(a.raw) === textToKey(b.raw)) return true;
  const isSameText = (one: string | null, other: string | null): boolean =>
    textToKey(one ?? '') === textToKey(other ?? '');
  const isNumber = a.value !== null && a.value === b.value;
  return isNumber && isSameText(a.unit, b.unit) && isSameText(a.qualifier, b.qualifier);
}

export function initiativeToChanges(match: Match<InMeasure<Initiative>>, comparison: Comparison): Change[] {
  const subject = matchToSubject('initiative', match, initiativeToName, comparison);
  if (!match.a || !match.b) {
    const { record, measure } = match.a ?? match.b;
    return comparison.partnerOf(measure) ? [toOneSidedChange(subject, responsibilitiesToText(record.departments))] : [];
  }
  const [a, b] = [match.a.record, match.b.record];
  const reprint = ({ reprint }: Initiative): string | null => (reprint ? '(再掲)' : null);
  return [
    ...movedToChanges(subject, match, comparison),
    ...textsToChanges('text-changed', subject, { field: 'text', a: a.text, b: b.text }),
    ...textsToChanges('text-changed', subject, { field: 'reprint', a: reprint(a), b: reprint(b) }),
    ...departmentsToChanges(subject, 'departments', { a: a.departments, b: b.departments }, comparison),
  ];
}

function initiativeToName({ number, text }: Initiative): string {
  return `${numbersToText([number]) ?? ''}${text}`;
}
