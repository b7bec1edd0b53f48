import type { Glyph } from '../model/drawn-page.ts';
import type { PlacedGlyph } from './text-state.ts';

/** A font whose glyphs stand for unknown characters on one page: how it is called in the page's resources, and how many there are. */
export type UnmappedFont = { font: string; glyphs: number };

/** Stands for a glyph that nothing maps to a character (U+FFFD): something is printed there, and nobody can say what. */
const UNREADABLE_CHARACTER = '\ufffd';

/** From this share of a font's glyphs on a page its mapping is a guess: codes taken for characters. */
const MIN_UNREADABLE_SHARE = 1 / 3;
/** What a Japanese document prints mostly. Codes taken for characters fall among control codes, private ones and far-off scripts. */
const READABLE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Greek}\p{Script=Inherited}\p{N}\p{P}\p{S}\p{Z}\t\n\rA-Za-zＡ-Ｚａ-ｚｰー々〆ヶ]+$/u;
/** What is no character in any font. */
const NO_CHARACTER = /[\p{Cc}\p{Cs}\p{Cn}]/u;
/** One of a font may be a character of a body's own; most of them are codes. */
const PRIVATE = /\p{Co}/u;

/** Glyphs that no font maps, as U+FFFD, and the fonts that they are of. */
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

/** Hangul, Cyrillic or an accented letter is as good as any, unless it is no more than the glyph's own code. */
function isSuspect({ text, isCode }: PlacedGlyph): boolean {
  return !READABLE.test(text) && (isCode || NO_CHARACTER.test(text) || PRIVATE.test(text));
}
