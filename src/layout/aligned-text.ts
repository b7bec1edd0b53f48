import { areForms } from '../heads/form-starts.ts';
import { rowToHeadRow } from '../heads/head-row.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Line } from '../model/page.ts';
import { type AlignedTable, readTable } from './aligned-tables.ts';
import { type ColumnMeasure, columnMeasures, textToInk } from './display-columns.ts';
import { type FieldRow, toTextRow } from './field-rows.ts';
import { findFieldLines, lineToFields } from './form-lines.ts';
import { areParts, areTimes, joinHeadBelow } from './head-below.ts';
import { gapsOf, type InkLine, tableToRows } from './ink-rows.ts';
import { joinLabelsBetween } from './labels-between.ts';
import { settings } from './settings.ts';
import { areCut, type Cuts, countCuts } from './wrapped-cells.ts';

/**
 * Lines as rows of fields, in columns that blanks separate. `isBroken`: a table's columns do not continue; `outside`: the
 * number of fields that are not below a word of the head.
 */
export type Aligned = { rows: FieldRow[]; isBroken: boolean; outside: number };

/** The rows of a text with aligned columns, measured as its program measured them. Null if it has no such table. */
export function linesToAligned(lines: readonly Line[], vocabulary: Vocabulary): Aligned | null {
  const readings = columnMeasures.flatMap((measure) => readLines(lines, measure, vocabulary) ?? []);
  const order = ({ isBroken, outside }: Aligned): number => (isBroken ? Number.MAX_VALUE : outside);
  const inColumns = ({ rows }: Aligned): number => rows.filter(({ fields }) => fields.length > 1).length;
  return readings.toSorted((a, b) => order(a) - order(b) || inColumns(b) - inColumns(a))[0] ?? null;
}

function readLines(lines: readonly Line[], measure: ColumnMeasure, vocabulary: Vocabulary): Aligned | null {
  const inked = lines.map((line): InkLine => ({ ...line, ink: textToInk(line.text, measure) }));
  const rows: FieldRow[] = [];
  const cuts: Cuts[] = [];
  let [tables, isBroken, outside] = [0, false, 0];
  // 取組項目 and 担当課 above a line of nothing but the years of the same head
  let words: FieldRow | null = null;
  for (let at = 0; at < inked.length; ) {
    const printed = readTable(inked, at, vocabulary);
    const found = printed && splitHead(printed, vocabulary);
    const line = inked[at];
    if (found) {
      const above = findFieldLines(rows, vocabulary);
      const one = cutAtLabel(found, above.fields[0]?.fields[0], inked);
      const form = tableToRows(one).filter(({ fields }) => fields.some((field) => field !== ''));
      const isForm = areForms([...above.fields, ...form].map(toTextRow), vocabulary);
      const table = isForm ? one : found;
      const head = isForm
        ? { rows: form, isBroken: false }
        : joinHeadBelow(joinLabelsBetween(tableToRows(table), vocabulary), vocabulary);
      const read = head.rows;
      if (isForm) rows.splice(rows.length - above.lines, above.lines, ...above.fields);
      rows.push(...read);
      if (table.isByLine) cuts.push(countCuts(read.map((row) => row.fields)));
      isBroken ||= table.isBroken || head.isBroken || (!isForm && isShifted(read, vocabulary));
      outside += countOutside(words ? withWords(read, words) : read, vocabulary) + countYearsAlone(read, vocabulary);
      words = read.length === 1 ? (read[0] ?? null) : null;
      tables += 1;
      at = table.next;
    } else if (line) {
      // Columns without a head above them.
      const row = { fields: [line.text], place: line.place };
      const isStray = gapsOf([line]).length >= settings.text.minStrayGaps && lineToFields(row, vocabulary) === null;
      isBroken ||= tables > 0 && isStray;
      words = null;
      rows.push(row);
      at += 1;
    }
  }
  return tables > 0 ? { rows, isBroken: isBroken || areCut(cuts), outside } : null;
}

/** The table up to the next form, which begins with the same label. */
function cutAtLabel(table: AlignedTable, label: string | undefined, lines: readonly InkLine[]): AlignedTable {
  const at = table.rows.findIndex(([line]) => label !== undefined && line?.text.trim().startsWith(label));
  const first = table.rows[at]?.[0];
  return at > 0 && first ? { ...table, rows: table.rows.slice(0, at), next: lines.indexOf(first) } : table;
}

function withWords([head, ...body]: readonly FieldRow[], words: FieldRow): FieldRow[] {
  return head ? [{ ...head, fields: head.fields.map((field, at) => field || (words.fields[at] ?? '')) }, ...body] : [];
}

/** Years above nothing: their columns are not those of the head below them. */
function countYearsAlone(rows: readonly FieldRow[], vocabulary: Vocabulary): number {
  const [head, ...body] = rows;
  return head && body.length === 0 && areTimes(head.fields.join(' '), vocabulary) ? head.fields.length : 0;
}

function countOutside([head, below, ...body]: readonly FieldRow[], vocabulary: Vocabulary): number {
  const parts = below && areParts(below.fields.join(' '), vocabulary) ? below.fields : [];
  const isOutside = (field: string, at: number): boolean => field !== '' && head?.fields[at] === '' && !parts[at];
  return [below, ...body].flatMap((row) => row?.fields.filter(isOutside) ?? []).length;
}

/**
 * Whether the words below the parts of years are a column to the left of them: those of the first part have no word of
 * the head above them, and the last part has none below.
 */
function isShifted([head, parts, ...body]: readonly FieldRow[], vocabulary: Vocabulary): boolean {
  if (!head || !parts || !areParts(parts.fields.join(' '), vocabulary)) return false;
  const isFilled = (rows: readonly FieldRow[], column: number): boolean =>
    rows.some(({ fields }) => (fields[column] ?? '').trim() !== '');
  const before = (rowToHeadRow(toTextRow(head), vocabulary).years[0]?.column ?? 0) - 1;
  return !isFilled([head, parts], before) && isFilled(body, before) && !isFilled(body, head.fields.length - 1);
}

/** A head whose last line has the parts of years is two rows: 令和6年度 above 上期 and 下期. */
function splitHead(table: AlignedTable, vocabulary: Vocabulary): AlignedTable {
  const [head = [], ...body] = table.rows;
  const last = head.at(-1);
  const isSplit = head.length > 1 && last !== undefined && areParts(last.text, vocabulary);
  return isSplit ? { ...table, rows: [head.slice(0, -1), [last], ...body] } : table;
}
