import { textToAmountName } from '../heads/amount-words.ts';
import { isWord, textToSeries } from '../japanese/headers.ts';
import { textToPieces } from '../japanese/pieces.ts';
import { textToValue } from '../japanese/values.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Cell, GridRow, TitledText } from '../model/block.ts';
import type { ScheduleColumns, TitledColumn } from '../model/head.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Line } from '../model/page.ts';
import { placesToSource } from '../model/place.ts';
import { fillDittos } from './ditto.ts';
import { rowToFigures } from './figure-rows.ts';
import { joinRated, toRatedColumns } from './rated-rows.ts';
import { excerpt, type Walk } from './walk.ts';

/** A row of more fields than this (and than its header) was not laid out as a table of years: a line end was lost in it. */
const MAX_FIELDS = 32;

/** What the rows above hold for those below: labels by their columns, bands over them, cells of further columns of departments. */
type RowsAbove = {
  path: readonly TitledCell[];
  bands: readonly TitledText[];
  isBelowBand: boolean;
  departments: Map<number, Cell>;
};
type TitledCell = TitledText & { column: number };

/**
 * Rows of a schedule: labels above the projects and attributes leave the cells, and go with their rows. `year`: the fiscal
 * year that months without one are of; `caption`: the period that the table's caption states.
 */
export function cutScheduleRows(
  walk: Walk,
  rows: readonly GridRow[],
  columns: ScheduleColumns,
  { year, caption }: { year: number | null; caption: Line | null } = { year: null, caption: null },
): GridRow[] {
  const cut = fillDittos(walk, cutBeyond(walk, rows, columns.width), columns);
  const isAmongWords = hasWords(cut, columns);
  const above: RowsAbove = { path: [], bands: [], isBelowBand: false, departments: new Map() };
  const ratedRows = new Set<GridRow>();
  const read = cut.flatMap((printed): GridRow[] => {
    if (isBand(printed, columns)) {
      readBand(walk, printed, above);
      return [];
    }
    above.isBelowBand = false;
    const { row, outermost } = nameToItsColumn(printed, columns);
    if (isSum(row, columns, walk.vocabulary)) {
      walk.notices.push(sumToNotice(row));
      return [];
    }
    above.path = above.path.filter(({ column }) => column < outermost);
    const taken = takeOtherCells(row, columns, { above, caption, vocabulary: walk.vocabulary });
    walk.document.headings.push(...takenToHeadings(taken));
    const whole = toWholeRow(row, columns, taken, { above, year, isAmongWords, vocabulary: walk.vocabulary });
    if (taken.rated.length > 0) ratedRows.add(whole);
    const hasResults = columns.resultColumns !== undefined && columns.resultColumns.length > 0;
    return hasResults ? [{ ...whole, series: 'plan' }, ...toResults(row, columns)] : [whole];
  });
  return joinRated(read, ratedRows);
}

/** A band heads the rows below it; bands right below each other head them together. */
function readBand(walk: Walk, { cells }: GridRow, above: RowsAbove): void {
  const [band] = cells;
  if (!band) return;
  const { text, place } = band;
  walk.document.headings.push({ place, text });
  above.bands = [...(above.isBelowBand ? above.bands : []), { head: '', text, place }];
  above.path = [];
  above.isBelowBand = true;
}

/** The cells of a row that are neither its project nor a box of its lane. */
type TakenCells = {
  labels: TitledCell[];
  attributes: TitledCell[];
  /** What a row of 評価 says of each year. */
  rated: TitledCell[];
  series: Cell | undefined;
  amounts: NonNullable<GridRow['timeAmounts']>;
  departments: Cell[];
  period: ReturnType<typeof takePeriod>;
  /** The cells that state the period. */
  stated: Cell[];
  results: Cell[];
};

function takeOtherCells(
  row: GridRow,
  columns: ScheduleColumns,
  { above, caption, vocabulary }: { above: RowsAbove; caption: Line | null; vocabulary: Vocabulary },
): TakenCells {
  const { amountColumns = [], resultColumns = [] } = columns;
  const labels = takeCells(row, columns.path);
  const [first] = labels;
  // A label holds for the rows below it, until another stands in its column or in one outside of it.
  if (first) above.path = [...above.path.filter(({ column }) => column < first.column), ...labels];
  return {
    labels,
    attributes: takeCells(row, columns.attributes),
    rated: takeCells(row, toRatedColumns(row, columns, vocabulary)),
    series: row.cells.find(({ column }) => column === columns.series),
    amounts: amountColumns.flatMap(({ column, ...amount }) => {
      const cell = row.cells.find((one) => one.column === column);
      return cell ? [{ ...amount, cell }] : [];
    }),
    departments: takeDepartments(row, columns, above.departments),
    period: takePeriod(row, columns, caption),
    stated: row.cells.filter(({ column }) => [columns.period?.column, columns.period?.end].includes(column)),
    results: row.cells.filter(({ column }) => resultColumns.some((one) => one.column === column)),
  };
}

