import { z } from 'zod';
import { cellToDrawing, referenceToPosition, type SheetPosition } from './shown-sheet.ts';

/** Ids of the corrections that make the record differ from what is printed at this place. */
const corrected = z.array(z.string()).min(1).optional();
const count = z.int().min(1);

/** Where a value stands in the source. */
const placeSchema = z
  .discriminatedUnion('kind', [
    /** Page and line from 1, field from 0; a page is null if the text has no pages. */
    z.strictObject({
      kind: z.literal('text'),
      page: count.nullable(),
      line: count,
      field: z.int().min(0).nullable(),
      corrected,
    }),
    /** Left, top, right, bottom in PDF points from the page's top left; page from 1. */
    z.strictObject({
      kind: z.literal('pdf'),
      page: count,
      bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      corrected,
    }),
    /** A cell, a range or a drawing of a workbook's sheet: "C12", "C12:E14", "drawing 3". */
    z.strictObject({ kind: z.literal('sheet'), sheet: z.string(), cell: z.string(), corrected }),
    /** Word, HTML, Markdown, CSV; all counted from 1, the block in the whole document. */
    z.strictObject({
      kind: z.literal('document'),
      table: count.nullable(),
      row: count.nullable(),
      column: count.nullable(),
      block: count,
      corrected,
    }),
  ])
  .meta({ id: 'Place' });
export type Place = z.infer<typeof placeSchema>;
export type TextPlace = Extract<Place, { kind: 'text' }>;
export type PdfPlace = Extract<Place, { kind: 'pdf' }>;

/** The places that a value was put together from, each once, in reading order; never empty. */
export const sourceSchema = z.array(placeSchema).min(1).meta({ id: 'Source' });
export type Source = z.infer<typeof sourceSchema>;

/** Each place once, in reading order. */
export function placesToSource(places: readonly Place[]): Source {
  return distinctPlaces(places).sort(comparePlaces);
}

export function distinctPlaces(places: readonly Place[]): Place[] {
  if (places.length < 2) return [...places];
  return [...new Map(places.map((place) => [placeToKey(place), place])).values()];
}

export function placeToKey(place: Place): string {
  switch (place.kind) {
    case 'text':
      return `${place.page ?? ''}:${place.line}:${place.field ?? ''}`;
    case 'pdf':
      return `${place.page}:[${place.bbox.join(',')}]`;
    case 'sheet':
      return `${place.sheet}!${place.cell}`;
    case 'document':
      return `${place.block}:${place.table ?? ''}:${place.row ?? ''}:${place.column ?? ''}`;
  }
}

/** Places in the same printed row share a key; boxes of a PDF and drawings belong to no row, so each has its own key. */
export function placeToRowKey(place: Place): string {
  if (place.kind === 'text') return `${place.page ?? ''}:${place.line}`;
  if (place.kind === 'document') return placeToKey({ ...place, column: null });
  const position = place.kind === 'sheet' ? cellToPosition(place.cell) : null;
  return place.kind === 'sheet' && position ? `${place.sheet}!${position.row + 1}` : placeToKey(place);
}

/** The first cell of a reference or range; null for a drawing. */
function cellToPosition(cell: string): SheetPosition | null {
  return referenceToPosition(cell.split(':', 1)[0] ?? '');
}

/**
 * Reading order: page, line, field; on a PDF's page from top to bottom and left to right; on a sheet row by row, then its
 * drawings. A document has places of one kind; places on different sheets compare as equal, so a stable sort keeps their order.
 */
export function comparePlaces(a: Place, b: Place): number {
  if (a.kind === 'text' && b.kind === 'text')
    return (a.page ?? 0) - (b.page ?? 0) || a.line - b.line || (a.field ?? 0) - (b.field ?? 0);
  if (a.kind === 'pdf' && b.kind === 'pdf') return a.page - b.page || a.bbox[1] - b.bbox[1] || a.bbox[0] - b.bbox[0];
  if (a.kind === 'sheet' && b.kind === 'sheet') return a.sheet === b.sheet ? compareCells(a.cell, b.cell) : 0;
  if (a.kind === 'document' && b.kind === 'document')
    return a.block - b.block || (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  return 0;
}

function compareCells(a: string, b: string): number {
  const [one, other] = [cellToPosition(a), cellToPosition(b)];
  if (one && other) return one.row - other.row || one.column - other.column;
  if (one || other) return one ? -1 : 1;
  return (cellToDrawing(a) ?? 0) - (cellToDrawing(b) ?? 0);
}

/** The page that a place stands on, from 1; null if the source has no pages. */
export function placeToPage(place: Place): number | null {
  return place.kind === 'text' || place.kind === 'pdf' ? place.page : null;
}

/** The line of a text, from 1. */
export function placeToLine(place: Place): number | null {
  return place.kind === 'text' ? place.line : null;
}

/** The box on a PDF's page: left, top, right, bottom in points. */
export function placeToBox(place: Place): PdfPlace['bbox'] | null {
  return place.kind === 'pdf' ? place.bbox : null;
}
