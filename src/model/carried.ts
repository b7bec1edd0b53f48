import type { Correction, CorrectionVerb } from './correction.ts';

/**
 * What becomes of a correction in the next edition. `present`: the edition already has it. `needless`: the edition is read
 * correctly without it. `changed`: the record no longer says what the correction was made for. `renamed`, `moved`: the record
 * has another name or place. `renumbered`: the initiative numbers that it sets now mean other initiatives. Only `carried`
 * corrections are written.
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
  /** The matching record of the newer edition; `likeness`: similarity of the names, 0 to 1, if the record was found by it. */
  record: { id: string; target: string; likeness: number | null } | null;
  /** What that record says. */
  now: string | null;
  /** The correction for the newer edition; null if it is not carried over. */
  entry: Correction | null;
};
