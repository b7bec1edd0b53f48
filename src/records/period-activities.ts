import { textToPeriod } from '../heads/periods.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { placesToSource } from '../model/place.ts';
import type { Activity } from '../model/plan.ts';
import type { LaneRow } from '../model/row.ts';
import { NO_KEY } from './keys.ts';

/** Turns a period stated in a cell into one activity; it has no years if the period cannot be dated. */
export function periodToActivity(
  { text, items, year, places }: NonNullable<LaneRow['period']>,
  id: string,
  vocabulary: Vocabulary,
): Activity {
  const period = textToPeriod(text, vocabulary, year);
  return {
    id,
    key: NO_KEY,
    kind: 'activity',
    items,
    start: period?.year ?? null,
    end: period?.through ?? null,
    from: period?.from ?? null,
    to: period?.to ?? null,
    startLabel: period?.startLabel ?? text,
    endLabel: period?.endLabel ?? text,
    endBasis: 'period',
    endKnown: period !== null && period.through !== null && !period.openEnded,
    openEnded: period?.openEnded ?? false,
    follows: null,
    note: null,
    source: placesToSource(places),
  };
}
