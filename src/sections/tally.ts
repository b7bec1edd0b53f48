import type { Place } from '../model/place.ts';
import type { Seen } from '../model/survey.ts';

type Printed = { text: string; place: Place };

/** Counts printed texts, by text or key, with the first place of each. */
export type Tally<T extends object> = {
  add: (printed: Printed, more: T, key?: string) => Tally<T>;
  /** In the order of the document. */
  list: () => (Seen & T)[];
};

export function newTally<T extends object = object>(): Tally<T> {
  const seen = new Map<string, Seen & T>();
  const tally: Tally<T> = {
    add: ({ text, place }, more, key = text) => {
      const known = seen.get(key);
      seen.set(key, known ? { ...known, count: known.count + 1 } : { ...more, text, place, count: 1 });
      return tally;
    },
    list: () => [...seen.values()],
  };
  return tally;
}
