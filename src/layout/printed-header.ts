import { centreOf, overlap, sharedHeight, toRuns, uniteBoxes } from '../geometry.ts';
import { isLabel } from '../heads/form-fields.ts';
import { type HeadRow, isTimeHead, rowToHeadRow } from '../heads/head-row.ts';
import { couldBeTime } from '../heads/time-labels.ts';
import { isWord } from '../japanese/headers.ts';
import { textToValue } from '../japanese/values.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Box } from '../model/drawn-page.ts';
import type { Segment } from './segments.ts';
import { settings } from './settings.ts';

/**
 * The cells of a head from left to right, found by their words; `titles`: the lower end of the titles that are above
 * several of its times.
 */
export type PrintedHeader = { cells: Box[]; box: Box; size: number; firstYear: number; titles?: number };

/** Lines with at least two fiscal years and a head word; or with other texts, if labels with words are below. */
export function findPrintedHeaders(segments: readonly Segment[], vocabulary: Vocabulary): PrintedHeader[] {
  const headers: PrintedHeader[] = [];
  for (const { line } of findTimeLines(segments, vocabulary)) {
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
  if (!first) return null;
  const { size } = first;
  const around = segments.filter(({ box }) => Math.abs(box[3] - first.box[3]) < settings.heads.band * size);
  if (isTitleLine(line, around, vocabulary)) return null;
  const titles = findTitles(line, around, vocabulary);
  const band = around.filter((one) => !titles.includes(one));
  const columns = bandToColumns(band);
  const row = segmentsToHeadRow(
    columns.map((column) => ({ text: column.map(({ text }) => text).join('') })),
    vocabulary,
  );
  const { roles, years } = row;
  const box = uniteBoxes(around.map((one) => one.box));
  if (!box || years.length < settings.heads.minTimes) return null;
  const cells = columns.map((column) => uniteBoxes(column.map((one) => one.box)) ?? box);
  const end = uniteBoxes(titles.map((one) => one.box))?.[3];
  const header = { cells, box, size, firstYear: years[0]?.column ?? 0, ...(end !== undefined && { titles: end }) };
  if (roles.size > 0) return header;
  const labelled = header.firstYear === 0 ? withLabels(header, segments) : header;
  return labelled && isTimeHead(row) && hasRowsBelow(labelled, segments, vocabulary) ? labelled : null;
}

/** 前期 and 後期 with their years on the line below. */
function isTitleLine(line: readonly Segment[], around: readonly Segment[], vocabulary: Vocabulary): boolean {
  const yearsOf = (some: readonly Segment[]): HeadRow['years'] =>
    segmentsToHeadRow(some, vocabulary).years.filter(({ year }) => year !== null);
  const bottom = line[0]?.box[3] ?? 0;
  const below = around.filter(({ box }) => Math.round(box[3]) > Math.round(bottom));
  return yearsOf(line).length === 0 && yearsOf(below).length >= settings.heads.minTimes;
}

/** 年次計画 above all times, or 前期 and 後期 above some each: fewer texts than times, on the line above them. */
function findTitles(line: readonly Segment[], around: readonly Segment[], vocabulary: Vocabulary): Segment[] {
  const { years } = segmentsToHeadRow(line, vocabulary);
  const times = uniteBoxes(
    line.filter((_, index) => years.some(({ column }) => column === index)).map(({ box }) => box),
  );
  if (!times) return [];
  const isAbove = ({ box }: Segment): boolean =>
    box[3] <= (times[1] + times[3]) / 2 && centreOf(box)[0] > times[0] && centreOf(box)[0] < times[2];
  const titles = around.filter(isAbove);
  return titles.length * 2 <= years.length ? titles : [];
}

/** A head of times only, extended by a cell over the labels to its left. */
function withLabels(header: PrintedHeader, segments: readonly Segment[]): PrintedHeader | null {
  const { cells, box, size } = header;
  const left = (cells[0]?.[0] ?? 0) - size / 2;
  const labels = uniteBoxes(segments.filter((one) => one.box[1] > box[3] && one.box[2] < left).map((one) => one.box));
  if (!labels) return null;
  return { ...header, cells: [[labels[0], box[1], labels[2], box[3]], ...cells], firstYear: 1 };
}

/**
 * Whether a line without head words has rows below: labels before the first time, with words beside them. Figures below
 * years are another kind of table or the numbers of a diagram; 実施内容 below them labels the years of a form.
 */
function hasRowsBelow(
  { cells, box, size, firstYear }: PrintedHeader,
  segments: readonly Segment[],
  vocabulary: Vocabulary,
): boolean {
  const left = (cells[firstYear]?.[0] ?? 0) - size;
  if (firstYear === 0) return false;
  const below = segments.filter((one) => one.box[1] > box[3] - size / 2);
  const labels = below.filter((one) => one.box[0] < left && one.box[2] < left + size);
  const words = below.filter((one) => one.box[0] > left && textToValue(one.text, '').value === null);
  const isBeside = (a: Segment, b: Segment): boolean => sharedHeight(a.box, b.box) > 0;
  const rows = labels.filter((label) => words.some((one) => isBeside(label, one)));
  const values = below.filter((one) => one.box[0] > left && !words.includes(one));
  const [highest] = labels.toSorted((a, b) => a.box[1] - b.box[1]);
  const isForm = highest && (isWord(highest.text, vocabulary.contents) || isLabel(highest, vocabulary));
  return !isForm && rows.length >= settings.heads.minRows && values.length <= words.length;
}

/** The lines with enough times, from left to right, and their reading as part of a head. */
export function findTimeLines(
  segments: readonly Segment[],
  vocabulary: Vocabulary,
): { line: Segment[]; row: HeadRow }[] {
  const lines = Map.groupBy(segments, ({ box }) => Math.round(box[3])).values();
  return [...lines]
    .filter((own) => own.filter(({ text }) => couldBeTime(text, vocabulary)).length >= settings.heads.minTimes)
    .map((own) => own.sort((a, b) => a.box[0] - b.box[0]))
    .map((line) => ({ line, row: segmentsToHeadRow(line, vocabulary) }))
    .filter(({ row }) => row.years.length >= settings.heads.minTimes);
}

/** Texts side by side as the row of a head, each in its own column. */
function segmentsToHeadRow(segments: readonly Pick<Segment, 'text'>[], vocabulary: Vocabulary): HeadRow {
  const cells = segments.map(({ text }, column) => ({ column, text }));
  return rowToHeadRow({ cells, width: cells.length }, vocabulary);
}

/** Texts above each other are one cell: 関連 above 取組. */
function bandToColumns(band: readonly Segment[]): Segment[][] {
  const sorted = band.toSorted((a, b) => a.box[0] - b.box[0]);
  const columns = toRuns(sorted, (_, { box }, column) => box[0] < Math.max(...column.map((one) => one.box[2])));
  return columns.map((column) => column.sort((a, b) => a.box[1] - b.box[1]));
}
