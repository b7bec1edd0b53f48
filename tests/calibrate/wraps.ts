import { extract } from '../../src/index.ts';
import type { Plan } from '../../src/model/plan.ts';
import { type Line, linesToText, planToLines } from '../support/flatten.ts';
import { type CleanPlan, makePlan, type Words } from '../support/generator.ts';
import { int, seededRandom } from '../support/random.ts';
import * as industry from '../support/vocabulary.ts';
import * as city from '../support/vocabulary-city.ts';
import * as town from '../support/vocabulary-town.ts';
import { type Widths, wrapField } from '../support/wrap.ts';

/** How phrases of boxes and names are read where every cell of an edition was wrapped at the width of its column. */
export type WrapScore = { phrases: Share; names: Share; mistakes: Mistake[] };
type Share = { right: number; all: number };
/** A blank that was read otherwise than meant: `joined` two phrases, or `parted` one. */
export type Mistake = { seed: number; use: 'items' | 'name'; kind: 'joined' | 'parted'; left: string; right: string };

/** Bodies whose words are unlike each other; no weight was set by how `town` is read. */
export const vocabularies = { industry, city, town } as const satisfies Record<string, Words>;

/** Narrow columns of years, and wider ones of names, as they are printed. */
const YEAR_WIDTHS = [5, 10] as const;
const NAME_WIDTHS = [8, 14] as const;

export async function scoreWraps(words: Words, seeds: readonly number[]): Promise<WrapScore> {
  const score: WrapScore = { phrases: { right: 0, all: 0 }, names: { right: 0, all: 0 }, mistakes: [] };
  for (const seed of seeds) {
    const clean = makePlan(seed, words);
    const random = seededRandom(seed);
    const widths = { name: int(random, ...NAME_WIDTHS), departments: 8, year: int(random, ...YEAR_WIDTHS) };
    const lines = wrapLines(planToLines(clean), widths);
    addPlan(score, seed, clean, await extract(linesToText(lines)));
  }
  return score;
}

function wrapLines(lines: readonly Line[], widths: Widths): Line[] {
  return lines.map((line) =>
    line.kind === 'row'
      ? { ...line, fields: line.fields.map((field, column) => wrapField(field, column, widths)) }
      : line,
  );
}

function addPlan(score: WrapScore, seed: number, clean: CleanPlan, plan: Plan): void {
  const meant = clean.directions.flatMap(({ measures }) => measures.flatMap(({ projects }) => projects));
  const read = plan.measures.flatMap(({ projects }) => projects);
  const names = read.map(({ name }) => name.split('\n'));
  const cells = read.flatMap(({ lanes }) => lanes.flatMap(({ activities }) => activities.map(({ items }) => items)));
  for (const { name, lanes } of meant) {
    const own = name.split('\n');
    score.names.all += 1;
    const found = take(names, own);
    if (found && found.length === own.length) score.names.right += 1;
    score.mistakes.push(...compare(own, found ?? own).map((one) => ({ ...one, seed, use: 'name' as const })));
    for (const items of lanes.flatMap((lane) => lane.cells.map((cell) => cell.items))) {
      if (items.length === 0) continue;
      const own = take(cells, items);
      score.phrases.all += items.length;
      score.phrases.right += items.filter((item) => own?.includes(item)).length;
      score.mistakes.push(...compare(items, own ?? items).map((one) => ({ ...one, seed, use: 'items' as const })));
    }
  }
}

/** The read phrases that have the letters of those that were meant, which no other cell takes then. */
function take(read: string[][], meant: readonly string[]): string[] | undefined {
  const letters = toLetters(meant);
  const exact = read.findIndex((one) => JSON.stringify(one) === JSON.stringify(meant));
  const at = exact >= 0 ? exact : read.findIndex((one) => toLetters(one) === letters);
  return at < 0 ? undefined : read.splice(at, 1)[0];
}

function toLetters(phrases: readonly string[]): string {
  return phrases.join('').replace(/\s/gu, '');
}

function compare(meant: readonly string[], read: readonly string[]): Pick<Mistake, 'kind' | 'left' | 'right'>[] {
  const letters = toLetters(meant);
  const [own, found] = [toEnds(meant), toEnds(read)];
  const mistakes = (kind: Mistake['kind'], ends: ReadonlySet<number>, others: ReadonlySet<number>) =>
    [...ends].flatMap((end) =>
      others.has(end) ? [] : [{ kind, left: letters.slice(0, end), right: letters.slice(end) }],
    );
  return [...mistakes('joined', own, found), ...mistakes('parted', found, own)];
}

function toEnds(phrases: readonly string[]): ReadonlySet<number> {
  let end = 0;
  const ends = phrases.map((phrase) => {
    end += phrase.replace(/\s/gu, '').length;
    return end;
  });
  return new Set(ends.slice(0, -1));
}
