import { newPlaceholders } from '../japanese/placeholders.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { NoticeCode } from '../model/notice-kinds.ts';
import type { Place } from '../model/place.ts';
import { positionToReference, type Sheet, type SheetPosition } from '../model/shown-sheet.ts';
import { type PlacedText, struckToNotices } from '../model/struck-text.ts';
import { archiveToParts } from './archive.ts';
import { type Parts, partToRelations, partToTree } from './office-parts.ts';
import { type CellRange, partToRawSheet, type RawCell, type RawSheet } from './sheet-cells.ts';
import { type Palette, themeToPalette } from './sheet-colors.ts';
import { treeToDrawings, treeToReach } from './sheet-drawings.ts';
import { type Shown, shownColumns, shownRows, splitMerges } from './sheet-grid.ts';
import { type SheetStyles, treeToSheetStyles } from './sheet-styles.ts';
import { type CellText, partToStrings, splitStruck } from './sheet-texts.ts';
import { type CellLook, toCells } from './shown-cells.ts';
import { isWorkbookPart, partsToWorkbook } from './workbook.ts';

/** The visible sheets of a workbook with notices about it; or the reason why it cannot be read. */
export type ReadWorkbook =
  | { sheets: Sheet[]; notices: Notice[]; count: number }
  | { fault: 'archive-damaged' | 'archive-large' }
  | { fault: 'workbook-part-missing'; values: { part: string } };

/** Drawings that extend further beyond the last text (rows and columns) are not part of the plan. */
const MAX_ROWS_AFTER = 200;
const MAX_COLUMNS_AFTER = 50;

type Context = { parts: Parts; strings: CellText[]; styles: SheetStyles; palette: Palette };

/** Reads what a workbook shows: formatted cells, merges, fills, and drawings in points. */
export async function bytesToSheets(bytes: Uint8Array): Promise<ReadWorkbook> {
  const archive = await archiveToParts(bytes, isWorkbookPart);
  if ('fault' in archive) return { fault: `archive-${archive.fault}` };
  const { parts } = archive;
  const workbook = await partsToWorkbook(parts);
  if ('missing' in workbook) return { fault: 'workbook-part-missing', values: { part: workbook.missing } };
  const styleTree = await partToTree(parts, workbook.styles);
  const palette = themeToPalette(await partToTree(parts, workbook.theme), styleTree);
  const styles = await treeToSheetStyles(styleTree, palette, workbook.isFrom1904);
  const stringPart = workbook.strings === null ? undefined : parts.get(workbook.strings);
  const context = { parts, strings: stringPart ? await partToStrings(stringPart) : [], styles, palette };
  const notices = sheetsToNotices('source/sheets-hidden', workbook.hidden);
  const sheets: Sheet[] = [];
  const missing: string[] = [];
  for (const { name, part } of workbook.sheets) {
    const own = parts.get(part);
    if (!own) {
      missing.push(name);
      continue;
    }
    const read = await partToSheet({ name, part, number: sheets.length + 1 }, own, context);
    sheets.push(read.sheet);
    notices.push(...read.notices);
  }
  notices.push(...sheetsToNotices('source/sheets-missing', missing));
  return { sheets, notices, count: workbook.sheets.length };
}

function sheetsToNotices(code: 'source/sheets-hidden' | 'source/sheets-missing', names: readonly string[]): Notice[] {
  if (names.length === 0) return [];
  return [notice(code, { source: null, values: { count: names.length, names: names.join('、') } })];
}

type Naming = { name: string; part: string; number: number };

async function partToSheet(
  { name, part, number }: Naming,
  bytes: Uint8Array,
  context: Context,
): Promise<{ sheet: Sheet; notices: Notice[] }> {
  const { parts, styles, palette } = context;
  const raw = await partToRawSheet(bytes, (style) => isVisible(styles, style));
  const toPlace = (at: SheetPosition): Place => ({ kind: 'sheet', sheet: name, cell: positionToReference(at) });
  const read = readTexts(raw, context, toPlace);
  const { texts, struck } = read;
  const relations = raw.drawing === null ? null : await partToRelations(parts, part);
  const tree = await partToTree(parts, relations?.get(raw.drawing ?? '')?.target ?? null);
  const used = usedRange(raw, texts, treeToReach(tree));
  const columns = shownColumns(raw, used.columns, styles.digitWidth);
  const rows = shownRows(raw, used.rows);
  const { drawings, ...undrawn } = treeToDrawings(tree, { columns, rows }, palette);
  const merges = splitMerges(raw.merges.filter(({ row, column }) => row < used.rows && column < used.columns));
  const lookOf = (cell: RawCell, at: number): CellLook => {
    const { fill, isRuled } = styles.at(cell.style);
    const isStruckOut = texts[at]?.trim() === '' && struck[at]?.trim() !== '';
    return { fill: isStruckOut ? null : fill, isRuled };
  };
  const sheet: Sheet = {
    name,
    number,
    xs: columns.sides,
    ys: rows.sides,
    columns: columns.numbers,
    rows: rows.numbers,
    cells: toCells(raw, texts, { columns, rows, merges: merges.kept }, lookOf),
    drawings,
  };
  const hidden = textsInHidden(raw, texts, columns, rows);
  const struckTexts = raw.cells.flatMap((cell, at): PlacedText[] => {
    const text = struck[at]?.trim() ?? '';
    return text === '' || isInHidden(cell, columns, rows) ? [] : [{ place: toPlace(cell), text }];
  });
  const found = { raw, hidden, lost: read.lost, overlapping: merges.overlapping, ...undrawn };
  const notices = [...struckToNotices(struckTexts), ...read.notices, ...foundToNotices(found, name, toPlace)];
  return { sheet, notices };
}

