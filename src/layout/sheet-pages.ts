import { boxToCorners, centreOf, contains, toRuns, uniteBoxes } from '../geometry.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Glyph, Shape } from '../model/drawn-page.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Sheet, SheetCell, SheetDrawing } from '../model/shown-sheet.ts';
import type { PlaceOf } from './box-to-place.ts';
import { takeColorLegend } from './color-legend.ts';
import { type Columns, cellsToColumns } from './columns.ts';
import type { ReadPage } from './found-to-page.ts';
import type { ProseBlock } from './prose.ts';
import { settings } from './settings.ts';
import { type BoundDrawings, bindDrawings } from './sheet-arrows.ts';
import { textsToGlyphs } from './sheet-glyphs.ts';
import { findRegions } from './sheet-regions.ts';
import { cellToBox, regionToTable, type SheetTable, sheetToPlaces } from './sheet-tables.ts';
import { type ReadTable, readCells } from './tables.ts';
import { takeUnnamedLegend, type UnnamedLegend } from './unnamed-legend.ts';

/** What was found on a sheet. */
export type FoundSheet = {
  sheet: Sheet;
  tables: { table: SheetTable; bound: BoundDrawings; read: ReadTable }[];
  prose: (ProseBlock & { top: number; left: number })[];
  /** Drawings without words that are in no table or have no meaning in theirs. */
  unbound: SheetDrawing[];
  placeOf: PlaceOf;
};

/**
 * Find the tables of a sheet; `before`: the columns of the last table before it, which a table without a head may
 * continue.
 */
export function findOnSheet(shown: Sheet, before: Columns | null, vocabulary: Vocabulary): FoundSheet {
  const placeOf = sheetToPlaces(shown);
  const unnamed = takeUnnamedLegend(shown);
  const sheet = unnamed?.sheet ?? shown;
  const { tables: regions, free } = findRegions(sheet, vocabulary);
  const tables = regions.map((region) => regionToTable(sheet, region));
  const others = new Set(tables.filter((_, at) => regions[at]?.isList));
  const homeOf = ({ box }: SheetDrawing): SheetTable | undefined =>
    tables.find(({ lattice }) => contains(lattice.box, centreOf(box)));
  const byTable = Map.groupBy(sheet.drawings, homeOf);
  const outside = byTable.get(undefined) ?? [];
  const found = freeToProse(sheet, free, outside, tables, placeOf);
  const own = unnamed && toLegendLine(shown, unnamed, placeOf);
  const prose = own ? [...found.prose, own] : found.prose;
  const meanings = new Set([found.legend, own].flatMap((legend) => legend?.colors?.map(({ color }) => color) ?? []));
  let columns = before;
  const read = tables.map((table) => {
    const around = { placeOf, before: columns, vocabulary, isPlain: others.has(table) };
    const bound = bindDrawings(byTable.get(table) ?? [], table, cellsToColumns(table.cells, around));
    const drawings = { plain: bound.plain, labelled: bound.labelled, fills: [], signs: bound.signs, meanings };
    const one = readCells(table.lattice, bound.cells, drawings, around);
    columns = one.rows.columns;
    return { table, bound, read: one };
  });
  const words = [...outside, ...read.flatMap(({ bound }) => bound.unbound)].filter(({ text }) => text !== '');
  const lines = words.flatMap((drawing) => textToLines(drawing.text, drawing.box, placeOf));
  const unbound = read.flatMap(({ bound }) => bound.unbound).filter(({ text }) => text === '');
  const heading = sheetToHeading(sheet, [...prose, ...lines], read);
  return { sheet, tables: read, prose: [...heading, ...prose, ...lines], unbound, placeOf };
}

/** The name of a sheet that begins with its table is a heading if it is numbered: "(1) 水辺の再生". */
function sheetToHeading({ name }: Sheet, prose: readonly Prose[], tables: readonly { read: ReadTable }[]): Prose[] {
  const top = Math.min(...tables.map(({ read }) => read.rows.box[1]));
  const isHeaded = tables.length === 0 || prose.some((line) => line.top < top);
  if (isHeaded || !NUMBERED.test(name)) return [];
  return [{ kind: 'line', text: name, place: { kind: 'sheet', sheet: name, cell: 'A1' }, top: -1, left: 0 }];
}

const NUMBERED = /^[（(第]?\s*[\d０-９一二三四五六七八九十①-⑳]+\s*[）).．、 \u3000]/u;

/** Arrange what was found from top to bottom, and from left to right at the same height. */
export function foundToSheetPage({ sheet, tables, prose, unbound, placeOf }: FoundSheet): ReadPage {
  const parts = [
    ...tables.map(({ read }) => ({ at: read.rows.box, part: { kind: 'table' as const, ...read.rows } })),
    ...prose.map(({ top, left, ...part }) => ({ at: [left, top] as const, part })),
  ];
  const sorted = parts.sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0]).map(({ part }) => part);
  return {
    parts: sorted,
    height: sheet.ys.at(-1) ?? 0,
    unit: 1,
    notices: toNotices(tables, unbound, sheet.name, placeOf),
    guessed: [],
  };
}

