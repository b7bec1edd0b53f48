import { contains, overlap, uniteBoxes, widthOf } from '../geometry.ts';
import { type Marks, piecesToPrinted, textToPrinted } from '../japanese/marks.ts';
import { piecesToText } from '../japanese/pieces.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { type Cell, type GridRow, hasArrow } from '../model/block.ts';
import type { Box, Shape } from '../model/drawn-page.ts';
import type { ArrowUse } from '../model/page-picture.ts';
import type { Place } from '../model/place.ts';
import type { Arrow } from './arrows.ts';
import type { PlaceOf } from './box-to-place.ts';
import { PATTERN } from './colors.ts';
import {
  boxToColumns,
  boxToCrossed,
  type Columns,
  cellsToColumns,
  cellsToPlainColumns,
  crossedColumns,
  type TextCell,
} from './columns.ts';
import type { FilledTable } from './fill.ts';
import { addBlocks, type BlockCell, blockToCell, type LabelledBlock } from './labelled-blocks.ts';
import type { Lattice, RuledCell } from './lattice.ts';
import { glyphsToLines, lengthOf, type TextLine } from './lines.ts';
import { markMilestones } from './milestones.ts';
import { hasHeadGround, paintedToBars, type ReadGround } from './painted-cells.ts';
import { settings } from './settings.ts';
import { joinSplitRows } from './split-rows.ts';
import { linesToPieces } from './wraps.ts';

/**
 * A table as rows of a grid. `open`: the columns whose last cell no edge closes below, so that the next page goes on with it,
 * with the top of that cell; `full`: those of them whose last line has no room for a further character;
 * `openAbove`: the columns whose first cell no edge closes above.
 */
export type TableRows = {
  header: GridRow[];
  rows: GridRow[];
  columns: Columns;
  box: Box;
  open: ReadonlyMap<number, Place>;
  full: ReadonlySet<number>;
  openAbove: ReadonlySet<number>;
  /** Whether its first row is printed as a head, and no word of it tells of times or columns. */
  hasUnknownHead: boolean;
  /** Whether it is known to have no head of times. */
  isPlain: boolean;
};

/** A table as it was read: its rows, what they were made of, and the colours that were taken for grounds. */
export type ReadTable = {
  rows: TableRows;
  cells: TextCell[];
  arrows: ReadonlyMap<Arrow, ArrowUse>;
  grounds: ReadGround[];
};

/** What is drawn on a page over its tables; `meanings`: the colours that its legend names. */
export type Drawings = {
  plain: readonly Arrow[];
  labelled: readonly LabelledBlock[];
  fills: readonly Shape[];
  signs: readonly Shape[];
  meanings: ReadonlySet<string>;
};

/** Where a table stands: `before` are the columns of the last table ahead of it; `isPlain`: it is known to have no head. */
export type Around = { placeOf: PlaceOf; before: Columns | null; vocabulary: Vocabulary; isPlain?: boolean };

/** The texts of the cells by their lines, then the cells to rows; `isBare`: the sides of the columns are not drawn. */
export function readTable(
  { lattice, glyphs }: FilledTable,
  drawings: Drawings,
  around: Around,
  isBare = false,
): ReadTable {
  const lines = new Map(lattice.cells.map((cell) => [cell, glyphsToLines(glyphs.get(cell) ?? [])]));
  const innerOf = linesToInnerWidth(lines, isBare);
  const cells = lattice.cells.map((cell): TextCell => {
    const pieces = linesToPieces(lines.get(cell) ?? [], innerOf(cell), around.vocabulary.marks);
    return { ...cell, text: piecesToText(pieces), pieces };
  });
  const isFullCell = (cell: RuledCell): boolean => isFull(lines.get(cell) ?? [], innerOf(cell));
  // A ruled table has sides of its own to go on by.
  const before = isBare || !around.before ? around.before : withoutPrinted(around.before);
  const read = readCells(lattice, cells, drawings, { ...around, before }, isFullCell);
  const { columns } = read.rows;
  return isBare && columns.header
    ? { ...read, rows: { ...read.rows, columns: { ...columns, printed: headToPrinted(columns, lines) } } }
    : read;
}

