import { areForms } from '../heads/forms.ts';
import { opensHead, rowToHeadRow } from '../heads/head-row.ts';
import { rowsToHead } from '../heads/table-head.ts';
import { circledToNumber, circledToNumbers, isCircledList } from '../japanese/circled.ts';
import { textToSeries } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Line } from '../model/page.ts';
import { linesToCentredRows } from './centred-rows.ts';
import {
  addInk,
  type ColumnMeasure,
  columnMeasures,
  coverToGaps,
  type Gap,
  type Ink,
  inkToFields,
  keepsGaps,
  type LineCover,
  textToInk,
} from './display-columns.ts';
import { type FieldRow, toTextRow } from './field-rows.ts';
import { findFieldLines, lineToFields } from './form-lines.ts';
import { areParts, joinHeadBelow } from './head-below.ts';
import { settings } from './settings.ts';
import { areCut, type Cuts, countCuts, joinLines, linesToWidths } from './wrapped-cells.ts';

/**
 * Lines as rows of fields, where columns are parted by blanks; `isBroken` where columns are begun that do not hold; `apart`: how
 * many fields stand below no word of their head.
 */
export type Aligned = { rows: FieldRow[]; isBroken: boolean; apart: number };

type InkLine = Line & { ink: Ink };
/** The printed lines of one row of cells. */
type InkRow = readonly InkLine[];
/** `isByLine`: whether each line was taken for a row. */
type Table = { rows: InkRow[]; gaps: readonly Gap[]; next: number; isBroken: boolean; isByLine: boolean };

/** Rows of a text whose columns stand under each other, counted as its program counted them. Null where it has no such table. */
export function linesToAligned(lines: readonly Line[], vocabulary: Vocabulary): Aligned | null {
  const readings = columnMeasures.flatMap((measure) => readLines(lines, measure, vocabulary) ?? []);
  const order = ({ isBroken, apart }: Aligned): number => (isBroken ? Number.MAX_VALUE : apart);
  const inColumns = ({ rows }: Aligned): number => rows.filter(({ fields }) => fields.length > 1).length;
  return readings.toSorted((a, b) => order(a) - order(b) || inColumns(b) - inColumns(a))[0] ?? null;
}

function readLines(lines: readonly Line[], measure: ColumnMeasure, vocabulary: Vocabulary): Aligned | null {
  const inked = lines.map((line): InkLine => ({ ...line, ink: textToInk(line.text, measure) }));
  const rows: FieldRow[] = [];
  const cuts: Cuts[] = [];
  let [tables, isBroken, apart] = [0, false, 0];
  for (let at = 0; at < inked.length; ) {
    const printed = readTable(inked, at, vocabulary);
    const found = printed && partHead(printed, vocabulary);
    const line = inked[at];
    if (found) {
      const above = findFieldLines(rows, vocabulary);
      const one = cutAtLabel(found, above.fields[0]?.fields[0], inked);
      const form = tableToRows(one).filter(({ fields }) => fields.some((field) => field !== ''));
      const isForm = areForms([...above.fields, ...form].map(toTextRow), vocabulary);
      const table = isForm ? one : found;
      const head = isForm ? { rows: form, isBroken: false } : joinHeadBelow(tableToRows(table), vocabulary);
      const read = head.rows;
      if (isForm) rows.splice(rows.length - above.lines, above.lines, ...above.fields);
      rows.push(...read);
      if (table.isByLine) cuts.push(countCuts(read.map((row) => row.fields)));
      isBroken ||= table.isBroken || head.isBroken;
      apart += countApart(read, vocabulary);
      tables += 1;
      at = table.next;
    } else if (line) {
      // Columns that no head stands above.
      const row = { fields: [line.text], place: line.place };
      const isStray = gapsOf([line]).length >= settings.text.minStrayGaps && lineToFields(row, vocabulary) === null;
      isBroken ||= tables > 0 && isStray;
      rows.push(row);
      at += 1;
    }
  }
  return tables > 0 ? { rows, isBroken: isBroken || areCut(cuts), apart } : null;
}

/** A table as far as the next form, which begins with the same label again. */
function cutAtLabel(table: Table, label: string | undefined, lines: readonly InkLine[]): Table {
  const at = table.rows.findIndex(([line]) => label !== undefined && line?.text.trim().startsWith(label));
  const first = table.rows[at]?.[0];
  return at > 0 && first ? { ...table, rows: table.rows.slice(0, at), next: lines.indexOf(first) } : table;
}

