import { type Marks, textToPrinted } from '../japanese/marks.ts';
import { radicalsToOrdinary } from '../japanese/radicals.ts';
import type { Block, GridRow } from '../model/block.ts';
import type { Place } from '../model/place.ts';
import type { WrittenPart, WrittenRow } from '../model/written.ts';

/** The lines and tables of a document, each with its place: parts, tables, rows and columns count from 1. */
export function writtenToBlocks(parts: readonly WrittenPart[], marks: Marks): Block[] {
  let tables = 0;
  return parts.map((part, index): Block => {
    const block = index + 1;
    if (part.kind === 'line') {
      const place: Place = { kind: 'document', table: null, row: null, column: null, block };
      return { kind: 'line', text: radicalsToOrdinary(part.text), place };
    }
    tables += 1;
    const { mergesCells } = part;
    const table = tables;
    return {
      kind: 'grid',
      rows: part.rows.map((row, at) => toGridRow(row, { table, row: at + 1, block }, mergesCells, marks)),
    };
  });
}

function toGridRow(
  { cells, covered, width }: WrittenRow,
  at: { table: number; row: number; block: number },
  mergesCells: boolean,
  marks: Marks,
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
  };
}
