import type { GridRow } from '../model/block.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Place } from '../model/place.ts';
import type { Columns, DocumentSections, MeasureSection, YearColumn } from '../model/section.ts';
import type { Header } from './header-rows.ts';
import type { Numbered } from './headings.ts';
import type { Part } from './parts.ts';

export function newMeasure(direction: number | null, { number, title }: Numbered, heading: Place): MeasureSection {
  return { direction, number, title, heading, lead: [], overview: [], indicators: [], schedule: [] };
}

/** Give a table to the measure that it stands under. */
export function addTable(
  document: DocumentSections,
  part: Extract<Part, { kind: 'table' }>,
  direction: number | null,
): Notice[] {
  const { header, rows } = part;
  const place = part.headerRows[0]?.place ?? rows[0]?.place;
  if (!place) return [];
  if (header === null) return addHeaderless(document, rows, place);
  if (header.kind === 'years') return addWordless(document, header, rows, place);
  const notices: Notice[] = [];
  const measure = document.measures.at(-1) ?? implicitMeasure(document, direction, place, notices);
  if (header.kind === 'indicators') {
    notices.push(...checkYears(header.years, place));
    measure.indicators.push({ nameColumn: header.nameColumn, years: header.years, rows });
  } else if (header.kind === 'schedule') {
    const columns =
      header.columns.years.length > 0 ? header.columns : withYearsOf(document, header.columns, place, notices);
    notices.push(...checkYears(columns.years, place));
    measure.schedule.push({ columns, rows, place });
  }
  return notices;
}

function implicitMeasure(
  document: DocumentSections,
  direction: number | null,
  place: Place,
  notices: Notice[],
): MeasureSection {
  const title = document.directions.at(-1)?.title ?? document.title?.text ?? '';
  const measure = newMeasure(direction, { number: 1, title }, place);
  notices.push(notice('sections/measure-missing', { source: place, values: { title } }));
  document.measures.push(measure);
  return measure;
}

/** A header whose years are lost takes those of the last table of the same width: doubtful, so a warning. */
function withYearsOf(document: DocumentSections, columns: Columns, place: Place, notices: Notice[]): Columns {
  const like = lastColumns(document, columns.width);
  notices.push(notice('sections/header-without-years', { source: place, values: { taken: like ? 'yes' : 'no' } }));
  return like ? { ...columns, years: like.years } : columns;
}

function lastColumns(document: DocumentSections, width: number): Columns | null {
  const parts = document.measures.flatMap((measure) => measure.schedule);
  return parts.findLast((part) => part.columns.years.length > 0 && part.columns.width === width)?.columns ?? null;
}

/** A header of years alone: indicators ahead of the schedule, in it the header of the page before. */
function addWordless(
  document: DocumentSections,
  header: Extract<Header, { kind: 'years' }>,
  rows: readonly GridRow[],
  place: Place,
): Notice[] {
  const measure = document.measures.at(-1);
  if (!measure || measure.schedule.length > 0) return addHeaderless(document, rows, place);
  // Where the first cell was lost, the years stand one field too far left.
  const shift = header.years[0]?.column === 0 ? 1 : 0;
  const years = header.years.map((year) => ({ ...year, column: year.column + shift }));
  measure.indicators.push({ nameColumn: 0, years, rows: [...rows] });
  return [notice('sections/header-without-words', { source: place, values: {} }), ...checkYears(years, place)];
}

/** Rows above any header: prose set in a table, the rest of the table of the page before, or a table that lost its header. */
function addHeaderless(document: DocumentSections, rows: readonly GridRow[], place: Place): Notice[] {
  const notices: Notice[] = [];
  const measure = document.measures.at(-1);
  const orphans: GridRow[] = [];
  for (const row of rows) {
    const [only] = row.cells;
    const prose = row.cells.length === 1 && only?.column === 0 && only.text.includes('。');
    if (only && prose && measure && measure.schedule.length === 0)
      measure.overview.push({ text: only.text, place: only.place });
    else if (row.cells.length > 0) orphans.push(row);
  }
  if (orphans.length === 0) return notices;
  const before = measure?.schedule.at(-1)?.columns;
  const columns = before ?? lastColumns(document, Math.max(...orphans.map((row) => row.width)));
  if (measure && columns) {
    measure.schedule.push({ columns, rows: orphans, place });
    if (!before)
      notices.push(notice('sections/table-without-header', { source: place, values: { width: columns.width } }));
    return notices;
  }
  for (const cell of orphans.flatMap((row) => row.cells)) {
    notices.push(
      notice('sections/row-unplaced', { source: cell.place, values: { text: cell.text }, actual: cell.text }),
    );
  }
  return notices;
}

function checkYears(years: readonly YearColumn[], place: Place): Notice[] {
  const numbers = years.map(({ year }) => year);
  const printed = numbers.join(', ');
  const ordered = numbers.every((year, index) => index === 0 || year > (numbers[index - 1] ?? 0));
  return ordered
    ? []
    : [notice('sections/years-disordered', { source: place, values: { years: printed }, actual: printed })];
}
