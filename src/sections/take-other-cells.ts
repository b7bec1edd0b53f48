import { textToValue } from '../japanese/values.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Cell, GridRow, TitledText } from '../model/block.ts';
import { NO_COLUMN, type ScheduleColumns, type TitledColumn } from '../model/head.ts';
import type { Line } from '../model/page.ts';
import { lineToCell } from './line-to-cell.ts';
import { toRatedColumns } from './rated-rows.ts';
import { columnsWithoutResult } from './result-rows.ts';

/** Cells of rows above that apply to those below: labels by column, bands, and the last cell of each column. */
export type RowsAbove = {
  path: readonly TitledCell[];
  bands: readonly TitledText[];
  isBelowBand: boolean;
  cells: Map<number, Cell>;
};

type TitledCell = TitledText & { column: number };

/** The cells of a row that are neither its project nor its time cells. */
export type TakenCells = {
  labels: TitledCell[];
  attributes: TitledCell[];
  /** The entries of a row of 評価, one per year. */
  rated: TitledCell[];
  series: Cell | undefined;
  amounts: NonNullable<GridRow['timeAmounts']>;
  departments: Cell[];
  period: ReturnType<typeof takePeriod>;
  /** The cells that state the period. */
  stated: Cell[];
  results: Cell[];
};

export function takeOtherCells(
  row: GridRow,
  columns: ScheduleColumns,
  {
    above,
    caption,
    hasWork,
    vocabulary,
  }: {
    above: RowsAbove;
    caption: Line | null;
    hasWork: boolean;
    vocabulary: Vocabulary;
  },
): TakenCells {
  const { amountColumns = [], resultColumns = [] } = columns;
  for (const cell of row.cells) above.cells.set(cell.column, cell);
  const labels = takeCells(row.cells, columns.path);
  const [first] = labels;
  // A label applies to the rows below, until another label is in its column or in one outside it.
  if (first) above.path = [...above.path.filter(({ column }) => column < first.column), ...labels];
  return {
    labels,
    attributes: [
      ...takeAttributes(row, columns, above.cells),
      ...takeCells(row.cells, columnsWithoutResult(row, columns)),
    ],
    rated: takeCells(row.cells, toRatedColumns(row, columns, hasWork, vocabulary)),
    series: row.cells.find(({ column }) => column === columns.series),
    amounts: amountColumns.flatMap(({ column, ...amount }) => {
      const cell = row.cells.find((one) => one.column === column);
      return cell ? [{ ...amount, cell }] : [];
    }),
    departments: takeDepartments(row, columns, above.cells),
    period: takePeriod(row, columns, caption, above.cells),
    stated: row.cells.filter(({ column }) => [columns.period?.column, columns.period?.end].includes(column)),
    results: row.cells.filter(({ column }) => resultColumns.some((one) => one.column === column)),
  };
}

export function takenToHeadings({ labels, series, stated, period }: TakenCells): Line[] {
  const periodCells = stated.length > 0 ? stated : period ? [period.cell] : [];
  return [...labels, ...(series ? [series] : []), ...periodCells].map(({ place, text }) => ({ place, text }));
}

/** The row's own period, or the caption's for all rows with a name. */
function takePeriod(
  { cells, covered }: GridRow,
  { period, name }: ScheduleColumns,
  caption: Line | null,
  held: ReadonlyMap<number, Cell>,
): { cell: Cell; content: Cell | null } | undefined {
  const isProject = cells.some(({ column }) => column === name);
  const [first, last] = [period?.column, period?.end].map((at) => cells.find(({ column }) => column === at));
  const stated = first && period?.end === undefined ? first : withEnds(first, last);
  // 年度 left of the names groups them like a label; elsewhere a blank cell states no period, unless a cell was drawn
  // over it.
  const at = period && period.end === undefined ? period.column : NO_COLUMN;
  const isHeld = isProject && (covered ? covered.includes(at) : at < (name ?? NO_COLUMN));
  const above = isHeld ? held.get(at) : undefined;
  const cell = stated ?? above ?? (caption && isProject ? lineToCell(caption, NO_COLUMN) : null);
  return cell ? { cell, content: cells.find(({ column }) => column === period?.content) ?? null } : undefined;
}

/** R5 below 開始年度 and R7 below 終了年度 are R5～R7; either may be blank. */
function withEnds(first: Cell | undefined, last: Cell | undefined): Cell | undefined {
  const cell = first ?? last;
  const isWhole = cell && !(first && last) && /[~〜～]|まで$|以前$/u.test(cell.text);
  return cell && { ...cell, text: isWhole ? cell.text : `${first?.text ?? ''}～${last?.text ?? ''}` };
}

/** Cells of further columns of departments; 部 applies to the projects below it, as does a cell drawn over them. */
function takeDepartments(row: GridRow, columns: ScheduleColumns, held: ReadonlyMap<number, Cell>): Cell[] {
  const isProject = row.cells.some(({ column }) => column === columns.name);
  // The first column of departments is the row's own, unless one of its cells was drawn over several rows.
  const main = columns.moreDepartments.length > 0 ? columns.departments : null;
  const all = [...columns.moreDepartments, ...(main === null ? [] : [{ column: main, holdsBelow: false }])];
  return all.flatMap(({ column, holdsBelow }) => {
    const own = row.cells.find((cell) => cell.column === column);
    if (own && column === main) return [];
    const isHeld = row.covered ? row.covered.includes(column) : holdsBelow;
    const above = isProject && isHeld ? held.get(column) : undefined;
    return own ?? above ?? [];
  });
}

/**
 * A cell over several projects (区分 or 備考) applies to each; a figure over several is their sum and stays with the first.
 * A remark stays in its own row, whose fields are weighed with it.
 */
function takeAttributes(row: GridRow, columns: ScheduleColumns, held: ReadonlyMap<number, Cell>): TitledCell[] {
  const own = takeCells(row.cells, columns.attributes);
  if (!row.cells.some(({ column }) => column === columns.name)) return own;
  const covering = (row.covered ?? []).flatMap((column) => held.get(column) ?? []);
  const words = covering.filter(({ text }) => textToValue(text, '').value === null);
  const spanning = takeCells(words, [...columns.attributes, ...(columns.remark ? [columns.remark] : [])]);
  return [...own, ...spanning].toSorted((a, b) => a.column - b.column);
}

function takeCells(cells: readonly Cell[], columns: readonly TitledColumn[]): TitledCell[] {
  return columns.flatMap(({ column, title }) => {
    const cell = cells.find((one) => one.column === column);
    return cell ? [{ head: title, text: cell.text, place: cell.place, column }] : [];
  });
}
