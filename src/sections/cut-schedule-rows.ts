import { textToAmountName } from '../heads/amount-words.ts';
import { endsAsGoal } from '../heads/label-columns.ts';
import { isFootnote } from '../japanese/footnotes.ts';
import { namesSum, textToSeries } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Cell, GridRow, TitledText } from '../model/block.ts';
import type { ScheduleColumns } from '../model/head.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Line } from '../model/page.ts';
import { type Place, placesToSource } from '../model/place.ts';
import { cutBeyond } from './cut-unread-cells.ts';
import {
  areLabelled,
  areStates,
  figuresToNotice,
  hasLabelledLines,
  hasWords,
  rowToFigures,
  rowToFiguresOfAbove,
} from './figure-rows.ts';
import { hasLinesOfWork, joinRated, rowsToProjects } from './rated-rows.ts';
import { toResultRows } from './result-rows.ts';
import { amountsOfEach, isSum, sumToNotice } from './sum-rows.ts';
import { type RowsAbove, type TakenCells, takenToHeadings, takeOtherCells } from './take-other-cells.ts';
import { takeFigures } from './unlabelled-figures.ts';
import { excerpt, type Walk } from './walk.ts';

/**
 * Moves labels above the projects, and attributes, from the cells of a schedule to its rows. `year`: the fiscal year of
 * months without one; `caption`: the period in the table's caption.
 */
export function cutScheduleRows(
  walk: Walk,
  rows: readonly GridRow[],
  columns: ScheduleColumns,
  { year, caption }: { year: number | null; caption: Line | null } = { year: null, caption: null },
): GridRow[] {
  const cut = cutBeyond(walk, rows, columns.width);
  const isAmongWords = hasWords(cut, columns);
  const hasNamedFigures = isAmongWords || hasLabelledLines(cut, columns);
  const projects = rowsToProjects(cut, columns);
  const above: RowsAbove = { path: [], bands: [], isBelowBand: false, cells: new Map() };
  const ratedRows = new Set<GridRow>();
  const figures: { figures: string[]; place: Place }[] = [];
  const ofEach = amountsOfEach(cut, columns, walk.vocabulary);
  // The row below those that 合計 spans
  let sumEnd = 0;
  const read = cut.flatMap((printed, at): GridRow[] => {
    if (isFootnoteRow(printed, columns, walk.vocabulary)) {
      const isLast = cut.slice(at + 1).every((row) => isFootnoteRow(row, columns, walk.vocabulary));
      walk.notices.push(footnoteToNotice(printed, isLast));
      return [];
    }
    if (isBand(printed, columns)) {
      readBand(walk, printed, above);
      return [];
    }
    above.isBelowBand = false;
    const { row, outermost } = nameToItsColumn(printed, columns);
    if (at < sumEnd || (isSum(printed, columns, walk.vocabulary) && !ofEach.has(printed))) {
      const label = printed.cells.find(({ text }) => namesSum(text, walk.vocabulary)) ?? printed.cells[0];
      if (at >= sumEnd) sumEnd = at + (label?.rowSpan ?? 1);
      walk.notices.push(sumToNotice(printed));
      return [];
    }
    const measured =
      columns.name !== null && above.cells.has(columns.name)
        ? rowToFiguresOfAbove(row, columns, walk.vocabulary)
        : null;
    if (measured) {
      walk.document.headings.push(measured.label);
      return [measured.row];
    }
    above.path = above.path.filter(({ column }) => column < outermost);
    const hasWork = hasLinesOfWork(projects.get(printed) ?? [], columns, walk.vocabulary);
    const taken = takeOtherCells(row, columns, { above, caption, hasWork, vocabulary: walk.vocabulary });
    walk.document.headings.push(...takenToHeadings(taken));
    const whole = toWholeRow(row, columns, taken, {
      above,
      year,
      hasNamedFigures,
      hasWork,
      vocabulary: walk.vocabulary,
    });
    if (taken.rated.length > 0) ratedRows.add(whole);
    const hasResults = columns.resultColumns !== undefined && columns.resultColumns.length > 0;
    // 3件 and 2件 below 計画 and 実績 are what is planned and what came of it
    const mayBeValues = isAmongWords && !hasResults && !areLabelled(whole, columns, walk.vocabulary);
    const found = mayBeValues ? takeFigures(whole, columns) : null;
    if (found) {
      figures.push({ ...found, place: printed.place });
      return [found.row];
    }
    return hasResults ? [{ ...whole, series: 'plan' }, ...toResultRows(row, columns, whole.period)] : [whole];
  });
  if (figures.length > 0) walk.notices.push(figuresToNotice(figures));
  return joinRated(read, ratedRows);
}

