import { headerToKey, headerToRole, isWord } from '../japanese/headers.ts';
import { isDash } from '../japanese/marks.ts';
import { textToValue } from '../japanese/values.ts';
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

/** KPI：申請件数, （目標値）待ち時間, KPI（窓口数） */
const TITLED = /^[(（【〔[]?(?<word>[^:：()（）【】〔〕[\]]{1,8})[(（)）】〕\]:：]\s*.+$/su;

/** The name of the figures beside a label: 事業費（千円）, KPI：申請件数; null for another label. */
export function labelToAmountName(label: string, vocabulary: Vocabulary): AmountName | null {
  const { word = '' } = TITLED.exec(label.trim())?.groups ?? {};
  const isMeasured = headerToRole(word, vocabulary) === 'indicator' || isWord(word, vocabulary.kinds.target);
  return textToAmountName(label, vocabulary) ?? (isMeasured ? { name: bare(label), unit: null } : null);
}

/** Whether a text is a figure, or a dash in its place. */
export function isFigure(text: string): boolean {
  return isDash(bare(text)) || textToValue(text, '').value !== null;
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
