import { hash } from 'node:crypto';
import { textToKey } from '../japanese/text-likeness.ts';
import type { Lane, Measure, Project } from '../model/plan.ts';

/** Hexadecimal digits of a key: with 100,000 records per edition, one edition in two hundred has a collision. */
const KEY_DIGITS = 10;

/** Placeholder until all records are made and those with equal words can be counted. */
export const NO_KEY = '';

type ToKey = (kind: 'm' | 'k' | 'i' | 'p' | 'a', words: readonly string[]) => string;

/**
 * Adds keys to records: a letter for the kind, and a hash of the words of the record and its ancestors, so that a record has the
 * same key in the next edition, whatever its place, number or years. Equal keys get a counter: `…-2`.
 */
export function withKeys(measures: readonly Measure[]): Measure[] {
  const toKey = newKeys();
  return measures.map((measure) => {
    const { title } = measure;
    return {
      ...measure,
      key: toKey('m', [title]),
      indicators: measure.indicators.map((one) => ({ ...one, key: toKey('k', [title, one.name]) })),
      initiatives: measure.initiatives.map((one) => ({ ...one, key: toKey('i', [title, one.text]) })),
      projects: measure.projects.map((project) => projectWithKeys(project, title, toKey)),
    };
  });
}

function projectWithKeys(project: Project, measure: string, toKey: ToKey): Project {
  const words = [measure, ...project.path.map(({ text }) => text), project.name];
  const lanes = project.lanes.map(
    (lane): Lane => ({
      ...lane,
      activities: lane.activities.map((one) => ({ ...one, key: toKey('a', [...words, one.items.join('')]) })),
    }),
  );
  return { ...project, key: toKey('p', words), lanes };
}

/** Makes keys from words; width, blanks and wraps do not count. */
function newKeys(): ToKey {
  const counts = new Map<string, number>();
  return (kind, words) => {
    const key = kind + hash('sha256', words.map(textToKey).join('\n')).slice(0, KEY_DIGITS);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  };
}
