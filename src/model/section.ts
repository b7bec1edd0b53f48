import type { GridRow } from './block.ts';
import type { ScheduleColumns, TimeColumn } from './head.ts';
import type { Line } from './page.ts';
import type { Place } from './place.ts';

/** The rows under one printed header, usually one page of a table. */
export type SectionTable = {
  columns: ScheduleColumns;
  rows: GridRow[];
  place: Place;
  /** The meaning of marks that stand alone in time cells (凡例); null without a legend on the page. */
  legend: ReadonlyMap<string, string> | null;
};

/** モニタリング指標: the rows of the indicator table. */
export type IndicatorTable = {
  nameColumn: number;
  unitColumn: number | null;
  years: TimeColumn[];
  rows: GridRow[];
  place: Place;
};

/** One numbered theme under a direction, as printed. */
export type MeasureSection = {
  direction: number | null;
  number: number;
  title: string;
  heading: Place;
  lead: Line[];
  overview: Line[];
  indicators: IndicatorTable[];
  schedule: SectionTable[];
};

/** One row of the index table (担当課一覧) that names a measure or an initiative's departments. */
export type IndexSection = {
  direction: number | null;
  number: number;
  title: Line;
  page: number | null;
  lead: Line[];
  initiatives: { number: number; departments: Line[] }[];
};

export type DocumentSections = {
  title: Line | null;
  issued: { date: string; line: Line } | null;
  issuer: Line | null;
  preface: Line[];
  index: IndexSection[];
  directions: { number: number; title: string; place: Place }[];
  measures: MeasureSection[];
  /** Characters that belong to no record: headings, labels, marks. */
  headings: Line[];
};
