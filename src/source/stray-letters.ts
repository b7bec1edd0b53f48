import { heightOf, sharedHeight, sharedWidth, widthOf } from '../geometry.ts';
import type { Glyph } from '../model/drawn-page.ts';

/** Letters of Latin-1 and Latin Extended; Japanese plans print them only in words, or as the signs of `ALONE`. */
const EXTENDED = /^[\u00b8\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]$/u;
/** Diameters, ångströms and "à" before prices. */
const ALONE = /^[ØøÅåÀà]$/u;
const ASCII_LETTER = /^[A-Za-z]$/u;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Sizes. Maximum gap between letters of a word, also in spaced type. */
const MAX_GAP = 0.6;

/**
 * Letters outside Latin words on a Japanese page: those in 令和ÿ年度, not those in café or Köln. A program that rewrote the
 * file continued the codes from the last byte, so that 7, 8 and 9 became ÿ, Ā and ā.
 */
export function findStrayLetters(glyphs: readonly Glyph[]): Glyph[] {
  const extended = glyphs.filter(({ text }) => EXTENDED.test(text) && !ALONE.test(text));
  if (extended.length === 0 || !glyphs.some(({ text }) => JAPANESE.test(text))) return [];
  let word = glyphs.filter(({ text }) => ASCII_LETTER.test(text));
  let stray = extended;
  // Łódź: a letter beside one of a word belongs to that word.
  while (word.length > 0 && stray.length > 0) {
    const inWord = new Set(stray.filter((glyph) => word.some((letter) => isBeside(letter, glyph))));
    stray = stray.filter((glyph) => !inWord.has(glyph));
    word = [...inWord];
  }
  return stray;
}

/** Side by side on a line, or one below the other in vertical text. */
function isBeside({ box: letter }: Glyph, { box, size }: Glyph): boolean {
  const [across, down] = [sharedWidth(letter, box), sharedHeight(letter, box)];
  const reach = -size * MAX_GAP;
  const isLevel = down > heightOf(box) / 2 && across >= reach;
  return isLevel || (across > widthOf(box) / 2 && down >= reach);
}
