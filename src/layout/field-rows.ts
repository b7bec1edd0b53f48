import { toRuns } from '../geometry.ts';
import { rowsToHead } from '../heads/table-head.ts';
import { circledToNumber } from '../japanese/circled.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { TextRow } from '../model/head.ts';
import type { Place } from '../model/place.ts';
import { settings } from './settings.ts';

/** A line as its fields; a line of prose has one. */
export type FieldRow = { fields: readonly string[]; place: Place };

/** A blank line, a line of prose, or a row of a table. */
export type LineKind = 'blank' | 'line' | 'row';
export type KnownRow = FieldRow & { kind: LineKind };

/** How the program that wrote the text formats rows. */
type Habit = {
  /** Every line, even a blank one or prose, has the fields of the widest row, as in exports of spreadsheets. */
  isPadded: boolean;
  /** Blank fields at the end of rows are omitted. */
  isCut: boolean;
};

/**
 * Decides which lines are rows, prose or blank. The rows of a table get one width if blank fields at the end were
 * padded or omitted.
 */
export function rowsToKnownRows(rows: readonly FieldRow[], vocabulary: Vocabulary): KnownRow[] {
  const habit = rowsToHabit(rows);
  const known = rowsToKinds(rows, habit, vocabulary);
  return withoutSpaces(habit.isPadded || habit.isCut ? withWidths(known, vocabulary) : known);
}

function rowsToHabit(rows: readonly FieldRow[]): Habit {
  const filled = rows.filter(({ fields }) => fields.some(isFilled));
  const tabbed = filled.filter(({ fields }) => fields.length > 1);
  if (tabbed.length < settings.text.minRows) return { isPadded: false, isCut: false };
  return {
    isPadded: filled.length - tabbed.length <= filled.length * settings.text.maxUnpadded,
    isCut: tabbed.every(({ fields }) => isFilled(fields.at(-1))) && hasShortRows(rows),
  };
}

/** Whether rows have fewer fields than the first row of their table. */
function hasShortRows(rows: readonly FieldRow[]): boolean {
  let first = 0;
  return rows.some(({ fields }) => {
    if (fields.length < 2) first = 0;
    else if (first === 0) first = fields.length;
    return fields.length > 1 && fields.length < first;
  });
}

function isFilled(field: string | undefined): boolean {
  return field !== undefined && field.trim() !== '';
}

function rowsToKinds(rows: readonly FieldRow[], habit: Habit, vocabulary: Vocabulary): KnownRow[] {
  const firstColumn = Math.min(...rows.map(({ fields }) => fields.findIndex(isFilled)).filter((at) => at >= 0));
  const isSingle = ({ fields }: FieldRow): boolean =>
    fields.filter(isFilled).length === 1 && fields.findIndex(isFilled) === firstColumn;
  const known = rows.map((row): KnownRow & { isOpen: boolean } => {
    const isBlank = !row.fields.some(isFilled) && (row.fields.length === 1 || habit.isPadded);
    const kind = isBlank ? 'blank' : row.fields.length === 1 ? 'line' : 'row';
    const isOpen = kind !== 'blank' && (habit.isPadded || (habit.isCut && kind === 'line')) && isSingle(row);
    return { ...row, kind, isOpen };
  });
  let at = 0;
  while (at < known.length) {
    const start = at;
    while (known[at]?.isOpen) at += 1;
    if (at > start) {
      const isInside = known[start - 1]?.kind === 'row' && known[at]?.kind === 'row' && !isHead(known, at, vocabulary);
      for (const row of known.slice(start, at))
        row.kind = isInside || continues(row, known[start - 1]) ? 'row' : 'line';
    }
    at += 1;
  }
  return known.map(({ isOpen: _, ...row }) => row);
}

/** An initiative alone in the last row of its table. */
function continues({ fields }: FieldRow, above: KnownRow | undefined): boolean {
  return above?.kind === 'row' && circledToNumber((fields.find(isFilled) ?? '').trim()) !== null;
}

function isHead(rows: readonly FieldRow[], at: number, vocabulary: Vocabulary): boolean {
  return rowsToHead(rows.slice(at, at + settings.text.headReach).map(toTextRow), 0, vocabulary) !== null;
}

export function toTextRow({ fields }: FieldRow): TextRow {
  const cells = fields.flatMap((field, column) => (isFilled(field) ? [{ column, text: field.trim() }] : []));
  return { cells, width: fields.length };
}

/** Gives the rows from one head to the next the width of the widest. */
function withWidths(rows: readonly KnownRow[], vocabulary: Vocabulary): KnownRow[] {
  const begins = ({ kind }: KnownRow, at: number): boolean =>
    kind === 'line' || (kind === 'row' && isHead(rows, at, vocabulary));
  return toRuns(rows.entries(), (_, [at, row]) => !begins(row, at)).flatMap((run) => {
    const own = run.map(([, row]) => row);
    const inked = own.filter(({ kind }) => kind === 'row').map(({ fields }) => fields.findLastIndex(isFilled) + 1);
    const width = Math.max(0, ...inked);
    const toWidth = ({ fields }: KnownRow): string[] => Array.from({ length: width }, (_, at) => fields[at] ?? '');
    return own.map((row) => (row.kind === 'row' ? { ...row, fields: toWidth(row) } : row));
  });
}

/** If a blank line follows every row, blank lines do not separate tables. */
function withoutSpaces(rows: KnownRow[]): KnownRow[] {
  const gaps = rowsToGaps(rows);
  const spaced = gaps.filter(({ blanks }) => blanks.length === 1);
  const close = gaps.filter(({ blanks }) => blanks.length === 0).length;
  if (spaced.length < settings.text.minRows || spaced.length < (spaced.length + close) * settings.text.minSpaced)
    return rows;
  const dropped = new Set(spaced.flatMap(({ blanks }) => blanks));
  return rows.filter((row) => !dropped.has(row));
}

/** The blank lines between consecutive rows that have no prose between them. */
function rowsToGaps(rows: readonly KnownRow[]): { blanks: KnownRow[] }[] {
  const gaps: { blanks: KnownRow[] }[] = [];
  let blanks: KnownRow[] | null = null;
  for (const row of rows) {
    if (row.kind === 'blank') blanks?.push(row);
    else {
      if (row.kind === 'row' && blanks) gaps.push({ blanks });
      blanks = row.kind === 'row' ? [] : null;
    }
  }
  return gaps;
}
