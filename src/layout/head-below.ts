import { rowToHeadRow } from '../heads/head-row.ts';
import { isYearEvent, textsToThirds, textToYearPart } from '../heads/year-parts.ts';
import { headerToRole, textToSeries } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { type FieldRow, toTextRow } from './field-rows.ts';
import { settings } from './settings.ts';

/**
 * The rows of a table with its whole head in the first one; `isBroken`: the second line of the head needs other
 * columns.
 */
type WholeHead = { rows: FieldRow[]; isBroken: boolean };

/**
 * Joins a second head line that contains only times: (R1) below H31 is in the same column; 4 5 6 below 令和6年 are columns
 * that the first line does not have.
 */
export function joinHeadBelow(rows: readonly FieldRow[], vocabulary: Vocabulary): WholeHead {
  const parts = findParts(rows, vocabulary);
  if (parts > 0) return joinParts(rows, parts, vocabulary);
  const [head, below, ...body] = rows;
  if (!head || !below || !areTimes(below.fields.join(' '), vocabulary)) return { rows: [...rows], isBroken: false };
  if (areBelowTitle(head, below, vocabulary)) return { rows: [...rows], isBroken: false };
  const fields = head.fields.map((field, at) => field + (below.fields[at] ?? ''));
  const isOneEach = below.fields.every(
    (field, at) => field.trim() === '' || (!/\S\s+\S/u.test(field) && head.fields[at] !== ''),
  );
  return { rows: [{ ...head, fields }, ...body], isBroken: !isOneEach };
}

/** The index of the head row with parts of years; 0 if there is none. */
function findParts(rows: readonly FieldRow[], vocabulary: Vocabulary): number {
  const printed = rows.filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  const parts = printed
    .slice(1, settings.text.maxHeadLines)
    .find(({ fields }) => areParts(fields.join(' '), vocabulary));
  return parts ? rows.indexOf(parts) : 0;
}

/** Whether a line has the parts of the years above it (1Q 2Q 3Q 4Q 1Q …, 計画 実績 計画 …), with at most other head words beside them. */
export function areParts(text: string, vocabulary: Vocabulary): boolean {
  const words = text.match(/\S+/gu) ?? [];
  const parts = words.filter((word) => isPart(word, vocabulary));
  return parts.length > 1 && words.every((word) => isPart(word, vocabulary) || headerToRole(word, vocabulary) !== null);
}

function isPart(word: string, vocabulary: Vocabulary): boolean {
  const isTime = textToYearPart(word) !== null || isYearEvent(word, true);
  return isTime || textsToThirds(['前期', word, '後期']) !== null || textToSeries(word, vocabulary) !== null;
}

/**
 * Moves each year, which may be centred above its parts, to the column of the first part. `isBroken`: a part has no
 * column of its own, or a cell below is in none of their columns.
 */
function joinParts(rows: readonly FieldRow[], at: number, vocabulary: Vocabulary): WholeHead {
  const [head, parts, body] = [rows[0], rows[at], rows.slice(at + 1)];
  if (!head || !parts) return { rows: [...rows], isBroken: false };
  const couldBePart = (text: string): boolean => isPart(text, vocabulary);
  const columns = parts.fields.flatMap((field, column) => (couldBePart(field.trim()) ? [column] : []));
  const isOneEach = parts.fields.every(
    (field) => !field.match(/\S+/gu)?.some(couldBePart) || couldBePart(field.trim()),
  );
  const years = rowToHeadRow(toTextRow(head), vocabulary).years.map(({ column }) => column);
  const [first = 0, last = 0] = [columns[0], columns.at(-1)];
  // Every year begins with the same part; the last year may have fewer parts.
  const firstPart = parts.fields[first]?.trim();
  const firsts = columns.filter((column) => parts.fields[column]?.trim() === firstPart);
  const isWithin = years.every(
    (year, index) => year >= (firsts[index] ?? year) && year < (firsts[index + 1] ?? last + 1),
  );
  const isBelow = body.every(({ fields }) =>
    fields.every((field, column) => field === '' || column < first || column > last || columns.includes(column)),
  );
  if (!isOneEach || firsts.length !== years.length || !isWithin || !isBelow) return { rows: [...rows], isBroken: true };
  const fields = head.fields.map((field, column) => {
    const moved = firsts.indexOf(column);
    if (moved >= 0) return head.fields[years[moved] ?? column] ?? '';
    // Words beside the parts are words of the head.
    return years.includes(column) ? '' : field + (columns.includes(column) ? '' : (parts.fields[column] ?? ''));
  });
  const alone = parts.fields.map((field, column) => (columns.includes(column) ? field : ''));
  return { rows: [{ ...head, fields }, { ...parts, fields: alone }, ...body], isBroken: false };
}

/** 24 25 26 below 実施年度, each in its own column. */
function areBelowTitle(head: FieldRow, below: FieldRow, vocabulary: Vocabulary): boolean {
  const times = below.fields.flatMap((field, column) => (field.trim() === '' ? [] : [column]));
  const [first, ...others] = times;
  const { titles } = rowToHeadRow(toTextRow(head), vocabulary);
  const isApart = times.every((column) => !/\S\s+\S/u.test(below.fields[column] ?? ''));
  const isTitled = titles.some(({ column }) => column === first);
  return isApart && isTitled && others.length > 0 && others.every((column) => head.fields[column]?.trim() === '');
}

/** Whether a line has nothing but times, as the years below 実施年度. */
export function areTimes(text: string, vocabulary: Vocabulary): boolean {
  const words = (text.match(/\S+/gu) ?? []).map((word) => word.replace(/^[(（]|[)）]$/gu, ''));
  const cells = words.map((word, column) => ({ column, text: word }));
  return (
    words.length > 0 && rowToHeadRow({ cells, width: words.length }, vocabulary, 'times').years.length === words.length
  );
}
