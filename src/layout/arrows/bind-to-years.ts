import { overlap } from '../../geometry.ts';
import { type Cell, hasArrow } from '../../model/block.ts';
import type { ArrowUse } from '../../model/page-picture.ts';
import { PATTERN } from '../colors.ts';
import { type BoundCell, boxToCrossedColumns, crossedColumns, type DrawingTarget } from '../columns.ts';
import { settings } from '../settings.ts';
import { cellsUnder, drawingOver } from './drawn-places.ts';
import type { Arrow } from './find-arrows.ts';

/**
 * Makes the only text cell under a bar the bar's cell, over the columns that the bar crosses; false if the bar needs
 * its own cell.
 */
export function bindBar(bar: Arrow, target: DrawingTarget): boolean {
  const { cells, columns } = target;
  const span = boxToCrossedColumns(bar.box, columns);
  const isCrossed = ({ read }: BoundCell): boolean =>
    read.column < span.column + span.columnSpan && read.column + read.columnSpan > span.column;
  const [own, another] = cells.filter((cell) => isLevel(cell, bar) && isCrossed(cell) && !isBlank(cell.read));
  if (!own || another || own.read.arrows.length > 0 || own.read.bar !== undefined) return false;
  const doubt = bar.doubt ? { doubt: bar.doubt } : {};
  own.read = { ...own.read, ...span, ...doubt, bar: bar.bar ?? PATTERN, ...drawingOver(bar.box, target) };
  return true;
}

/**
 * Binds an arrow to the cell of the last year that it crosses, before the text there; if all its years are blank, it
 * covers them.
 */
export function bindArrow(arrow: Arrow, drawn: DrawingTarget): ArrowUse | null {
  const { cells, columns, placeOf } = drawn;
  const crossed = crossedColumns(arrow, columns);
  const first = columns.ranges.findIndex((range) => arrow.box[0] < range[1]);
  const [start, last] = [crossed[0], crossed.at(-1)];
  if (start === undefined || last === undefined) return null;
  const row = cells.filter((cell) => isLevel(cell, arrow));
  const cellAt = (column: number): BoundCell | undefined =>
    row.find(({ read }) => column >= read.column && column < read.column + read.columnSpan);
  const isOverBlanks = crossed.map(cellAt).every((cell) => cell && isBlank(cell.read));
  const from = isOverBlanks ? start : last;
  const target = cellAt(from);
  if (!target) return null;
  const { read, ruled } = target;
  const span = { column: from, columnSpan: last - from + 1 };
  const doubt = arrow.doubt ? { doubt: arrow.doubt } : {};
  if (isBlank(read)) {
    target.read = {
      ...{ ...read, ...span, ...doubt },
      place: placeOf(arrow.box),
      ...cellsUnder(span, [ruled.box[1], ruled.box[3]], drawn),
      arrows: [{ side: 'alone', origin: 'drawn' }],
    };
    return { does: 'covers', ...span };
  }
  // After the text of its own year, or inside the cell of its years, an arrow covers no further year.
  if (read.column <= first) {
    if (last === first && coversColumn(arrow, columns.ranges[last]))
      target.read = {
        ...{ ...read, ...doubt, ...drawingOver(arrow.box, drawn) },
        ...(!arrow.doubt && { endsHere: true as const }),
      };
    return { does: 'stays', ...span };
  }
  if (!hasArrow(read, 'before') && !hasArrow(read, 'alone'))
    target.read = { ...read, arrows: [{ side: 'before', origin: 'drawn' }, ...read.arrows], ...doubt };
  return { does: 'leads', ...span };
}

export function isBlank({ text, arrows, bar }: Cell): boolean {
  return text === '' && arrows.length === 0 && bar === undefined;
}

function isLevel({ ruled: { box } }: BoundCell, { y }: Arrow): boolean {
  return y >= box[1] && y < box[3];
}

/** Whether an arrow extends over nearly the whole column, not only after its words. */
function coversColumn({ box }: Arrow, range: readonly [left: number, right: number] | undefined): boolean {
  return range !== undefined && overlap([box[0], box[2]], range) >= (range[1] - range[0]) * settings.columns.runsOver;
}
