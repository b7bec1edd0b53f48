import { textToKey } from '../japanese/text-likeness.ts';
import type { Change, ChangedField, ChangedRecord, ChangeKind, ChangeSide, Ref } from '../model/change.ts';
import type { Measure, Project } from '../model/plan.ts';
import type { Match } from './match.ts';

/** The measure and project that a record is or belongs to; null if the edition has none, or the record is above that level. */
export type Where = { measure: Measure | null; project: Project | null };
export const nowhere: Where = { measure: null, project: null };

/** A record in both editions; the sides do not have values yet. */
export type Subject = { record: ChangedRecord; a: ChangeSide; b: ChangeSide };

type Identity = Pick<ChangeSide, 'id' | 'name' | 'source'>;
const nobody: Identity = { id: null, name: null, source: null };

/** One edition's side of a change; null as identity: the edition lacks the record. */
export function toSide({ measure, project }: Where, identity: Identity | null): ChangeSide {
  return { ...(identity ?? nobody), value: null, measure: toRef(measure), project: toRef(project) };
}

type Values = { field: ChangedField | null; a: string | null; b: string | null };
type More = Partial<Pick<Change, 'year' | 'through' | 'records' | 'contains'>>;

export function toChange(kind: ChangeKind, subject: Subject, { field, a, b }: Values, more: More = {}): Change {
  return {
    kind,
    record: subject.record,
    field,
    year: null,
    through: null,
    records: null,
    contains: null,
    ...more,
    old: { ...subject.a, value: a },
    new: { ...subject.b, value: b },
  };
}

/** A change if the two texts differ in more than width and blanks. */
export function textsToChanges(kind: ChangeKind, subject: Subject, { field, a, b }: Values): Change[] {
  return textToKey(a ?? '') === textToKey(b ?? '') ? [] : [toChange(kind, subject, { field, a, b })];
}

/** An `added` or `removed` change of a record that only one edition has; `value` is a summary of it. */
export function toOneSidedChange(subject: Subject, value: string | null, more: More = {}): Change {
  const isAdded = subject.a.name === null;
  const values = { field: null, a: isAdded ? null : value, b: isAdded ? value : null };
  return toChange(isAdded ? 'added' : 'removed', subject, values, more);
}

/** The inverse change, from the newer edition to the older. */
export function mirrorChange(change: Change): Change {
  return { ...change, kind: mirrored[change.kind] ?? change.kind, old: change.new, new: change.old };
}
const mirrored: Partial<Record<ChangeKind, ChangeKind>> = {
  added: 'removed',
  removed: 'added',
  merged: 'split',
  split: 'merged',
};

function toRef(record: Measure | Project | null): Ref | null {
  if (record === null) return null;
  return { id: record.id, name: 'title' in record ? record.title : record.name };
}

/** A single change for all renumbered records: inserting one renumbers all after it. */
export function numberChanges<T extends { number: number }>(
  matches: readonly Match<T>[],
  labelOf: (record: T, side: 'a' | 'b') => string,
  subject: Subject,
): Change[] {
  const renumbered = matches.flatMap(({ a, b }) => (a && b && a.number !== b.number ? [{ a, b }] : []));
  if (renumbered.length === 0) return [];
  const separator = renumbered.every(({ a }) => labelOf(a, 'a').length === 1) ? '' : ' ';
  const values = {
    field: 'numbers' as const,
    a: renumbered.map(({ a }) => labelOf(a, 'a')).join(separator),
    b: renumbered.map(({ b }) => labelOf(b, 'b')).join(separator),
  };
  return [toChange('renumbered', subject, values, { records: renumbered.length })];
}
