import { centreOf, contains, heightOf, overlap, sharedWidth, toPairs, widthOf } from '../geometry.ts';
import { textToPieces } from '../japanese/pieces.ts';
import { displayWidth } from '../japanese/width.ts';
import type { Box, Shape } from '../model/drawn-page.ts';
import type { SheetDrawing } from '../model/shown-sheet.ts';
import { type Arrow, findArrows } from './arrows/find-arrows.ts';
import type { LabelledBlock } from './arrows/labelled-blocks.ts';
import { settleRow, type TimeCells } from './arrows/settle-row.ts';
import { PATTERN } from './colors.ts';
import { type Columns, crossedColumns, firstRowBelow, type TextCell, timesToRange } from './columns.ts';
import type { RuledCell } from './lattice.ts';
import { settings } from './settings.ts';
import type { SheetTable } from './sheet-tables.ts';

/**
 * The drawings over a table, assigned to it. `cells`: its cells, with the words of text boxes and without those of
 * arrows.
 */
export type BoundDrawings = {
  cells: TextCell[];
  plain: Arrow[];
  labelled: LabelledBlock[];
  signs: Shape[];
  /** Arrows that point to earlier times. */
  backwards: SheetDrawing[];
  /** Drawings without a meaning for the table's times. */
  unbound: SheetDrawing[];
};

/** Assign the drawings over a table: arrows and bars over its times, with their words; signs; and words for cells. */
export function bindDrawings(drawings: readonly SheetDrawing[], table: SheetTable, columns: Columns): BoundDrawings {
  const cells = table.cells.map((cell) => ({ ...cell }));
  const bound: BoundDrawings = { cells, plain: [], labelled: [], signs: [], backwards: [], unbound: [] };
  const words: SheetDrawing[] = [];
  const arrows: { arrow: Arrow; text: string }[] = [];
  for (const drawing of drawings) {
    const own = drawingToArrow(drawing, table, columns);
    const leads = own !== null && isLeader(drawing, drawings, table);
    const arrow = leads ? { ...own, doubt: 'to-words' as const } : own;
    if (arrow) {
      arrows.push({ arrow, text: drawing.text });
      if (drawing.points === 'left') bound.backwards.push(drawing);
    } else if (drawing.form === 'sign' && isOverTimes(drawing.box, columns)) {
      bound.signs.push(drawingToShape(drawing));
      if (drawing.text !== '') words.push(drawing);
    } else if (drawing.text !== '') words.push(drawing);
    else bound.unbound.push(drawing);
  }
  for (const drawing of words) {
    const arrow = drawing.form === 'sign' ? undefined : nearestArrow(drawing, arrows);
    if (arrow) arrow.text = drawing.text;
    else if (!addToCell(drawing, cells)) bound.unbound.push(drawing);
  }
  const timeCells = findTimeCells(cells, columns);
  for (const one of arrows) {
    const moved = one.text === '' && moveToWords(one.arrow, cells, columns);
    one.arrow = moved || settleRow(one.arrow, timeCells);
  }
  const wordless = arrows.filter(({ text }) => text === '').map(({ arrow }) => arrow);
  for (const { arrow, text } of arrows) {
    const label = text === '' ? takeLabel(arrow, wordless, cells, columns) : text;
    if (label === '') bound.plain.push(arrow);
    else
      bound.labelled.push({ arrow, pieces: textToPieces(label), ...(text !== '' && { length: textToLength(text) }) });
  }
  return bound;
}

/** The estimated length of the longest line of a text in print. */
function textToLength(text: string): number {
  const lines = text.split('\n').map((line) => [...line].reduce((sum, char) => sum + displayWidth(char), 0));
  return Math.max(...lines) * settings.sheets.size;
}

/**
 * Moves an arrow from a row without words to the words above it if one label spans both rows, as if it were drawn
 * beside them.
 */
