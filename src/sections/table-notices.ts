import { isSymbol, symbolKey } from '../japanese/marks.ts';
import { type Cell, type GridRow, isArrowAlone } from '../model/block.ts';
import { cutQuote } from '../model/cut-quote.ts';
import { type ScheduleColumns, type TimeColumn, wholeTimes } from '../model/head.ts';
import { LINE_STYLES } from '../model/line-styles.ts';
import { type Notice, notice } from '../model/notice.ts';
import { type Place, placesToSource } from '../model/place.ts';
import type { TablePart } from './parts.ts';
import { beginsBefore, isQuarterOfEither } from './period-notices.ts';
import type { TableNotes } from './table-notes.ts';

/** Cells that should hold two things according to the table but were read as one. */
export function checkUnsplit(unsplit: readonly Cell[]): Notice[] {
  const [first] = unsplit;
  if (!first) return [];
  const values = { text: cutQuote(first.text, MAX_LETTERS), count: unsplit.length };
  return [
    notice('sections/stacked-lines-unread', { source: placesToSource(unsplit.map(({ place }) => place)), values }),
  ];
}

/** Characters of a cell quoted in one message. */
const MAX_LETTERS = 40;

export function checkYears(columns: readonly TimeColumn[], place: Place, isSchedule: boolean): Notice[] {
  const years = wholeTimes(columns);
  if (years.length > 0 && years.every(({ year }) => year === null)) {
    const values = { labels: columnsToLabels(years) };
    return [notice('sections/axis-without-years', { source: [place], values })];
  }
  const open = years.filter(beginsBefore);
  const quarters = years.filter(({ label }) => isQuarterOfEither(label));
  const toNotice = (code: 'sections/start-unprinted' | 'sections/quarters-of-either', of: TimeColumn[]): Notice[] =>
    of.length > 0 ? [notice(code, { source: [place], values: { labels: columnsToLabels(of) } })] : [];
  return [
    ...checkOrder(years, place, isSchedule),
    ...checkOtherYears(years, place),
    ...toNotice('sections/start-unprinted', open),
    ...toNotice('sections/quarters-of-either', quarters),
  ];
}

/** Heads that name two years, or could mean either of two: 令和6年度(2023). */
function checkOtherYears(years: readonly TimeColumn[], place: Place): Notice[] {
  const doubtful = years.filter(({ otherYear }) => otherYear !== undefined);
  return [...Map.groupBy(doubtful, ({ year, otherYear }) => `${year} ${otherYear}`).values()].flatMap((columns) => {
    const { year = null, otherYear: other } = columns[0] ?? {};
    if (year === null || other === undefined) return [];
    return [
      notice('sections/year-contradicts', {
        source: [place],
        values: { labels: columnsToLabels(columns), year, other },
      }),
    ];
  });
}

function checkOrder(years: readonly TimeColumn[], place: Place, isSchedule: boolean): Notice[] {
  const dated = years.filter(({ from }) => from !== null);
  const printed = columnsToYears(dated);
  const values = { years: printed };
  const ordered = dated.every(({ from }, index) => (from ?? '') > (dated[index - 1]?.from ?? ''));
  if (!ordered) return [notice('sections/years-disordered', { source: [place], values, actual: printed })];
  const skips = dated.some(({ year }, index) => index > 0 && (year ?? 0) > (dated[index - 1]?.through ?? 0) + 1);
  return isSchedule && skips ? [notice('sections/years-skipped', { source: [place], values })] : [];
}

export function columnsToYears(columns: readonly TimeColumn[]): string {
  return columns.flatMap(({ year }) => year ?? []).join(', ');
}

/** Years of one project without a head for their contents. */
export function checkTitle({ isUntitled, header, rows }: TablePart): Notice[] {
  if (!isUntitled || header?.kind !== 'schedule') return [];
  const cells = rows[0]?.cells ?? [];
  const name = cells.find(({ column }) => column === header.columns.name)?.text ?? '';
  const source = placesToSource(cells.slice(-1).map(({ place }) => place));
  return [
    notice('sections/years-untitled', { source, values: { name, years: columnsToLabels(header.columns.years) } }),
  ];
}

/** Warns if several columns could state the periods of the rows. */
export function checkPeriodColumn({ period }: ScheduleColumns, place: Place): Notice[] {
  const [title, ...others] = period?.others ?? [];
  if (title === undefined) return [];
  const values = { title, others: [title, ...others].join('、') };
  return [notice('sections/period-column-assumed', { source: [place], values })];
}

/** Columns among the times that are not recognised. */
export function checkUnreadTimes({ unreadTimes: columns }: ScheduleColumns, { headerRows, rows }: TablePart): Notice[] {
  const head = headerRows.flatMap((row) => row.cells);
  return columns.flatMap(({ column, title }) => {
    const cells = rows.flatMap((row) => row.cells).filter((cell) => cell.column === column);
    const source = [...head.filter((cell) => cell.column === column), ...cells].map(({ place }) => place);
    if (source.length === 0) return [];
    return [notice('sections/time-column-unread', { source, values: { title, count: cells.length } })];
  });
}

/** Marks alone in time cells need a legend. */
export function checkMarks(
  rows: readonly GridRow[],
  { years }: ScheduleColumns,
  legend: TableNotes['legend'],
  place: Place,
): Notice[] {
  const marks = timeCells(rows, years)
    .map(({ words }) => words)
    .filter((words) => isSymbol(words) && !legend?.has(symbolKey(words)));
  if (marks.length === 0) return [];
  const values = { marks: [...new Set(marks)].join(' '), count: marks.length };
  return [notice('sections/marks-without-legend', { source: [place], values })];
}

/** Bars without words need a legend of their colours. */
export function checkBars(
  rows: readonly GridRow[],
  { years }: ScheduleColumns,
  legend: TableNotes['legend'],
  place: Place,
): Notice[] {
  // The legend of another page explains these lines.
  const hasLines = LINE_STYLES.some((style) => legend?.has(style));
  const isLine = (cell: Cell): boolean => hasLines && isArrowAlone(cell);
  const bars = timeCells(rows, years)
    .filter(({ words }) => words === '')
    .flatMap((cell) => cell.bar ?? (isLine(cell) ? [LINE] : []));
  const unknown = bars.filter((color) => !legend?.has(color));
  if (unknown.length === 0) return [];
  const values = { colors: [...new Set(unknown)].join(' '), count: unknown.length };
  return [notice('sections/bars-without-legend', { source: [place], values })];
}

/** An arrow or line on a page without its own legend. */
const LINE = '→';

function timeCells(rows: readonly GridRow[], years: readonly TimeColumn[]): Cell[] {
  const columns = new Set(years.map(({ column }) => column));
  return rows.flatMap((row) => row.cells).filter(({ column }) => columns.has(column));
}

export function columnsToLabels(columns: readonly TimeColumn[]): string {
  return columns.map(({ label }) => label).join('、');
}
