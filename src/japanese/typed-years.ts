import { textToFiscalYear } from './fiscal-years.ts';
import { bare, foldWidth } from './width.ts';

const SPAN = /^(.+?)(?:[-‐-―−~〜～]|から)(.+?)(?:まで)?$/u;
const MARK = /[+?]$/u;
/** 8 or 8年度 after 令和5, 26 after 2023. */
const FOLLOWER = /^(\d{1,2})年?度?$/u;
const COUNTED = /^\D+(\d{1,2}|元)年?度?$/u;
/** No era has a year 0. */
const ZERO = /^\D+0+\D*$/u;

/**
 * Fiscal years as a person types them (R5-R8, 令和5～8, ２０２３～２０２６), in the form that a correction keeps: "2023-2026"; null
 * if they are not years.
 */
export function typedToYears(text: string): string | null {
  const plain = bare(foldWidth(text));
  const mark = MARK.exec(plain)?.[0] ?? '';
  const years = plain.slice(0, plain.length - mark.length);
  const [, from = years, to = from] = SPAN.exec(years) ?? [];
  const start = toYear(from);
  const end = start === null || to === from ? start : (toYear(to) ?? follow(from, start, to));
  if (start === null || end === null || end < start) return null;
  return `${start === end ? start : `${start}-${end}`}${mark}`;
}

/** 以降 gives no last year, so it is refused. */
function toYear(text: string): number | null {
  const found = ZERO.test(text) ? null : textToFiscalYear(text);
  return found === null || found.openEnded ? null : found.year;
}

/** A number alone continues the era, or the century, of the year before it. */
function follow(from: string, start: number, to: string): number | null {
  const number = FOLLOWER.exec(to)?.[1];
  if (number === undefined || Number(number) === 0) return null;
  const count = COUNTED.exec(from)?.[1];
  if (count !== undefined) return start - (count === '元' ? 1 : Number(count)) + Number(number);
  return number.length === 2 ? Math.floor(start / 100) * 100 + Number(number) : null;
}