/** A ※ remark over the whole table, or alone in the first cell, is neither a project nor a heading. */
function isFootnoteRow({ cells, covered = [] }: GridRow, { name }: ScheduleColumns, vocabulary: Vocabulary): boolean {
  const [cell, more] = cells;
  const isLabel = cell !== undefined && !more && covered.length === 0 && cell.column <= (name ?? 0);
  return isLabel && isFootnote(cell.text, vocabulary);
}

/** A remark between rows may be a heading for those below (※重点施策), unless it is a sentence. */
function footnoteToNotice({ cells, place }: GridRow, isLast: boolean): Notice {
  const text = cells.map((cell) => cell.text).join(' ');
  const source = placesToSource([place, ...cells.map((cell) => cell.place)]);
  const isRemark = isLast || text.trim().endsWith('。');
  return notice('sections/line-unplaced', {
    source,
    ...(isRemark && { severity: 'info' }),
    values: { text: excerpt(text) },
    actual: text,
  });
}

/** A band is a heading for the rows below it; consecutive bands are combined. */
function readBand(walk: Walk, { cells }: GridRow, above: RowsAbove): void {
  const [band] = cells;
  if (!band) return;
  const { text, place } = band;
  walk.document.headings.push({ place, text });
  above.bands = [...(above.isBelowBand ? above.bands : []), { head: '', text, place }];
  above.path = [];
  above.isBelowBand = true;
}

/** A row with only its project and time cells in `cells`, and all else beside them. */
function toWholeRow(
  row: GridRow,
  columns: ScheduleColumns,
  taken: TakenCells,
  context: {
    above: RowsAbove;
    year: number | null;
    hasNamedFigures: boolean;
    hasWork: boolean;
    vocabulary: Vocabulary;
  },
): GridRow {
  const { labels, attributes, rated, departments, period, amounts: ownColumns } = taken;
  const timeAmounts = [...(row.timeAmounts ?? []), ...ownColumns];
  const { above, year, hasNamedFigures, hasWork, vocabulary } = context;
  const beside = [...taken.results, taken.series, ...taken.stated, period?.cell, period?.content];
  const others = [...beside.flatMap((cell) => cell ?? []), ...ownColumns.map(({ cell }) => cell)];
  const away = new Set([...labels, ...attributes, ...rated, ...departments, ...others].map(({ column }) => column));
  const isSaid = taken.series !== undefined && hasWork && endsAsGoal(taken.series.text);
  const series = taken.series && !isSaid ? textToSeries(taken.series.text, vocabulary) : null;
  // a label such as 目標値, which is neither 計画 nor 実績; its words may be counted: 5件を選定
  const lines = taken.series && !series ? [taken.series] : [];
  const named = [...labels, ...attributes, ...lines]
    .map(({ text }) => textToAmountName(text, vocabulary))
    .find((one) => one !== null);
  // In a table of figures, the head names them, or else the labels of the rows: 国庫支出金, 一般財源.
  const areOfRows = hasNamedFigures || columns.amounts === null;
  const amounts =
    named ??
    (areStates(columns, vocabulary) ? { name: '', unit: null, areStates: true as const } : null) ??
    (areOfRows ? rowToFigures(row, columns, [...attributes, ...lines], vocabulary) : null);
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

/**
 * A name that extends over the columns of its missing labels is moved to the name column. `outermost`: the first column
 * whose labels in the rows above do not apply to this row.
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

/** A single cell over labels and all times is not a project but a heading for the rows below. */
function isBand({ cells }: GridRow, { name, years }: ScheduleColumns): boolean {
  const [cell, more] = cells;
  const [first, last] = [years[0], years.at(-1)];
  if (!cell || more || !first || !last || first === last || cell.bar !== undefined || cell.arrows.length > 0)
    return false;
  return cell.column <= (name ?? 0) && cell.column < first.column && cell.column + cell.columnSpan > last.column;
}

/** The times after which an arrow continues into a column that may be a time but could not be read. */
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

function toText({ head, text, place }: TitledText): TitledText {
  return { head, text, place };
}
