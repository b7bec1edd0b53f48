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

/** A year cell: its phrases, and whether an arrow stands before or after them. No phrases: an arrow alone. */
export type Box = {
  /** Position among the table's year columns, from 0. */
  yearIndex: number;
  items: string[];
  arrowBefore: boolean;
  arrowAfter: boolean;
  places: Place[];
  /** How many year columns the printed cell covers; 1 where text tells nothing of spans. */
  span: number;
};

/** A printed line of boxes under the years of its page; related and departments only where the line prints its own. */
export type LaneRow = {
  related: Piece | null;
  departments: Piece | null;
  boxes: Box[];
  places: Place[];
  years: ScheduleYear[];
  part: number;
};

/** A project with its lanes, after repair. */
export type ProjectRow = {
  name: Piece;
  related: Piece | null;
  departments: Piece | null;
  lanes: LaneRow[];
};

/** A year column with its head as printed. */
export type ScheduleYear = { year: number; label: string; openEnded: boolean };

/** A repair as a stage records it; the subject's id is known only when the records are made. */
export type RepairNote = Pick<Repair, 'code' | 'before' | 'after' | 'reason' | 'reasonJa'> & { places: Place[] };

/** A schedule table read whole; `parts` are the places of its printed headers. */
export type ScheduleRows = {
  initiatives: InitiativePiece[];
  projects: ProjectRow[];
  repairs: RepairNote[];
  parts: Place[];
};
