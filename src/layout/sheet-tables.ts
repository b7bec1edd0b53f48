import { lowerBound } from '../geometry.ts';
import type { Box, CellArea } from '../model/drawn-page.ts';
import type { Place } from '../model/place.ts';
import { positionToReference, referenceToPosition, type Sheet, type SheetCell } from '../model/shown-sheet.ts';
import type { PlaceOf } from './box-to-place.ts';
import type { TextCell } from './columns.ts';
import type { Lattice } from './lattice.ts';
import { settings } from './settings.ts';
import type { Region } from './sheet-regions.ts';

/** A table of a sheet with its columns that have text, and each cell with its text. */
export type SheetTable = { lattice: Lattice; cells: TextCell[] };

/** The cells of a region as a lattice, without columns that have no text. */
export function regionToTable(sheet: Sheet, { top, bottom, left, right }: Region): SheetTable {
  const own = sheet.cells.filter(
    ({ row, column, rowSpan, columnSpan }) =>
      row + rowSpan > top && row <= bottom && column + columnSpan > left && column <= right,
  );
  const used = new Set(own.filter(({ text }) => text !== '').flatMap(toColumns));
  const columns = [...sheet.columns.keys()].filter((column) => used.has(column) && column >= left && column <= right);
  const placeOf = new Map(columns.map((column, at) => [column, at]));
  const owners = new Map<number, SheetCell>();
  const width = sheet.columns.length;
  for (const cell of own)
    for (let row = Math.max(top, cell.row); row < Math.min(bottom + 1, cell.row + cell.rowSpan); row += 1)
      for (const column of toColumns(cell)) owners.set(row * width + column, cell);
  const cells: TextCell[] = [];
  const begun = new Set<SheetCell>();
  for (let row = top; row <= bottom; row += 1) {
    for (const column of columns) {
      const cell = owners.get(row * width + column) ?? blankCell(row, column);
      if (begun.has(cell)) continue;
      begun.add(cell);
      const at = toColumns(cell).flatMap((one) => placeOf.get(one) ?? []);
      const rowSpan = Math.min(bottom + 1, cell.row + cell.rowSpan) - row;
      cells.push({
        row: row - top,
        column: at[0] ?? 0,
        rowSpan,
        columnSpan: at.length,
        box: cellToBox(sheet, { ...cell, row, rowSpan }),
        openTop: false,
        openBottom: false,
        text: cell.text,
        fill: cell.fill,
      });
    }
  }
  const xs = [...columns.map((column) => sheet.xs[column] ?? 0), sheet.xs[(columns.at(-1) ?? 0) + 1] ?? 0];
  const ys = sheet.ys.slice(top, bottom + 2);
  return { lattice: { xs, ys, box: [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0], cells }, cells };
}

function toColumns({ column, columnSpan }: SheetCell): number[] {
  return Array.from({ length: columnSpan }, (_, at) => column + at);
}

function blankCell(row: number, column: number): SheetCell {
  return { row, column, rowSpan: 1, columnSpan: 1, text: '', fill: null, isRuled: false };
}

export function cellToBox({ xs, ys }: Sheet, { row, column, rowSpan, columnSpan }: CellArea): Box {
  const [right, bottom] = [xs[column + columnSpan] ?? xs.at(-1), ys[row + rowSpan] ?? ys.at(-1)];
  return [xs[column] ?? 0, ys[row] ?? 0, right ?? 0, bottom ?? 0];
}

/** The place of a box on a sheet: that of a drawing if it is a drawing's box, else the range of cells below it. */
export function sheetToPlaces({ name, xs, ys, columns, rows, drawings }: Sheet): PlaceOf {
  const numbers = new Map(drawings.map(({ box, number }) => [box, number]));
  const placeOf = (box: Box): Place => {
    const number = numbers.get(box);
    const cell = number === undefined ? boxToRange(box) : `drawing ${number}`;
    return { kind: 'sheet', sheet: name, cell };
  };
  const boxToRange = ([left, top, right, bottom]: Box): string => {
    const [column, row] = [findInterval(xs, left), findInterval(ys, top)];
    const lastColumn = Math.max(column, findInterval(xs, right - settings.sheets.near));
    const lastRow = Math.max(row, findInterval(ys, bottom - settings.sheets.near));
    const first = positionToReference({ row: rows[row] ?? 0, column: columns[column] ?? 0 });
    const last = positionToReference({ row: rows[lastRow] ?? 0, column: columns[lastColumn] ?? 0 });
    return first === last ? first : `${first}:${last}`;
  };
  return placeOf;
}

/** The box of a place on the sheet as shown; null if the place is on another sheet. */
export function placeToSheetBox(place: Place, sheet: Sheet): Box | null {
  if (place.kind !== 'sheet' || place.sheet !== sheet.name) return null;
  const [from = '', to = from] = place.cell.split(':');
  const [first, last] = [referenceToPosition(from), referenceToPosition(to)];
  if (!first || !last) return sheet.drawings.find(({ number }) => place.cell === `drawing ${number}`)?.box ?? null;
  const [row, lastRow] = [sheet.rows.indexOf(first.row), sheet.rows.indexOf(last.row)];
  const [column, lastColumn] = [sheet.columns.indexOf(first.column), sheet.columns.indexOf(last.column)];
  if (Math.min(row, lastRow, column, lastColumn) < 0) return null;
  return cellToBox(sheet, { row, column, rowSpan: lastRow - row + 1, columnSpan: lastColumn - column + 1 });
}

/** The index of the interval that contains a position, from 0; the last one for positions beyond. */
function findInterval(sides: readonly number[], position: number): number {
  const begun = lowerBound(sides, position + settings.sheets.near / 2);
  return Math.max(0, Math.min(begun, sides.length - 1) - 1);
}