function withoutPrinted({ printed: _, ...columns }: Columns): Columns {
  return columns;
}

/** Where the words of a head stand, column by column. */
function headToPrinted({ header, ranges }: Columns, lines: ReadonlyMap<RuledCell, readonly TextLine[]>): Box[] {
  const own = [...lines].filter(([{ row }]) => header && row >= header.row && row < header.row + header.rows);
  return ranges.map(([left, right]) => {
    const words = own.filter(([{ box }]) => box[0] < right - 1 && box[2] > left + 1).flatMap(([, line]) => line);
    return uniteBoxes(words.map(({ box }) => box)) ?? [left, 0, right, 0];
  });
}

/**
 * Cells to rows: columns by the header, arrows by the years that they cross. `cells` are those of the lattice, in its order,
 * with their texts; `isFullCell`: whether a cell's last line has no room for a further character.
 */
export function readCells(
  drawnLattice: Lattice,
  textCells: readonly TextCell[],
  drawings: Drawings,
  { placeOf, before, vocabulary, isPlain = false }: Around,
  isFullCell: (cell: RuledCell) => boolean,
): ReadTable {
  const columns = isPlain ? cellsToPlainColumns(textCells) : cellsToColumns(textCells, before, vocabulary);
  const { lattice, cells } = joinSplitRows(drawnLattice, textCells, columns);
  const drawn = cells.map((cell) => toCell(cell, columns, placeOf, vocabulary.marks));
  const isOwn = ({ box, y }: Arrow): boolean =>
    contains(lattice.box, [(box[0] + box[2]) / 2, y], settings.cells.overflow);
  const arrows = new Map<Arrow, ArrowUse>();
  const blocks: BlockCell[] = [];
  for (const bar of drawings.plain.filter((arrow) => arrow.bar !== undefined && isOwn(arrow))) {
    const block = bindBar(bar, cells, drawn, columns, { placeOf, marks: vocabulary.marks });
    if (block) blocks.push(block);
    else arrows.set(bar, { does: 'holds', ...boxToCrossed(bar.box, columns) });
  }
  const over = [...drawings.plain, ...drawings.labelled.map(({ arrow }) => arrow)].map(({ box }) => box);
  const grounds = paintedToBars(cells, drawn, columns, drawings.fills, { meanings: drawings.meanings, over, placeOf });
  for (const arrow of drawings.plain.filter((one) => one.bar === undefined && isOwn(one))) {
    const use = bindArrow(arrow, cells, drawn, columns, placeOf);
    if (use) arrows.set(arrow, use);
  }
  const hasBlocks = [...drawings.plain, ...drawings.labelled.map(({ arrow }) => arrow)].some(
    (one) => one.isBlock && isOwn(one),
  );
  markMilestones(cells, drawn, columns, { signs: drawings.signs, hasBlocks });
  const labelled = drawings.labelled.filter(({ arrow }) => isOwn(arrow));
  blocks.push(...labelled.map((block) => blockToCell(block, columns, placeOf, vocabulary.marks)));
  for (const { arrow, cell } of blocks) arrows.set(arrow, { does: 'holds', ...spanOf(cell) });
  const isHeader = ({ row }: NumberedRow): boolean =>
    columns.header !== null && row < columns.header.row + columns.header.rows;
  const rows = toRows(lattice, cells, drawn, columns, placeOf).flatMap((one) => rowToLanes(one, blocks));
  const hasUnknownHead = columns.header === null && hasHeadGround(cells, drawings.fills);
  const body = rows.filter((one) => !isHeader(one)).map(({ grid }) => grid);
  const grid = {
    header: rows.filter(isHeader).map(({ grid }) => grid),
    rows: hasUnknownHead ? body.map((row, at): GridRow => (at === 0 ? { ...row, isHead: true } : row)) : body,
    columns,
    box: lattice.box,
    hasUnknownHead,
    isPlain,
    ...openColumns(lattice, drawn, isFullCell),
  };
  return { rows: grid, cells: [...cells], arrows, grounds };
}

function spanOf({ column, columnSpan }: Cell): Pick<Cell, 'column' | 'columnSpan'> {
  return { column, columnSpan };
}

