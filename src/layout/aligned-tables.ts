import { circledToNumber, circledToNumbers, isCircledList } from '../japanese/circled.ts';
import { isFootnote } from '../japanese/footnotes.ts';
import { textToSeries } from '../japanese/headers.ts';
import { joinsByParticle } from '../japanese/particles.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { hasHeadWord, hasTitleOverYears, headWords, isHead, isHeadingAbove, showsHead } from './aligned-heads.ts';
import { linesToCentredRows } from './centred-rows.ts';
import { addInk, coverToGaps, type Gap, inkToFields, keepsGaps, type LineCover } from './display-columns.ts';
import { gapsOf, hasColumns, type InkLine, type InkRow, joinCentredHeads, rowToCover } from './ink-rows.ts';
import { settings } from './settings.ts';
import { hadRoom, linesToWidths } from './wrapped-cells.ts';

/** `isByLine`: whether every line became a row. */
export type AlignedTable = { rows: InkRow[]; gaps: readonly Gap[]; next: number; isBroken: boolean; isByLine: boolean };

/** The table whose head is at a line, with the rows below as long as its columns continue. */
export function readTable(lines: readonly InkLine[], at: number, vocabulary: Vocabulary): AlignedTable | null {
  const group = groupAt(lines, at);
  if (group.length === 0) return null;
  const [first] = group;
  const single = first ? headWords([first], vocabulary) : 0;
  const { height, words: whole } = groupToHead(group, vocabulary);
  const isHeadByRows = showsHead(lines.slice(at, at + settings.text.headLines), vocabulary);
  if (single === 0 && (whole === 0 || isHeadingAbove(group.slice(0, height), vocabulary)))
    return isHeadByRows ? collectWhole(lines, at, { head: group.slice(0, 1), isHeadByRows }, vocabulary) : null;
  const isWhole = whole > 0 && whole >= single;
  const head = group.slice(0, isWhole ? height : 1);
  const centred =
    single > 0 || head.length < group.length ? collectCentred(head, group.slice(head.length), vocabulary) : null;
  if (centred) return { ...centred, next: at + centred.next };
  return collectWhole(lines, at, { head, isHeadByRows }, vocabulary);
}

/** The lines of a group that are its head: all of a short group, else the lines that have more head words together than any line alone. */
function groupToHead(group: InkRow, vocabulary: Vocabulary): { height: number; words: number } {
  const { maxHeadLines } = settings.text;
  // Rows of data below a head add no head words to it, but further lines of the head do.
  if (group.length <= maxHeadLines) return { height: group.length, words: headWords(group, vocabulary) };
  const alone = Math.max(...group.slice(0, maxHeadLines).map((line) => headWords([line], vocabulary)));
  if (alone === 0 || hasTitleOverYears(group, vocabulary)) return { height: 1, words: 0 };
  const heads = Array.from({ length: maxHeadLines - 1 }, (_, index) => index + 2).map((height) => ({
    height,
    words: headWords(group.slice(0, height), vocabulary),
  }));
  const most = Math.max(...heads.map(({ words }) => words));
  const best = heads.find(({ words }) => words === most);
  return best && most > alone ? best : { height: 1, words: 0 };
}

/** `isHeadByRows`: the rows below the head state years or periods and are not heads themselves. */
type Head = { head: InkRow; isHeadByRows: boolean };

/** If the head is between two blank lines, blank lines separate the rows; otherwise every line is a row. */
function collectWhole(lines: readonly InkLine[], at: number, head: Head, vocabulary: Vocabulary): AlignedTable {
  const isApart = groupAt(lines, at).length === head.head.length;
  const byGroup = isApart ? collectRows(lines, at, head, vocabulary, groupAt) : null;
  if (byGroup && byGroup.rows.length > 1 && byGroup.rows.slice(1).every(isOneRow) && !hasLabelBetween(byGroup))
    return byGroup;
  return collectRows(lines, at, head, vocabulary, lineAt);
}

/** Rows with vertically centred cells in the group below a head; null if there are none. */
function collectCentred(head: InkRow, group: InkRow, vocabulary: Vocabulary): AlignedTable | null {
  const headGaps = gapsOf(head);
  let cover = rowToCover([], head);
  const body: InkLine[] = [];
  for (const line of group) {
    cover = rowToCover(cover, [line]);
    if (isHead([line], vocabulary) || !keepsGaps(cover, headGaps, settings.text.minWrappedGap)) break;
    body.push(line);
  }
  const { gaps } = joinCentredHeads(
    [head, body],
    coverToGaps(rowToCover([], [...head, ...body]), settings.text.minWrappedGap),
  );
  const starts = linesToCentredRows(
    body.map(({ ink }) => inkToFields(ink, gaps)),
    (text) => textToSeries(text, vocabulary) !== null,
  );
  if (!starts) return null;
  const rows = starts.slice(1).map((end, index) => body.slice(starts[index], end));
  const next = head.length + (starts.at(-1) ?? 0);
  return { rows: [head, ...rows], gaps, next, isBroken: false, isByLine: false };
}

/** The lines from `at` to the next blank line; none if this line is blank. */
function groupAt(lines: readonly InkLine[], at: number): InkLine[] {
  const end = lines.findIndex(({ ink }, index) => index >= at && ink.length === 0);
  return lines.slice(at, end < 0 ? lines.length : end);
}

function lineAt(lines: readonly InkLine[], at: number): InkLine[] {
  return groupAt(lines, at).slice(0, 1);
}

