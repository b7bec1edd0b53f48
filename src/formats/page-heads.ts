import { centreOf, contains } from '../geometry.ts';
import type { headWords } from '../messages/page-words.ts';
import type { ScheduleColumns, TimeColumn } from '../model/head.ts';
import type { ColumnRange, PictureTable } from '../model/page-picture.ts';
import type { Place } from '../model/place.ts';
import type { DocumentSections, IndicatorTable } from '../model/section.ts';
import type { BoxOf } from './page-records.ts';

/** The roles of columns other than time columns. */
export type HeadRole = keyof typeof headWords;

/** The role of a printed column (from 0); `time`: the year, or the head of a column that is not a whole year. */
export type ColumnHead = { column: number } & ({ as: HeadRole; time: null } | { as: 'time'; time: string });

/** The columns of a table for the rows from `top` (points) on; `table` is an index into the list of tables. */
export type TableHeads = { table: number; top: number; heads: ColumnHead[] };

/** Tolerance (points) for rounded places within unrounded boxes. */
const SLACK = 1;

/** The roles of the columns of a page's tables, table by table and from top to bottom. */
export function sectionsToHeads(
  { measures }: Pick<DocumentSections, 'measures'>,
  tables: readonly PictureTable[],
  boxOf: BoxOf,
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
        const tops = [place, ...rows.map((row) => row.place)].flatMap((one) => placeToTop(one, boxOf, box));
        return tops.length > 0 ? [{ table, top: Math.min(...tops), heads }] : [];
      }),
    )
    .sort((a, b) => a.table - b.table || a.top - b.top);
}

/** The years, or other time heads, of some columns at a height (points) in a table. */
export function rangeToTimes(
  heads: readonly TableHeads[],
  table: number,
  y: number,
  { column, columnSpan }: ColumnRange,
): string[] {
  const own = heads.filter((one) => one.table === table);
  const at = own.findLast(({ top }) => top <= y + SLACK) ?? own[0];
  const isIn = (head: ColumnHead): boolean => head.column >= column && head.column < column + columnSpan;
  return (at?.heads ?? []).filter(isIn).flatMap(({ time }) => time ?? []);
}

function placeToTop(place: Place, boxOf: BoxOf, table: PictureTable['box']): number[] {
  const box = boxOf(place);
  return box && contains(table, centreOf(box), SLACK) ? [box[1]] : [];
}

function columnsToHeads(columns: ScheduleColumns): ColumnHead[] {
  const { initiative, name, related, departments, moreDepartments, remark, series, period, path, attributes } = columns;
  return [
    ...rolesToHeads({ initiative, name, related, departments, series, period: period?.column ?? null }),
    ...rolesToHeads({ remark: remark?.column ?? null }),
    ...moreDepartments.map(({ column }) => toHead(column, 'departments')),
    ...path.map(({ column }) => toHead(column, 'path')),
    ...attributes.map(({ column }) => toHead(column, 'attribute')),
    ...columns.years.map(timeToHead),
  ];
}

function indicatorsToHeads({ nameColumn, unitColumn, years }: IndicatorTable): ColumnHead[] {
  return [...rolesToHeads({ indicator: nameColumn, unit: unitColumn }), ...years.map(timeToHead)];
}

function rolesToHeads(roles: Partial<Record<HeadRole, number | null>>): ColumnHead[] {
  return (Object.entries(roles) as [HeadRole, number | null][]).flatMap(([as, column]) =>
    column === null ? [] : [toHead(column, as)],
  );
}

function toHead(column: number, as: HeadRole): ColumnHead {
  return { column, as, time: null };
}

/** The number of a whole year; for any other time, its head as printed. */
function timeToHead({ column, year, from, to, label }: TimeColumn): ColumnHead {
  const isWhole = year !== null && from === `${year}-04` && to === `${year + 1}-03`;
  return { column, as: 'time', time: isWhole ? String(year) : label };
}