/** The least room that a line leaves at its left: in its column, but hardly more than in the whole table, for centred columns. */
function linesToPadding(lines: ReadonlyMap<RuledCell, readonly TextLine[]>): (cell: RuledCell) => number {
  const gaps = [...lines].flatMap(([{ column, box }, own]) =>
    own.map((line) => ({ column, gap: Math.max(0, line.box[0] - box[0]) })),
  );
  const least = (list: typeof gaps): number => Math.min(settings.cells.maxPadding, ...list.map(({ gap }) => gap));
  const whole = least(gaps);
  const byColumn = new Map([...Map.groupBy(gaps, ({ column }) => column)].map(([column, own]) => [column, least(own)]));
  return ({ column }) => Math.min(byColumn.get(column) ?? whole, whole + settings.cells.maxExtraPadding);
}

/** The room of a cell's lines: between its sides, or where these are not drawn the longest line of its column. */
function linesToInnerWidth(
  lines: ReadonlyMap<RuledCell, readonly TextLine[]>,
  isBare: boolean,
): (cell: RuledCell) => number {
  const paddingOf = linesToPadding(lines);
  const longest = new Map<string, number>();
  const keyOf = ({ column, columnSpan }: RuledCell): string => `${column} ${columnSpan}`;
  for (const [cell, own] of lines)
    longest.set(keyOf(cell), Math.max(longest.get(keyOf(cell)) ?? 0, ...own.map((line) => lengthOf(line))));
  return (cell) => {
    const room = widthOf(cell.box) - 2 * paddingOf(cell);
    const line = longest.get(keyOf(cell)) ?? 0;
    const [{ size } = { size: 0 }] = lines.get(cell) ?? [];
    return isBare && line >= size * settings.wraps.minFull ? Math.min(room, line) : room;
  };
}

function toCell({ box, rowSpan, text, pieces }: TextCell, columns: Columns, placeOf: PlaceOf, marks: Marks): Cell {
  const printed = pieces ? piecesToPrinted(pieces, marks) : textToPrinted(text, marks);
  return { ...boxToColumns(box, columns), rowSpan, ...printed, place: placeOf(box) };
}

function isBlank(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.text === '' && cell.arrows.length === 0 && cell.bar === undefined;
}

/**
 * A bar is a cell of its own over the columns that it crosses, or the cell of the one text that stands there. Null where it
 * became that.
 */
function bindBar(
  bar: Arrow,
  cells: readonly TextCell[],
  drawn: Cell[],
  columns: Columns,
  { placeOf, marks }: { placeOf: PlaceOf; marks: Marks },
): BlockCell | null {
  const { column, columnSpan } = boxToCrossed(bar.box, columns);
  const beside = drawn.flatMap((cell, at) => {
    const box = cells[at]?.box;
    const isCrossed = cell.column < column + columnSpan && cell.column + cell.columnSpan > column;
    return box && bar.y >= box[1] && bar.y < box[3] && isCrossed && !isBlank(cell) ? [at] : [];
  });
  const [at = -1] = beside;
  const own = drawn[at];
  if (beside.length === 1 && own && own.arrows.length === 0 && own.bar === undefined) {
    drawn[at] = { ...own, column, columnSpan, bar: bar.bar ?? PATTERN };
    return null;
  }
  return blockToCell({ arrow: bar, pieces: [] }, columns, placeOf, marks);
}

