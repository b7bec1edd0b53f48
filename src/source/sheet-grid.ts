import type { CellRange, RawSheet } from './sheet-cells.ts';

/** The visible columns or rows of a sheet: their numbers from 0, and their sides in points. */
export type Shown = {
  numbers: number[];
  sides: number[];
  /** The index among the visible ones of a column or row of the sheet, or of the next visible one. */
  placeOf: (number: number) => number;
  /** The side (points) at which a column or row of the sheet begins, also beyond the last one. */
  sideOf: (number: number) => number;
  /** The visible size of a column or row (points). */
  sizeOf: (number: number) => number;
};

const POINTS_PER_PIXEL = 0.75;
/** Pixels of a column in addition to its digits. */
const PADDING = 5;
/** Columns without a stated width have a multiple of this many pixels. */
const STEP = 8;

/** The columns up to the last used one. */
export function shownColumns({ widths, defaultWidth, baseWidth }: RawSheet, count: number, digitWidth: number): Shown {
  const usual = defaultWidth ?? (Math.ceil((baseWidth * digitWidth + PADDING) / STEP) * STEP) / digitWidth;
  const toPoints = (characters: number): number =>
    Math.trunc(((256 * characters + Math.trunc(128 / digitWidth)) / 256) * digitWidth) * POINTS_PER_PIXEL;
  return toShown(count, (column) => {
    const own = widths.find(({ first, last }) => column >= first && column <= last);
    if (own?.isHidden) return 0;
    return toPoints(own?.width ?? usual);
  });
}

/** The rows up to the last used one. */
export function shownRows({ heights, hiddenRows, defaultHeight, isHiddenByDefault }: RawSheet, count: number): Shown {
  return toShown(count, (row) => {
    if (hiddenRows.has(row)) return 0;
    return heights.get(row) ?? (isHiddenByDefault ? 0 : defaultHeight);
  });
}

function toShown(count: number, sizeOf: (number: number) => number): Shown {
  const numbers: number[] = [];
  const sides = [0];
  const begins: number[] = [];
  const places: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const begin = sides.at(-1) ?? 0;
    begins.push(begin);
    places.push(numbers.length);
    const size = sizeOf(number);
    if (size <= 0) continue;
    numbers.push(number);
    sides.push(begin + size);
  }
  const end = sides.at(-1) ?? 0;
  return {
    numbers,
    sides,
    placeOf: (number) => places[number] ?? numbers.length,
    sideOf: (number) => begins[number] ?? end,
    sizeOf: (number) => (number < count ? Math.max(0, sizeOf(number)) : 0),
  };
}

/** Merges that do not overlap an earlier one, and those that do. */
export function splitMerges(merges: readonly CellRange[]): { kept: CellRange[]; overlapping: CellRange[] } {
  const kept: CellRange[] = [];
  const overlapping: CellRange[] = [];
  const byRow = new Map<number, CellRange[]>();
  for (const range of merges) {
    // Beyond the used cells, a range is empty.
    const rows = Array.from(
      { length: Math.min(range.lastRow - range.row + 1, MAX_MERGED_ROWS) },
      (_, at) => range.row + at,
    );
    const collides = rows.some((row) =>
      byRow.get(row)?.some((one) => one.column <= range.lastColumn && range.column <= one.lastColumn),
    );
    if (collides) {
      overlapping.push(range);
      continue;
    }
    kept.push(range);
    for (const row of rows) {
      const own = byRow.get(row);
      if (own) own.push(range);
      else byRow.set(row, [range]);
    }
  }
  return { kept, overlapping };
}

/** Rows of a merged cell that are checked for overlaps. */
const MAX_MERGED_ROWS = 100;
