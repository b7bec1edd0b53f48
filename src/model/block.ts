import type { CellArea } from './drawn-page.ts';
import type { Place } from './place.ts';

/** An arrow of a cell: before its words, after them, or alone; typed as a character, or drawn on the page. */
export type CellArrow = { side: 'before' | 'after' | 'alone'; origin: 'typed' | 'drawn' };

/**
 * How a piece of text joins the next one: "break" ends a phrase, "wrap" is a line end within a phrase, "blank" is a blank of
 * the phrase itself. If it is "unknown", a later stage decides by the words which of the three it is.
 */
export type CellPiece = { text: string; end: 'break' | 'wrap' | 'blank' | 'unknown' };

/** The content of a cell: `text` as printed; `words`, and the same as `pieces`, without the arrows around them. */
export type Printed = { text: string; words: string; pieces: readonly CellPiece[]; arrows: readonly CellArrow[] };

/** One cell of a grid; `column` counts the fields of a row from 0. A spanning cell stands at its first row and column. */
export type Cell = Printed &
  Omit<CellArea, 'row'> & {
    place: Place;
    /** Further places: the cells under a drawing of a sheet, or the drawing over a cell. */
    alsoAt?: readonly Place[];
    /** The colour of the bar that the cell is, which covers all of its columns. */
    bar?: string;
    /** Whether its words stand at a date: beside a sign (◇) in a roadmap. */
    milestone?: true;
    /** Whether an arrow is drawn over its words that ends within its last column. */
    endsHere?: true;
    /** Why the extent of its arrow or bar is doubtful. */
    doubt?: ArrowDoubt;
  };

/**
 * Why an arrow or bar is doubtful. `image`: it is an image, so its end is unknown. `over-rows`: it spans several rows. `on-rule`:
 * it lies on the rule between two rows, and their words do not decide which. `words-beside`: the words right beside it may belong
 * to the year below them instead. `bar-beside`: words of a year may belong to the bar that ends right beside them.
 * `around-words`: the box may be as long as it is only because of its words. `to-words`: a line may lead from words to others.
 */
export type ArrowDoubt =
  | 'image'
  | 'over-rows'
  | 'on-rule'
  | 'words-beside'
  | 'bar-beside'
  | 'around-words'
  | 'to-words';

export function isArrowAlone({ arrows }: Printed): boolean {
  return arrows.some(({ side }) => side === 'alone');
}

export function hasArrow({ arrows }: Printed, side: CellArrow['side']): boolean {
  return arrows.some((arrow) => arrow.side === side);
}

/**
 * One row of a grid without its blank cells; `width` is its number of fields, including blank ones.
 * `covered`: columns occupied by a spanning cell that starts in a row above or on the previous page; only for drawn cells.
 */
export type GridRow = {
  cells: Cell[];
  width: number;
  place: Place;
  covered?: readonly number[];
  /** Whether its format marks it as a table head: header cells, or a background colour of its own. */
  isHead?: true;
  /** Labels above the row's project, outermost first, and its attributes; only below a head. */
  path?: readonly TitledText[];
  attributes?: readonly TitledText[];
  /** The cell that states the row's period, and the one that says what is done in it. */
  period?: { cell: Cell; content: Cell | null; year: number | null };
  /** Positions of the time columns before a column that could not be read and that an arrow runs into. */
  runsInto?: readonly number[];
  /** Numbers of the initiatives that begin in the row, once they are cut out of it. */
  begins?: readonly number[];
  /** Cells of further columns of departments (関係課). */
  moreDepartments?: readonly Cell[];
  /**
   * What the figures of the row are, where a label of it says so (事業費 in 千円). `areStates`: its words are values too, 受診率98％ below
   * 現状 and 受診率100％ below 目標.
   */
  amounts?: { name: string; unit: string | null; areStates?: true };
  /** Figures printed beside the words of a time column; `index` counts the time columns from 0. */
  timeAmounts?: readonly { index: number; cell: Cell; name: string; unit: string | null }[];
  /** 計画 or 実績, where the row says which it is. */
  series?: 'plan' | 'actual';
};

/** A text under the head of its column; `head` is "" where that is blank. */
export type TitledText = { head: string; text: string; place: Place };

/** A colour with its meaning, as a legend shows it. */
export type ColorMeaning = { color: string; text: string };

/**
 * The common form of every input: a line of prose, or a grid of cells. `colors`: the line is a legend of colours; `isPlain`: the
 * grid has no head with time columns; `title`: the cell above a form that names its project; `isTurned`: its columns were printed
 * as rows.
 */
export type Block =
  | { kind: 'line'; text: string; place: Place; colors?: readonly ColorMeaning[]; heading?: number }
  | { kind: 'grid'; rows: GridRow[]; isPlain?: true; isTurned?: true; title?: Cell };
