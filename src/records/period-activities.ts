import { textToPeriods } from '../heads/periods.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { placesToSource } from '../model/place.ts';
import type { Activity } from '../model/plan.ts';
import type { LaneRow } from '../model/row.ts';
import { NO_KEY } from './keys.ts';

/** The activities of a stated period: one for each period of several (R6、R8), and one without years if nothing dates it. */
export function periodToActivities(
  { text, items, year, places }: NonNullable<LaneRow['period']>,
  nextId: () => string,
  vocabulary: Vocabulary,
): Activity[] {
  const periods = textToPeriods(text, vocabulary, year);
  return (periods.length > 0 ? periods : [null]).map((period) => ({
    id: nextId(),
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
  }));
}