function countApart([head, below, ...body]: readonly FieldRow[], vocabulary: Vocabulary): number {
  const parts = below && areParts(below.fields.join(' '), vocabulary) ? below.fields : [];
  const isApart = (field: string, at: number): boolean => field !== '' && head?.fields[at] === '' && !parts[at];
  return [below, ...body].flatMap((row) => row?.fields.filter(isApart) ?? []).length;
}

/** A head of several lines whose last one is the parts of its years is two rows: 令和6年度 above 上期 and 下期. */
function partHead(table: Table, vocabulary: Vocabulary): Table {
  const [head = [], ...body] = table.rows;
  const last = head.at(-1);
  const isParted = head.length > 1 && last !== undefined && areParts(last.text, vocabulary);
  return isParted ? { ...table, rows: [head.slice(0, -1), [last], ...body] } : table;
}

function tableToRows({ rows, gaps }: Pick<Table, 'rows' | 'gaps'>): FieldRow[] {
  const lines = rows.map((row) => row.map(({ ink }) => inkToFields(ink, gaps)));
  const widths = linesToWidths(lines.flat());
  return rows.flatMap((row, at) =>
    row
      .slice(0, 1)
      .map(({ place, ink }) => ({ fields: ink.length > 0 ? joinLines(lines[at] ?? [], widths) : [''], place })),
  );
}

/** A head at a line, with the rows below it as far as the columns hold. */
function readTable(lines: readonly InkLine[], at: number, vocabulary: Vocabulary): Table | null {
  const group = groupAt(lines, at);
  if (group.length === 0) return null;
  const [first] = group;
  const single = first ? headWords([first], vocabulary) : 0;
  // Rows below a head take words from it; the rest of its own lines does not.
  const whole = group.length <= settings.text.maxHeadLines ? headWords(group, vocabulary) : 0;
  if (single === 0 && (whole === 0 || isHeadingAbove(group, vocabulary))) return null;
  const centred = single > 0 ? collectCentred(lines, at, vocabulary) : null;
  if (centred) return centred;
  const isWhole = whole > 0 && whole >= single;
  const byGroup = isWhole ? collectRows(lines, at, group, vocabulary, groupAt) : null;
  if (byGroup && byGroup.rows.length > 1 && byGroup.rows.slice(1).every(isOneRow)) return byGroup;
  return collectRows(lines, at, isWhole ? group : group.slice(0, 1), vocabulary, lineAt);
}

/** A heading right above a head is no word of it: it begins at the left, and has a number or reaches over the first gap of the words. */
function isHeadingAbove([first, ...rest]: InkRow, vocabulary: Vocabulary): boolean {
  const head = rest.find((line) => gapsOf([line]).length >= settings.text.minGaps);
  const [gap] = head ? gapsOf([head]) : [];
  if (!first || !gap || headWords(rest, vocabulary) === 0) return false;
  const isNumbered = NUMBERED.test(first.text.trim());
  // 1　庁舎 has a gap after its number.
  if (gapsOf([first]).length > (isNumbered ? 1 : 0)) return false;
  const [start, end] = [first.ink[0]?.start ?? 0, first.ink.at(-1)?.end ?? 0];
  return start < gap[0] && (isNumbered || end > gap[1]);
}

const NUMBERED = /^(?:[■◆●○◎□◇▼]|[①-⑳Ⅰ-Ⅻ]|第?[(（]?[\d０-９一二三四五六七八九十]{1,2}[)）.．、章節\s\u3000])/u;

/** Rows whose cells stand in the middle of them, below a head of one line; null where there are none. */
function collectCentred(lines: readonly InkLine[], at: number, vocabulary: Vocabulary): Table | null {
  const [head, ...group] = groupAt(lines, at);
  if (!head) return null;
  const headGaps = gapsOf([head]);
  let cover = rowToCover([], [head]);
  const body: InkLine[] = [];
  for (const line of group) {
    cover = rowToCover(cover, [line]);
    if (isHead([line], vocabulary) || !keepsGaps(cover, headGaps, settings.text.leastGap)) break;
    body.push(line);
  }
  const gaps = joinApart([[head], body], coverToGaps(rowToCover([], [head, ...body]), settings.text.leastGap));
  const starts = linesToCentredRows(
    body.map(({ ink }) => inkToFields(ink, gaps)),
    (text) => textToSeries(text, vocabulary) !== null,
  );
  if (!starts) return null;
  const rows = starts.slice(1).map((end, index) => body.slice(starts[index], end));
  return { rows: [[head], ...rows], gaps, next: at + 1 + (starts.at(-1) ?? 0), isBroken: false, isByLine: false };
}

