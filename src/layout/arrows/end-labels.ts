import { centreOf, contains, sharedHeight, toRuns, uniteBoxes, widthOf } from '../../geometry.ts';
import { isMilestone, type Marks } from '../../japanese/marks.ts';
import type { Box, Glyph } from '../../model/drawn-page.ts';
import type { BoundCell } from '../columns.ts';
import type { Lattice, RuledCell } from '../lattice.ts';
import { glyphsToLines } from '../lines.ts';
import { glyphsToSegments, type Segment } from '../segments.ts';
import { settings } from '../settings.ts';
import type { TimeArea } from '../time-areas.ts';
import { linesToPieces } from '../wraps.ts';
import type { Arrow } from './find-arrows.ts';
import type { Labelled } from './labelled-blocks.ts';

/** `doubtful`: words at the end of a bar that may belong to it, but are left to their year. */
export type EndLabels = Labelled & { doubtful: Box[] };

/** The bars and arrows of a page without words, those with words, and the signs of milestones. */
export type PageDrawings = {
  wordless: readonly Arrow[];
  labelled: readonly Arrow[];
  signs: readonly Box[];
  areas: readonly TableTimes[];
};

type TableTimes = Pick<TimeArea, 'lattice' | 'box'>;

/** After the end of a bar, or before its beginning. */
type Side = 'after' | 'before';

/**
 * A bar and the words right beside it. `isClear`: no rule separates them; `runsOver`: the words extend over rules, as
 * those of drawings do, or as a sheet prints a text that is too long for its cell.
 */
type Pair = { arrow: Arrow; words: Segment; isClear: boolean; runsOver: boolean };

/**
 * Words right after a bar without words may be its label, where the bar is too short for them (▬▬ 設計), or the text of
 * the next year (▬▬ | 供用開始). They are the label if they extend over rules, if they begin in the cell where the bar
 * ends, or if the table has nothing but bars with words on them or after them. Words before bars are treated alike.
 */
export function labelFromEnds(
  { wordless, labelled: others, signs, areas }: PageDrawings,
  glyphs: readonly Glyph[],
  marks: Marks,
): EndLabels {
  const found = areas.map((area) => {
    const isOwn = ({ box, y }: Arrow): boolean => contains(area.box, [centreOf(box)[0], y]);
    const own = wordless.filter(isOwn);
    const texts = own.length > 0 ? glyphsToTexts(area, glyphs) : [];
    const free = texts.filter((text) => !isMilestone(text.text, true) && !signs.some((sign) => isAtSign(text, sign)));
    return choosePairs(area, { wordless: own, labelled: others.filter(isOwn), texts: free });
  });
  const pairs = found.flatMap(({ taken }) => taken);
  const isIn = ({ words }: Pair, glyph: Glyph): boolean => contains(words.box, centreOf(glyph.box));
  const labelled = pairs.map((pair) => {
    const { arrow, isClear } = pair;
    const own = glyphs.filter((glyph) => isIn(pair, glyph));
    const pieces = linesToPieces(glyphsToLines(own), 0, marks);
    return { arrow: isClear || arrow.doubt ? arrow : { ...arrow, doubt: 'words-beside' as const }, pieces };
  });
  return {
    labelled,
    plain: wordless.filter((arrow) => !pairs.some((pair) => pair.arrow === arrow)),
    glyphs: glyphs.filter((glyph) => !pairs.some((pair) => isIn(pair, glyph))),
    doubtful: found.flatMap(({ left }) => left.map(({ words }) => words.box)),
  };
}

type TableDrawings = Pick<PageDrawings, 'wordless' | 'labelled'> & { texts: readonly Segment[] };

/** The pairs of a table whose words belong to the bar, and those whose words stay in their cells. */
function choosePairs({ lattice }: TableTimes, drawn: TableDrawings): { taken: Pair[]; left: Pair[] } {
  const sides = (['after', 'before'] as const).map((side) => findPairs(side, drawn, lattice));
  const style = sides.find((pairs) => isStyle(pairs, drawn));
  if (style) {
    const isKnown = style.some(({ isClear }) => isClear);
    // If bars contain their words, one that is too short has them beside it.
    const isShort = ({ arrow, words }: Pair): boolean =>
      drawn.labelled.length >= style.length && widthOf(words.box) > widthOf(arrow.box);
    return { taken: style.map((pair) => ({ ...pair, isClear: isKnown || isShort(pair) })), left: [] };
  }
  // Otherwise an arrow points to the words after it, and words before a bar are those of the cell.
  const after = (sides[0] ?? []).filter(({ arrow }) => arrow.bar !== undefined);
  const isTaken = ({ isClear, runsOver }: Pair): boolean => isClear || runsOver;
  return { taken: after.filter(isTaken), left: after.filter((pair) => !isTaken(pair)) };
}

