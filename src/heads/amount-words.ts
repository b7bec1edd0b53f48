import { headerToKey, isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';

/** The name of a row of figures, and their unit if it is printed next to the name. */
export type AmountName = { name: string; unit: string | null };

/** (千円), （単位：百万円） */
const UNIT = /[(（](?:単位[:：])?([^()（）\s]{1,6})[)）]$/u;

const MONEY = /^[十百千万億]*円$/u;

/**
 * Reads 事業費（千円）, or any other text with a unit of money, such as 削減額（千円）; null for a text that does not name amounts.
 */
export function textToAmountName(text: string, { amounts }: Vocabulary): AmountName | null {
  const { name, unit } = cutUnit(text);
  return (unit !== null && isMoney(unit)) || isWord(name, amounts) ? { name, unit } : null;
}

/** The longest word for amounts at the end of a head, 予算額 of 令和6年度予算額; "" if there is none. */
export function textToAmountWord(text: string, { amounts }: Vocabulary): string {
  const key = headerToKey(text);
  const words = amounts.filter((word) => key.endsWith(word));
  return words.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** Splits 目標（棟） into 目標 and 棟. */
export function cutUnit(text: string): AmountName {
  return { name: bare(text).replace(UNIT, ''), unit: UNIT.exec(bare(foldWidth(text)))?.[1] ?? null };
}

/** 円, 千円, 百万円 */
export function isMoney(unit: string): boolean {
  return MONEY.test(unit);
}