function takenToHeadings({ labels, series, stated, period }: TakenCells): Line[] {
  const periodCells = stated.length > 0 ? stated : period ? [period.cell] : [];
  return [...labels, ...(series ? [series] : []), ...periodCells].map(({ place, text }) => ({ place, text }));
}

/** A row with its project and boxes alone in its cells, and with all else beside them. */
function toWholeRow(
  row: GridRow,
  columns: ScheduleColumns,
  taken: TakenCells,
  context: { above: RowsAbove; year: number | null; isAmongWords: boolean; vocabulary: Vocabulary },
): GridRow {
  const { labels, attributes, rated, departments, period, amounts: timeAmounts } = taken;
  const { above, year, isAmongWords, vocabulary } = context;
  const beside = [...taken.results, taken.series, ...taken.stated, period?.cell, period?.content];
  const others = [...beside.flatMap((cell) => cell ?? []), ...timeAmounts.map(({ cell }) => cell)];
  const away = new Set([...labels, ...attributes, ...rated, ...departments, ...others].map(({ column }) => column));
  const series = taken.series && textToSeries(taken.series.text, vocabulary);
  const named = [...labels, ...attributes]
    .map(({ text }) => textToAmountName(text, vocabulary))
    .find((one) => one !== null);
  const amounts = named ?? (isAmongWords ? rowToFigures(row, columns, attributes, vocabulary) : null);
  const runsInto = findRuns(row, columns);
  return {
    ...row,
    cells: row.cells.filter((cell) => !away.has(cell.column)),
    path: [...(row.path ?? []), ...above.bands, ...above.path.map(toText)],
    attributes: [...(row.attributes ?? []), ...[...attributes, ...rated].map(toText)],
    ...(departments.length > 0 && { moreDepartments: departments }),
    ...(timeAmounts.length > 0 && { timeAmounts }),
    ...(amounts && { amounts }),
    ...(runsInto.length > 0 && { runsInto }),
    ...(period && { period: { ...period, year } }),
    ...(series && { series }),
  };
}

/** 合計 over figures alone is no project. */
function isSum({ cells }: GridRow, { name, years }: ScheduleColumns, vocabulary: Vocabulary): boolean {
  const label = cells.find(({ column }) => column === name);
  const times = new Set(years.map(({ column }) => column));
  const figures = cells.filter(({ column }) => times.has(column));
  const isFigure = ({ words }: Cell): boolean => textToValue(words, '').value !== null;
  return label !== undefined && isWord(label.text, vocabulary.sums) && figures.length > 0 && figures.every(isFigure);
}

function sumToNotice({ cells }: GridRow): Notice {
  const text = cells.map((cell) => cell.text).join(' ');
  return notice('sections/sum-left', {
    source: placesToSource(cells.map(({ place }) => place)),
    values: { text },
    actual: text,
  });
}

/** 実績 beside 計画 as a row of its own below that of the plans; none where the row has no results. */
function toResults(row: GridRow, { years, resultColumns = [] }: ScheduleColumns): GridRow[] {
  const cells = row.cells.flatMap((cell) => {
    const year = years[resultColumns.find(({ column }) => column === cell.column)?.index ?? years.length];
    return year ? [{ ...cell, column: year.column, columnSpan: 1, rowSpan: 1 }] : [];
  });
  const [first] = cells;
  const [firstYear = 0] = years.map(({ column }) => column);
  if (!first) return [];
  const covered = Array.from({ length: firstYear }, (_, column) => column);
  return [{ cells, width: row.width, place: first.place, covered, path: [], attributes: [], series: 'actual' }];
}

/**
 * A name that stands over the columns of its labels too, for it has none, comes to the column of names. `outermost`: from which
 * column on the labels of the rows above do not hold for it.
 */
function nameToItsColumn(row: GridRow, { name, path }: ScheduleColumns): { row: GridRow; outermost: number } {
  const whole = { row, outermost: Number.POSITIVE_INFINITY };
  if (name === null || row.cells.some(({ column }) => column === name)) return whole;
  const isName = ({ column, columnSpan }: Cell): boolean =>
    column < name && column + columnSpan > name && path.some((one) => one.column === column);
  const cell = row.cells.find(isName);
  if (!cell) return whole;
  const cells = row.cells.map((one) => (one === cell ? { ...one, column: name, columnSpan: 1 } : one));
  return { row: { ...row, cells }, outermost: cell.column };
}

/** One cell from the labels over all of the times is no project: it heads the rows below it. */
function isBand({ cells }: GridRow, { name, years }: ScheduleColumns): boolean {
  const [cell, more] = cells;
  const [first, last] = [years[0], years.at(-1)];
  if (!cell || more || !first || !last || first === last || cell.bar !== undefined || cell.arrows.length > 0)
    return false;
  return cell.column <= (name ?? 0) && cell.column < first.column && cell.column + cell.columnSpan > last.column;
}

