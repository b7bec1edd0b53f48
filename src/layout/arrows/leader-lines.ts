import { centreOf, contains, heightOf, widthOf } from '../../geometry.ts';
import type { Box, Glyph, Shape } from '../../model/drawn-page.ts';
import { settings } from '../settings.ts';
import type { Arrow } from './find-arrows.ts';

/**
 * Marks lines that may be leaders as doubtful: a line without a head between a text and a sign, or another text, can
 * point to a remark instead of covering years.
 */
export function markDoubtfulLeaders(
  lines: readonly Arrow[],
  glyphs: readonly Glyph[],
  shapes: readonly Shape[],
): Arrow[] {
  const signs = shapes.map(({ box }) => box).filter((box) => isSmall(box));
  return lines.map((line) => {
    const { box, y } = line;
    const level = glyphs.filter((glyph) => glyph.text.trim() !== '' && y > glyph.box[1] && y < glyph.box[3]);
    const isFromWords = level.some((glyph) => isGap(box[0] - glyph.box[2], glyph.size));
    const isToWords = level.some((glyph) => isGap(glyph.box[0] - box[2], glyph.size));
    const isToSign = signs.some((sign) => contains(sign, [box[2], y], settings.arrows.level) || isNext(sign, line));
    return isFromWords && (isToWords || isToSign) ? { ...line, doubt: line.doubt ?? ('to-words' as const) } : line;
  });
}

function isSmall(box: Box): boolean {
  return Math.max(widthOf(box), heightOf(box)) <= settings.milestones.maxSide;
}

function isNext(sign: Box, { box, y }: Arrow): boolean {
  return Math.abs(centreOf(sign)[1] - y) < heightOf(sign) / 2 && isGap(sign[0] - box[2], heightOf(sign));
}

function isGap(gap: number, size: number): boolean {
  return gap > -settings.endLabels.overlap * size && gap < settings.endLabels.gap * size;
}
