import { holdsValues } from '../heads/label-columns.ts';
import { isWord } from '../japanese/headers.ts';
import type { GridRow } from '../model/block.ts';
import { NO_COLUMN, type ScheduleColumns, type TableHead, type TimeColumn } from '../model/head.ts';
import { notice } from '../model/notice.ts';
import type { Line } from '../model/page.ts';
import type { Place } from '../model/place.ts';
import type { MeasureSection } from '../model/section.ts';
import { cutUnreadCells } from './cut-unread-cells.ts';
import { dateByText, dateColumns } from './date-columns.ts';
import { openMeasureByFields } from './fields-above.ts';
import { withUnitOfTable } from './figure-rows.ts';
import { addHeaderless, addUnlabelled, lastColumns, leaveTable } from './headerless.ts';
import type { Numbered } from './headings.ts';
import { lineToCell } from './line-to-cell.ts';
import { headingToTitle } from './marked-headings.ts';
import { isWithoutName, withName } from './name-above.ts';
import type { TablePart } from './parts.ts';
import { readPlainInitiatives } from './plain-initiatives.ts';
import { readScheduleRows } from './read-schedule-rows.ts';
import {
  checkBars,
  checkMarks,
  checkPeriodColumn,
  checkTitle,
  checkUnreadTimes,
  checkYears,
  columnsToLabels,
  columnsToYears,
} from './table-notices.ts';
import type { Walk } from './walk.ts';
import { isYearsAlone } from './years-alone.ts';
import { yearsBelowHeading } from './years-below-heading.ts';
import { yearsOfSeveralToNotices } from './years-of-several.ts';

export function newMeasure(direction: number | null, { number, title }: Numbered, heading: Place): MeasureSection {
  return { direction, number, title, heading, lead: [], overview: [], indicators: [], schedule: [] };
}

/** Add a table to the measure above it. */
export function addTable(walk: Walk, part: TablePart): void {
  const { header, rows } = part;
  const place = part.headerRows[0]?.place ?? rows[0]?.place;
  if (!place) return;
  if (header === null) {
    if (!openMeasureByFields(walk, part, place)) addHeaderless(walk, part, place);
  } else if (header.kind === 'years') addYearsOnly(walk, header, part, place);
  else if (header.kind === 'indicators') {
    const { nameColumn, unitColumn } = header;
    const years = dateColumns(header.years, walk.yearsOf(part)).filter(({ year }) => year !== null);
    const undated = header.years.filter(({ column }) => years.every((one) => one.column !== column));
    const attributes = [...header.attributes, ...undated.map(({ column, label }) => ({ column, title: label }))];
    const units = rows.flatMap((row) => row.cells).filter((cell) => cell.column === unitColumn);
    walk.document.headings.push(...units.map(({ place: at, text }) => ({ place: at, text })));
    walk.notices.push(...checkYears(years, place, false));
    measureOf(walk, place).indicators.push({
      nameColumn,
      unitColumn,
      years,
      rows: cutUnreadCells(walk, rows, { ...header, attributes }),
      place,
    });
  } else if (header.kind === 'schedule' && isWithoutName(part)) addYearsOfHeading(walk, header.columns, part, place);
  else if (header.kind === 'schedule') {
    if (isListTable(walk, header.columns, part)) {
      leaveTable(walk, [...part.headerRows, ...rows], place);
      return;
    }
    const columns = withTimes(walk, header.columns, part, place);
    const title = part.headerRows.flatMap((row) => row.cells).find((cell) => cell.column === columns.initiative)?.text;
    const plain = readPlainInitiatives(walk, rows, columns, title ?? '');
    addSchedule(walk, part.isNameless ? nameByHeading(walk, plain) : plain, part, place);
  }
}

/**
 * Head words of schedules above a list of other things: 施設名, 所管課, 構造. If other tables have years, a head without years
 * has lost none if there are words in the columns where those have years. A form that lost its years has one row.
 */
