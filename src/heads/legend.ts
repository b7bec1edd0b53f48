import { CIRCLED, circledToNumber } from '../japanese/circled.ts';
import { arrowKey, isDash, isSymbol, symbolKey } from '../japanese/marks.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import type { ColorMeaning } from '../model/block.ts';

/** Maps the marks, arrows and colours of a table to their meanings: ○ to 検討, ⇒ to 拡充, #ffe699 to 実施. */
export type Legend = ReadonlyMap<string, string>;

const TITLE =
  /^[(（【[<〈※＊*\s]*(?:凡例|記号(?:の|[\s・と]*)(?:説明|意味|内容)|表示の意味)(?:の(?:説明|見方))?[)）】\]>〉:：\s]*/u;
const SEPARATOR = /^\s*印?(?:[\s:：=＝…‥・.→、-]+|[はが])/u;
/** "○は点検、◎は更新を示す。" */
const VERB_OF_MEANING = /(?:を(?:示す|示します|表す|表します|意味する|行う)|とする|である|です)?[。.]?$/u;
const NOTE = /^(?:[※＊*]|[(（]?注[\d１-９]*[)）]?[:：]?)\s*/u;
/** Characters. Longer texts are not meanings. */
const MAX_MEANING = 20;
/** The fewest pairs in a legend without the word 凡例. */
const MIN_PAIRS = 2;
/** The sign between a mark and its meaning, and the separator before the next mark. */
const MEANING_SIGN = /[:：=＝]/u;
const MARK_END = /[\s、,，／/｜|]$/u;
/** A typed arrow before its meaning: →：継続, ━▶ 実施. */
const ARROW_LEADING = /^[^\p{L}\p{N}\s:：=＝]{1,6}(?=\s*(?<sign>[:：=＝はが])|\s*\p{L})/u;
const MEANING_AFTER_SIGN = /^\s*(?:[:：=＝…‥→]|[・.]{2}|印?[はが])/u;

/** Reads "凡例 ○：検討 ◎：実施" or "（○検討、◎実施）"; null for other texts. A mark with two meanings is left out. */
export function textToLegend(text: string): Legend | null {
  const pairs = textToLegendPairs(text);
  return pairs && pairsToLegend(pairs);
}

/** Reads "○：実施" alone, which is a legend only next to a table with that mark. */
export function textToLegendMark(text: string): string | null {
  const [pair, ...others] = textToLegendPairs(text, 1) ?? [];
  return pair && others.length === 0 ? pair[0] : null;
}

/**
 * Reads "①現況調査　②地元説明": numbers from 1 with their meanings. It is a legend only next to a table whose times have such
 * numbers.
 */
export function textToNumberedLegend(text: string): Legend | null {
  const pieces = foldWidth(text)
    .replace(NOTE, '')
    .replace(TITLE, '')
    .trim()
    .split(NUMBERED)
    .filter((one) => one !== '');
  const pairs = pieces.map((piece): Pair => {
    const [number = '', ...meaning] = piece;
    return [number, toMeaning(meaning.join(''))];
  });
  const isCounted = pairs.every(([number], at) => circledToNumber(number) === at + 1);
  const areMeanings = pairs.every(
    ([, meaning]) => meaning !== '' && meaning.length <= MAX_MEANING && !meaning.includes('。'),
  );
  return pairs.length >= MIN_PAIRS && isCounted && areMeanings ? pairsToLegend(pairs) : null;
}

/** 改：大規模改修, Ａ＝調査 */
const LETTERS = /([\p{L}\p{N}]{1,2})\s*[:=]\s*([^:=]+?)(?:[\s、,;／/|]+(?=[\p{L}\p{N}]{1,2}\s*[:=])|$)/guy;

/**
 * Reads "改：大規模改修　建：建替え" or "○検討　◎実施", without a sign between. It is a legend only next to a table in which cells below
 * the times consist of one of these letters or marks.
 */
export function textToShownLegend(text: string): Legend | null {
  const plain = foldWidth(text)
    .trim()
    .replace(NOTE, '')
    .replace(TITLE, '')
    .replace(/^\((.*)\)$/u, '$1');
  const letters = textToLetterPairs(plain);
  const pairs =
    letters.length > 0 ? letters : (textToPairs(plain, false) ?? []).map(([mark, meaning]): Pair => [mark, meaning]);
  return pairs.length >= MIN_PAIRS && new Set(pairs.map(([sign]) => sign)).size === pairs.length
    ? new Map(pairs)
    : null;
}

/** Empty if any part of the text is not such a pair. */
function textToLetterPairs(plain: string): Pair[] {
  if (!/[:=]/u.test(plain)) return [];
  const found = [...plain.matchAll(LETTERS)];
  const isWhole = found.reduce((length, [printed]) => length + printed.length, 0) === plain.length;
  const pairs = found.map(([, sign = '', meaning = '']): Pair => [sign, toMeaning(meaning)]);
  const areMeanings = pairs.every(([, meaning]) => meaning !== '' && meaning.length <= MAX_MEANING);
  return isWhole && areMeanings ? pairs : [];
}

/** Returns the key of a cell that consists of a single letter (改, Ａ) or mark. */
export function textToSign(words: string): string {
  return isSymbol(words) ? symbolKey(words) : bare(foldWidth(words));
}

const NUMBERED = new RegExp(`(?=[${CIRCLED}])`, 'u');

