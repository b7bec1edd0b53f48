import { textToPrinted } from '../japanese/marks.ts';
import { newPlaceholders } from '../japanese/placeholders.ts';
import { radicalsToOrdinary } from '../japanese/radicals.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Block, ColorMeaning, GridRow } from '../model/block.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Place } from '../model/place.ts';
import { type PlacedText, struckToNotices } from '../model/struck-text.ts';
import type { DrawnOver, FilledArea, WrittenLine, WrittenPart, WrittenRow, WrittenTable } from '../model/written.ts';
import { drawnTableToBlocks } from './drawn-tables.ts';
import { settings } from './settings.ts';
import { findColorLegends, findColorsOfTable, withoutRows } from './written-colors.ts';

/** The lines and tables of a document with their places; parts, tables, rows and columns count from 1. */
export function writtenToBlocks(parts: readonly WrittenPart[], vocabulary: Vocabulary): DocumentBlocks {
  const found: DocumentBlocks = { blocks: [], notices: [] };
  const placeholders = newPlaceholders();
  const struckLines: PlacedText[] = [];
  const legends = findColorLegends(parts);
  let table = 0;
  parts.forEach((part, index) => {
    const block = index + 1;
    const legend = legends.get(part);
    if (part.kind === 'line') {
      const place: Place = { kind: 'document', table: null, row: null, column: null, block };
      if (part.struck) struckLines.push({ place, text: part.struck });
      if (part.text !== '') found.blocks.push({ ...toLine(part.text, place, legend?.colors), ...headingOf(part) });
      return;
    }
    table += 1;
    const at = { table, block };
    const cleared = {
      ...part,
      rows: part.rows.map((row, number) =>
        withoutPlaceholders(row, placeholders, (column) => toPlace(at, number, column)),
      ),
    };
    const { blocks, notices } = tableToBlocks(legend ? withoutRows(cleared, legend.fromRow) : cleared, at, vocabulary);
    found.blocks.push(...blocks);
    found.notices.push(...toTableNotices(part, at, blocks), ...notices);
    if (!legend) return;
    const text = tableToText(cleared.rows.slice(legend.fromRow));
    found.blocks.push(toLine(text, toPlace(at, legend.fromRow, null), legend.colors));
  });
  return { ...found, notices: [...struckToNotices(struckLines), ...placeholders.notices(), ...found.notices] };
}

type DocumentBlocks = { blocks: Block[]; notices: Notice[] };
type TablePlace = { table: number; block: number };

function withoutPlaceholders(
  row: WrittenRow,
  placeholders: ReturnType<typeof newPlaceholders>,
  toCellPlace: (column: number) => Place,
): WrittenRow {
  const cells = row.cells.map((cell) => ({
    ...cell,
    text: placeholders.clear(cell.text, () => toCellPlace(cell.column)),
  }));
  return { ...row, cells: cells.filter(({ text }) => text !== '') };
}

function toLine(text: string, place: Place, colors: readonly ColorMeaning[] | undefined): Block {
  return { kind: 'line', text: radicalsToOrdinary(text), place, ...(colors && { colors }) };
}

function headingOf({ heading }: WrittenLine): { heading?: number } {
  return heading === undefined ? {} : { heading };
}

function tableToText(rows: readonly WrittenRow[]): string {
  return rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join(' ');
}

/**
 * Notices for the parts of a table that are in no record. A picture may concern its row, so the notice is placed there.
 */
function toTableNotices({ struck, pictures }: WrittenTable, at: TablePlace, blocks: readonly Block[]): Notice[] {
  const places = new Map(
    blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : [])).map(({ place }) => [placeToRow(place), place]),
  );
  const byRow = Map.groupBy(pictures, ({ row }) => row);
  return [
    ...struckToNotices(struck.map(({ row, column, text }) => ({ place: toPlace(at, row, column), text }))),
    ...[...byRow].map(([row, own]) => {
      const source = [places.get(row + 1) ?? toPlace(at, row, null)];
      return notice('source/pictures-unread', { source, values: { count: own.length } });
    }),
  ];
}

function placeToRow(place: Place): number | null {
  return place.kind === 'document' ? place.row : null;
}

function tableToBlocks(table: WrittenTable, at: TablePlace, vocabulary: Vocabulary): DocumentBlocks {
  const toRow = (row: WrittenRow, number: number): GridRow =>
    toGridRow(row, { ...at, row: number + 1 }, table, vocabulary);
  if (table.rows.length === 0) return { blocks: [], notices: [] };
  const plain: Block[] = [{ kind: 'grid', rows: table.rows.map(toRow) }];
  const over = toDrawnOver(table);
  if (!over) return { blocks: plain, notices: [] };
  const drawn = drawnTableToBlocks(table, over, (row, column) => toPlace(at, row, column), vocabulary);
  if (over.drawings.length > 0 || drawn.blocks.some(hasBars)) return drawn;
  // its colours do not concern times
  return { blocks: plain, notices: drawn.notices.filter(({ code }) => ABOUT_COLORS.has(code)) };
}

const ABOUT_COLORS: ReadonlySet<string> = new Set(['layout/color-as-ground', 'layout/shade-as-blank']);

function hasBars(block: Block): boolean {
  return block.kind === 'grid' && block.rows.some(({ cells }) => cells.some(({ bar }) => bar !== undefined));
}

/** The drawings over a table with known columns, or only its colours; null if there are neither. */
function toDrawnOver(table: WrittenTable): DrawnOver | null {
  const width = Math.max(0, ...table.rows.map((row) => row.width), ...table.filled.map(toEnd));
  if (table.drawn && width <= table.drawn.widths.length) return table.drawn;
  return findColorsOfTable(table).length > 0
    ? { widths: Array<number>(width).fill(settings.sheets.documentColumn), drawings: [] }
    : null;
}

function toEnd({ column, columnSpan }: FilledArea): number {
  return column + columnSpan;
}

function toPlace(at: { table: number; block: number }, row: number | null, column: number | null): Place {
  return { kind: 'document', ...at, row: row === null ? null : row + 1, column: column === null ? null : column + 1 };
}

function toGridRow(
  { cells, covered, width, isHead }: WrittenRow,
  at: { table: number; row: number; block: number },
  { mergesCells }: { mergesCells: boolean },
  { marks }: Vocabulary,
): GridRow {
  return {
    cells: cells.map(({ text, ...span }) => ({
      ...span,
      ...textToPrinted(radicalsToOrdinary(text), marks),
      place: { kind: 'document', ...at, column: span.column + 1 },
    })),
    width,
    place: { kind: 'document', ...at, column: null },
    ...(mergesCells && { covered }),
    ...(isHead && { isHead }),
  };
}