function isListTable(walk: Walk, columns: ScheduleColumns, part: TablePart): boolean {
  if (columns.years.length > 0 || columns.period || walk.notesOf(part).period) return false;
  if (walk.headers.length === 0 || part.rows.length < 2) return false;
  const like = lastColumns(walk, columns.width);
  const times = new Set(like?.years.map(({ column }) => column));
  return like === null || columns.attributes.some(({ column, title }) => times.has(column) && title !== '');
}

/**
 * If the head has no years, the rows are dated by their own periods or the caption's, else by the years of a similar
 * table.
 */
function withTimes(walk: Walk, columns: ScheduleColumns, part: TablePart, place: Place): ScheduleColumns {
  if (columns.years.length > 0) return { ...columns, years: yearsOfAxis(walk, columns.years, part, place) };
  if (columns.period) return columns;
  if (!walk.notesOf(part).period) return withYearsOf(walk, columns, place);
  const content = columns.attributes.find(({ title }) => isWord(title, walk.vocabulary.contents)) ?? null;
  const attributes = columns.attributes.filter((one) => one !== content);
  return { ...columns, attributes, period: { column: NO_COLUMN, content: content?.column ?? null } };
}

type Schedule = { columns: ScheduleColumns; rows: readonly GridRow[] };

/** A form without a name field takes its name from the heading above it. */
function nameByHeading({ measure }: Walk, { columns, rows }: Schedule): Schedule {
  const { name, assumed } = columns;
  if (!measure || measure.schedule.length > 0 || !assumed) return { columns, rows };
  const read = rows.map((row): GridRow => {
    const field = row.cells.find(({ column }) => column === name);
    if (!field) return row;
    const named = lineToCell({ text: measure.title, place: measure.heading }, field.column);
    const cells = row.cells.map((cell) => (cell === field ? named : cell));
    return {
      ...row,
      cells,
      attributes: [{ head: assumed.title, text: field.text, place: field.place }, ...(row.attributes ?? [])],
    };
  });
  return { columns: { ...columns, assumed: null }, rows: read };
}

/** The years of a single project take the title of their measure as name; a second such table has no name. */
function addYearsOfHeading(walk: Walk, columns: ScheduleColumns, part: TablePart, place: Place): void {
  const measure = measureOf(walk, place);
  if (measure.schedule.length > 0) {
    addUnlabelled(walk, columns.years, part, place);
    return;
  }
  if (measure.title === '') walk.notices.push(notice('sections/project-unnamed', { source: [place] }));
  addTable(walk, withName(part, { text: measure.title, place: measure.heading }));
}

function addSchedule(walk: Walk, { columns, rows }: Schedule, part: TablePart, place: Place): void {
  const measure = measureOf(walk, place);
  const { legend, unit } = walk.notesOf(part);
  walk.notices.push(...checkYears(columns.years, place, true));
  if (columns.assumed && !part.isTurned && !isWord(columns.assumed.title, walk.vocabulary.subjects)) {
    const values = { title: columns.assumed.title };
    walk.notices.push(notice('sections/label-column-assumed', { source: [place], values }));
  }
  walk.notices.push(
    ...checkPeriodColumn(columns, place),
    ...checkUnreadTimes(columns, part),
    ...checkTitle(part),
    ...yearsOfSeveralToNotices(part, walk.vocabulary),
  );
  walk.notices.push(...checkMarks(rows, columns, legend, place), ...checkBars(rows, columns, legend, place));
  const read = readScheduleRows(walk, rows, columns, part);
  const amounts = columns.amounts && { ...columns.amounts, unit: columns.amounts.unit ?? unit };
  measure.schedule.push({
    columns: { ...columns, amounts },
    rows: read.map((row) => withUnitOfTable(row, unit, walk.vocabulary)),
    place,
    legend,
  });
}

/** A table in a chapter after the measures gets a measure with the chapter's title. */
function openChapterMeasure(walk: Walk, { text, place }: Line): MeasureSection {
  const { measures } = walk.document;
  const measure = newMeasure(
    null,
    { number: measures.length + 1, title: headingToTitle(text), direction: null },
    place,
  );
  measures.push(measure);
  walk.measure = measure;
  return measure;
}