/** Whether a text is a legend with drawn signs, such as "凡例 実施 検討": no mark, colour or number precedes its words. */
export function isUnreadLegend(text: string): boolean {
  const plain = foldWidth(text).trim().replace(NOTE, '');
  const words = plain.replace(LEGEND, '').trim();
  return LEGEND.test(plain) && /\p{L}{2}/u.test(words) && words.length <= MAX_DRAWN && !PROSE.test(plain);
}

const LEGEND = /^[(（【[<〈※＊*\s]*凡\s*例[)）】\]>〉:：\s]*/u;
/** 凡例の見方, 凡例については別紙 */
const PROSE = /凡\s*例[のにはを]|[。、]/u;
/** Characters. Longer texts after the word 凡例 are prose. */
const MAX_DRAWN = 80;

type Pair = readonly [sign: string, meaning: string];

function textToLegendPairs(text: string, fewest = MIN_PAIRS): Pair[] | null {
  const plain = foldWidth(text).trim().replace(NOTE, '');
  const isTitled = TITLE.test(plain);
  const pairs = textToPairs(plain.replace(TITLE, ''), isTitled);
  if (pairs === null || pairs.length < (isTitled ? 1 : fewest)) return null;
  // "◆調査 ◆設計" is a list of two items.
  if (!isTitled && !pairs.every(([, , hasSign]) => hasSign)) return null;
  return pairs.map(([mark, meaning]) => [mark, meaning]);
}

/** Reads coloured swatches with the words next to them. A colour with two meanings is left out. */
export function colorsToLegend(colors: readonly ColorMeaning[]): Legend {
  return pairsToLegend(colorsToPairs(colors));
}

function colorsToPairs(colors: readonly ColorMeaning[]): Pair[] {
  return colors.map(({ color, text }) => [color, text]);
}

/** Returns the signs with more than one meaning; `colors` are the swatches of the legend, if it has any. */
export function findContradictions(text: string, colors: readonly ColorMeaning[] = []): Contradiction[] {
  return pairsToContradictions(colors.length > 0 ? colorsToPairs(colors) : (textToLegendPairs(text) ?? []));
}

type Contradiction = { sign: string; meanings: string[] };

function pairsToContradictions(pairs: readonly Pair[]): Contradiction[] {
  return [...Map.groupBy(pairs, ([sign]) => sign)].flatMap(([sign, own]) => {
    const meanings = [...new Set(own.map(([, meaning]) => meaning))];
    return meanings.length > 1 ? [{ sign, meanings }] : [];
  });
}

function pairsToLegend(pairs: readonly Pair[]): Legend {
  const legend = new Map(pairs);
  for (const { sign } of pairsToContradictions(pairs)) legend.delete(sign);
  return legend;
}

/**
 * Splits a text into marks with the words after them. Null if words precede the first mark, or a mark has no meaning.
 */
function textToPairs(text: string, isTitled: boolean): [mark: string, meaning: string, hasSign: boolean][] | null {
  const pieces: { mark: string; meaning: string }[] = [];
  const plain = text.replace(/^[(（]|[)）]$/gu, '');
  // "○ → 実施": without another sign, an arrow after a mark separates it from its meaning.
  const isArrowFree = isTitled && !MEANING_SIGN.test(plain);
  for (let at = 0; at < plain.length; ) {
    const char = String.fromCodePoint(plain.codePointAt(at) ?? 0);
    const last = pieces.at(-1);
    const arrow = isBetween(last) ? leadingArrow(plain.slice(at), isArrowFree) : null;
    // "○：実施　－：予定なし": a dash after a blank is a mark if a meaning follows.
    const isDashMark =
      isDash(char) && MEANING_SIGN.test(plain[at + char.length] ?? '') && MARK_END.test(last?.meaning ?? ' ');
    if (arrow) pieces.push({ mark: arrow.key, meaning: '' });
    else if (isSymbol(char) || isDashMark) pieces.push({ mark: symbolKey(char), meaning: '' });
    else if (last) last.meaning += char;
    else if (char.trim() !== '') return null;
    at += arrow?.length ?? char.length;
  }
  const pairs = pieces.map(({ mark, meaning }): [string, string, boolean] => [
    mark,
    toMeaning(meaning),
    MEANING_AFTER_SIGN.test(meaning),
  ]);
  return pairs.every(([, meaning]) => meaning !== '' && meaning.length <= MAX_MEANING) ? pairs : null;
}

function toMeaning(printed: string): string {
  return bare(
    printed
      .replace(SEPARATOR, '')
      .replace(/[、,，;；／/｜|\s]+$/u, '')
      .replace(VERB_OF_MEANING, ''),
  );
}

/** Whether the next mark can begin here, after a meaning: "○：実施 →：継続", not "○ → 実施". */
function isBetween(last: { meaning: string } | undefined): boolean {
  return last === undefined || (MARK_END.test(last.meaning) && last.meaning.trim() !== '');
}

/** Returns the arrow with which a text begins. `isFree` allows its meaning to follow without a sign. */
function leadingArrow(text: string, isFree: boolean): { key: string; length: number } | null {
  const found = ARROW_LEADING.exec(text);
  const key = found ? arrowKey(found[0]) : null;
  if (!found || key === null || (found.groups?.sign === undefined && !isFree)) return null;
  return { key, length: found[0].length };
}
