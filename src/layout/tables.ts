import { centreOf, contains, toPairs, uniteBoxes, widthOf } from '../geometry.ts';
import { type Marks, piecesToPrinted, textToPrinted } from '../japanese/marks.ts';
import { piecesToText } from '../japanese/pieces.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { Box, Shape } from '../model/drawn-page.ts';
import type { Notice } from '../model/notice.ts';
import type { ArrowUse } from '../model/page-picture.ts';
import { bindArrow, bindBar, isBlank } from './arrows/bind-to-years.ts';
import { doubtEndLabels } from './arrows/end-labels.ts';
import type { Arrow } from './arrows/find-arrows.ts';
import { addBlocks, type BlockCell, blockToCell, type LabelledBlock } from './arrows/labelled-blocks.ts';
import type { PlaceOf } from './box-to-place.ts';
import {
  type BoundCell,
  boxToColumns,
  boxToCrossedColumns,
  type Columns,
  cellsToColumns,
  type DrawingTarget,
  firstRowBelow,
  type TextCell,
} from './columns.ts';
import type { GlyphTable } from './glyphs-to-cells.ts';
import type { Lattice, RuledCell } from './lattice.ts';
import { glyphsToLines, lengthOf, type TextLine } from './lines.ts';
import { markMilestones } from './milestones.ts';
import { hasHeadBackground, paintedToBars } from './painted-cells.ts';
import { settings } from './settings.ts';
import { joinSplitRows } from './split-rows.ts';
import { cellsToEnds, type TableEnds } from './table-ends.ts';
import { linesToPieces } from './wraps.ts';

/** A table as rows of a grid, with the state of its first and last cells. */
export type TableRows = TableEnds & {
  header: GridRow[];
  rows: GridRow[];
  columns: Columns;
  box: Box;
  /** Whether its first row is printed as a head but has no word for a time or a known column. */
  hasUnknownHead: boolean;
  /** Whether it is known to have no head of times. */
  isPlain: boolean;
};

/** A table as read: its rows, and the cells and arrows from which they were made. */
export type ReadTable = {
  rows: TableRows;
  cells: TextCell[];
  arrows: ReadonlyMap<Arrow, ArrowUse>;
  notices: Notice[];
};

/** The drawings over a page's tables; `meanings`: the colours that its legend explains. */
export type Drawings = {
  plain: readonly Arrow[];
  labelled: readonly LabelledBlock[];
  fills: readonly Shape[];
  signs: readonly Shape[];
  /** Words at the end of a bar that may belong to the bar. */
  doubtful?: readonly Box[];
  meanings: ReadonlySet<string>;
};

/**
 * The context of a table. `before`: the columns of the last table before it; `isPlain`: it is known to have no head.
 */
export type TableContext = { placeOf: PlaceOf; before: Columns | null; vocabulary: Vocabulary; isPlain?: boolean };

/** Read the texts of the cells line by line, then the rows; `isUnruled`: the column sides are not drawn. */
export function readTable(
  { lattice, glyphs }: GlyphTable,
  drawings: Drawings,
  around: TableContext,
  isUnruled = false,
): ReadTable {
  const lines = new Map(lattice.cells.map((cell) => [cell, glyphsToLines(glyphs.get(cell) ?? [])]));
  const innerOf = linesToInnerWidth(lines, isUnruled);
  const cells = lattice.cells.map((cell): TextCell => {
    const [own, inner] = [lines.get(cell) ?? [], innerOf(cell)];
    const pieces = linesToPieces(own, inner, around.vocabulary.marks);
    return { ...cell, text: piecesToText(pieces), pieces, isFull: isFull(own, inner) };
  });
  // A ruled table continues by its own sides, not by the words of a head.
  const before = isUnruled || !around.before ? around.before : withoutPrinted(around.before);
  const read = readCells(lattice, cells, drawings, { ...around, before });
  const { columns } = read.rows;
  return isUnruled && columns.header
    ? { ...read, rows: { ...read.rows, columns: { ...columns, printed: headToPrinted(columns, lines) } } }
    : read;
}

function withoutPrinted({ printed: _, ...columns }: Columns): Columns {
  return columns;
}

/** The boxes of a head's words, column by column. */
function headToPrinted({ header, ranges }: Columns, lines: ReadonlyMap<RuledCell, readonly TextLine[]>): Box[] {
  const own = [...lines].filter(([{ row }]) => header && row >= header.row && row < header.row + header.rows);
  return ranges.map(([left, right]) => {
    const words = own.filter(([{ box }]) => box[0] < right - 1 && box[2] > left + 1).flatMap(([, line]) => line);
    return uniteBoxes(words.map(({ box }) => box)) ?? [left, 0, right, 0];
  });
}

/**
 * Cells to rows: columns by the head, arrows by the years that they cross. The cells are those of the lattice, in its
 * order.
 */
