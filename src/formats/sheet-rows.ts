import type { Cell, WriteSheet } from 'hucre/xlsx';
import { positionToReference } from '../model/shown-sheet.ts';
import { cellsToHeight, styles } from './workbook-style.ts';

export type Styled = Partial<Cell>;

/** A row of a sheet: its cells, the merged column ranges (from 0), and the texts that determine its height. */
export type SheetRow = {
  cells: readonly Styled[];
  merges: readonly { first: number; last: number }[];
  texts: readonly { text: string; width: number }[];
};

export function headCell(value: string): Styled {
  return { value, style: styles.head };
}

/** Print settings: A3 landscape, fitted to the page width, with the head on every page. */
export const acrossA3 = {
  paperSize: 'a3',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '$1:$1',
} as const satisfies WriteSheet['pageSetup'];

/** Join two parts of a row side by side. */
export function joinRows(left: SheetRow, right: SheetRow): SheetRow {
  const shift = left.cells.length;
  return {
    cells: [...left.cells, ...right.cells],
    merges: [...left.merges, ...right.merges.map(({ first, last }) => ({ first: first + shift, last: last + shift }))],
    texts: [...left.texts, ...right.texts],
  };
}

/** A sheet whose first row is the head: frozen, with filters, and repeated on every printed page. */
export function rowsToSheet(
  name: string,
  columns: readonly { width: number }[],
  rows: readonly SheetRow[],
): WriteSheet {
  const numbered = rows.map((row, at) => ({ ...row, at }));
  const heads = (rows[0]?.cells ?? []).map(({ value }, at) => ({
    text: String(value ?? ''),
    width: columns[at]?.width ?? 1,
  }));
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: rows.map(({ cells }) => cells.map(() => null)),
    cells: new Map(
      numbered.flatMap(({ cells, at }) => cells.map((cell, column) => [`${at},${column}`, cell] as const)),
    ),
    merges: numbered.flatMap(({ merges, at }) =>
      merges.map(({ first, last }) => ({ startRow: at, endRow: at, startCol: first, endCol: last })),
    ),
    rowDefs: new Map(numbered.map(({ texts, at }) => [at, { height: cellsToHeight(at === 0 ? heads : texts) }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${positionToReference({ row: rows.length - 1, column: columns.length - 1 })}` },
    pageSetup: acrossA3,
  };
}
