import { once } from './remember.ts';
import { bare } from './width.ts';
import { isFullLine, linesToWrapWidth, textsToLineWidth } from './wrap-width.ts';

/** Characters on each side of a boundary that identify it elsewhere. */
const REACH = 3;
/** Characters; shorter phrases ("実施") are too common to prove anything. */
const MIN_SEGMENT = 4;

/** The text of a document, as evidence of what the blanks in its cells are. */
export type PhraseCorpus = {
  /** How often a phrase is a whole cell, or is between two blanks of a wide cell. */
  wholes: ReadonlyMap<string, number>;
  /** How often left|right is printed without a blank between them. */
  joined: ReadonlyMap<string, number>;
  /**
   * In how many tables left|right has a blank between them: the columns of one table wrap alike, those of several do
   * not.
   */
  separated: ReadonlyMap<string, number>;
  /** Words in Latin letters, as printed without a break. */
  latinWords: ReadonlySet<string>;
  /** How the phrases of the document begin and end; counted on first use, which few PDFs need. */
  habits: () => { begins: Habit; ends: Habit };
};

/** For pairs of letters: how often a cell begins (or ends) with them, and how often they are elsewhere. */
export type Habit = { edge: Counts; within: Counts };
type Counts = { of: ReadonlyMap<string, number>; all: number };

/** If no column is known to wrap, segments this wide (characters) are not lines of a narrow column. */
const WIDE_SEGMENT = 9;

/** Index the cells of a document, grouped by table (usually a page) and within it by columns of one width. */
export function tablesToCorpus(tables: Iterable<readonly (readonly string[])[]>): PhraseCorpus {
  const wholes = new Map<string, number>();
  const separated = new Map<string, number>();
  const runs: string[] = [];
  for (const columns of tables) {
    const boundaries = new Set<string>();
    for (const texts of columns) {
      const columnWidth = textsToLineWidth(texts);
      for (const text of texts) {
        const segments = text.split(/\s+/u).filter((segment) => segment !== '');
        const own = linesToWrapWidth(segments);
        const width = columnWidth ?? (own.wraps ? own.width : null);
        runs.push(...segments);
        segments.forEach((segment, index) => {
          const next = segments[index + 1];
          // The same words wrap in the same place: a full line of a wrapped column is no evidence of a break.
          if (next !== undefined && (width === null || !isFullLine(segment, next, width)))
            boundaries.add(boundaryKey(segment, next));
          const whole = segments.length === 1 || (width === null && segment.length >= WIDE_SEGMENT);
          if (whole && segment.length >= MIN_SEGMENT) count(wholes, segment);
        });
      }
    }
    for (const key of boundaries) count(separated, key);
  }
  const latinWords = new Set(runs.flatMap((run) => run.match(/\p{Script=Latin}{2,}/gu) ?? []));
  return {
    wholes,
    joined: countJoined(runs, separated),
    separated,
    latinWords,
    habits: once(() => countHabits(tables)),
  };
}

/** Letters that identify the beginning or the end of a phrase. */
const HABIT = 2;
/** A sign such as ◆ begins an item anywhere. */
const SIGN = /^\p{So}+/u;

/** Equal cells count once, or a text that is printed in many places would outweigh all others. */
function countHabits(tables: Iterable<readonly (readonly string[])[]>): ReturnType<PhraseCorpus['habits']> {
  const begins = { edge: new Map<string, number>(), within: new Map<string, number>() };
  const ends = { edge: new Map<string, number>(), within: new Map<string, number>() };
  for (const text of new Set([...tables].flat(2))) {
    const segments = text.split(/\s+/u).filter((segment) => segment !== '');
    segments.forEach((printed, index) => {
      const next = segments[index + 1];
      const segment = printed.replace(SIGN, '');
      if (segment.length < HABIT) return;
      if (index === 0 || segment !== printed) count(begins.edge, beginningOf(segment));
      if (next === undefined || SIGN.test(next)) count(ends.edge, endOf(segment));
      for (let at = 1; at + HABIT <= segment.length; at += 1) {
        count(begins.within, segment.slice(at, at + HABIT));
        count(ends.within, segment.slice(at - 1, at - 1 + HABIT));
      }
    });
  }
  const toHabit = ({ edge, within }: typeof begins): Habit => ({ edge: toCounts(edge), within: toCounts(within) });
  return { begins: toHabit(begins), ends: toHabit(ends) };
}

function toCounts(of: ReadonlyMap<string, number>): Counts {
  return { of, all: [...of.values()].reduce((sum, value) => sum + value, 0) };
}

export function beginningOf(text: string): string {
  return text.slice(0, HABIT);
}

export function endOf(text: string): string {
  return text.slice(-HABIT);
}

export function boundaryKey(left: string, right: string): string {
  return `${left.slice(-REACH)}|${right.slice(0, REACH)}`;
}

/** Count how often the boundaries that have a blank somewhere are printed without one. */
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
  // the first two letters rule out nearly all positions of a long text
  const beginnings = new Set([...shapes.keys()].map((whole) => pairAt(whole, 0)));
  for (const run of runs) {
    for (let at = 0; at + 1 < run.length; at += 1) {
      if (!beginnings.has(pairAt(run, at))) continue;
      for (const length of lengths) {
        if (at + length > run.length) continue;
        for (const key of shapes.get(run.slice(at, at + length)) ?? []) count(joined, key);
      }
    }
  }
  return joined;
}

/** Two letters as one number. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

export function countWhole(corpus: PhraseCorpus, phrase: string): number {
  return corpus.wholes.get(bare(phrase)) ?? 0;
}
