import type { Correction, CorrectionVerb } from './correction.ts';

/**
 * What becomes of a correction in the next edition. `present`: it has the entry already. `needless`: it reads so by itself.
 * `changed`: the record says something else than was seen. `renamed`, `moved`: its record has another name, or stands elsewhere.
 * `renumbered`: the numbers that it states mean other initiatives. Only what is `carried` is written.
 */
export const carryStatuses = [
  'carried',
  'present',
  'needless',
  'changed',
  'renamed',
  'moved',
  'renumbered',
  'gone',
  'ambiguous',
  'impossible',
] as const;
export type CarryStatus = (typeof carryStatuses)[number];

export type CarriedCorrection = {
  /** By its position in the file of the older edition: c1 is the first. */
  id: string;
  kind: CorrectionVerb;
  status: CarryStatus;
  /** The record as the entry names it. */
  target: string;
  saw: string;
  /** The record of the newer edition that it is, or became; likeness of the names from 0 to 1 where that is how it was found. */
  record: { id: string; target: string; likeness: number | null } | null;
  /** What that record says. */
  now: string | null;
  /** As it is written for the newer edition; null where it is not carried. */
  entry: Correction | null;
};