/** `struck`: the struck-through text of each cell; `lost`: cells whose shared string is missing. */
type SheetTexts = { texts: string[]; struck: string[]; lost: RawCell[]; notices: Notice[] };

function readTexts(
  { cells }: RawSheet,
  { strings, styles }: Context,
  toPlace: (at: SheetPosition) => Place,
): SheetTexts {
  const lost: RawCell[] = [];
  const placeholders = newPlaceholders();
  const split = cells.map((cell) => {
    return splitStruck(cellToText(cell, strings, styles, lost), styles.at(cell.style).isStruck);
  });
  const texts = cells.map((cell, at) => placeholders.clear(split[at]?.text ?? '', () => toPlace(cell)));
  return { texts, struck: split.map(({ struck }) => struck), lost, notices: placeholders.notices() };
}

type FoundInSheet = {
  raw: RawSheet;
  hidden: readonly RawCell[];
  lost: readonly RawCell[];
  overlapping: readonly CellRange[];
  misplaced: number;
  unread: number;
};

function foundToNotices(
  { raw, hidden, lost, overlapping, misplaced, unread }: FoundInSheet,
  sheet: string,
  toPlace: (at: SheetPosition) => Place,
): Notice[] {
  const toNotice = (code: SheetCode, count: number, positions: readonly SheetPosition[] = []): Notice[] => {
    const source = positions.slice(0, 1).map(toPlace);
    return count === 0 ? [] : [notice(code, { source, values: { sheet, count } })];
  };
  return [
    ...toNotice('source/cells-hidden', hidden.length, hidden),
    ...toNotice('source/strings-missing', lost.length, lost),
    ...toNotice('source/formulas-uncounted', raw.uncalculated.length, raw.uncalculated),
    ...toNotice('source/colors-by-rule', raw.colorRules),
    ...toNotice('source/merges-overlap', overlapping.length, overlapping),
    ...toNotice('source/cells-left-out', raw.leftOut),
    ...toNotice('source/drawings-misplaced', misplaced),
    ...toNotice('source/drawings-unread', unread),
  ];
}

/** Notices about one sheet, with a count. */
type SheetCode = Extract<
  NoticeCode,
  `source/${'cells' | 'strings' | 'formulas' | 'colors' | 'merges' | 'drawings'}-${string}`
>;

function isVisible(styles: SheetStyles, style: number): boolean {
  const { fill, isRuled } = styles.at(style);
  return fill !== null || isRuled;
}

/** The text that a cell shows. */
function cellToText(
  { type, value, style, ...at }: RawCell,
  strings: readonly CellText[],
  styles: SheetStyles,
  lost: RawCell[],
): CellText {
  const plain = (text: string): CellText => ({ text, runs: [] });
  if (value === '') return plain('');
  switch (type) {
    case 's': {
      const text = strings[Number(value)];
      if (text === undefined) lost.push({ type, value, style, ...at });
      return text ?? plain('');
    }
    case 'n': {
      const number = Number(value);
      return plain(Number.isFinite(number) ? styles.at(style).format(number) : value);
    }
    case 'b':
      return plain(value === '1' ? 'TRUE' : 'FALSE');
    default:
      return { text: value, runs: at.runs };
  }
}

/** The number of used rows and columns: those with text, and those that drawings near these reach. */
function usedRange(
  { cells, merges }: RawSheet,
  texts: readonly string[],
  reach: { row: number; column: number },
): { rows: number; columns: number } {
  let [row, column] = [-1, -1];
  const begins = new Set<string>();
  cells.forEach((cell, at) => {
    if ((texts[at] ?? '').trim() === '') return;
    row = Math.max(row, cell.row);
    column = Math.max(column, cell.column);
    begins.add(`${cell.row} ${cell.column}`);
  });
  const worded = merges.filter((range) => begins.has(`${range.row} ${range.column}`));
  const filled = cells.filter((cell) => cell.row <= row && cell.column <= column + MAX_COLUMNS_AFTER);
  const lastColumn = Math.max(
    filled.reduce((last, cell) => Math.max(last, cell.column), column),
    worded.reduce((last, range) => Math.max(last, Math.min(range.lastColumn, column + MAX_COLUMNS_AFTER)), column),
    Math.min(reach.column, column + MAX_COLUMNS_AFTER),
  );
  const lastRow = Math.max(
    worded.reduce((last, range) => Math.max(last, Math.min(range.lastRow, row + MAX_ROWS_AFTER)), row),
    Math.min(reach.row, row + MAX_ROWS_AFTER),
  );
  return { rows: lastRow + 1, columns: lastColumn + 1 };
}

/** The cells with text in hidden rows and columns. */
function textsInHidden({ cells }: RawSheet, texts: readonly string[], columns: Shown, rows: Shown): RawCell[] {
  return cells.filter((cell, at) => (texts[at] ?? '').trim() !== '' && isInHidden(cell, columns, rows));
}

function isInHidden({ row, column }: SheetPosition, columns: Shown, rows: Shown): boolean {
  const isHidden = ({ numbers, placeOf }: Shown, number: number): boolean => numbers[placeOf(number)] !== number;
  return isHidden(columns, column) || isHidden(rows, row);
}
