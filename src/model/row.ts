import type { ArrowDoubt, CellArrow, TitledText } from './block.ts';
import type { TimeColumn } from './head.ts';
import type { Phrase } from './phrase.ts';
import type { Place } from './place.ts';
import type { Repair } from './plan.ts';

/** A text with the places that it was printed in. */
export type Piece = { text: string; places: Place[] };

/** A circled initiative (取組内容 ①) cut out of its cell: number, sentence, what stood in 【】. */
export type InitiativePiece = {
  number: number;
  text: string;
  departments: string | null;
  reprint: boolean;
  places: Place[];
};

/** A cell under a time column: its phrases, and the arrows around them. No phrases: an arrow alone. */
export type TimeCell = {
  /** Position among the table's time columns, from 0. */
  index: number;
  items: string[];
  /** A mark alone (○); if a legend explains it, the items hold its meaning. */
  mark: string | null;
  /** The colour of the bar; null if the cell is no bar. */
  bar: string | null;
  /** Words at a date: ▲ 目標達成. */
  milestone: boolean;
  /** Whether an arrow is drawn over its words that ends within its last column. */
  endsHere: boolean;
  /** Why the extent of its arrow or bar is doubtful. */
  doubt: ArrowDoubt | null;
  arrows: readonly CellArrow[];
  places: Place[];
  /** How many time columns the printed cell covers; 1 in a text, which has no spans. */
  span: number;
};

/** A figure under a time column: 事業費 in 千円. */
export type AmountCell = { index: number; text: string; name: string; unit: string | null; place: Place };

/** A printed line of cells under the time columns of its page; related and departments only where the line prints its own. */
export type LaneRow = {
  related: Piece | null;
  departments: Piece | null;
  cells: TimeCell[];
  places: Place[];
  years: readonly TimeColumn[];
  /** 計画 or 実績, where they are rows of their own. */
  series: 'plan' | 'actual' | null;
  /** Amounts under the time columns. */
  values: AmountCell[];
  /** Positions of time columns after which an arrow runs into a column that could not be read. */
  runsInto: readonly number[];
  /** The period stated by a cell, and what is done in it; such a lane has no other cells. */
  period: { text: string; items: string[]; year: number | null; places: Place[] } | null;
  part: number;
};

/** A project with its lanes, after repair. */
export type ProjectRow = {
  name: Piece;
  related: Piece | null;
  departments: Piece | null;
  /** Whether a cell spanning several rows covers the project's blank 関連取組 or departments. */
  merged: { related: boolean; departments: boolean };
  /** Whether a blank department cell in its table may be part of a merged cell. */
  canInherit: boolean;
  lanes: LaneRow[];
  path: readonly TitledText[];
  attributes: readonly TitledText[];
};

/** A repair as a stage records it; the subject's id is known only when the records are made. */
export type RepairNote = Pick<Repair, 'code' | 'before'> & { after: string | Phrase; reason: Phrase; places: Place[] };
/** A repair note with its subject, not yet worded. */
export type RecordedRepair = Omit<RepairNote, 'places'> & Pick<Repair, 'subject' | 'source'>;

/** A schedule table read whole; `parts` are the places of its printed headers. */
export type ScheduleRows = {
  initiatives: InitiativePiece[];
  projects: ProjectRow[];
  repairs: RepairNote[];
  parts: Place[];
};

/** The rows of a schedule from which nothing was read. */
export const noRows: ScheduleRows = { initiatives: [], projects: [], repairs: [], parts: [] };
