import type { AxisColumn } from './time.ts';

/** A row as the head reader sees it: its filled cells by column (with their spans, if drawn), and its number of fields. */
export type TextRow = {
  cells: readonly { column: number; text: string; rowSpan?: number; columnSpan?: number }[];
  width: number;
};
export type TextField = TextRow['cells'][number];

/**
 * One column of a table's time axis, with its position in a row. `year` is the first fiscal year that it covers, `through` the
 * last; `kind`: set if the head says 実績 or 目標.
 */
export type TimeColumn = AxisColumn & {
  column: number;
  /** Set if the head alone gives no year: what it counts, to be dated by the words around the table. */
  undated?: Undated;
  through: number | null;
  /** Another fiscal year that the head names or could mean: 令和6年度(2023). */
  otherYear?: number;
  kind: 'actual' | 'target' | null;
  /** The amounts below it, if its head names them: 予算額 in 千円. */
  amount?: { name: string; unit: string | null };
  /** Whether it has no head of its own and continues the year of the column before it. */
  goesOn?: true;
};

/**
 * A time whose year stands elsewhere: a number of an era (30), a year or a range of years of the plan (2年目, 1～3年), months of
 * a year counted from April as 0.
 */
export type Undated = {
  by: 'number' | 'nth' | 'term' | 'part';
  first: number;
  last: number;
  /** Of a year that stands elsewhere, the months that the head below it names (1年目: 4月), or none that are known (夏頃). */
  part?: { first: number; last: number } | null;
};

/** A printed column with its head as printed; `title` is "" where the head is blank. */
export type TitledColumn = { column: number; title: string };

/** A column of figures beside the words of a year (事業費 in 千円); `index` counts the time columns from 0. */
export type AmountColumn = { column: number; index: number; name: string; unit: string | null };

/** The meaning of one line of a two-line cell, or of one of a project's two rows. */
export type StackedLine =
  | { kind: 'words' }
  | { kind: 'amount'; name: string; unit: string | null }
  | { kind: 'series'; series: 'plan' | 'actual' };
/** The upper lines of the years and the lower ones: 上段：内容　下段：事業費（千円）. */
export type StackedLines = readonly [StackedLine, StackedLine];

/**
 * A column of results beside the plans of a year (実績 beside 計画); `index` counts the time columns from 0. `title`: its head, if
 * the cells of another column state the period.
 */
export type ResultColumn = { column: number; index: number; title?: string };

/** The columns of a schedule by their meaning, as the head names them; null: the table has no such column. */
export type ScheduleColumns = {
  initiative: number | null;
  name: number | null;
  related: number | null;
  departments: number | null;
  /** Further columns of departments: 関係課 beside 主担当, or 部 beside 課. `holdsBelow`: a cell also applies to the rows below it. */
  moreDepartments: { column: number; holdsBelow: boolean }[];
  remark: TitledColumn | null;
  /** Labels outside the project's name, outermost first (大項目, 中項目). */
  path: TitledColumn[];
  /** Printed columns that have no place of their own in a record: 区分, 効果額, 合計. */
  attributes: TitledColumn[];
  years: TimeColumn[];
  /** Columns that may be time columns but could not be read; an arrow that runs into one has no known end. */
  unreadTimes: TitledColumn[];
  /** The column that says 計画 or 実績 of its row. */
  series: number | null;
  /**
   * The column whose cells state the period of their row (R5～R7), or, if there is an `end` column, its first year; `content` says
   * what is done. `hasLines`: a cell has one line per period, with what is done then (R7 検討). `others`: the heads of this column and
   * of those that could be meant as well. Null if years have columns.
   */
  period: { column: number; end?: number; content: number | null; hasLines?: true; others?: string[] } | null;
  /** The name of the figures under the time columns (事業費), and their unit if the head prints one; null if there are words. */
  amounts: { name: string; unit: string | null } | null;
  /** Columns of figures beside those of the years' words. */
  amountColumns?: AmountColumn[];
  /** What the upper and lower lines of the years are, where the head says it. */
  stackedLines?: StackedLines;
  /** Columns of results beside those of the years' words, which are plans then. */
  resultColumns?: ResultColumn[];
  /** Fields of the head, blank trailing ones counted: a surplus field is room for a shifted row. */
  width: number;
  /** The column that is assumed to hold the project's name; null if its head says so. */
  assumed: TitledColumn | null;
};

/** For text that stands in no column: a table's caption, or the missing start of a period. */
export const NO_COLUMN = -1;

/** The columns of a table that has none of them. */
export const noColumns: ScheduleColumns = {
  initiative: null,
  name: null,
  related: null,
  departments: null,
  moreDepartments: [],
  remark: null,
  path: [],
  attributes: [],
  years: [],
  unreadTimes: [],
  series: null,
  period: null,
  amounts: null,
  width: 0,
  assumed: null,
};

/** What kind of table a head belongs to: a schedule, indicators, the index of departments (担当課一覧), or only years. */
export type TableHead =
  | { kind: 'schedule'; columns: ScheduleColumns }
  | {
      kind: 'indicators';
      nameColumn: number;
      unitColumn: number | null;
      years: TimeColumn[];
      attributes: TitledColumn[];
      width: number;
      /** No word says that its rows are indicators. */
      isAssumed?: true;
    }
  | { kind: 'index'; title: number; lead: number; page: number | null }
  /** `columns`: the columns if it is a schedule, which has words, not figures, below the years. */
  | { kind: 'years'; years: TimeColumn[]; width: number; columns: ScheduleColumns | null };

/** The time columns of a table. */
export function headToTimes(head: TableHead): readonly TimeColumn[] {
  if (head.kind === 'schedule') return head.columns.years;
  return head.kind === 'index' ? [] : head.years;
}

/** The times of an axis, each once: a year may stand over several columns without heads of their own. */
export function wholeTimes(years: readonly TimeColumn[]): TimeColumn[] {
  return years.filter(({ goesOn }) => !goesOn);
}

/** The columns to the left of the time columns, which hold the labels of a row; empty without time columns. */
export function columnsBeforeTimes({ years }: Pick<ScheduleColumns, 'years'>): number[] {
  const [first] = years.map(({ column }) => column).toSorted((a, b) => a - b);
  return Array.from({ length: first ?? 0 }, (_, column) => column);
}
