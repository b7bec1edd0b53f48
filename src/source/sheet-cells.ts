import { referenceToPosition } from '../model/shown-sheet.ts';
import { type CellText, newTextReader } from './sheet-texts.ts';
import { isOn, readXml, toNumber } from './xml.ts';

/** A cell as in the file: `value` is not yet looked up in the shared strings, or formatted. */
export type RawCell = {
  row: number;
  column: number;
  style: number;
  type: string;
  value: string;
  runs: CellText['runs'];
};

/** First and last row and column, from 0. */
export type CellRange = { row: number; column: number; lastRow: number; lastColumn: number };

/** The contents of a sheet's part. Widths and heights are in its own units, by column and row. */
export type RawSheet = {
  cells: RawCell[];
  merges: CellRange[];
  widths: { first: number; last: number; width: number | null; isHidden: boolean }[];
  heights: Map<number, number>;
  hiddenRows: Set<number>;
  defaultWidth: number | null;
  baseWidth: number;
  defaultHeight: number;
  /** Whether rows are hidden by default. */
  isHiddenByDefault: boolean;
  /** The id of the relation to the part with its drawings. */
  drawing: string | null;
  /** Formulas whose result was not saved. */
  uncalculated: { row: number; column: number }[];
  /** Number of rules for conditional colours. */
  colorRules: number;
  /** Number of cells that were left out because there were too many. */
  leftOut: number;
};

/** Limits for cells in a sheet, and for blank ones that are only filled or ruled; a plan has fewer. */
const MAX_CELLS = 1_000_000;
const MAX_BLANK = 500_000;
const MAX_MERGES = 100_000;
/** Rows and columns that a sheet can have. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** `isVisible`: whether a blank cell of a style is visible. */
export async function partToRawSheet(part: Uint8Array, isVisible: (style: number) => boolean): Promise<RawSheet> {
  const sheet = emptySheet();
  const add = newCellCollector(sheet, isVisible);
  let [row, column] = [-1, -1];
  let cell: RawCell | null = null;
  let hasFormula = false;
  let isValue = false;
  const texts = newTextReader();
  await readXml(part, {
    open: (name, attributes) => {
      if (name === 'c') {
        const at = attributes.r === undefined ? null : referenceToPosition(attributes.r);
        row = at?.row ?? Math.max(0, row);
        column = at?.column ?? column + 1;
        cell = { row, column, style: toNumber(attributes.s, 0), type: attributes.t ?? 'n', value: '', runs: [] };
        hasFormula = false;
      } else if (name === 'v') isValue = cell !== null;
      else if (name === 'f') hasFormula = true;
      else if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Math.trunc(toNumber(attributes.r, row + 2)) - 1;
        column = -1;
        readRow(sheet, row, attributes);
      } else if (cell) texts.open(name, attributes);
      else readProperty(sheet, name, attributes);
    },
    text: (text) => {
      if (isValue && cell) cell.value += text;
      else if (cell) texts.text(text);
    },
    close: (name) => {
      if (name === 'v') isValue = false;
      else if (name !== 'c') texts.close(name);
      else if (cell) {
        const { text, runs } = texts.take();
        if (text !== '') Object.assign(cell, { value: cell.value + text, runs });
        add(cell, hasFormula);
        cell = null;
      }
    },
  });
  return sheet;
}

function emptySheet(): RawSheet {
  return {
    cells: [],
    merges: [],
    widths: [],
    heights: new Map(),
    hiddenRows: new Set(),
    defaultWidth: null,
    baseWidth: 8,
    defaultHeight: 15,
    isHiddenByDefault: false,
    drawing: null,
    uncalculated: [],
    colorRules: 0,
    leftOut: 0,
  };
}

/** Adds the cells that are neither outside the sheet, beyond its limits nor invisible. */
function newCellCollector(
  sheet: RawSheet,
  isVisible: (style: number) => boolean,
): (cell: RawCell, hasFormula: boolean) => void {
  let blank = 0;
  return (cell, hasFormula) => {
    const { row, column, style } = cell;
    const isBlank = cell.value === '';
    const isInside = row >= 0 && row < MAX_ROW && column >= 0 && column < MAX_COLUMN;
    if (isBlank && hasFormula && cell.type !== 'str') sheet.uncalculated.push({ row, column });
    if (isInside && !isBlank && sheet.cells.length - blank >= MAX_CELLS) sheet.leftOut += 1;
    else if (isInside && (!isBlank || (blank < MAX_BLANK && isVisible(style)))) {
      if (isBlank) blank += 1;
      sheet.cells.push(cell);
    }
  };
}

function readRow(sheet: RawSheet, row: number, attributes: Readonly<Record<string, string>>): void {
  if (isOn(attributes.hidden)) sheet.hiddenRows.add(row);
  const height = toNumber(attributes.ht, sheet.defaultHeight);
  if (height !== sheet.defaultHeight) sheet.heights.set(row, height);
}

function readProperty(sheet: RawSheet, name: string, attributes: Readonly<Record<string, string>>): void {
  if (name === 'mergeCell') {
    const range = referenceToRange(attributes.ref ?? '');
    if (range && sheet.merges.length < MAX_MERGES) sheet.merges.push(range);
  } else if (name === 'col') {
    const width = attributes.width === undefined ? null : toNumber(attributes.width, 0);
    const [first, last] = [toNumber(attributes.min, 1) - 1, toNumber(attributes.max, 1) - 1];
    sheet.widths.push({ first, last: Math.min(last, MAX_COLUMN - 1), width, isHidden: isOn(attributes.hidden) });
  } else if (name === 'sheetFormatPr') {
    sheet.defaultHeight = toNumber(attributes.defaultRowHeight, sheet.defaultHeight);
    sheet.baseWidth = toNumber(attributes.baseColWidth, sheet.baseWidth);
    sheet.isHiddenByDefault = isOn(attributes.zeroHeight);
    if (attributes.defaultColWidth !== undefined) sheet.defaultWidth = toNumber(attributes.defaultColWidth, 0);
  } else if (name === 'cfRule') sheet.colorRules += 1;
  else if (name === 'drawing') sheet.drawing = attributes.id ?? null;
}

function referenceToRange(reference: string): CellRange | null {
  const [from = '', to = from] = reference.split(':');
  const [first, last] = [referenceToPosition(from), referenceToPosition(to)];
  if (!first || !last || last.row < first.row || last.column < first.column) return null;
  if (last.row >= MAX_ROW || last.column >= MAX_COLUMN) return null;
  return { row: first.row, column: first.column, lastRow: last.row, lastColumn: last.column };
}
