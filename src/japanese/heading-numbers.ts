import { CIRCLED, circledToNumber } from './circled.ts';

const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';
export const KANJI = '一二三四五六七八九十';

/** Source of a pattern for one number: "3", "Ⅲ", "三"; width must already be folded. */
export const SINGLE_NUMBER = `[0-9]{1,2}|[${ROMAN}]|[${KANJI}]`;
/** "三" and "二十一" */
export const KANJI_NUMBER = '[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]';
/** "③" and "二十一" as well. */
export const ANY_NUMBER = `[0-9]{1,2}|[${ROMAN}]|[${CIRCLED}]|${KANJI_NUMBER}`;

/** "3", "Ⅲ", "三", "③" and "二十一" to a number. */
export function headingToNumber(text: string): number {
  const roman = ROMAN.indexOf(text);
  if (text !== '' && roman >= 0) return roman + 1;
  return circledToNumber(text) ?? kanjiToNumber(text) ?? Number(text);
}

function kanjiToNumber(text: string): number | null {
  const [, tens, ten, ones] = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text) ?? [];
  if (tens === undefined || text === '') return null;
  const toDigit = (kanji: string | undefined): number => (kanji ? KANJI.indexOf(kanji) + 1 : 0);
  return ten ? (toDigit(tens) || 1) * 10 + toDigit(ones) : toDigit(tens || ones);
}