/**
 * Whether every text of the table is beside a bar, and every bar has words. Arrows with words point to other words, so
 * they do not count.
 */
function isStyle(pairs: readonly Pair[], { wordless, labelled, texts }: TableDrawings): boolean {
  return (
    pairs.length > 0 &&
    pairs.length === wordless.length &&
    pairs.length + labelled.length >= settings.endLabels.minBars &&
    (labelled.length === 0 || [...wordless, ...labelled].every(({ bar }) => bar !== undefined)) &&
    texts.every((text) => pairs.some(({ words }) => words === text))
  );
}

function findPairs(side: Side, { wordless, labelled, texts }: TableDrawings, lattice: Lattice): Pair[] {
  const all = [...wordless, ...labelled];
  return wordless.flatMap((arrow): Pair[] => {
    const words = texts.find((text) => isBeside(text, arrow, side) && !isOnOther(text, arrow, all));
    return words ? [{ arrow, words, ...toPosition(words, arrow, side, lattice) }] : [];
  });
}

/** The texts in the time columns of a table; lines right below each other with the same left side are one text. */
function glyphsToTexts({ box }: TableTimes, glyphs: readonly Glyph[]): Segment[] {
  const inside = glyphs.filter((glyph) => contains(box, centreOf(glyph.box)));
  const pieces = glyphsToSegments(inside, settings.lines.columnGap).filter(({ text }) => text.trim() !== '');
  const sorted = pieces.toSorted((a, b) => Math.round(a.box[0]) - Math.round(b.box[0]) || a.box[1] - b.box[1]);
  return toRuns(sorted, isNextLine).map(([first, ...rest]) => ({
    ...first,
    text: [first, ...rest].map(({ text }) => text).join(''),
    box: uniteBoxes([first, ...rest].map((piece) => piece.box)) ?? first.box,
  }));
}

function isNextLine(last: Segment, { box, size }: Segment): boolean {
  const leading = box[1] - last.box[3];
  const isBelow = leading > -size && leading < settings.endLabels.leading * size;
  return isBelow && Math.abs(box[0] - last.box[0]) < settings.endLabels.sameLeft;
}

/** The text begins where the bar ends, or ends where the bar begins, at the same height. */
function isBeside({ box, size }: Segment, { box: bar, y }: Arrow, side: Side): boolean {
  const gap = side === 'after' ? box[0] - bar[2] : bar[0] - box[2];
  const isNear = gap > -settings.endLabels.overlap * size && gap < settings.endLabels.gap * size;
  return isNear && y > box[1] && y < box[3];
}

function isOnOther({ box }: Segment, arrow: Arrow, arrows: readonly Arrow[]): boolean {
  return arrows.some((one) => one !== arrow && sharedHeight(one.box, box) > 0 && contains(one.box, centreOf(box)));
}

/** The words of a milestone are to the right of its sign. */
function isAtSign({ box, size }: Segment, sign: Box): boolean {
  const gap = box[0] - sign[2];
  const [, y] = centreOf(sign);
  return gap > -size && gap < size && y > box[1] && y < box[3];
}

/** Whether a text begins in the cell where the bar ends, and whether it extends over a rule. */
function toPosition(
  { box }: Segment,
  { box: bar }: Arrow,
  side: Side,
  { cells }: Lattice,
): Pick<Pair, 'isClear' | 'runsOver'> {
  const [, middle] = centreOf(box);
  const cell = cells.find((one: RuledCell) => contains(one.box, [side === 'after' ? box[0] : box[2], middle]));
  if (!cell) return { isClear: false, runsOver: false };
  const [left, , right] = cell.box;
  const { onRule } = settings.endLabels;
  return side === 'after'
    ? { isClear: left <= bar[2] - onRule, runsOver: box[2] > right }
    : { isClear: right >= bar[0] + onRule, runsOver: box[0] < left };
}

/** Marks cells as doubtful if their words are at the end of a bar. */
export function doubtEndLabels(cells: readonly BoundCell[], doubtful: readonly Box[]): void {
  for (const cell of cells)
    if (doubtful.some((box) => contains(cell.ruled.box, centreOf(box))))
      cell.read = { doubt: 'bar-beside', ...cell.read };
}
