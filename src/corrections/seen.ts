import { activityToEnds, activityToWords } from '../model/activity-words.ts';
import type { FoundTarget, ValueColumn } from '../model/each-record.ts';
import type { Activity, Indicator, Initiative, Lane, Measure, Project, Responsibility, Value } from '../model/plan.ts';

/**
 * A record in the form that corrections keep in `saw`: a lane as its activities, a whole project as one line for itself and one for
 * each lane.
 */
export function foundToSeen(found: FoundTarget, isWhole: boolean): string[] {
  switch (found.kind) {
    case 'measure':
      return [measureToSeen(found.record)];
    case 'indicator':
      return [indicatorToSeen(found.record), ...(isWhole ? found.record.values.map(valueToSeen) : [])];
    case 'value':
      return [valueToSeen(found.record)];
    case 'column':
      return [columnToSeen(found.record)];
    case 'initiative':
      return [initiativeToSeen(found.record)];
    case 'project':
      return [projectToSeen(found.record), ...(isWhole ? found.record.lanes.map(laneToSeen) : [])];
    case 'lane':
      return [laneToSeen(found.record)];
    case 'activity':
      return [activityToSeen(found.record)];
  }
}

/** "2019-2020 設計 / 工事"; "2019?" if the end is not printed, "2021+" if it continues after the plan. */
export function activityToSeen(activity: Activity): string {
  const { endKnown, openEnded, note } = activity;
  const years = `${spanToText(...activityToEnds(activity))}${openEnded ? '+' : ''}${endKnown ? '' : '?'}`;
  return toLine([years, activityToWords(activity), note]);
}

export function laneToSeen({ initiatives, departments, activities }: Lane): string {
  const printed = activities.map(activityToSeen).join(' | ');
  return toLine([initiatives && numbersToText(initiatives), departments && namesToText(departments), printed]);
}

function projectToSeen({ name, initiatives, departments }: Project): string {
  return toLine([name, numbersToText(initiatives), namesToText(departments)]);
}

function initiativeToSeen({ number, text, departments, reprint }: Initiative): string {
  return toLine([String(number), text, namesToText(departments), reprint ? '(reprint)' : null]);
}

function measureToSeen({ title, lead }: Measure): string {
  return toLine([title, namesToText(lead)]);
}

function indicatorToSeen({ name, role, cumulative, reprint }: Indicator): string {
  const marks = [role, cumulative ? 'cumulative' : null, reprint ? 'reprint' : null];
  return toLine([name, `(${marks.filter((mark) => mark !== null).join(', ')})`]);
}

function valueToSeen({ year, through, raw, kind }: Value): string {
  return toLine([spanToText(year, through), raw, kind && `(${kind})`]);
}

/** The kind at the end of a text from `valueToSeen`. */
export const VALUE_KIND = / \((?:actual|target)\)$/u;

/** "2019", or "2019 (target)" if the kind is known. Without the figures, which may change in each edition. */
function columnToSeen({ year, values }: ValueColumn): string {
  const kinds = [...new Set(values.flatMap(({ kind }) => kind ?? []))].sort();
  return toLine([String(year), kinds.length === 0 ? null : `(${kinds.join(', ')})`]);
}

function spanToText(start: number | string, end: number | string): string {
  return start === end ? String(start) : `${start}-${end}`;
}

/** "(1, 2)"; null if there are none. */
function numbersToText(numbers: readonly number[]): string | null {
  return numbers.length === 0 ? null : `(${numbers.join(', ')})`;
}

/** "【道路課、河川課】"; null if there are none. */
function namesToText(names: readonly Responsibility[]): string | null {
  return names.length === 0 ? null : `【${names.map(({ raw }) => raw).join('、')}】`;
}

function toLine(parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null && part !== '')
    .join(' ')
    .replace(/\s+/gu, ' ');
}
