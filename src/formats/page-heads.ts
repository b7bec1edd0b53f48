import { centreOf, contains } from '../geometry.ts';
import type { ScheduleColumns, TimeColumn } from '../model/head.ts';
import type { ColumnRange, PictureTable } from '../model/page-picture.ts';
import type { Place } from '../model/place.ts';
import type { DocumentSections, IndicatorTable } from '../model/section.ts';

/** What a printed column (from 0) was read as; `unread`: the dataset has no place for it. */
export type ColumnHead = {
  column: number;
  as: 'initiative' | 'name' | 'related' | 'departments' | 'remark' | 'indicator' | 'unit' | 'unread' | 'year';
  year: number | null;
};

/** The columns of the rows from `top` (points) on, in the table of this place in the list of tables. */
export type TableHeads = { table: number; top: number; heads: ColumnHead[] };

/** Rounded places lie within their unrounded boxes by this (points). */
const SLACK = 1;

/** What the columns of a page's tables were read as, table by table and from top to bottom. */
export function sectionsToHeads(
  { measures }: Pick<DocumentSections, 'measures'>,
  tables: readonly PictureTable[],
  page: number,
): TableHeads[] {
  const schedules = measures
    .flatMap(({ schedule }) => schedule)
    .map((part) => ({ ...part, heads: columnsToHeads(part.columns) }));
  const indicators = measures
    .flatMap((measure) => measure.indicators)
    .map((table) => ({ ...table, heads: indicatorsToHeads(table) }));
  return [...schedules, ...indicators]
    .flatMap(({ rows, place, heads }) =>
      tables.flatMap(({ box }, table): TableHeads[] => {
        const tops = [place, ...rows.map((row) => row.place)].flatMap((one) => placeToTop(one, page, box));
        return tops.length > 0 ? [{ table, top: Math.min(...tops), heads }] : [];
      }),
    )
    .sort((a, b) => a.table - b.table || a.top - b.top);
}

/** The fiscal years of some columns, at a height (points) in a table. */
export function rangeToYears(
  heads: readonly TableHeads[],
  table: number,
  y: number,
  { column, columnSpan }: ColumnRange,
): number[] {
  const own = heads.filter((one) => one.table === table);
  const at = own.findLast(({ top }) => top <= y + SLACK) ?? own[0];
  const isIn = (head: ColumnHead): boolean => head.column >= column && head.column < column + columnSpan;
  return (at?.heads ?? []).filter(isIn).flatMap(({ year }) => year ?? []);
}

function placeToTop(place: Place, page: number, table: PictureTable['box']): number[] {
  if (place.kind !== 'pdf' || place.page !== page) return [];
  return contains(table, centreOf(place.bbox), SLACK) ? [place.bbox[1]] : [];
}

function columnsToHeads({
  initiative,
  name,
  related,
  departments,
  remark,
  years,
  path,
  attributes,
}: ScheduleColumns): ColumnHead[] {
  const roles = { initiative, name, related, departments, remark: remark?.column ?? null };
  return [
    ...rolesToHeads(roles),
    ...yearsToHeads(years),
    ...[...path, ...attributes].map(({ column }) => toHead(column, 'unread')),
  ];
}

function indicatorsToHeads({ nameColumn, unitColumn, years }: IndicatorTable): ColumnHead[] {
  return [...rolesToHeads({ indicator: nameColumn, unit: unitColumn }), ...yearsToHeads(years)];
}

function rolesToHeads(roles: Partial<Record<Exclude<ColumnHead['as'], 'year'>, number | null>>): ColumnHead[] {
  return (Object.entries(roles) as [ColumnHead['as'], number | null][]).flatMap(([as, column]) =>
    column === null ? [] : [toHead(column, as)],
  );
}

function yearsToHeads(years: readonly TimeColumn[]): ColumnHead[] {
  return years.map(({ column, year }) => ({ column, as: 'year', year }));
}

function toHead(column: number, as: ColumnHead['as']): ColumnHead {
  return { column, as, year: null };
}
