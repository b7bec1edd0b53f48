/** Left, top, right, bottom in PDF points from the page's top left. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A character as printed: the em box around it on its baseline, and the size of its font in points; `color` where it is not black. */
export type Glyph = { text: string; box: Box; size: number; font: string; vertical: boolean; color?: string };

/** Where a cell stands in a grid: its first row and column, from 0, and how many of them it covers. */
export type CellArea = { row: number; column: number; rowSpan: number; columnSpan: number };

export type Orientation = 'horizontal' | 'vertical';

/** A straight line along one axis, however it was drawn; `at` is its position across, `start` to `end` along the axis. */
export type Ruling = { orientation: Orientation; at: number; start: number; end: number; dashed?: true };

export type Point = readonly [x: number, y: number];

/** Any other path: its corners, with curves reduced to their ends; `color`: its fill ("#ffe599"), if it has a single one. */
export type Shape = { points: Point[]; filled: boolean; box: Box; color?: string };

/** One page of a PDF as it is drawn. */
export type DrawnPage = {
  number: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  rulings: Ruling[];
  shapes: Shape[];
  /** The visible part of each image; their content is not read. */
  images: Box[];
};
