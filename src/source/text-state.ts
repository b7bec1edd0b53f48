import type { Box, Glyph } from '../model/drawn-page.ts';
import { IDENTITY, type Matrix, mapBox, multiply } from './matrix.ts';
import { type Symbols, symbolToCharacter } from './symbol-fonts.ts';
import { printedToTyped } from './typed-signs.ts';

/** The data of a font that are needed to place its glyphs and to identify their characters. */
export type Font = { name: string; scale: number; vertical: boolean; symbols: Symbols | null };

/** A glyph as pdf.js decodes it; sizes in thousandths of the font's size. `originalCharCode`: its code in the text. */
export type DecodedGlyph = {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric: readonly number[] | null;
  originalCharCode?: number;
};

/** `isCode`: the character has the same number as the glyph's two-byte code, so it may be a guess. */
export type PlacedGlyph = Glyph & { isCode: boolean };

/** Codes above this have two bytes. */
const MAX_BYTE = 0xff;

/** PDF's text state and text matrices. */
export type TextState = {
  font: Font;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  matrix: Matrix;
  lineX: number;
  lineY: number;
  x: number;
  y: number;
};

/** Share of the em box above and below the baseline: the same for all fonts, so that mixed lines share one box. */
const ASCENT = 0.88;
const DESCENT = 0.12;

export const NO_FONT: Font = { name: '', scale: 0.001, vertical: false, symbols: null };

export function newTextState(): TextState {
  return {
    font: NO_FONT,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    matrix: IDENTITY,
    lineX: 0,
    lineY: 0,
    x: 0,
    y: 0,
  };
}

export function moveLine(state: TextState, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

export function setTextMatrix(state: TextState, matrix: Matrix): void {
  Object.assign(state, { matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
}

/** The number of glyphs that run to the right, down, to the left and up on the page. */
export type Turns = [right: number, down: number, left: number, up: number];

/** Place the glyphs of one string; numbers between them are kerning in thousandths of the size. */
export function placeGlyphs(
  state: TextState,
  list: readonly (DecodedGlyph | number)[],
  page: Matrix,
  into: PlacedGlyph[],
  turns: Turns,
): void {
  const { font, size, horizontalScale } = state;
  const matrix = multiply(page, state.matrix);
  if (!font.vertical) turns[matrixToTurn(matrix)] += list.length;
  const printedSize = Math.hypot(matrix[2] * size, matrix[3] * size);
  for (const one of list) {
    if (typeof one === 'number') {
      if (font.vertical) state.y -= (one * size) / 1000;
      else state.x -= ((one * size) / 1000) * horizontalScale;
      continue;
    }
    const spacing = (one.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const unit = size * font.scale;
    if (font.vertical) {
      const [advance = -1000, originX = one.width / 2, originY = 880] = one.vmetric ?? [];
      const [left, top] = [state.x - originX * unit, state.y - originY * unit];
      add(one, [left, top, left + one.width * unit, top + Math.abs(size)]);
      state.y -= -advance * unit + spacing;
    } else {
      const width = one.width * unit * horizontalScale;
      const baseline = state.y + state.rise;
      add(one, [state.x, baseline - DESCENT * size, state.x + width, baseline + ASCENT * size]);
      state.x += width + spacing * horizontalScale;
    }
  }

  function add(glyph: DecodedGlyph, box: Box): void {
    const { unicode, originalCharCode: code = 0 } = glyph;
    const text = printedToTyped(symbolToCharacter(unicode, code, font.symbols));
    if (text === '') return;
    const isCode = code > MAX_BYTE && unicode.codePointAt(0) === code;
    into.push({ text, box: mapBox(matrix, box), size: printedSize, font: font.name, vertical: font.vertical, isCode });
  }
}

/** Clockwise quarter turns from text that runs to the right. */
function matrixToTurn([a, b]: Matrix): 0 | 1 | 2 | 3 {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2;
  return b >= 0 ? 1 : 3;
}
