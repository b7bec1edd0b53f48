import { overlap, uniteBoxes } from '../geometry.ts';
import { type HeadRow, rowToHeadRow } from '../heads/head-row.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Box } from '../model/drawn-page.ts';
import type { Segment } from './segments.ts';
import { settings } from './settings.ts';

/** A header's cells from left to right, found by their words alone. */
export type PrintedHeader = { cells: Box[]; box: Box; size: number; firstYear: number };

/** Lines with two fiscal years or more and a header word beside them. */
export function findPrintedHeaders(segments: readonly Segment[], vocabulary: Vocabulary): PrintedHeader[] {
  const headers: PrintedHeader[] = [];
  for (const [, line] of Map.groupBy(segments, ({ box }) => Math.round(box[3]))) {
    const isTaken = headers.some(
      ({ box }) => overlap([box[1], box[3]], [line[0]?.box[1] ?? 0, line[0]?.box[3] ?? 0]) > 0,
    );
    const header = isTaken ? null : lineToHeader(line, segments, vocabulary);
    if (header) headers.push(header);
  }
  return headers;
}

function lineToHeader(
  line: readonly Segment[],
  segments: readonly Segment[],
  vocabulary: Vocabulary,
): PrintedHeader | null {
  const [first] = line;
  if (
    !first ||
    textsToHeadRow(
      line.map(({ text }) => text),
      vocabulary,
    ).years.length < settings.heads.minTimes
  )
    return null;
  const { size } = first;
  const band = segments.filter(({ box }) => Math.abs(box[3] - first.box[3]) < settings.heads.band * size);
  const columns = bandToColumns(band);
  const texts = columns.map((column) => column.map(({ text }) => text).join(''));
  const { roles, years } = textsToHeadRow(texts, vocabulary);
  const box = uniteBoxes(band.map((one) => one.box));
  if (roles.size === 0 || !box || years.length < settings.heads.minTimes) return null;
  const cells = columns.map((column) => uniteBoxes(column.map((one) => one.box)) ?? box);
  return { cells, box, size, firstYear: years[0]?.column ?? 0 };
}

function textsToHeadRow(texts: readonly string[], vocabulary: Vocabulary): HeadRow {
  return rowToHeadRow({ cells: texts.map((text, column) => ({ column, text })), width: texts.length }, vocabulary);
}

/** Pieces above each other are one cell: 関連 over 取組. */
function bandToColumns(band: readonly Segment[]): Segment[][] {
  const columns: Segment[][] = [];
  for (const segment of [...band].sort((a, b) => a.box[0] - b.box[0])) {
    const column = columns.at(-1);
    const right = Math.max(...(column ?? []).map(({ box }) => box[2]));
    if (column && segment.box[0] < right) column.push(segment);
    else columns.push([segment]);
  }
  return columns.map((column) => column.sort((a, b) => a.box[1] - b.box[1]));
}
