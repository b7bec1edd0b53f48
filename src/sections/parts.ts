import type { Block, GridRow } from '../model/block.ts';
import type { Line } from '../model/page.ts';
import { type Header, rowToHeader } from './header-rows.ts';

/** A line of prose, or the rows under one header; `header` is null for rows above any header of their grid. */
export type Part =
  | ({ kind: 'line' } & Line)
  | { kind: 'table'; header: Header | null; headerRows: GridRow[]; rows: GridRow[] };

/** Cut a grid where its headers stand. */
export function blockToParts(block: Block): Part[] {
  if (block.kind === 'line') return [block];
  const parts: Extract<Part, { kind: 'table' }>[] = [];
  for (let at = 0; at < block.rows.length; at += 1) {
    const row = block.rows[at];
    if (!row) continue;
    const found = rowToHeader(row, block.rows[at + 1]);
    if (found) {
      parts.push({ kind: 'table', header: found.header, headerRows: block.rows.slice(at, at + found.rows), rows: [] });
      at += found.rows - 1;
    } else if (parts.length === 0) parts.push({ kind: 'table', header: null, headerRows: [], rows: [row] });
    else parts.at(-1)?.rows.push(row);
  }
  return parts;
}

export function partToLines(part: Part): Line[] {
  return part.kind === 'line' ? [part] : [];
}
