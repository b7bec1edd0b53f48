import type { Line } from '../model/page.ts';
import { addInk, coverToGaps, type Gap, type Ink, inkToFields, type LineCover } from './display-columns.ts';
import type { FieldRow } from './field-rows.ts';
import { settings } from './settings.ts';
import { joinLines, linesToWidths } from './wrapped-cells.ts';

export type InkLine = Line & { ink: Ink };
/** The printed lines of one row of cells. */
export type InkRow = readonly InkLine[];

export function tableToRows({ rows, gaps }: { rows: readonly InkRow[]; gaps: readonly Gap[] }): FieldRow[] {
  const lines = rows.map((row) => row.map(({ ink }) => inkToFields(ink, gaps)));
  const widths = linesToWidths(lines.flat());
  return rows.flatMap((row, at) =>
    row
      .slice(0, 1)
      .map(({ place, ink }) => ({ fields: ink.length > 0 ? joinLines(lines[at] ?? [], widths) : [''], place })),
  );
}

export function gapsOf(row: InkRow): Gap[] {
  return coverToGaps(rowToCover([], row), settings.text.minGap);
}

export function rowToCover(cover: LineCover, row: InkRow): LineCover {
  return addInk(
    cover,
    row.map(({ ink }) => ink),
  );
}

/** Whether a line has its own columns, so that it is not prose. */
export function hasColumns(row: InkRow): boolean {
  return row.some((line) => gapsOf([line]).length >= settings.text.minGaps);
}

/**
 * Joins columns whose head is centred above left-aligned cells: head words and cells then alternate between adjacent
 * columns, and each pair is one column. `isOdd`: an odd number of them alternates, so that the pairs are unknown.
 */
export function joinCentredHeads(
  [head = [], ...body]: readonly InkRow[],
  gaps: readonly Gap[],
): { gaps: Gap[]; isOdd: boolean } {
  const toFilled = (row: InkRow): boolean[][] =>
    row.map(({ ink }) => inkToFields(ink, gaps).map((text) => text !== ''));
  const [above, below] = [toFilled(head), body.flatMap(toFilled)];
  const sides = Array.from({ length: gaps.length + 1 }, (_, at): 'head' | 'body' | null => {
    const [inHead, inBody] = [above, below].map((lines) => lines.some((line) => line[at]));
    return inHead === inBody ? null : inHead ? 'head' : 'body';
  });
  const joined = new Set<Gap | undefined>();
  let isOdd = false;
  for (let at = 0, end = 0; at < sides.length; at = end) {
    end = at + 1;
    while (sides[at] && sides[end] && sides[end] !== sides[end - 1]) end += 1;
    isOdd ||= end - at > 2 && (end - at) % 2 === 1;
    if ((end - at) % 2 === 0) for (let pair = at; pair < end; pair += 2) joined.add(gaps[pair]);
  }
  return { gaps: gaps.filter((gap) => !joined.has(gap)), isOdd };
}
