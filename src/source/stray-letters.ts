import { heightOf, sharedHeight, sharedWidth, widthOf } from '../geometry.ts';
import type { Glyph } from '../model/drawn-page.ts';

/** Letters of Latin-1 and the block after it; no Japanese plan prints them but in words, and as the signs of `ALONE`. */
const EXTENDED = /^[\u00b8\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]$/u;
/** Diameters, ångströms and "à" of prices. */
const ALONE = /^[ØøÅåÀà]$/u;
const ASCII_LETTER = /^[A-Za-z]$/u;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Sizes. From one letter of a word to the next, spaced type among them. */
const MAX_GAP = 0.6;

/**
 * The letters of a Japanese page that stand in no Latin word: 令和ÿ年度, where café and Köln are as they should be. A program that
 * rewrote the file counted on from the last character of a byte, and 7, 8 and 9 became ÿ, Ā and ā.
 */
export function findStrayLetters(glyphs: readonly Glyph[]): Glyph[] {
  const extended = glyphs.filter(({ text }) => EXTENDED.test(text) && !ALONE.test(text));
  if (extended.length === 0 || !glyphs.some(({ text }) => JAPANESE.test(text))) return [];
  let word = glyphs.filter(({ text }) => ASCII_LETTER.test(text));
  let stray = extended;
  // Łódź: each letter that stands beside one of a word is of that word.
  while (word.length > 0 && stray.length > 0) {
    const inWord = new Set(stray.filter((glyph) => word.some((letter) => isBeside(letter, glyph))));
    stray = stray.filter((glyph) => !inWord.has(glyph));
    word = [...inWord];
  }
  return stray;
}

/** Side by side on one line, or one below the other in a vertical one. */
function isBeside({ box: letter }: Glyph, { box, size }: Glyph): boolean {
  const [across, down] = [sharedWidth(letter, box), sharedHeight(letter, box)];
  const reach = -size * MAX_GAP;
  const isLevel = down > heightOf(box) / 2 && across >= reach;
  return isLevel || (across > widthOf(box) / 2 && down >= reach);
}
