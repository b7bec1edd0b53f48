import { heightOf, sharedHeight, sharedWidth, widthOf } from '../geometry.ts';
import type { Glyph } from '../model/drawn-page.ts';

const LETTER = /[\p{L}\p{N}]/u;
/** Share of the smaller letter. Letters that are set close together overlap less. */
const MIN_SHARED = 0.35;
/** A watermark is larger than the letters over it, and a small sign beside a letter is not part of the text. */
const MAX_RATIO = 1.3;
/** Fewer letters are signs that a program composes from two: ○ over 印. */
const MIN_LETTERS = 6;
/** Points. Letters are compared within the same stripe of the page. */
const STRIPE = 20;

/**
 * Letters that are printed over others of their size: two lines in a cell with room for one. Their order cannot be
 * known. A letter over the same letter is bold type.
 */
export function findOverprinted(glyphs: readonly Glyph[]): Glyph[] {
  const found = new Set<Glyph>();
  for (const stripe of glyphsToStripes(glyphs)) {
    const letters = stripe.toSorted((a, b) => a.box[0] - b.box[0]);
    for (const [at, letter] of letters.entries()) {
      for (let next = at + 1; next < letters.length; next += 1) {
        const other = letters[next];
        if (!other || other.box[0] >= letter.box[2]) break;
        if (isOver(letter, other)) found.add(letter).add(other);
      }
    }
  }
  return found.size < MIN_LETTERS ? [] : glyphs.filter((glyph) => found.has(glyph));
}

function glyphsToStripes(glyphs: readonly Glyph[]): Iterable<Glyph[]> {
  const stripes = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.vertical || !LETTER.test(glyph.text)) continue;
    const [first, last] = [glyph.box[1], glyph.box[3]].map((y) => Math.floor(y / STRIPE));
    for (let stripe = first ?? 0; stripe <= (last ?? 0); stripe += 1) {
      const own = stripes.get(stripe);
      if (own) own.push(glyph);
      else stripes.set(stripe, [glyph]);
    }
  }
  return stripes.values();
}

function isOver(one: Glyph, other: Glyph): boolean {
  const ratio = one.size / other.size;
  if (one.text === other.text || ratio > MAX_RATIO || ratio < 1 / MAX_RATIO) return false;
  const [width, height] = [widthOf, heightOf].map((of) => Math.min(of(one.box), of(other.box)));
  return (
    sharedWidth(one.box, other.box) > (width ?? 0) * MIN_SHARED &&
    sharedHeight(one.box, other.box) > (height ?? 0) * MIN_SHARED
  );
}
