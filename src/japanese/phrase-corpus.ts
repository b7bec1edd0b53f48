import { bare, displayWidth } from './width.ts';
import { SAME_WIDTH, textToWrapWidth } from './wrap-width.ts';

/** Characters on each side of a boundary by which it is found again elsewhere. */
const REACH = 3;
/** Shorter phrases ("実施") stand everywhere and prove nothing. */
const MIN_PHRASE = 4;

/** What a document prints, as evidence for what a blank in one of its cells is. */
export type PhraseCorpus = {
  /** How often a phrase stands alone in a cell, or between two blanks of a wide cell. */
  wholes: ReadonlyMap<string, number>;
  /** How often left|right stand together without a blank. */
  joined: ReadonlyMap<string, number>;
  /** In how many tables left|right stand with a blank between them: columns of one table wrap alike, those of several do not. */
  parted: ReadonlyMap<string, number>;
  /** Words in Latin letters as they stand unbroken. */
  latinWords: ReadonlySet<string>;
};

/** Segments this wide (characters) do not come from the wrapping of a narrow column. */
const WIDE_SEGMENT = 9;

/** Index the cells of a document, given table by table (a page, as a rule). */
export function tablesToCorpus(tables: Iterable<readonly string[]>): PhraseCorpus {
  const wholes = new Map<string, number>();
  const parted = new Map<string, number>();
  const runs: string[] = [];
  for (const texts of tables) {
    const boundaries = new Set<string>();
    for (const text of texts) {
      const segments = text.split(/\s+/u).filter((segment) => segment !== '');
      const { width, wraps } = textToWrapWidth(text.trim());
      runs.push(...segments);
      segments.forEach((segment, index) => {
        const next = segments[index + 1];
        // The same words wrap in the same place: a full line of a wrapped column is no sign of a break.
        const full = wraps && displayWidth(segment) >= width - SAME_WIDTH;
        if (next !== undefined && !full) boundaries.add(boundaryKey(segment, next));
        const whole = segments.length === 1 || segment.length >= WIDE_SEGMENT;
        if (whole && segment.length >= MIN_PHRASE) count(wholes, segment);
      });
    }
    for (const key of boundaries) count(parted, key);
  }
  const latinWords = new Set(runs.flatMap((run) => run.match(/\p{Script=Latin}{2,}/gu) ?? []));
  return { wholes, joined: countJoined(runs, parted), parted, latinWords };
}

export function boundaryKey(left: string, right: string): string {
  return `${left.slice(-REACH)}|${right.slice(0, REACH)}`;
}

/** Count, for the boundaries that a blank marks somewhere, how often they stand without one. */
function countJoined(runs: readonly string[], wanted: ReadonlyMap<string, number>): Map<string, number> {
  const joined = new Map<string, number>();
  const shapes = new Map<string, Set<string>>();
  for (const key of wanted.keys()) {
    const [left = '', right = ''] = key.split('|');
    const whole = left + right;
    const splits = shapes.get(whole) ?? new Set();
    shapes.set(whole, splits.add(key));
  }
  const lengths = [...new Set([...shapes.keys()].map((whole) => whole.length))];
  for (const run of runs) {
    for (const length of lengths) {
      for (let at = 0; at + length <= run.length; at += 1) {
        for (const key of shapes.get(run.slice(at, at + length)) ?? []) count(joined, key);
      }
    }
  }
  return joined;
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

export function countWhole(corpus: PhraseCorpus, phrase: string): number {
  return corpus.wholes.get(bare(phrase)) ?? 0;
}
