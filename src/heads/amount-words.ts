import { isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';

/** What figures are, and their unit where it is printed beside the word. */
export type AmountName = { name: string; unit: string | null };

/** (千円), （単位：百万円） */
const UNIT = /[(（](?:単位[:：])?([^()（）\s]{1,6})[)）]$/u;

const MONEY = /^[十百千万億]*円$/u;

/** 事業費（千円）, or whatever else is counted in money: 削減額（千円）; null where a text is no word for amounts. */
export function textToAmountName(text: string, { amounts }: Vocabulary): AmountName | null {
  const { name, unit } = cutUnit(text);
  return (unit !== null && isMoney(unit)) || isWord(name, amounts) ? { name, unit } : null;
}

/** 目標（棟） to 目標 and 棟. */
export function cutUnit(text: string): AmountName {
  return { name: bare(text).replace(UNIT, ''), unit: UNIT.exec(bare(foldWidth(text)))?.[1] ?? null };
}

/** 円, 千円, 百万円 */
export function isMoney(unit: string): boolean {
  return MONEY.test(unit);
}
