import type { CorrectionRecord } from '../model/correction.ts';

const YEARS = ['years', 'endBasis'];

/**
 * The fields that a correction must set to settle a doubt, by notice code. A doubt about the columns or arrows of a table is settled
 * only by setting years, and a doubt about the project of a lane only by moving the lane.
 */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  'repair/column-shifted': YEARS,
  'repair/years-in-doubt': YEARS,
  'repair/beyond-last-year': [...YEARS, 'note'],
  'repair/lane-above-label': [],
  'repair/lane-owner-doubtful': [],
  'repair/labels-packed': [],
  'repair/lane-without-label': [],
  'repair/lane-own-departments': ['departments'],
  'repair/merged-labels': ['departments', 'initiatives'],
  'repair/several-projects': ['name'],
  'repair/projects-unparted': ['name'],
  'repair/box-torn': ['items'],
  'repair/item-shared': ['items'],
  'records/image-as-arrow': YEARS,
  'records/arrow-over-rows': YEARS,
  'records/arrow-on-rule': YEARS,
  'records/words-beside-bar': YEARS,
  'records/bar-beside-words': YEARS,
  'records/box-around-words': YEARS,
  'records/line-to-words': YEARS,
  'records/arrows-lost': [],
  'records/measure-repeated': ['title'],
  'records/related-unread': ['initiatives'],
  'records/department-unresolved': ['departments', 'lead'],
  'records/kind-contradicted': ['kind', 'value'],
  'corrections/years-outside': [],
  'checks/no-activities': [],
  'checks/rows-guessed': [],
  'checks/name-is-label': ['name'],
  'checks/index-initiative-missing': [],
  'checks/index-measure-missing': [],
  'checks/lead-not-in-index': ['lead'],
  'checks/initiative-departments-differ': ['departments'],
  'checks/years-differ': YEARS,
};

/** Codes of stages whose notices are about the document and its tables, not about a single record. */
const OF_TABLES = /^(?:source|layout|sections)\//;

/** Whether a correction applied to the record of a doubt settles the doubt, since it states what is in doubt. */
export function settles({ kind, fields }: CorrectionRecord, code: string): boolean {
  // earlier versions did not publish the fields
  if (kind !== 'set' || fields === undefined) return true;
  if (OF_TABLES.test(code)) return false;
  const wanted = fieldsOf[code];
  return wanted === undefined || fields.some((field) => wanted.includes(field));
}