/** The lines from one on to the next blank one; none where it is blank. */
function groupAt(lines: readonly InkLine[], at: number): InkLine[] {
  const end = lines.findIndex(({ ink }, index) => index >= at && ink.length === 0);
  return lines.slice(at, end < 0 ? lines.length : end);
}

function lineAt(lines: readonly InkLine[], at: number): InkLine[] {
  return groupAt(lines, at).slice(0, 1);
}

function isHead(lines: InkRow, vocabulary: Vocabulary): boolean {
  return headWords(lines, vocabulary) > 0;
}

/** How many words of a head lines hold; 0 where they are none. */
function headWords(lines: InkRow, vocabulary: Vocabulary): number {
  const gaps = gapsOf(lines);
  if (gaps.length < settings.text.minGaps) return 0;
  const [head] = tableToRows({ rows: [lines], gaps });
  const cells = (head?.fields ?? []).map((text, column) => ({ column, text }));
  const row = { cells, width: cells.length };
  const words = rowToHeadRow(row, vocabulary);
  const opens = opensHead(words) || rowsToHead([row], 0, vocabulary) !== null;
  return opens ? Math.max(1, words.roles.size + words.years.length) : 0;
}

function gapsOf(row: InkRow): Gap[] {
  return coverToGaps(rowToCover([], row), settings.text.minGap);
}

function rowToCover(cover: LineCover, row: InkRow): LineCover {
  return addInk(
    cover,
    row.map(({ ink }) => ink),
  );
}

/** Whether a line has columns of its own: then it is no prose. */
function hasColumns(row: InkRow): boolean {
  return row.some((line) => gapsOf([line]).length >= settings.text.minGaps);
}

function collectRows(
  lines: readonly InkLine[],
  at: number,
  head: InkRow,
  vocabulary: Vocabulary,
  rowAt: (lines: readonly InkLine[], at: number) => InkLine[],
): Table {
  const isByLine = rowAt === lineAt;
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
    if (isHead(row, vocabulary)) break;
    if (isProse(row, headGaps)) {
      // A label may stand alone in its row, where the table goes on right below it.
      const below = rowAt(lines, from + row.length + (isByLine || !isBracketed(row) ? 0 : 1));
      if (!hasColumns(below) || isHead(below, vocabulary)) break;
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
  const gaps = joinApart(rows, coverToGaps(cover, settings.text.minGap));
  return { rows, gaps, next, isBroken, isByLine };
}

/**
 * Words of a head in the middle of a column whose cells begin at its left: where all that stands below them stands beside them, by
 * turns from column to column, each pair is one column. Of an odd number nothing says which are the pairs.
 */
function joinApart([head = [], ...body]: readonly InkRow[], gaps: readonly Gap[]): Gap[] {
  const holds = (row: InkRow): boolean[][] => row.map(({ ink }) => inkToFields(ink, gaps).map((text) => text !== ''));
  const [above, below] = [holds(head), body.flatMap(holds)];
  const sides = Array.from({ length: gaps.length + 1 }, (_, at): 'head' | 'body' | null => {
    const [inHead, inBody] = [above, below].map((lines) => lines.some((line) => line[at]));
    return inHead === inBody ? null : inHead ? 'head' : 'body';
  });
  const joined = new Set<Gap | undefined>();
  for (let at = 0, end = 0; at < sides.length; at = end) {
    end = at + 1;
    while (sides[at] && sides[end] && sides[end] !== sides[end - 1]) end += 1;
    if ((end - at) % 2 === 0) for (let pair = at; pair < end; pair += 2) joined.add(gaps[pair]);
  }
  return gaps.filter((gap) => !joined.has(gap));
}

/** Words from the left side on and nothing beside them; an initiative may stand alone in its row. */
function isProse(row: InkRow, [first]: readonly Gap[]): boolean {
  const isAlone = row.every(
    ({ ink }) =>
      coverToGaps(addInk([], [ink]), settings.text.minGap).length === 0 && (ink[0]?.start ?? 0) < (first?.[0] ?? 0),
  );
  return isAlone && circledToNumber(row[0]?.ink[0]?.text ?? '') === null;
}

/** A label of the rows below it: (サブ指標). */
function isBracketed(row: InkRow): boolean {
  return row.length === 1 && /^\s*[(（【].*[)）】]\s*$/u.test(row[0]?.text ?? '');
}

/** Lines under each other are one row of cells where none below the first begins a row: with numbers anew, or an arrow. */
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

function isArrow(text: string): boolean {
  return /^[→⇒➡]$/u.test(text);
}
