import type { Activity } from './plan.ts';

/** Shown for an activity without words, or for a year into which one continues. */
export const ARROW = '→';

/** First and last year of an activity; if its columns have no year, their headings instead. */
export function activityToEnds({
  start,
  end,
  startLabel,
  endLabel,
}: Pick<Activity, 'start' | 'end' | 'startLabel' | 'endLabel'>): [start: string, end: string] {
  return [String(start ?? startLabel ?? '?'), String(end ?? endLabel ?? '?')];
}

/** The phrases of a box, "◆計画策定 / 工事"; an arrow where it has none. */
export function activityToWords({ items }: Pick<Activity, 'items'>): string {
  return items.length === 0 ? ARROW : items.join(' / ');
}

/** "2019" or "2019–2021" */
export function yearsToText(start: number | string, end: number | string): string {
  return start === end ? String(start) : `${start}–${end}`;
}
