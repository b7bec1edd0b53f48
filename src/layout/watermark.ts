import { centreOf, contains } from '../geometry.ts';
import type { DrawnPage, Glyph } from '../model/drawn-page.ts';
import { settings } from './settings.ts';

/**
 * A page of the usual size without large characters that have other words printed over them (案, 写); they belong to no
 * line or cell.
 */
export function takeWatermark(page: DrawnPage): { page: DrawnPage; watermark: Glyph[] } {
  const inked = page.glyphs.filter(({ text }) => text.trim() !== '');
  const large = new Set(inked.filter(({ size }) => size > settings.page.size * settings.watermark.minSize));
  if (large.size === 0) return { page, watermark: [] };
  const isUnder = ({ box }: Glyph): boolean =>
    inked.some((glyph) => !large.has(glyph) && contains(box, centreOf(glyph.box)));
  if (![...large].some(isUnder)) return { page, watermark: [] };
  return { page: { ...page, glyphs: page.glyphs.filter((glyph) => !large.has(glyph)) }, watermark: [...large] };
}
