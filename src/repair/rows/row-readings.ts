import type { ScheduleColumns } from '../../model/head.ts';
import type { RowReading } from '../../model/phrase.ts';

/**
 * Where a row's fields belong: labels moved by one amount, years by another, and what became of field 0.
 * `from`: only fields from this column on have moved, a cell before it having been lost or doubled.
 */
export type Reading = {
  name: Exclude<RowReading, `${string}-years-right`>;
  labels: number;
  years: number;
  from?: 'related' | 'departments';
};

/** Every reading that is weighed; the plainest first. */
export const READINGS: readonly Reading[] = [
  { name: 'straight', labels: 0, years: 0 },
  { name: 'row-left', labels: 1, years: 1 },
  { name: 'row-right', labels: -1, years: -1 },
  { name: 'labels-left', labels: 1, years: 0 },
  { name: 'labels-left', labels: 1, years: -1 },
  { name: 'labels-right', labels: -1, years: 0 },
  { name: 'years-right', labels: 0, years: -1 },
  { name: 'name-left', labels: 0, years: 0 },
  { name: 'name-left', labels: 0, years: -1 },
  { name: 'labels-first-year-left', labels: 1, years: 0 },
  { name: 'name-twice', labels: 0, years: 0 },
  { name: 'year-in-first-field', labels: 0, years: 1 },
  { name: 'years-left', labels: 0, years: 1 },
  { name: 'related-lost', labels: 1, years: 1, from: 'related' },
  { name: 'departments-lost', labels: 1, years: 1, from: 'departments' },
  { name: 'related-doubled', labels: -1, years: -1, from: 'related' },
  { name: 'departments-doubled', labels: -1, years: -1, from: 'departments' },
];

/** Log-odds of going from one row's reading to another's in the row below. */
const COST = {
  /** From one row to the next the labels, or the years, move otherwise than before. */
  labelsChange: -1,
  yearsChange: -1,
  otherChange: -1,
  /** A block of rows is damaged in one way: from one damage to another is rarer than from an intact row. */
  otherDamage: -2,
  /** Labels and years move apart: two damages where one would do. */
  beginApart: -1.5,
  /** A cell in the middle of a row was lost: one row's own damage. */
  beginWithin: -0.5,
} as const;

export function isPossible(reading: Reading, columns: ScheduleColumns): boolean {
  const hasInitiatives = columns.initiative !== null;
  if (reading.name === 'name-left' || reading.name === 'name-twice' || reading.name === 'year-in-first-field')
    return hasInitiatives;
  if (reading.from) return columns[reading.from] !== null;
  return reading.labels <= 0 || hasInitiatives;
}

/** Position of the reading that a table begins in. */
export const STRAIGHT = 0;

/** A shift holds for a block of rows: each change costs. */
export function changeCost(from: Reading, to: Reading): number {
  if (from === to) return 0;
  const cost = isDamaged(from) && isDamaged(to) ? COST.otherDamage : changeOf(from, to);
  return (
    cost +
    Math.max(0, apartness(to) - apartness(from)) * COST.beginApart +
    (to.from && !from.from ? COST.beginWithin : 0)
  );
}

function isDamaged({ labels, years }: Reading): boolean {
  return labels !== 0 || years !== 0;
}

/** How many damages a reading supposes beyond one. */
function apartness({ name, labels, years }: Reading): number {
  return name === 'labels-first-year-left' ? 1 : Math.abs(labels - years);
}

function changeOf(from: Reading, to: Reading): number {
  const labels = from.labels === to.labels ? 0 : COST.labelsChange;
  // A whole row that moves is one damage.
  const together = to.labels - from.labels === to.years - from.years;
  const years = from.years === to.years || together ? 0 : COST.yearsChange;
  return labels + years === 0 ? COST.otherChange : labels + years;
}