function moveToWords(arrow: Arrow, cells: readonly TextCell[], columns: Columns): Arrow | null {
  const [firstTime] = timesToRange(columns) ?? [Number.POSITIVE_INFINITY];
  const isTime = ({ box }: TextCell): boolean => box[0] >= firstTime - settings.sheets.level;
  const own = cells.filter(({ box }) => arrow.y >= box[1] && arrow.y < box[3]);
  const top = Math.max(...own.filter(isTime).map(({ box }) => box[1]));
  const label = own.find((cell) => !isTime(cell) && cell.text !== '' && cell.box[1] < top);
  if (!label || own.some((cell) => isTime(cell) && cell.text !== '')) return null;
  const words = cells.find(
    (cell) =>
      isTime(cell) &&
      cell.text !== '' &&
      Math.abs(cell.box[3] - top) < settings.sheets.near &&
      sharedWidth(cell.box, arrow.box) > settings.sheets.level,
  );
  return words && words.box[1] >= label.box[1] ? { ...arrow, y: centreOf(words.box)[1] } : null;
}

/** The cells below the times. */
function findTimeCells(cells: readonly TextCell[], columns: Columns): TimeCells {
  const [left, right] = timesToRange(columns) ?? [0, 0];
  const firstRow = firstRowBelow(columns);
  const isTime = ({ box, row }: TextCell): boolean =>
    row >= firstRow && centreOf(box)[0] > left && centreOf(box)[0] < right;
  const worded = new Set<RuledCell>(cells.filter(({ text }) => text !== ''));
  return { cells: cells.filter(isTime), isWorded: (cell) => worded.has(cell), words: [] };
}

/** A drawing that marks a duration; null for others. */
function drawingToArrow(drawing: SheetDrawing, table: SheetTable, columns: Columns): Arrow | null {
  const { form, points, color, box } = drawing;
  const arrow: Arrow = { box, y: (box[1] + box[3]) / 2, isBlock: form !== 'line', isPlaced: true };
  if (!isOverTimes(box, columns) || points === 'across') return null;
  const height = heightOf(box);
  if (form === 'line') {
    if (points === 'none') return isLevelLine(box, table) ? { ...arrow, isBlock: true, bar: color ?? PATTERN } : null;
    return isInOneRow(box, table) ? arrow : null;
  }
  // Without words, a block over several rows belongs to none of them.
  if (form === 'block')
    return height <= settings.bars.maxHeight || isInOneRow(box, table) || drawing.text !== '' ? arrow : null;
  if (form === 'box' && (isOverHead(arrow, table, columns) || isAroundWords(drawing, table))) return null;
  if (form === 'box' && isInOneRow(box, table) && widthOf(box) >= height) return { ...arrow, bar: color ?? PATTERN };
  if (form === 'image' && isInOneRow(box, table) && widthOf(box) > height) return { ...arrow, doubt: 'image' };
  const found = drawing.outline && findArrows({ rulings: [], shapes: [drawingToShape(drawing)] });
  return found && (found.arrows.length > 0 || (found.high.length > 0 && drawing.text !== '')) ? arrow : null;
}

function isOverTimes(box: Box, columns: Columns): boolean {
  const times = timesToRange(columns);
  return times !== null && overlap([box[0], box[2]], times) > widthOf(box) / 2;
}

/** A box around years of the head highlights them. */
function isOverHead({ y }: Arrow, { lattice }: SheetTable, columns: Columns): boolean {
  return y < (lattice.ys[firstRowBelow(columns)] ?? Number.NEGATIVE_INFINITY);
}

/** An outline around the words of several cells highlights them. */
function isAroundWords({ box, color, text }: SheetDrawing, { cells }: SheetTable): boolean {
  const inside = cells.filter((cell) => cell.text !== '' && contains(box, centreOf(cell.box)));
  return color === null && text === '' && inside.length > 1;
}

/** Whether a box is in one row, except for what extends over its sides. */
function isInOneRow(box: Box, { lattice }: SheetTable): boolean {
  const own = toPairs(lattice.ys).map((row) => overlap([box[1], box[3]], row));
  return heightOf(box) < settings.sheets.level || Math.max(...own) >= heightOf(box) * settings.sheets.inRow;
}

