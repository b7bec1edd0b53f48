import type { CorrectionRecord } from '../model/correction.ts';

const YEARS = ['years', 'endBasis'];

/**
 * What has to be stated of a record so that a doubt about it is settled. Nothing that is set of a record settles a doubt about the
 * columns or the arrows of its table, but for the years, nor one about the project that a lane belongs to, which is moved.
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
  'records/arrows-lost': [],
  'records/measure-repeated': ['title'],
  'records/related-unread': ['initiatives'],
  'records/department-unresolved': ['departments', 'lead'],
  'records/kind-contradicted': ['kind', 'value'],
  'checks/no-activities': [],
  'checks/rows-guessed': [],
  'checks/name-is-label': ['name'],
  'checks/index-initiative-missing': [],
  'checks/index-measure-missing': [],
  'checks/lead-not-in-index': ['lead'],
  'checks/initiative-departments-differ': ['departments'],
  'checks/years-differ': YEARS,
};

/** Stages that speak of a document and its tables, whatever record stands there. */
const OF_TABLES = /^(?:source|layout|sections)\//;

/** Whether a correction that was applied to the record of a doubt settles it: it says what the doubt is about. */
export function settles({ kind, fields }: CorrectionRecord, code: string): boolean {
  // an earlier version did not publish what was set
  if (kind !== 'set' || fields === undefined) return true;
  if (OF_TABLES.test(code)) return false;
  const wanted = fieldsOf[code];
  return wanted === undefined || fields.some((field) => wanted.includes(field));
}
