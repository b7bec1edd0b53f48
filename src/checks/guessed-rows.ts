import { centreOf } from '../geometry.ts';
import { recordsOf } from '../model/each-record.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';

/** Warn of every project in a table whose rows are not separated by rules: its rows were guessed. */
export function checkGuessedRows(plan: Pick<Plan, 'measures'>, guessed: readonly Place[]): Notice[] {
  if (guessed.length === 0) return [];
  return recordsOf(plan, 'project').flatMap(({ id, record: { name, source } }): Notice[] => {
    const isGuessed = source.some((place) => guessed.some((area) => liesIn(place, area)));
    return isGuessed ? [notice('checks/rows-guessed', { source, subject: id, values: { name } })] : [];
  });
}

function liesIn(place: Place, area: Place): boolean {
  if (place.kind !== 'pdf' || area.kind !== 'pdf' || place.page !== area.page) return false;
  const [left, top, right, bottom] = area.bbox;
  const [x, y] = centreOf(place.bbox);
  return x > left && x < right && y > top && y < bottom;
}
