import { connect, contains, overlap, snap, toRuns } from '../geometry.ts';
import type { Box, CellArea, Ruling } from '../model/drawn-page.ts';
import type { Skeleton } from './edges.ts';
import { settings } from './settings.ts';

/**
 * A cell between edges; rows and columns count the lattice's lines from 0. `openTop`, `openBottom`: no edge closes it
 * there.
 */
export type RuledCell = CellArea & { box: Box; openTop: boolean; openBottom: boolean };

/** A ruled table: the positions of its lines, and its cells from top to bottom and left to right. */
export type Lattice = { xs: number[]; ys: number[]; box: Box; cells: RuledCell[] };

/** Edges to intersections to cells: neighbours without an edge between them are one spanning cell. */
export function skeletonToLattice({ horizontal, vertical }: Skeleton): Lattice {
  const xs = toPositions(vertical, horizontal);
  const ys = toPositions(horizontal, vertical);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (rows * columns > settings.tables.maxCells) return { xs, ys, box: [0, 0, 0, 0], cells: [] };
  const hasWallLeft = (row: number, column: number): boolean => isWall(vertical, xs, ys, column, row);
  const hasWallAbove = (row: number, column: number): boolean => isWall(horizontal, ys, xs, row, column);
  const indexOf = (row: number, column: number): number => row * columns + column;
  const pairs: [number, number][] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (column > 0 && !hasWallLeft(row, column)) pairs.push([indexOf(row, column - 1), indexOf(row, column)]);
      if (row > 0 && !hasWallAbove(row, column)) pairs.push([indexOf(row - 1, column), indexOf(row, column)]);
    }
  }
  const cells = connect(rows * columns, pairs)
    .flatMap((group) => groupToRectangles(group, columns))
    .map(({ row, column, rowSpan, columnSpan }): RuledCell => {
      const openAt = (line: number): boolean =>
        Array.from({ length: columnSpan }, (_, offset) => column + offset).every((one) => !hasWallAbove(line, one));
      const box: Box = [xs[column] ?? 0, ys[row] ?? 0, xs[column + columnSpan] ?? 0, ys[row + rowSpan] ?? 0];
      return { row, column, rowSpan, columnSpan, box, openTop: openAt(row), openBottom: openAt(row + rowSpan) };
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return { xs, ys, box: [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0], cells };
}

/** Whether a box is inside one cell of a table. */
export function isInOneCell([left, top, right, bottom]: Box, lattices: readonly Lattice[]): boolean {
  return lattices.some(({ cells }) =>
    cells.some(({ box }) => contains(box, [left, top]) && contains(box, [right, bottom])),
  );
}

/** The positions of edges of one orientation, and of ends of the others that meet none of them. */
function toPositions(own: readonly Ruling[], other: readonly Ruling[]): number[] {
  const positions = snap(
    own.map(({ at }) => at),
    settings.rulings.snap,
  );
  const ends = other.flatMap(({ start, end }) => [start, end]);
  const loose = ends.filter((end) =>
    positions.every((position) => Math.abs(position - end) > 2 * settings.rulings.snap),
  );
  return [...positions, ...snap(loose, 2 * settings.rulings.snap)].sort((a, b) => a - b);
}

/**
 * Whether an edge covers the part of the line `line` between the lines `from` and `from + 1` of the other direction.
 */
function isWall(
  edges: readonly Ruling[],
  lines: readonly number[],
  across: readonly number[],
  line: number,
  from: number,
): boolean {
  const at = lines[line] ?? 0;
  const [start, end] = [across[from] ?? 0, across[from + 1] ?? 0];
  const covered = edges
    .filter((edge) => Math.abs(edge.at - at) <= settings.rulings.snap)
    .reduce((sum, edge) => sum + Math.max(0, overlap([edge.start, edge.end], [start, end])), 0);
  return covered >= (end - start) * settings.tables.wallShare;
}

/** A group that is not a rectangle has lost an edge, so its rows become separate cells. */
function groupToRectangles(group: readonly number[], columns: number): CellArea[] {
  const places = group.map((index) => ({ row: Math.floor(index / columns), column: index % columns }));
  const whole = placesToRectangle(places);
  if (whole.rowSpan * whole.columnSpan === places.length) return [whole];
  return [...Map.groupBy(places, ({ row }) => row).values()].flatMap((row) => {
    return toRuns(row, (last, { column }) => column === last.column + 1).map(placesToRectangle);
  });
}

function placesToRectangle(places: readonly { row: number; column: number }[]): CellArea {
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rowSpan: Math.max(...rows) - row + 1, columnSpan: Math.max(...columns) - column + 1 };
}
