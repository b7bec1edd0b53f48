import type { Glyph } from '../model/drawn-page.ts';
import type { PlacedGlyph } from './text-state.ts';

/** A font with unknown characters on a page: its name in the page's resources, and the number of these glyphs. */
export type UnmappedFont = { font: string; glyphs: number };

/** Replaces a glyph without a known character (U+FFFD): something is printed there, but it cannot be read. */
const UNREADABLE_CHARACTER = '\ufffd';

/** From this share of a font's unreadable glyphs on a page, its mapping is a guess: codes taken for characters. */
const MIN_UNREADABLE_SHARE = 1 / 3;
/**
 * Characters that Japanese documents mostly contain. Codes taken for characters are control codes, private characters
 * and distant scripts.
 */
const READABLE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Greek}\p{Script=Inherited}\p{N}\p{P}\p{S}\p{Z}\t\n\rA-Za-zＡ-Ｚａ-ｚｰー々〆ヶ]+$/u;
/** Code points that are not characters in any font. */
const NO_CHARACTER = /[\p{Cc}\p{Cs}\p{Cn}]/u;
/** A font may have single private characters of an organisation; if it has many, they are codes. */
const PRIVATE = /\p{Co}/u;

/** Replaces glyphs that no font maps with U+FFFD, and lists their fonts. */
export function markUnmapped(glyphs: readonly PlacedGlyph[]): { glyphs: Glyph[]; unmapped: UnmappedFont[] } {
  const suspects = glyphs.filter(isSuspect);
  if (suspects.length === 0) return { glyphs: [...glyphs], unmapped: [] };
  const totals = new Map([...Map.groupBy(glyphs, ({ font }) => font)].map(([font, own]) => [font, own.length]));
  const wrong = new Map([...Map.groupBy(suspects, ({ font }) => font)].map(([font, own]) => [font, own.length]));
  const isGuessed = (font: string): boolean => (wrong.get(font) ?? 0) >= (totals.get(font) ?? 0) * MIN_UNREADABLE_SHARE;
  const counts = new Map<string, number>();
  const marked = glyphs.map((glyph): Glyph => {
    const { font, text } = glyph;
    const isBlank = text.trim() === '';
    if (isBlank || !(isGuessed(font) || NO_CHARACTER.test(text))) return glyph;
    counts.set(font, (counts.get(font) ?? 0) + 1);
    return { ...glyph, text: UNREADABLE_CHARACTER };
  });
  return { glyphs: marked, unmapped: [...counts].map(([font, count]) => ({ font, glyphs: count })) };
}

/** Hangul, Cyrillic or an accented letter counts as readable, unless it is only the glyph's own code. */
function isSuspect({ text, isCode }: PlacedGlyph): boolean {
  return !READABLE.test(text) && (isCode || NO_CHARACTER.test(text) || PRIVATE.test(text));
}
