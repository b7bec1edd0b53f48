import { isMoney } from '../heads/amount-words.ts';
import { beginsWithMark, type Marks } from '../japanese/marks.ts';
import { cutPieces, piecesToText } from '../japanese/pieces.ts';
import { textToValue } from '../japanese/values.ts';
import { bare } from '../japanese/width.ts';
import type { Cell, CellPiece, GridRow } from '../model/block.ts';
import { columnsBeforeTimes, type ScheduleColumns, type StackedLines } from '../model/head.ts';
import { lineToCell } from './line-to-cell.ts';

/** Rows with upper and lower lines separated, and the cells in which the boundary is unknown. */
type SplitRows = { rows: GridRow[]; unsplit: Cell[] };

/**
 * Splits the rows of a table whose head or note explains its upper and lower lines, which are in one cell or in two
 * rows of a project. A table with neither is unchanged, since the note may concern another one.
 */
export function splitStackedLines(
  rows: readonly GridRow[],
  columns: ScheduleColumns,
  parts: StackedLines | null,
  marks: Marks,
): SplitRows {
  if (!parts) return { rows: [...rows], unsplit: [] };
  const projects = rowsToProjects(rows, columns);
  const isSplit = projects.some((own) => own.length > 1 || timeCells(own, columns).some(couldBeSplit));
  if (!isSplit) return { rows: [...rows], unsplit: [] };
  // If each project has two rows, these are its plan and its result; two lines in a cell are then a list.
  const arePairs = !parts.some(isAmount) && projects.every((own) => own.length === 2);
  const read = arePairs
    ? projects.map((own) => splitPair(own, columns, parts, marks))
    : projects.map((own) => splitProject(own, columns, parts));
  return { rows: read.flatMap((one) => one.rows), unsplit: read.flatMap((one) => one.unsplit) };
}

/** Lines of a cell without bullets could also be a plan above its result. */
function splitPair(rows: readonly GridRow[], columns: ScheduleColumns, parts: StackedLines, marks: Marks): SplitRows {
  const cells = timeCells(rows, columns);
  const bullets = marks.bullets + marks.softBullets;
  const isList = ({ pieces }: Cell): boolean =>
    linesOf(pieces).every(([first]) => first !== undefined && beginsWithMark(first.text, bullets));
  const unsplit = mostCouldBeSplit(cells) ? cells.filter((cell) => couldBeSplit(cell) && !isList(cell)) : [];
  return { rows: nameRows(rows, parts), unsplit };
}

function splitProject(rows: readonly GridRow[], columns: ScheduleColumns, parts: StackedLines): SplitRows {
  const [upper, lower] = rows;
  const cells = timeCells(rows, columns);
  if (upper && lower && !mostCouldBeSplit(cells))
    return rows.length === 2 ? { rows: nameRows(rows, parts), unsplit: [] } : { rows: [...rows], unsplit: cells };
  const read = rows.map((row) => (parts.some(isAmount) ? splitAmounts : splitSeries)(row, columns, parts));
  return { rows: read.flatMap((one) => one.rows), unsplit: read.flatMap((one) => one.unsplit) };
}

function timeCells(rows: readonly GridRow[], { years }: ScheduleColumns): Cell[] {
  const times = new Set(years.map(({ column }) => column));
  return rows.flatMap(({ cells }) => cells.filter(({ column }) => times.has(column)));
}

function couldBeSplit({ pieces }: Cell): boolean {
  return pieces.length > 1;
}

function mostCouldBeSplit(cells: readonly Cell[]): boolean {
  return cells.filter(couldBeSplit).length * 2 > cells.length;
}

function isAmount({ kind }: StackedLines[number]): boolean {
  return kind === 'amount';
}

/** The rows of each project: those that its name covers, or that have none. */
function rowsToProjects(rows: readonly GridRow[], { name }: ScheduleColumns): GridRow[][] {
  const groups: GridRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const isNamed = name === null || row.cells.some(({ column }) => column <= name);
    if (!last || isNamed) groups.push([row]);
    else last.push(row);
  }
  return groups;
}

/** Labels the two rows of a project by the note. */
function nameRows(rows: readonly GridRow[], parts: StackedLines): GridRow[] {
  return rows.map((row, at): GridRow => {
    const part = parts[at];
    if (part?.kind === 'amount') return { ...row, amounts: { name: part.name, unit: part.unit } };
    return part?.kind === 'series' ? { ...row, series: part.series } : row;
  });
}