/** An arrow belongs to the cell of the last year that it crosses, before the text that it runs into; over blank years, to all of them. */
function bindArrow(
  arrow: Arrow,
  cells: readonly TextCell[],
  drawn: Cell[],
  columns: Columns,
  placeOf: PlaceOf,
): ArrowUse | null {
  const crossed = crossedColumns(arrow, columns);
  const first = columns.ranges.findIndex((range) => arrow.box[0] < range[1]);
  const [start, last] = [crossed[0], crossed.at(-1)];
  if (start === undefined || last === undefined) return null;
  const indexAt = (column: number): number =>
    cells.findIndex(({ box }, index) => arrow.y >= box[1] && arrow.y < box[3] && isWithin(drawn[index], column));
  const from = crossed.every((column) => isBlank(drawn[indexAt(column)])) ? start : last;
  const at = indexAt(from);
  const target = drawn[at];
  if (!target) return null;
  const span = { column: from, columnSpan: last - from + 1 };
  const doubt = arrow.doubt ? { doubt: arrow.doubt } : {};
  if (isBlank(target)) {
    drawn[at] = {
      ...target,
      ...span,
      place: placeOf(arrow.box),
      arrows: [{ side: 'alone', origin: 'drawn' }],
      ...doubt,
    };
    return { does: 'covers', ...span };
  }
  // Behind the text of its own year, or within the cell of its years, an arrow covers no further year.
  if (target.column <= first) {
    if (last === first && runsOver(arrow, columns.ranges[last]))
      drawn[at] = { ...target, ...doubt, ...(!arrow.doubt && { endsHere: true as const }) };
    return { does: 'stays', ...span };
  }
  if (!hasArrow(target, 'before') && !hasArrow(target, 'alone'))
    drawn[at] = { ...target, arrows: [{ side: 'before', origin: 'drawn' }, ...target.arrows], ...doubt };
  return { does: 'leads', ...span };
}

/** From one side of a column to the other, and not behind its words alone. */
function runsOver({ box }: Arrow, range: readonly [left: number, right: number] | undefined): boolean {
  return range !== undefined && overlap([box[0], box[2]], range) >= (range[1] - range[0]) * settings.columns.runsOver;
}

function isWithin(cell: Cell | undefined, column: number): boolean {
  return cell !== undefined && column >= cell.column && column < cell.column + cell.columnSpan;
}

type NumberedRow = { row: number; top: number; bottom: number; grid: GridRow };

function rowToLanes({ row, top, bottom, grid }: NumberedRow, blocks: readonly BlockCell[]): NumberedRow[] {
  const own = blocks.filter(({ arrow }) => arrow.y >= top && arrow.y < bottom);
  const lanes = own.length > 0 ? addBlocks(grid, own) : [grid];
  return lanes.filter(({ cells }) => cells.length > 0).map((lane) => ({ row, top, bottom, grid: lane }));
}

function toRows(
  lattice: Lattice,
  cells: readonly TextCell[],
  drawn: readonly Cell[],
  columns: Columns,
  placeOf: PlaceOf,
): NumberedRow[] {
  const width = columns.ranges.length;
  const rows = lattice.ys.slice(1).map((bottom, row): NumberedRow => {
    const top = lattice.ys[row] ?? bottom;
    const place = placeOf([lattice.box[0], top, lattice.box[2], bottom]);
    return { row, top, bottom, grid: { cells: [], width, place, covered: [] } };
  });
  const covered = rows.map((): number[] => []);
  drawn.forEach((cell, index) => {
    const from = cells[index]?.row ?? 0;
    if (!isBlank(cell)) rows[from]?.grid.cells.push(cell);
    for (let row = from + 1; row < from + cell.rowSpan; row += 1) covered[row]?.push(cell.column);
  });
  return rows.map(({ grid, ...place }, row) => {
    grid.cells.sort((a, b) => a.column - b.column);
    return { ...place, grid: { ...grid, covered: covered[row] ?? [] } };
  });
}

function openColumns(
  lattice: Lattice,
  drawn: readonly Cell[],
  isFullCell: (cell: RuledCell) => boolean,
): Pick<TableRows, 'open' | 'full' | 'openAbove'> {
  const open = new Map<number, Place>();
  const full = new Set<number>();
  const openAbove = new Set<number>();
  lattice.cells.forEach((cell, index) => {
    const { column, columnSpan, place } = drawn[index] ?? { column: 0, columnSpan: 0 };
    for (let one = column; one < column + columnSpan; one += 1) {
      if (cell.openBottom && place) open.set(one, place);
      if (cell.openBottom && isFullCell(cell)) full.add(one);
      if (cell.openTop) openAbove.add(one);
    }
  });
  return { open, full, openAbove };
}

function isFull(lines: readonly TextLine[], innerWidth: number): boolean {
  const last = lines.at(-1);
  return last !== undefined && innerWidth - lengthOf(last) < last.size;
}