function measureOf(walk: Walk, place: Place): MeasureSection {
  if (walk.measure) return walk.measure;
  const { document, direction, chapter } = walk;
  if (chapter) return openChapterMeasure(walk, chapter);
  const title = document.directions.find((one) => one.number === direction)?.title ?? document.title?.text ?? '';
  const measure = newMeasure(direction, { number: 1, title, direction: null }, place);
  const code = walk.hasHeadings ? 'sections/measure-missing' : 'sections/no-measures';
  walk.notices.push(notice(code, { source: [place], values: { title } }));
  if (walk.lead) {
    document.headings.push({ place: walk.lead.line.place, text: walk.lead.label });
    measure.lead.push(walk.lead.line);
    walk.lead = null;
  }
  document.measures.push(measure);
  walk.measure = measure;
  return measure;
}

function yearsOfAxis(walk: Walk, columns: readonly TimeColumn[], part: TablePart, place: Place): TimeColumn[] {
  const context = walk.yearsOf(part);
  const dated = dateColumns(columns, context);
  const byText = dateByText(dated, context);
  if (!byText) return dated;
  const values = { labels: columnsToLabels(columns), years: columnsToYears(byText) };
  walk.notices.push(notice('sections/axis-years-taken', { source: [place], values }));
  return byText;
}

/** A head without its years takes those of the last table of the same width; this is doubtful, hence the warning. */
function withYearsOf(walk: Walk, columns: ScheduleColumns, place: Place): ScheduleColumns {
  const like = lastColumns(walk, columns.width);
  walk.notices.push(notice('sections/header-without-years', { source: [place], values: { taken: like !== null } }));
  if (!like) return columns;
  const taken = new Set(like.years.map(({ column }) => column));
  return { ...columns, years: like.years, attributes: columns.attributes.filter(({ column }) => !taken.has(column)) };
}

function areOtherYears(before: readonly TimeColumn[], years: readonly TimeColumn[]): boolean {
  return years.some(({ from }, at) => from !== null && before[at]?.from != null && before[at].from !== from);
}

/** A head of years only: of indicators if it is before the schedule, inside the schedule a repeated head. */
function addYearsOnly(walk: Walk, header: Extract<TableHead, { kind: 'years' }>, part: TablePart, place: Place): void {
  const { measure } = walk;
  // Without labels, the project of the words, or the name of an indicator, is unknown.
  const below = yearsBelowHeading(walk, header, part);
  if (below || isYearsAlone(part)) {
    if (below) addSchedule(walk, { ...below, columns: withTimes(walk, below.columns, part, place) }, part, place);
    else addUnlabelled(walk, header.years, part, place);
    return;
  }
  const above = measure?.schedule.at(-1)?.columns ?? lastColumns(walk, header.width);
  const isLost = above?.years.length === header.years.length;
  const isOther = isLost && areOtherYears(above.years, header.years);
  // Right below another head, it is unknown which rows belong to which years.
  const areStacked = isOther && measure?.schedule.at(-1)?.rows.length === 0;
  if (header.columns && !areStacked && (!isLost || isOther)) {
    addSchedule(walk, { columns: withTimes(walk, header.columns, part, place), rows: part.rows }, part, place);
    return;
  }
  if (isOther) {
    leaveTable(walk, [...part.headerRows, ...part.rows], place);
    return;
  }
  // 量の見込み and 確保方策 over figures, after a schedule of other years, are no rows that it lost
  const isOfFigures = !isLost && holdsValues(part.rows, header.years);
  if (!isOfFigures && (!measure || measure.schedule.length > 0)) {
    addHeaderless(walk, part, place);
    return;
  }
  // If the first cell was lost, the years are one field too far left.
  const shift = header.years[0]?.column === 0 ? 1 : 0;
  const years = header.years.map((year) => ({ ...year, column: year.column + shift }));
  const { indicators } = measure ?? measureOf(walk, place);
  indicators.push({ nameColumn: 0, unitColumn: null, years, rows: [...part.rows], place });
  walk.notices.push(notice('sections/header-without-words', { source: [place] }), ...checkYears(years, place, false));
}
