import { endsAsOrganisation } from '../japanese/organisations.ts';
import { displayWidth } from '../japanese/width.ts';
import { settings } from './settings.ts';

/** Lines that were taken for rows, and those of them whose cells seem to go on in the line below. */
export type Cuts = { rows: number; cut: number };

/** Cells go on where a bracket is left open, and where a line holds nothing but words below cells that fill their column. */
export function countCuts([head = [], ...body]: readonly (readonly string[])[]): Cuts {
  const widths = head.map((_, column) => Math.max(0, ...body.map((row) => displayWidth(row[column] ?? ''))));
  const cut = body.filter(
    (row, at) => row.some(isLeftOpen) || (at > 0 && couldBeRest(row, body[at - 1] ?? [], widths)),
  );
  return { rows: body.length, cut: cut.length };
}

/** Whether so many cells go on that lines are no rows. */
export function areCut(counts: readonly Cuts[]): boolean {
  const sum = (of: (one: Cuts) => number): number => counts.reduce((total, one) => total + of(one), 0);
  return sum(({ cut }) => cut) > sum(({ rows }) => rows) * settings.text.maxRests;
}

function isLeftOpen(text: string): boolean {
  return /[(（【「『][^)）】」』]*$/u.test(text);
}

/** Each cell stands below one that is as wide as its column; a line that begins as many cells is a row of its own. */
function couldBeRest(row: readonly string[], above: readonly string[], widths: readonly number[]): boolean {
  const filled = row.flatMap((text, column) => (text === '' ? [] : [column]));
  const isFull = (column: number): boolean => {
    const width = widths[column] ?? 0;
    return width >= settings.text.minWrapWidth && displayWidth(above[column] ?? '') > width - 1;
  };
  return filled.length > 0 && filled.length < above.filter((text) => text !== '').length && filled.every(isFull);
}

/** How wide the widest line of each column is, in full-width characters. */
export function linesToWidths(lines: readonly (readonly string[])[]): number[] {
  const count = Math.max(0, ...lines.map((line) => line.length));
  return Array.from({ length: count }, (_, column) =>
    Math.max(...lines.map((line) => displayWidth(line[column] ?? ''))),
  );
}

/** The lines of one row to its cells: a line that had no room for what the next one begins with goes on in it, but for the name of a department. */
export function joinLines(lines: readonly (readonly string[])[], widths: readonly number[]): string[] {
  return widths.map((width, column) => {
    const texts = lines.flatMap((line) => line[column] || []);
    return texts
      .map((text, at) => text + (at + 1 < texts.length ? between(text, texts[at + 1] ?? '', width) : ''))
      .join('');
  });
}

/** Words of Latin letters and numbers go to the next line whole. */
const FIRST_UNIT = /^(?:[A-Za-z0-9-]+|.)/u;

function between(text: string, next: string, width: number): string {
  const [unit = ''] = FIRST_UNIT.exec(next) ?? [];
  if (displayWidth(text) + displayWidth(unit) <= width || endsAsOrganisation(text)) return ' ';
  return /[A-Za-z0-9]$/u.test(text) && /^[A-Za-z0-9]/u.test(next) ? ' ' : '';
}
