import { circledToNumber, circledToNumbers, isCircledList } from '../japanese/circled.ts';
import { isFootnote } from '../japanese/footnotes.ts';
import { textToSeries } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { groupToHead, hasHeadWord, headWords, isHead, isHeadingAbove, showsHead } from './aligned-heads.ts';
import { linesToCentredRows } from './centred-rows.ts';
import { addInk, coverToGaps, type Gap, inkToFields, keepsGaps, type LineCover } from './display-columns.ts';
import { gapsOf, hasColumns, type InkLine, type InkRow, joinCentredHeads, rowToCover } from './ink-rows.ts';
import { hasLabelBetween } from './labels-between.ts';
import { settings } from './settings.ts';

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
  const printed = isWhole ? height : 1;
  const head = group.slice(0, printed + (endsYears(group[printed]) ? 1 : 0));
  const centred =
    single > 0 || head.length < group.length ? collectCentred(head, group.slice(head.length), vocabulary) : null;
  if (centred) return { ...centred, next: at + centred.next };
  return collectWhole(lines, at, { head, isHeadByRows }, vocabulary);
}

/** 年度 年度 年度, below R6 R7 R8. */
function endsYears(line: InkLine | undefined): boolean {
  return line !== undefined && /^(?:\s*年度?)+\s*$/u.test(line.text);
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
  return lines.every((fields, at) => {
    // The years of a name of two lines stand beside its second line.
    const isLabelAbove = at === lines.length - 1 && lines.slice(0, at).every(isNameAlone(fields));
    return fields.every((field, column) => {
      const above = lines.slice(0, at).map((line) => line[column] ?? '');
      const [first = 0] = circledToNumbers(field);
      if (isCircledList(field)) return circledToNumbers(above.join('')).every((number) => number < first);
      return at === 0 || !isArrow(field) || above.some((text) => text !== '') || isLabelAbove;
    });
  });
}

/** Whether a line has nothing but the beginning of a name that goes on in a line below. */
function isNameAlone(below: readonly string[]): (line: readonly string[]) => boolean {
  return (line) => {
    const [column, ...others] = line.flatMap((text, at) => (text === '' ? [] : [at]));
    return column !== undefined && others.length === 0 && below[column] !== '';
  };
}

function isArrow(text: string): boolean {
  return /^[→⇒➡]$/u.test(text);
}
