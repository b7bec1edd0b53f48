import type { Cell } from '../../model/block.ts';
import type { Box } from '../../model/drawn-page.ts';
import type { ColumnRange } from '../../model/page-picture.ts';
import type { DrawingTarget } from '../columns.ts';

type Further = Pick<Cell, 'alsoAt'>;
type Rows = readonly [top: number, bottom: number];

/**
 * The cells under a drawing of a sheet ("C4:E4"), in addition to its own place ("drawing 2"), which readers cannot look
 * up. On a page, the drawing's box already shows its cells.
 */
export function cellsUnder({ column, columnSpan }: ColumnRange, [top, bottom]: Rows, target: DrawingTarget): Further {
  const { ranges } = target.columns;
  const [first, last] = [ranges[column], ranges[column + columnSpan - 1]];
  return first && last ? onSheet([first[0], top, last[1], bottom], target) : {};
}

/** The drawing over a cell of a sheet, if the cell has its own place. */
export function drawingOver(box: Box, target: DrawingTarget): Further {
  return onSheet(box, target);
}

function onSheet(box: Box, { placeOf }: DrawingTarget): Further {
  const place = placeOf(box);
  return place.kind === 'sheet' ? { alsoAt: [place] } : {};
}
