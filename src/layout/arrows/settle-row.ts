import {
  centreOf,
  contains,
  heightOf,
  overlap,
  sharedHeight,
  sharedWidth,
  uniteBoxes,
  widthOf,
} from '../../geometry.ts';
import type { Glyph } from '../../model/drawn-page.ts';
import type { RuledCell } from '../lattice.ts';
import { glyphsToSegments, type Segment } from '../segments.ts';
import { settings } from '../settings.ts';
import type { TimeArea } from '../time-areas.ts';
import type { Arrow } from './find-arrows.ts';

/** The time cells of a table with their texts; `words`: the positions of the texts, if known. */
export type TimeCells = {
  cells: readonly RuledCell[];
  isWorded: (cell: RuledCell) => boolean;
  words: readonly Segment[];
};

/** Assigns each arrow of a page to one row of its table. */
export function settleRows(arrows: readonly Arrow[], glyphs: readonly Glyph[], areas: readonly TimeArea[]): Arrow[] {
  const { onRule } = settings.arrowRows;
  const areaOf = (arrow: Arrow): TimeArea | undefined => {
    const area = areas.find(({ box }) => contains(box, centreOf(arrow.box), onRule));
    return area && isBetweenRows(arrow, area.lattice.ys) ? area : undefined;
  };
  if (!arrows.some(areaOf)) return [...arrows];
  const words = glyphsToSegments(glyphs, settings.lines.columnGap);
  return arrows.map((arrow) => {
    const area = areaOf(arrow);
    if (!area) return arrow;
    const [left, top, right, bottom] = arrow.box;
    const cells = area
      .cellsNear([left, Math.min(top, arrow.y - onRule), right, Math.max(bottom, arrow.y + onRule)])
      .filter(({ box }) => contains(area.box, centreOf(box)));
    const rows = uniteBoxes(cells.map(({ box }) => box)) ?? area.box;
    const near = words.filter(({ box }) => box[3] > rows[1] && box[1] < rows[3]);
    const isWorded = ({ box }: RuledCell): boolean => near.some((one) => contains(box, centreOf(one.box)));
    return settleRow(arrow, { cells, isWorded, words: near });
  });
}

/**
 * Moves the height of an arrow into one row; doubtful if it covers several rows, or is between two and the words do not
 * decide.
 */
export function settleRow(arrow: Arrow, { cells, ...words }: TimeCells): Arrow {
  const crossed = cells.filter(({ box }) => {
    const shared = sharedWidth(box, arrow.box);
    return shared >= widthOf(box) * settings.columns.arrowShare;
  });
  const [upper, lower] = [
    crossed.filter(({ box }) => Math.abs(box[3] - arrow.y) <= settings.arrowRows.onRule),
    crossed.filter(({ box }) => Math.abs(box[1] - arrow.y) <= settings.arrowRows.onRule),
  ];
  const rule = upper[0]?.box[3] ?? lower[0]?.box[1];
  const above = rule === undefined ? arrow.y : Math.min(arrow.y, rule - settings.arrowRows.within);
  const below = rule === undefined ? arrow.y : Math.max(arrow.y, rule + settings.arrowRows.within);
  if (liesOverRows(arrow, crossed))
    return { ...arrow, y: upper.length > 0 ? above : below, doubt: arrow.doubt ?? 'over-rows' };
  if (rule === undefined) return arrow;
  if (upper.length === 0) return { ...arrow, y: below };
  if (lower.length === 0) return { ...arrow, y: above };
  const row = chooseRow(arrow, upper, lower, words);
  if (row === null) return { ...arrow, y: above, doubt: arrow.doubt ?? 'on-rule' };
  return { ...arrow, y: row === 'upper' ? above : below };
}

function liesOverRows({ box, isBlock }: Arrow, crossed: readonly RuledCell[]): boolean {
  if (!isBlock) return false;
  const covered = crossed.filter(
    (cell) => sharedHeight(cell.box, box) >= heightOf(cell.box) * settings.arrowRows.coversRow,
  );
  return new Set(covered.map(({ column }) => column)).size < covered.length;
}

type Row = 'upper' | 'lower';

/**
 * The row with the nearest words; else the row that the arrow continues, or the only one with words; null if undecided.
 */
function chooseRow(
  arrow: Arrow,
  upper: readonly RuledCell[],
  lower: readonly RuledCell[],
  { words, isWorded }: Omit<TimeCells, 'cells'>,
): Row | null {
  const rows = { upper, lower };
  const isEither = (holds: (cells: readonly RuledCell[]) => boolean): Row | null => {
    const [own, other] = [holds(rows.upper), holds(rows.lower)];
    return own === other ? null : own ? 'upper' : 'lower';
  };
  const continuesRow = (cells: readonly RuledCell[]): boolean => {
    const [first, ...rest] = cells.toSorted((a, b) => a.column - b.column);
    return first !== undefined && isWorded(first) && !rest.some(isWorded);
  };
  return nearestRow(arrow, rows, words) ?? isEither(continuesRow) ?? isEither((cells) => cells.some(isWorded));
}

function nearestRow({ box, y }: Arrow, rows: Record<Row, readonly RuledCell[]>, words: readonly Segment[]): Row | null {
  const distanceOf = (row: Row): number => {
    // Words to the left of the arrow, in its first cell, are as near as those above it.
    const left = Math.min(box[0], ...rows[row].map((cell) => cell.box[0]));
    const own = words.filter(
      (one) =>
        overlap([one.box[0], one.box[2]], [left, box[2]]) > widthOf(one.box) / 2 &&
        rows[row].some((cell) => contains(cell.box, centreOf(one.box))),
    );
    return Math.min(...own.map((one) => Math.max(1, row === 'upper' ? y - one.box[3] : one.box[1] - y)));
  };
  const [above, below] = [distanceOf('upper'), distanceOf('lower')];
  if (above * settings.arrowRows.nearer <= below) return Number.isFinite(above) ? 'upper' : null;
  return below * settings.arrowRows.nearer <= above ? 'lower' : null;
}

/** Whether an arrow is drawn so that its row is uncertain. */
export function isBetweenRows({ y, box, isBlock }: Arrow, ys: readonly number[]): boolean {
  const isOn = ys.some((side) => Math.abs(side - y) <= settings.arrowRows.onRule);
  return isOn || (isBlock && ys.some((side) => side > box[1] && side < box[3]));
}