/** The row's own period, or the one that the caption states for all rows with a name. */
function takePeriod(
  { cells }: GridRow,
  { period, name }: ScheduleColumns,
  caption: Line | null,
): { cell: Cell; content: Cell | null } | undefined {
  const isProject = cells.some(({ column }) => column === name);
  const [first, last] = [period?.column, period?.end].map((at) => cells.find(({ column }) => column === at));
  const stated = first && last ? { ...first, text: `${first.text}～${last.text}` } : (first ?? last);
  const cell = stated ?? (caption && isProject ? toCell(caption) : null);
  return cell ? { cell, content: cells.find(({ column }) => column === period?.content) ?? null } : undefined;
}

function toCell({ text, place }: Line): Cell {
  return {
    text,
    words: text,
    pieces: textToPieces(text),
    arrows: [],
    column: NO_COLUMN,
    columnSpan: 1,
    rowSpan: 1,
    place,
  };
}

/** A caption stands in no column. */
const NO_COLUMN = -1;

/** After which of the times an arrow runs into a column that may be a time and could not be read. */
function findRuns({ cells }: GridRow, { unreadTimes, years }: ScheduleColumns): number[] {
  return unreadTimes.flatMap(({ column }) => {
    const at = years.findLastIndex((year) => year.column < column);
    const crosses = cells.some(
      (cell) =>
        cell.column <= column &&
        cell.column + cell.columnSpan > column &&
        (cell.column < column || cell.arrows.length > 0),
    );
    return crosses && at >= 0 ? [at] : [];
  });
}

/** Cells of further columns of departments; 部 holds for the projects below it, as does a cell drawn over them. */
function takeDepartments(row: GridRow, columns: ScheduleColumns, held: Map<number, Cell>): Cell[] {
  const isProject = row.cells.some(({ column }) => column === columns.name);
  // The first column of departments is the row's own, but where a cell of it was drawn over several rows.
  const main = columns.moreDepartments.length > 0 ? columns.departments : null;
  const all = [...columns.moreDepartments, ...(main === null ? [] : [{ column: main, holdsBelow: false }])];
  return all.flatMap(({ column, holdsBelow }) => {
    const own = row.cells.find((cell) => cell.column === column);
    if (own) held.set(column, own);
    if (own && column === main) return [];
    const isHeld = row.covered ? row.covered.includes(column) : holdsBelow;
    const above = isProject && isHeld ? held.get(column) : undefined;
    return own ?? above ?? [];
  });
}

function takeCells({ cells }: GridRow, columns: readonly TitledColumn[]): TitledCell[] {
  return columns.flatMap(({ column, title }) => {
    const cell = cells.find((one) => one.column === column);
    return cell ? [{ head: title, text: cell.text, place: cell.place, column }] : [];
  });
}

/** Whether words stand under the times of a table, so that rows of figures are not all that it has. */
function hasWords(rows: readonly GridRow[], { years }: ScheduleColumns): boolean {
  const times = new Set(years.map(({ column }) => column));
  return rows.some(({ cells }) => cells.some(({ column, words }) => times.has(column) && /\p{L}{2}/u.test(words)));
}

function toText({ head, text, place }: TitledText): TitledText {
  return { head, text, place };
}

/** Take out of the rows what no column takes, quoted: columns without a place in the dataset, fields far after the last one. */
export function cutRows(
  walk: Walk,
  rows: readonly GridRow[],
  { attributes, width }: { attributes: readonly TitledColumn[]; width: number },
): GridRow[] {
  const titles = new Map(attributes.map(({ column, title }) => [column, title]));
  return cutBeyond(walk, rows, width).map((row) => {
    const untitled = row.cells.filter((cell) => titles.has(cell.column));
    for (const cell of untitled) quoteCell(walk, cell, titles.get(cell.column) ?? '');
    return { ...row, cells: row.cells.filter((cell) => !titles.has(cell.column)) };
  });
}

function cutBeyond(walk: Walk, rows: readonly GridRow[], width: number): GridRow[] {
  return rows.map((row) => {
    const beyond = row.width > MAX_FIELDS ? row.cells.filter((cell) => cell.column >= width) : [];
    if (beyond.length === 0) return row;
    quoteBeyond(walk, row, beyond, width);
    return { ...row, cells: row.cells.filter((cell) => !beyond.includes(cell)) };
  });
}

function quoteCell(walk: Walk, { text, place }: Cell, title: string): void {
  const known = walk.unread.get(title) ?? { count: 0, first: place };
  walk.unread.set(title, { ...known, count: known.count + 1 });
  walk.notices.push(
    notice('sections/cell-unread', { source: [place], values: { title, text: excerpt(text) }, actual: text }),
  );
}

function quoteBeyond(walk: Walk, row: GridRow, cells: readonly Cell[], width: number): void {
  walk.notices.push(
    notice('sections/row-too-wide', {
      source: cells.map(({ place }) => place),
      values: { width: row.width, expected: width },
      actual: cells.map(({ text }) => text).join(' | '),
    }),
  );
}
