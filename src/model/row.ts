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
  /** A mark alone (○), whose meaning the items are where a legend gives it. */
  mark: string | null;
  /** The colour of the bar that the cell is; null where it is none. */
  bar: string | null;
  /** Words at a date: ▲ 目標達成. */
  milestone: boolean;
  /** Whether an arrow is drawn over its words that ends within its last column. */
  endsHere: boolean;
  /** What is doubtful of the arrow or bar that says how far it runs. */
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
  /** Amounts under the time columns, by what they are amounts of. */
  values: AmountCell[];
  /** Positions of time columns after which an arrow runs into a column that could not be read. */
  runsInto: readonly number[];
  /** The period that a cell states, with the words for what is done in it; such a lane has no other cells. */
  period: { text: string; items: string[]; year: number | null; places: Place[] } | null;
  part: number;
};

/** A project with its lanes, after repair. */
export type ProjectRow = {
  name: Piece;
  related: Piece | null;
  departments: Piece | null;
  /** Whether a cell drawn over several rows holds what the project has none of its own of. */
  merged: { related: boolean; departments: boolean };
  /** Whether its table has a column that a blank cell of departments could be merged in. */
  canInherit: boolean;
  lanes: LaneRow[];
  path: readonly TitledText[];
  attributes: readonly TitledText[];
};

/** A repair as a stage records it; the subject's id is known only when the records are made. */
export type RepairNote = Pick<Repair, 'code' | 'before'> & { after: string | Phrase; reason: Phrase; places: Place[] };
/** The same with its subject, still without words. */
export type RecordedRepair = Omit<RepairNote, 'places'> & Pick<Repair, 'subject' | 'source'>;

/** A schedule table read whole; `parts` are the places of its printed headers. */
export type ScheduleRows = {
  initiatives: InitiativePiece[];
  projects: ProjectRow[];
  repairs: RepairNote[];
  parts: Place[];
};

/** Of a schedule of which nothing was read. */
export const noRows: ScheduleRows = { initiatives: [], projects: [], repairs: [], parts: [] };