function collectRows(
  lines: readonly InkLine[],
  at: number,
  { head, isHeadByRows }: Head,
  vocabulary: Vocabulary,
  rowAt: (lines: readonly InkLine[], at: number) => InkLine[],
): AlignedTable {
  const isByLine = rowAt === lineAt;
  const isNext = (row: InkRow): boolean =>
    isHeadingAbove(row, vocabulary) || (isHead(row, vocabulary) && (!isHeadByRows || hasHeadWord(row, vocabulary)));
  const rows: InkRow[] = [head];
  let blanks: InkRow[] = [];
  const headGaps = gapsOf(head);
  let cover = rowToCover([], head);
  let next = at + head.length;
  let isBroken = false;
  for (let from = next; from < lines.length; ) {
    const row = rowAt(lines, from);
    if (row.length === 0) {
      if (isByLine) blanks.push(lines.slice(from, from + 1));
      from += 1;
      continue;
    }
    if (isNext(row)) break;
    const remark = toRemark(row, vocabulary);
    if (remark && continues(lines.slice(from + 1), cover, headGaps, isNext)) {
      rows.push(...blanks, remark);
      blanks = [];
      from += row.length;
      continue;
    }
    if (isProse(row, headGaps)) {
      // A label may be alone in its row if the table continues right below it.
      const below = rowAt(lines, from + row.length + (isByLine || !isBracketed(row) ? 0 : 1));
      if (!hasColumns(below) || isNext(below)) break;
    }
    const added = rowToCover(cover, row);
    if (!keepsGaps(added, headGaps, settings.text.minGap)) {
      isBroken = hasColumns(row);
      break;
    }
    rows.push(...blanks, row);
    blanks = [];
    cover = added;
    from += row.length;
    next = from;
  }
  const { gaps, isOdd } = joinCentredHeads(rows, coverToGaps(cover, settings.text.minGap));
  return { rows, gaps, next, isBroken: isBroken || isOdd, isByLine };
}

/** ※… between two rows is a row of one cell, however long its text is. */
function toRemark([line, ...others]: InkRow, vocabulary: Vocabulary): InkRow | null {
  const start = line?.ink[0]?.start;
  if (!line || start === undefined || others.length > 0 || !isFootnote(line.text, vocabulary)) return null;
  return [{ ...line, ink: [{ text: line.text.trim(), start, end: start + 1 }] }];
}

/** Whether the next line that is not blank is a row with the columns above it. */
function continues(
  lines: readonly InkLine[],
  cover: LineCover,
  headGaps: readonly Gap[],
  isNext: (row: InkRow) => boolean,
): boolean {
  const line = lines.find(({ ink }) => ink.length > 0);
  return (
    line !== undefined &&
    hasColumns([line]) &&
    !isNext([line]) &&
    keepsGaps(rowToCover(cover, [line]), headGaps, settings.text.minGap)
  );
}

/**
 * Whether lines have text only at the left, with nothing beside it. A circled number begins an initiative, which may be
 * alone in its row.
 */
function isProse(row: InkRow, [first]: readonly Gap[]): boolean {
  const isAlone = row.every(
    ({ ink }) =>
      coverToGaps(addInk([], [ink]), settings.text.minGap).length === 0 && (ink[0]?.start ?? 0) < (first?.[0] ?? 0),
  );
  return isAlone && circledToNumber(row[0]?.ink[0]?.text ?? '') === null;
}

/** A label for the rows below: (サブ指標). */
function isBracketed(row: InkRow): boolean {
  return row.length === 1 && /^\s*[(（【].*[)）】]\s*$/u.test(row[0]?.text ?? '');
}

/**
 * Whether lines are one row of cells: no line below the first begins a new one, with an arrow or with numbers that
 * start again.
 */
function isOneRow(row: InkRow): boolean {
  const gaps = gapsOf(row);
  const lines = row.map(({ ink }) => inkToFields(ink, gaps));
  return lines.every((fields, at) =>
    fields.every((field, column) => {
      const above = lines.slice(0, at).map((line) => line[column] ?? '');
      const [first = 0] = circledToNumbers(field);
      if (isCircledList(field)) return circledToNumbers(above.join('')).every((number) => number < first);
      return at === 0 || !isArrow(field) || above.some((text) => text !== '');
    }),
  );
}

/** Whether a group is two rows with their shared label on a line between them. Cells above the label had room for what follows below it. */
function hasLabelBetween({ rows, gaps }: AlignedTable): boolean {
  const groups = rows.map((row) => row.map(({ ink }) => inkToFields(ink, gaps)));
  const widths = linesToWidths(groups.flat());
  const firstOf = (line: readonly string[]): number => line.findIndex((text) => text !== '');
  const isLabel = (line: readonly string[], above: readonly string[], below: readonly string[]): boolean => {
    const isAlone = line.filter((text) => text !== '').length === 1;
    // 部 to the right of two names
    return (isAlone && firstOf(line) < firstOf(above)) || (firstOf(line) > 0 && above[0] !== '' && below[0] !== '');
  };
  return groups.slice(1).some((lines) =>
    lines.some((line, at) => {
      const [above, below] = [lines[at - 1], lines[at + 1]];
      if (!above || !below || !isLabel(line, above, below)) return false;
      const pairs = above.flatMap((text, column) => {
        const next = below[column] ?? '';
        return text !== '' && next !== '' ? [{ text, next, width: widths[column] ?? 0 }] : [];
      });
      // の有料化 goes on with 駐車場, however much room there was
      if (pairs.some(({ text, next }) => joinsByParticle(text, next))) return false;
      return pairs.filter(({ text, next, width }) => hadRoom(text, next, width)).length >= settings.text.minPairs;
    }),
  );
}

function isArrow(text: string): boolean {
  return /^[→⇒➡]$/u.test(text);
}
