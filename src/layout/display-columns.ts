import { eachCode } from '../japanese/width.ts';

/** How a program counts the columns of a line: signs such as ① → ○ are one wide or two, or every character is one. */
export type ColumnMeasure = (code: number) => number;

const isHalf = (code: number): boolean => code < 0x100 || (code >= 0xff61 && code <= 0xff9f);
/** Greek, Cyrillic, arrows, circled numbers, box drawing, signs: wide in Japanese fonts and narrow in others. */
const isEither = (code: number): boolean => (code >= 0x370 && code < 0x500) || (code >= 0x2010 && code < 0x2e80);

export const columnMeasures: readonly ColumnMeasure[] = [
  (code) => (isHalf(code) ? 1 : 2),
  (code) => (isHalf(code) || isEither(code) ? 1 : 2),
  () => 1,
];

/** Characters of a line from column to column; blanks take room and are no ink. */
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

/** Blank columns between two that are printed, from one to before the other. */
export type Gap = readonly [from: number, to: number];

/** Which columns are printed in any of the lines. */
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

/** Whether of each gap as much is left blank as parts two columns. */
export function keepsGaps(cover: Readonly<LineCover>, gaps: readonly Gap[], minWidth: number): boolean {
  const left = coverToGaps(cover, minWidth);
  return gaps.every(([from, to]) => left.some(([start, end]) => start < to && end > from));
}

/** What a line prints between the gaps, its own blanks kept. */
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
