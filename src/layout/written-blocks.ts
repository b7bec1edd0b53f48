import { textToPrinted } from '../japanese/marks.ts';
import { newPlaceholders } from '../japanese/placeholders.ts';
import { radicalsToOrdinary } from '../japanese/radicals.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Block, GridRow } from '../model/block.ts';
import type { Notice } from '../model/notice.ts';
import type { Place } from '../model/place.ts';
import { type PlacedText, struckToNotices } from '../model/struck-text.ts';
import type { WrittenPart, WrittenRow } from '../model/written.ts';
import { drawnTableToBlocks } from './drawn-tables.ts';

/** The lines and tables of a document, each with its place: parts, tables, rows and columns count from 1. */
export function writtenToBlocks(
  parts: readonly WrittenPart[],
  vocabulary: Vocabulary,
): { blocks: Block[]; notices: Notice[] } {
  const blocks: Block[] = [];
  const notices: Notice[] = [];
  const placeholders = newPlaceholders();
  const struckLines: PlacedText[] = [];
  let table = 0;
  parts.forEach((part, index) => {
    const block = index + 1;
    if (part.kind === 'line') {
      const place: Place = { kind: 'document', table: null, row: null, column: null, block };
      if (part.struck) struckLines.push({ place, text: part.struck });
      if (part.text !== '') blocks.push({ kind: 'line', text: radicalsToOrdinary(part.text), place });
      return;
    }
    table += 1;
    const at = { table, block };
    notices.push(
      ...struckToNotices(part.struck.map(({ row, column, text }) => ({ place: toPlace(at, row, column), text }))),
    );
    const rows = part.rows.map((row, number): WrittenRow => {
      const cells = row.cells.map((cell) => ({
        ...cell,
        text: placeholders.clear(cell.text, () => toPlace(at, number, cell.column)),
      }));
      return { ...row, cells: cells.filter(({ text }) => text !== '') };
    });
    if (part.drawn && rows.every(({ width }) => width <= (part.drawn?.widths.length ?? 0))) {
      const drawn = drawnTableToBlocks(rows, part.drawn, (row, column) => toPlace(at, row, column), vocabulary);
      blocks.push(...drawn.blocks);
      notices.push(...drawn.notices);
      return;
    }
    const toRow = (row: WrittenRow, number: number): GridRow =>
      toGridRow(row, { ...at, row: number + 1 }, part, vocabulary);
    blocks.push({ kind: 'grid', rows: rows.map(toRow) });
  });
  return { blocks, notices: [...struckToNotices(struckLines), ...placeholders.notices(), ...notices] };
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