/** 設計 above 12: the figure is removed from the cell, which keeps its words and arrows. */
function splitAmounts(row: GridRow, { years }: ScheduleColumns, parts: StackedLines): SplitRows {
  const at = parts.findIndex(isAmount);
  const part = parts[at];
  if (part?.kind !== 'amount') return { rows: [row], unsplit: [] };
  const { name, unit } = part;
  const timeAmounts: NonNullable<GridRow['timeAmounts']>[number][] = [];
  const unsplit: Cell[] = [];
  const cells = row.cells.flatMap((cell): Cell[] => {
    const index = years.findIndex(({ column }) => column === cell.column);
    const found = index < 0 ? null : findFigure(cell, at === 0, unit);
    if (!found) return [cell];
    if (isOverYears(cell, index, years)) {
      unsplit.push(cell);
      return [cell];
    }
    timeAmounts.push({ index, cell: lineToCell({ text: found.figure, place: cell.place }, cell.column), name, unit });
    const isEmpty = found.words.length === 0 && cell.arrows.length === 0 && cell.bar === undefined;
    return isEmpty ? [] : [withPieces(cell, found.words)];
  });
  return { rows: [{ ...row, cells, ...(timeAmounts.length > 0 && { timeAmounts }) }], unsplit };
}

/** A figure over several years belongs to none of them. */
function isOverYears({ column, columnSpan }: Cell, index: number, years: ScheduleColumns['years']): boolean {
  const next = years[index + 1];
  return next !== undefined && column + columnSpan > next.column;
}

/** The figure at the end or the beginning of a cell, and the remaining words; 12 千円 has a blank before its unit. */
function findFigure(
  { pieces }: Cell,
  isFirst: boolean,
  stated: string | null,
): { figure: string; words: CellPiece[] } | null {
  const unit = pieces[isFirst ? 1 : pieces.length - 1];
  const count = unit && pieces.length > 1 && isMoney(bare(unit.text)) ? 2 : 1;
  const at = isFirst ? count : pieces.length - count;
  const [before, behind] = [pieces.slice(0, at), pieces.slice(at)];
  const [words, printed] = isFirst ? [behind, before] : [before, behind];
  const figure = piecesToText(printed).replace(/^[(（](.*)[)）]$/su, '$1');
  return isOfUnit(figure, stated) ? { figure, words: cutPieces(words, 0, Number.POSITIVE_INFINITY) } : null;
}

/** 2箇所 below 事業費（千円） is an amount of work, not a cost. */
function isOfUnit(figure: string, stated: string | null): boolean {
  const { value, unit } = textToValue(figure, '');
  return value !== null && (unit === null || unit === stated || isMoney(unit));
}

/**
 * A plan above its result: the result gets its own row. A cell of one line is a plan; one of three lines could be split
 * in two ways.
 */
function splitSeries(row: GridRow, columns: ScheduleColumns, parts: StackedLines): SplitRows {
  const [upper, lower] = parts.map((part) => (part.kind === 'series' ? part.series : null));
  const times = timeCells([row], columns);
  const two = new Map(times.filter(({ pieces }) => areTwoLines(pieces)).map((cell) => [cell, linesOf(cell.pieces)]));
  const unsplit = times.filter((cell) => couldBeSplit(cell) && !two.has(cell));
  const own = row.cells.map((cell) => {
    const [line] = two.get(cell) ?? [];
    return line ? withPieces(cell, line) : cell;
  });
  const below = [...two].map(([{ place, column }, [, line = []]]) => {
    return { ...lineToCell({ text: piecesToText(line), place }, column), pieces: line };
  });
  const rows: GridRow[] = [{ ...row, cells: own, ...(upper && { series: upper }) }];
  const covered = columnsBeforeTimes(columns);
  if (below.length > 0)
    rows.push({ cells: below, width: row.width, place: row.place, covered, ...(lower && { series: lower }) });
  return { rows, unsplit };
}

function areTwoLines(pieces: readonly CellPiece[]): boolean {
  return linesOf(pieces).length === 2 && pieces.every(({ end }) => end !== 'unknown');
}

function linesOf(pieces: readonly CellPiece[]): CellPiece[][] {
  const lines: CellPiece[][] = [[]];
  for (const [at, piece] of pieces.entries()) {
    lines.at(-1)?.push(piece);
    if (piece.end === 'break' && at < pieces.length - 1) lines.push([]);
  }
  return lines;
}

function withPieces(cell: Cell, pieces: readonly CellPiece[]): Cell {
  const text = piecesToText(pieces);
  return { ...cell, pieces, words: text, text };
}
