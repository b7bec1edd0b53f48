import { eachCode } from '../japanese/width.ts';

/**
 * How a program measures a character in columns: signs such as ① → ○ are one or two wide, or every character counts as
 * one.
 */
export type ColumnMeasure = (code: number) => number;

const isHalf = (code: number): boolean => code < 0x100 || (code >= 0xff61 && code <= 0xff9f);
/** Greek, Cyrillic, arrows, circled numbers, box drawing, signs: wide in Japanese fonts, narrow in others. */
const isEither = (code: number): boolean => (code >= 0x370 && code < 0x500) || (code >= 0x2010 && code < 0x2e80);

export const columnMeasures: readonly ColumnMeasure[] = [
  (code) => (isHalf(code) ? 1 : 2),
  (code) => (isHalf(code) || isEither(code) ? 1 : 2),
  () => 1,
];

/** The characters of a line with their columns, without the blanks. */
export type Ink = { text: string; start: number; end: number }[];

export function textToInk(text: string, measure: ColumnMeasure): Ink {
  const ink: Ink = [];
  let at = 0;
  eachCode(text, (code) => {
    const char = String.fromCodePoint(code);
    const width = measure(code);
    if (char.trim() !== '') ink.push({ text: char, start: at, end: at + width });
    at += width;
  });
  return ink;
}

/** Blank columns between two printed ones; `to` is exclusive. */
export type Gap = readonly [from: number, to: number];

/** For each column, whether any of the lines has text there. */
export type LineCover = boolean[];

export function addInk(cover: Readonly<LineCover>, lines: readonly Ink[]): LineCover {
  const all = [...cover];
  for (const { start, end } of lines.flat()) for (let at = start; at < end; at += 1) all[at] = true;
  return all;
}

export function coverToGaps(cover: Readonly<LineCover>, minWidth: number): Gap[] {
  const gaps: Gap[] = [];
  let end: number | null = null;
  for (let at = 0; at < cover.length; at += 1) {
    if (!cover[at]) continue;
    if (end !== null && at - end >= minWidth) gaps.push([end, at]);
    end = at + 1;
  }
  return gaps;
}

/** Whether each gap still has enough blank columns to separate two fields. */
export function keepsGaps(cover: Readonly<LineCover>, gaps: readonly Gap[], minWidth: number): boolean {
  const left = coverToGaps(cover, minWidth);
  return gaps.every(([from, to]) => left.some(([start, end]) => start < to && end > from));
}

/** The text of a line between the gaps, with its own blanks. */
export function inkToFields(ink: Ink, gaps: readonly Gap[]): string[] {
  const fields = Array.from({ length: gaps.length + 1 }, () => '');
  let end = 0;
  for (const { text, start, end: next } of ink) {
    const after = gaps.findLastIndex(([, to]) => to <= start) + 1;
    const isApart = start > end && fields[after] !== '';
    fields[after] = `${fields[after] ?? ''}${isApart ? ' ' : ''}${text}`;
    end = next;
  }
  return fields;
}