export function readCells(
  drawnLattice: Lattice,
  textCells: readonly TextCell[],
  drawings: Drawings,
  around: TableContext,
): ReadTable {
  const { placeOf, isPlain = false } = around;
  const { marks } = around.vocabulary;
  const columns = cellsToColumns(textCells, around);
  const { lattice, cells } = joinSplitRows(drawnLattice, textCells, columns);
  const target = {
    cells: cells.map((ruled): BoundCell => ({ ruled, read: toCell(ruled, columns, placeOf, marks) })),
    columns,
    placeOf,
  };
  const isOwn = ({ box, y }: Arrow): boolean => contains(lattice.box, [centreOf(box)[0], y], settings.cells.overflow);
  const plain = drawings.plain.filter(isOwn);
  const labelled = drawings.labelled.filter(({ arrow }) => isOwn(arrow));
  const { arrows, blocks, notices } = bindDrawn(target, { ...drawings, plain, labelled }, marks);
  const firstRow = firstRowBelow(columns);
  const isHeader = ({ row }: NumberedRow): boolean => row < firstRow;
  const rows = toRows(lattice, target).flatMap((one) => rowToLanes(one, blocks));
  const hasUnknownHead = columns.header === null && hasHeadBackground(cells, drawings.fills);
  const body = rows.filter((one) => !isHeader(one)).map(({ grid }) => grid);
  const grid = {
    header: rows.filter(isHeader).map(({ grid }) => grid),
    rows: hasUnknownHead ? body.map((row, at): GridRow => (at === 0 ? { ...row, isHead: true } : row)) : body,
    columns,
    box: lattice.box,
    hasUnknownHead,
    isPlain,
    ...cellsToEnds(target.cells),
  };
  return { rows: grid, cells: [...cells], arrows, notices };
}

/**
 * Bind bars, fills, arrows and signs to the cells below them. `blocks`: arrows with their own words, and bars over
 * several texts, which become cells themselves.
 */
function bindDrawn(
  target: DrawingTarget,
  { plain, labelled, fills, signs, doubtful = [], meanings }: Drawings,
  marks: Marks,
): Pick<ReadTable, 'arrows' | 'notices'> & { blocks: BlockCell[] } {
  const { columns } = target;
  const all = [...plain, ...labelled.map(({ arrow }) => arrow)];
  const [bars, lines] = [plain.filter(({ bar }) => bar !== undefined), plain.filter(({ bar }) => bar === undefined)];
  const free = bars.filter((bar) => !bindBar(bar, target)).map((arrow): LabelledBlock => ({ arrow, pieces: [] }));
  const over = all.map(({ box }) => box);
  const notices = paintedToBars(target, fills, meanings, over);
  doubtEndLabels(target.cells, doubtful);
  const arrows = new Map<Arrow, ArrowUse>();
  for (const arrow of lines) {
    const use = bindArrow(arrow, target);
    if (use) arrows.set(arrow, use);
  }
  const hasBlocks = all.some(({ isBlock }) => isBlock);
  markMilestones(target, signs, hasBlocks);
  for (const arrow of [...bars, ...labelled.map((block) => block.arrow)])
    arrows.set(arrow, { does: 'holds', ...boxToCrossedColumns(arrow.box, columns) });
  return { arrows, notices, blocks: [...free, ...labelled].map((one) => blockToCell(one, target, marks)) };
}

/**
 * The left padding of a cell: the smallest in its column, limited by that of the whole table because centred columns
 * have more.
 */
function linesToPadding(lines: ReadonlyMap<RuledCell, readonly TextLine[]>): (cell: RuledCell) => number {
  const gaps = [...lines].flatMap(([{ column, box }, own]) =>
    own.map((line) => ({ column, gap: Math.max(0, line.box[0] - box[0]) })),
  );
  const least = (list: typeof gaps): number => Math.min(settings.cells.maxPadding, ...list.map(({ gap }) => gap));
  const whole = least(gaps);
  const byColumn = new Map([...Map.groupBy(gaps, ({ column }) => column)].map(([column, own]) => [column, least(own)]));
  return ({ column }) => Math.min(byColumn.get(column) ?? whole, whole + settings.cells.maxExtraPadding);
}

/**
 * The room for a cell's lines: between its sides or, if these are not drawn, the length of the longest line in its
 * column.
 */
function linesToInnerWidth(
  lines: ReadonlyMap<RuledCell, readonly TextLine[]>,
  isUnruled: boolean,
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
    return isUnruled && line >= size * settings.wraps.minFull ? Math.min(room, line) : room;
  };
}

function toCell({ box, rowSpan, text, pieces }: TextCell, columns: Columns, placeOf: PlaceOf, marks: Marks): Cell {
  const printed = pieces ? piecesToPrinted(pieces, marks) : textToPrinted(text, marks);
  return { ...boxToColumns(box, columns), rowSpan, ...printed, place: placeOf(box) };
}

type NumberedRow = { row: number; top: number; bottom: number; grid: GridRow };

function rowToLanes({ row, top, bottom, grid }: NumberedRow, blocks: readonly BlockCell[]): NumberedRow[] {
  const own = blocks.filter(({ arrow }) => arrow.y >= top && arrow.y < bottom);
  const lanes = own.length > 0 ? addBlocks(grid, own) : [grid];
  return lanes.filter(({ cells }) => cells.length > 0).map((lane) => ({ row, top, bottom, grid: lane }));
}

function toRows({ ys, box }: Lattice, { cells, columns, placeOf }: DrawingTarget): NumberedRow[] {
  const begun = Map.groupBy(cells, ({ ruled }) => ruled.row);
  const covered = ys.map((): number[] => []);
  for (const { ruled, read } of cells)
    for (let row = ruled.row + 1; row < ruled.row + read.rowSpan; row += 1) covered[row]?.push(read.column);
  return toPairs(ys).map(([top, bottom], row): NumberedRow => {
    const own = (begun.get(row) ?? []).map(({ read }) => read).filter((cell) => !isBlank(cell));
    const grid = {
      cells: own.sort((a, b) => a.column - b.column),
      width: columns.ranges.length,
      place: placeOf([box[0], top, box[2], bottom]),
      covered: covered[row] ?? [],
    };
    return { row, top, bottom, grid };
  });
}

function isFull(lines: readonly TextLine[], innerWidth: number): boolean {
  const last = lines.at(-1);
  return last !== undefined && innerWidth - lengthOf(last) < last.size;
}
