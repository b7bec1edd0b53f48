import { endsAsOrganisation } from '../japanese/organisations.ts';
import { displayWidth } from '../japanese/width.ts';
import { settings } from './settings.ts';

/** The number of lines that were read as rows, and of those whose cells seem to continue in the line below. */
export type Cuts = { rows: number; cut: number };

/**
 * A cell continues if a bracket is left open, or if the next line has nothing but words below cells that fill their
 * column.
 */
export function countCuts([head = [], ...body]: readonly (readonly string[])[]): Cuts {
  const widths = head.map((_, column) => Math.max(0, ...body.map((row) => displayWidth(row[column] ?? ''))));
  const cut = body.filter(
    (row, at) => row.some(isLeftOpen) || (at > 0 && couldBeRest(row, body[at - 1] ?? [], widths)),
  );
  return { rows: body.length, cut: cut.length };
}

/** Whether so many cells continue that lines are not rows. */
export function areCut(counts: readonly Cuts[]): boolean {
  const sum = (of: (one: Cuts) => number): number => counts.reduce((total, one) => total + of(one), 0);
  return sum(({ cut }) => cut) > sum(({ rows }) => rows) * settings.text.maxRests;
}

function isLeftOpen(text: string): boolean {
  return /[(（【「『][^)）】」』]*$/u.test(text);
}

/** Every cell is below one as wide as its column; a line with as many cells as the one above is a separate row. */
function couldBeRest(row: readonly string[], above: readonly string[], widths: readonly number[]): boolean {
  const filled = row.flatMap((text, column) => (text === '' ? [] : [column]));
  const isFull = (column: number): boolean => {
    const width = widths[column] ?? 0;
    return width >= settings.text.minWrapWidth && displayWidth(above[column] ?? '') > width - 1;
  };
  return filled.length > 0 && filled.length < above.filter((text) => text !== '').length && filled.every(isFull);
}

/** The width of each column's longest line, in full-width characters. */
export function linesToWidths(lines: readonly (readonly string[])[]): number[] {
  const count = Math.max(0, ...lines.map((line) => line.length));
  return Array.from({ length: count }, (_, column) =>
    Math.max(...lines.map((line) => displayWidth(line[column] ?? ''))),
  );
}

/**
 * Joins the lines of one row into cells: a line without room for the beginning of the next continues there, unless it
 * ends with the name of a department.
 */
export function joinLines(lines: readonly (readonly string[])[], widths: readonly number[]): string[] {
  return widths.map((width, column) => {
    const texts = lines.flatMap((line) => line[column] || []);
    return texts
      .map((text, at) => text + (at + 1 < texts.length ? between(text, texts[at + 1] ?? '', width) : ''))
      .join('');
  });
}

/** Latin words and numbers move to the next line as a whole. */
const FIRST_UNIT = /^(?:[A-Za-z0-9-]+|.)/u;

/** Whether a line of a column had room for the first unit of the next line, so that the text was not wrapped there. */
export function hadRoom(text: string, next: string, width: number): boolean {
  const [unit = ''] = FIRST_UNIT.exec(next) ?? [];
  return displayWidth(text) + displayWidth(unit) <= width;
}

function between(text: string, next: string, width: number): string {
  if (hadRoom(text, next, width) || endsAsOrganisation(text)) return ' ';
  return /[A-Za-z0-9]$/u.test(text) && /^[A-Za-z0-9]/u.test(next) ? ' ' : '';
}
