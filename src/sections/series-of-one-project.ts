import { isFigure, labelToAmountName } from '../heads/amount-words.ts';
import { isTimeHead, rowToHeadRow } from '../heads/head-row.ts';
import { holdsValues } from '../heads/label-columns.ts';
import { isWord, textToSeries } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Cell, GridRow } from '../model/block.ts';
import { noColumns, type ScheduleColumns } from '../model/head.ts';
import { DEPARTMENTS, FIRST_TIME, NAME } from './years-of-one-project.ts';

/** A schedule of 計画 and 実績 whose project is named above it; `headerRows`: the cells that label the rows. */
type SeriesTable = { columns: ScheduleColumns; headerRows: GridRow[]; rows: GridRow[] };

/**
 * Years over rows of 計画 and 実績, or of 取組内容, without a name, as the lanes of one project; the figures beside KPI（件数） and 事業費（千円） are
 * its values. Null if a row has another label, or if all cells are figures.
 */
export function rowsToSeriesOfOne(rows: readonly GridRow[], vocabulary: Vocabulary): SeriesTable | null {
  const [head, ...body] = rows;
  if (!head || body.length === 0) return null;
  const read = rowToHeadRow(head, vocabulary);
  const first = read.years[0]?.column ?? 0;
  if (first === 0 || !isTimeHead(read) || !labelsOf(head, first).every((label) => isTitle(label, vocabulary)))
    return null;
  // a column after the years (備考) has no place in a lane
  if (head.cells.length > labelsOf(head, first).length + read.years.length || holdsValues(body, read.years))
    return null;
  const lines = body.flatMap((row) => rowToLine(row, first, vocabulary) ?? []);
  const works = lines.flatMap((line) => (line.amounts ? [] : [line.series ?? 'contents']));
  if (lines.length < body.length || works.length === 0 || new Set(works).size < works.length) return null;
  const shift = FIRST_TIME - first;
  const toTimes = (row: GridRow): Cell[] =>
    row.cells.filter(({ column }) => column >= first).map((cell) => ({ ...cell, column: cell.column + shift }));
  const width = head.width + shift;
  return {
    columns: {
      ...noColumns,
      name: NAME,
      years: read.years.map((time) => ({ ...time, column: time.column + shift })),
      width,
      assumed: { column: NAME, title: '' },
    },
    headerRows: [{ ...head, cells: [...head.cells, ...body.flatMap((row) => labelsOf(row, first))] }],
    rows: body.map((row, at): GridRow => {
      const covered = at === 0 ? [] : [NAME, DEPARTMENTS];
      return { cells: toTimes(row), width, place: row.place, covered, ...lines[at] };
    }),
  };
}

function labelsOf({ cells }: GridRow, firstTime: number): Cell[] {
  return cells.filter(({ column }) => column < firstTime);
}

/** 区分 above 計画 and 実績 */
function isTitle({ text }: Cell, { attributes, yearsTitle }: Vocabulary): boolean {
  return [attributes, yearsTitle].some((words) => isWord(text, words));
}

/** What the cells of a row are: plans or results, figures, or else the contents of the project. */
type Line = Pick<GridRow, 'series' | 'amounts'>;

function rowToLine(row: GridRow, firstTime: number, vocabulary: Vocabulary): Line | null {
  const [label, ...others] = labelsOf(row, firstTime);
  if (!label || others.length > 0) return null;
  const amounts = labelToAmountName(label.text, vocabulary);
  if (amounts) return row.cells.every((cell) => cell === label || isFigure(cell.words)) ? { amounts } : null;
  const series = textToSeries(label.text, vocabulary);
  if (series) return { series };
  return isWord(label.text, vocabulary.contents) ? {} : null;
}