function toNotices(
  tables: FoundSheet['tables'],
  unbound: readonly SheetDrawing[],
  sheet: string,
  placeOf: PlaceOf,
): Notice[] {
  const backwards = tables.flatMap(({ bound }) => bound.backwards);
  return [
    ...tables.flatMap(({ read }) => read.notices),
    ...drawingsToNotices('layout/drawings-unbound', unbound.filter(isArrow), sheet, placeOf),
    ...drawingsToNotices('layout/arrows-backwards', backwards, sheet, placeOf),
  ];
}

function drawingsToNotices(
  code: 'layout/drawings-unbound' | 'layout/arrows-backwards',
  drawings: readonly SheetDrawing[],
  sheet: string,
  placeOf: PlaceOf,
): Notice[] {
  const source = drawings.map(({ box }) => placeOf(box));
  return source.length > 0 ? [notice(code, { source, values: { sheet, count: source.length } })] : [];
}

/** A drawing that could mark a duration. */
function isArrow({ form, points }: SheetDrawing): boolean {
  return (form === 'line' || form === 'block') && points !== 'none' && points !== 'across';
}

type Prose = FoundSheet['prose'][number];

function toLegendLine(sheet: Sheet, { cells, colors }: UnnamedLegend, placeOf: PlaceOf): Prose | null {
  const box = uniteBoxes(cells.map((cell) => cellToBox(sheet, cell)));
  const text = colors.map((color) => color.text).join(' ');
  return box && { kind: 'line', text, place: placeOf(box), colors, top: box[1], left: box[0] };
}

/** The cells outside tables as lines, without the legend of colours. */
function freeToProse(
  sheet: Sheet,
  free: readonly SheetCell[],
  outside: readonly SheetDrawing[],
  tables: readonly SheetTable[],
  placeOf: PlaceOf,
): { legend: Prose | null; prose: Prose[] } {
  const boxes = tables.map(({ lattice }) => lattice.box);
  const fills = [...cellsToShapes(sheet), ...outside.flatMap(boxToShape)];
  const swatches = fills.filter(({ box }) => !boxes.some((table) => contains(table, centreOf(box))));
  if (swatches.length === 0) return { legend: null, prose: cellsToLines(sheet, free, placeOf) };
  const printed = free.map((cell) => {
    const box = cellToBox(sheet, cell);
    return { cell, top: box[1], glyphs: textsToGlyphs([{ box, text: cell.text, wraps: false }]) };
  });
  const glyphs = printed.flatMap((one) => one.glyphs);
  const taken = takeColorLegend({ glyphs, shapes: fills }, boxes, placeOf);
  if (!taken.legend) return { legend: null, prose: cellsToLines(sheet, free, placeOf) };
  const left = new Set<Glyph>(taken.glyphs);
  const rest = printed.map((one) => ({ ...one, rest: one.glyphs.filter((glyph) => left.has(glyph)) }));
  const cells = rest.flatMap(({ cell, glyphs: own, rest: kept }) => {
    const text = kept.length === own.length ? cell.text : kept.map((glyph) => glyph.text).join('');
    return text.trim() === '' ? [] : [{ ...cell, text }];
  });
  const tops = rest.filter((one) => one.rest.length < one.glyphs.length).map(({ top }) => top);
  const legend = { ...taken.legend, top: Math.min(...tops), left: 0 };
  return { legend, prose: [...cellsToLines(sheet, cells, placeOf), legend] };
}

function cellsToShapes(sheet: Sheet): Shape[] {
  return sheet.cells.flatMap((cell) => (cell.fill ? [toShape(cell.fill, cellToBox(sheet, cell))] : []));
}

function boxToShape({ form, box, color }: SheetDrawing): Shape[] {
  return form === 'box' && color ? [toShape(color, box)] : [];
}

function toShape(color: string, box: Shape['box']): Shape {
  return { points: boxToCorners(box), filled: true, box, color };
}

/** Touching cells of a row are one line; other cells are separate lines. */
function cellsToLines(sheet: Sheet, cells: readonly SheetCell[], placeOf: PlaceOf): Prose[] {
  return toRuns(cells, isBeside).flatMap((run) => {
    const [first] = run;
    const columnSpan = run.reduce((end, cell) => Math.max(end, cell.column + cell.columnSpan), 0) - first.column;
    return textToLines(run.map(({ text }) => text).join(' '), cellToBox(sheet, { ...first, columnSpan }), placeOf);
  });
}

/** A label and its text: (1) and a heading, 主担当 and a department. */
function isBeside(last: SheetCell, { row, column, text }: SheetCell): boolean {
  const touches = row === last.row && column === last.column + last.columnSpan;
  return touches && last.text.length <= settings.sheets.maxLabel && !text.includes('\n');
}

function textToLines(text: string, box: Shape['box'], placeOf: PlaceOf): Prose[] {
  const place = placeOf(box);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'line', text: line, place, top: box[1], left: box[0] }));
}
