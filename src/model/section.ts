import type { GridRow } from './block.ts';
import type { Line } from './page.ts';
import type { Place } from './place.ts';

/** One fiscal-year column of a table with its head as printed; `openEnded` for a last column such as R7以降, `kind` where the header says 実績 or 目標. */
export type YearColumn = {
  column: number;
  year: number;
  label: string;
  openEnded: boolean;
  kind?: 'actual' | 'target';
};

/** A printed column that the dataset has no place for (予算額). */
export type UnreadColumn = { column: number; title: string };

/** Which field of a row holds what, as the header row says. Null where the table has no such column. */
export type Columns = {
  initiative: number | null;
  name: number | null;
  related: number | null;
  departments: number | null;
  remark: number | null;
  years: YearColumn[];
  unread: UnreadColumn[];
  /** Fields of the header row, blank trailing ones counted: a surplus field is room for a shifted row. */
  width: number;
};

/** The rows under one printed header: as a rule one page of a table. */
export type TablePart = { columns: Columns; rows: GridRow[]; place: Place };

/** モニタリング指標: the rows of the indicator table. */
export type IndicatorTable = {
  nameColumn: number;
  unitColumn: number | null;
  years: YearColumn[];
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
  schedule: TablePart[];
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

/** Characters that are accounted for without standing in a record: headings, labels, marks. */
export type Account = { place: Place; text: string };

export type DocumentSections = {
  title: Line | null;
  issued: { date: string; line: Line } | null;
  issuer: Line | null;
  preface: Line[];
  index: IndexSection[];
  directions: { number: number; title: string; place: Place }[];
  measures: MeasureSection[];
  headings: Account[];
};
