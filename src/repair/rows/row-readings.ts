import { type Evidence, weigh } from '../../inference/evidence.ts';
import type { ScheduleColumns } from '../../model/head.ts';
import { plainMoves, type RowReading } from '../../model/phrase.ts';

/**
 * How the fields of a row are shifted: labels by one amount, years by another, and what became of field 0.
 * `from`: only fields from this column on are shifted, because a cell before it was lost or doubled.
 */
export type Reading = {
  name: Exclude<RowReading, `${string}-years-right`>;
  labels: number;
  years: number;
  from?: 'related' | 'departments';
};

/** Every reading that is considered, simplest first. */
export const READINGS: readonly Reading[] = [
  plain('straight'),
  plain('row-left'),
  plain('row-right'),
  plain('labels-left'),
  plain('years-right'),
  { name: 'name-left', labels: 0, years: 0 },
  { name: 'name-left', labels: 0, years: -1 },
  { name: 'labels-first-year-left', labels: 1, years: 0 },
  { name: 'name-twice', labels: 0, years: 0 },
  { name: 'year-in-first-field', labels: 0, years: 1 },
  plain('years-left'),
  { name: 'related-lost', labels: 1, years: 1, from: 'related' },
  { name: 'departments-lost', labels: 1, years: 1, from: 'departments' },
  { name: 'related-doubled', labels: -1, years: -1, from: 'related' },
  { name: 'departments-doubled', labels: -1, years: -1, from: 'departments' },
];

function plain(name: keyof typeof plainMoves): Reading {
  return { name, ...plainMoves[name] };
}

export function isPossible(reading: Reading, columns: ScheduleColumns): boolean {
  const hasInitiatives = columns.initiative !== null;
  if (reading.name === 'name-left' || reading.name === 'name-twice' || reading.name === 'year-in-first-field')
    return hasInitiatives;
  if (reading.from) return columns[reading.from] !== null;
  return reading.labels <= 0 || hasInitiatives;
}

/** Index of the reading without any shift, in which a table begins. */
export const STRAIGHT = 0;

/** Evidence against reading a row differently from the row above, since a shift usually affects a block of rows. */
export function weighChange(from: Reading, to: Reading): Evidence[] {
  if (from === to) return [];
  const change = isDamaged(from) && isDamaged(to) ? [weigh('damage-change')] : weighMove(from, to);
  const apart = apartness(to) - apartness(from);
  if (apart > 0) change.push(weigh('moved-apart', apart));
  if (to.from && !from.from) change.push(weigh('moved-within'));
  return change;
}

function isDamaged({ labels, years }: Reading): boolean {
  return labels !== 0 || years !== 0;
}

/** How many damages beyond one a reading assumes. */
function apartness({ name, labels, years }: Reading): number {
  return name === 'labels-first-year-left' ? 1 : Math.abs(labels - years);
}

function weighMove(from: Reading, to: Reading): Evidence[] {
  const change: Evidence[] = [];
  if (from.labels !== to.labels) change.push(weigh('labels-change'));
  // A whole row that moves is one damage.
  const together = to.labels - from.labels === to.years - from.years;
  if (from.years !== to.years && !together) change.push(weigh('years-change'));
  return change;
}
