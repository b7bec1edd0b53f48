import type { Line } from '../model/page.ts';
import type { Place } from '../model/place.ts';
import type { FieldRow } from './field-rows.ts';
import { settings } from './settings.ts';

/** "- 12 -" after the last words of a row, or in its own field. */
const DASHED = /(?:^|\s)[-‐–—―−ー－]\s*(\d{1,3})\s*[-‐–—―−ー－]$/u;
/** A bare number there is a page number only if the numbers ascend from page to page. */
const BARE = /(?:^|\s)(\d{1,3})$/u;

/** A page number on its own line: "- 12 -", "p. 3", "3 / 40", "(12)", "12頁". */
const LINE = /^[-‐–—―−・\s(（]*(?:p\.?\s*)?\d{1,4}(?:\s*[/／]\s*\d{1,4})?[-‐–—―−・\s)）]*(?:頁|ページ)?$/iu;

/** Whether a line is only a page number. */
export function isPageNumber(line: string): boolean {
  return LINE.test(line);
}

type Found = { at: number; column: number; number: number; rest: string; printed: string };

/**
 * Remove page numbers from rows at page breaks that were lost. `isRow`: whether the line at an index is a row of a
 * table.
 */
export function takePageNumbers<Row extends FieldRow>(
  rows: readonly Row[],
  isRow: (index: number) => boolean,
): { rows: Row[]; numbers: Line[] } {
  const dashed = findNumbers(rows, isRow, DASHED);
  const ends = findNumbers(rows, (at) => isRow(at) && !isRow(at + 1), BARE).filter((one) =>
    followsWords(rows, isRow, one),
  );
  const found = dashed.length > 0 ? dashed : ends.length >= settings.text.minPageNumbers ? ends : [];
  if (!found.every(({ number }, index) => index === 0 || number > (found[index - 1]?.number ?? 0)))
    return { rows: [...rows], numbers: [] };
  const out = [...rows];
  const numbers = found.flatMap(({ at, column, rest, printed }): Line[] => {
    const row = out[at];
    if (!row) return [];
    out[at] = { ...row, fields: rest === '' ? row.fields.slice(0, column) : row.fields.with(column, rest) };
    return [{ text: printed, place: wholeLine(row.place) }];
  });
  return { rows: out, numbers };
}

/** The place of the whole row; that of the field is for its words. */
function wholeLine(place: Place): Place {
  return place.kind === 'text' ? { ...place, field: null } : place;
}

function findNumbers(rows: readonly FieldRow[], isRow: (index: number) => boolean, pattern: RegExp): Found[] {
  return rows.flatMap(({ fields }, at): Found[] => {
    const column = fields.findLastIndex((field) => field.trim() !== '');
    const text = (fields[column] ?? '').trimEnd();
    const match = isRow(at) && column > 0 ? pattern.exec(text) : null;
    if (!match) return [];
    const rest = text.slice(0, match.index).trimEnd();
    return [{ at, column, number: Number(match[1]), rest, printed: match[0].trim() }];
  });
}

/**
 * Whether a number is in a field that no other row of the table has, or after words; in a column of numbers it is a
 * value.
 */
function followsWords(
  rows: readonly FieldRow[],
  isRow: (index: number) => boolean,
  { at, column, rest }: Found,
): boolean {
  let first = at;
  while (isRow(first - 1)) first -= 1;
  const others = rows.slice(first, at);
  if (others.length === 0) return false;
  if (rest === '') return others.every(({ fields }) => (fields[column] ?? '').trim() === '');
  return /\D$/u.test(rest) && others.every(({ fields }) => !BARE.test((fields[column] ?? '').trim()));
}
