import { textToPieces } from '../japanese/pieces.ts';
import type { Cell } from '../model/block.ts';
import type { Line } from '../model/page.ts';

/** A line of text as a cell: a heading or a caption that supplies what a table lacks. */
export function lineToCell({ text, place }: Line, column: number): Cell {
  return { text, words: text, pieces: textToPieces(text), arrows: [], column, columnSpan: 1, rowSpan: 1, place };
}
