import type { Change } from '../model/change.ts';
import { type Subject, toChange } from './change-sides.ts';
import type { Match } from './match.ts';

/** One change for all that got another number: a record put in ahead of others pushes their numbers on. */
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
