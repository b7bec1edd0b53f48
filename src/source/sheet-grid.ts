import type { CellRange, RawSheet } from './sheet-cells.ts';

/** The columns or rows of a sheet that are shown: their numbers from 0, and their sides in points. */
export type Shown = {
  numbers: number[];
  sides: number[];
  /** The place among those shown of a column or row of the sheet, or of the next one that is shown. */
  placeOf: (number: number) => number;
  /** The side in points at which a column or row of the sheet begins, beyond the last one too. */
  sideOf: (number: number) => number;
  /** How wide a column or row is as it is shown (points). */
  sizeOf: (number: number) => number;
};

const POINTS_PER_PIXEL = 0.75;
/** A column has so many pixels beside its digits. */
const PADDING = 5;
/** Columns that no width is stated for are a multiple of so many pixels wide. */
const STEP = 8;

/** The columns up to the last one in use. */
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

/** The rows up to the last one in use. */
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
    // Beyond the cells that are in use a range holds nothing.
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

/** A merged cell is looked at for overlaps in so many rows. */
const MAX_MERGED_ROWS = 100;