/** Whether a line without a head may be a leader, from a cell with words to a sign or to another cell with words. */
function isLeader(
  { form, points, box }: SheetDrawing,
  drawings: readonly SheetDrawing[],
  { cells }: SheetTable,
): boolean {
  const [left, top, right, bottom] = box;
  const y = (top + bottom) / 2;
  const { inset } = settings.sheets;
  const wordsAt = (x: number): TextCell | undefined =>
    cells.find((one) => one.text !== '' && contains(one.box, [x, y]));
  const from = wordsAt(left);
  const isSmall = (one: SheetDrawing): boolean => widthOf(one.box) <= settings.milestones.maxSide;
  const isToSign = drawings.some(
    (one) => (one.text !== '' || isSmall(one)) && one.box[0] > left && contains(one.box, [right, y], inset),
  );
  const to = wordsAt(right + inset);
  return form === 'line' && points === 'none' && from !== undefined && (isToSign || (to !== undefined && to !== from));
}

/** A line without a head between the sides of a row marks a duration; along a side it is a rule. */
function isLevelLine(box: Box, { lattice }: SheetTable): boolean {
  const y = (box[1] + box[3]) / 2;
  return (
    heightOf(box) <= settings.sheets.level && !lattice.ys.some((side) => Math.abs(side - y) <= settings.sheets.level)
  );
}

function drawingToShape({ box, color, outline }: SheetDrawing): Shape {
  const [left, top, right, bottom] = box;
  const [x, y] = centreOf(box);
  // Only that a sign is not a rectangle matters, so a diamond serves for all.
  const points = outline ?? [
    [x, top],
    [right, y],
    [x, bottom],
    [left, y],
  ];
  return { points: [...points], filled: true, box, color: color ?? PATTERN };
}

/** The nearest arrow without words that a text box is on, or right above or below. */
function nearestArrow(
  { box }: SheetDrawing,
  arrows: readonly { arrow: Arrow; text: string }[],
): { arrow: Arrow; text: string } | undefined {
  const distance = ({ arrow }: { arrow: Arrow }): number => Math.abs(arrow.y - (box[1] + box[3]) / 2);
  return arrows
    .filter(({ arrow, text }) => {
      const isAlong = sharedWidth(box, arrow.box) > widthOf(box) / 2;
      return text === '' && isAlong && arrow.y > box[1] - settings.sheets.level && arrow.y < box[3] + heightOf(box);
    })
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** Words that belong to no arrow belong to their cell. */
function addToCell({ box, text, form }: SheetDrawing, cells: TextCell[]): boolean {
  const x = form === 'sign' ? centreOf(box)[0] : Math.min(box[0] + settings.sheets.inset, centreOf(box)[0]);
  const cell = cells.find((one) => contains(one.box, [x, centreOf(box)[1]]));
  if (!cell) return false;
  cell.text = cell.text === '' ? text : `${cell.text}\n${text}`;
  return true;
}

/**
 * Takes the words from the only cell with text under an arrow, if its first column is blank and it does not merely lead
 * to the words: they are the arrow's. A block arrow covers its words.
 */
function takeLabel(arrow: Arrow, wordless: readonly Arrow[], cells: TextCell[], columns: Columns): string {
  const crossed = crossedColumns(arrow, columns);
  const ranges = crossed.flatMap((at) => (columns.times.includes(at) ? [columns.ranges[at] ?? []] : []));
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last || arrow.bar !== undefined || arrow.doubt === 'image') return '';
  const [left = 0, right = 0] = [first[0], last[1]];
  const under = cells.filter(
    ({ box, text }) =>
      text !== '' &&
      arrow.y >= box[1] &&
      arrow.y < box[3] &&
      overlap([box[0], box[2]], [left, right]) > settings.sheets.level,
  );
  const [cell] = under;
  if (!cell || under.length > 1) return '';
  const isShared = wordless.some((one) => one !== arrow && one.y >= cell.box[1] && one.y < cell.box[3]);
  const isInside = cell.box[0] > left - settings.sheets.level && cell.box[2] < right + settings.sheets.level;
  const isAfterFirst = cell.box[0] > (first[1] ?? 0) - settings.sheets.level;
  const reachesOver = arrow.box[2] >= cell.box[0] + widthOf(cell.box) * settings.columns.runsOver;
  const isUnder = isInside && isAfterFirst && reachesOver;
  const isOn =
    arrow.isBlock &&
    isInside &&
    contains(arrow.box, [cell.box[0] + widthOf(cell.box) * settings.arrowTexts.begins, centreOf(cell.box)[1]]);
  if (isShared || !(isUnder || isOn)) return '';
  const { text } = cell;
  cell.text = '';
  return text;
}
