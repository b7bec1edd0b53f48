import { centreOf, cluster, contains, unite } from '../geometry.ts';
import type { Box, DrawnPage, Glyph } from '../model/drawn-page.ts';
import { cutGlyphs } from './segments.ts';
import { settings } from './settings.ts';

const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・]+$/u;
const IDEOGRAPH = /\p{Script=Han}/u;

/** A page without the small kana above ideographs that give their reading (ruby); `ruby`: these readings. */
export function takeRuby(page: DrawnPage): { page: DrawnPage; ruby: { text: string; box: Box }[] } {
  const bases = page.glyphs.filter(({ text, vertical }) => !vertical && IDEOGRAPH.test(text));
  const largest = Math.max(0, ...bases.map(({ size }) => size));
  const small = page.glyphs.filter(
    ({ text, size, vertical }) => !vertical && text.trim() !== '' && size <= largest * settings.ruby.maxSize,
  );
  if (!small.some(({ text }) => KANA.test(text))) return { page, ruby: [] };
  const lines = cluster(small, ({ box }) => box[3], settings.ruby.sameLine);
  const runs = lines.flatMap((line) => cutGlyphs(line, settings.ruby.maxGap));
  const isRuby = (glyph: Glyph): boolean => KANA.test(glyph.text) && bases.some((base) => isAbove(glyph, base));
  const ruby = runs.filter((run) => run.every(isRuby));
  const taken = new Set(ruby.flat());
  return {
    page: { ...page, glyphs: page.glyphs.filter((glyph) => !taken.has(glyph)) },
    ruby: ruby.map((run) => ({
      text: run.map(({ text }) => text).join(''),
      box: run.map(({ box }) => box).reduce(unite),
    })),
  };
}

function isAbove({ box, size }: Glyph, base: Glyph): boolean {
  const [left, top, right] = base.box;
  const { maxSize, overBase, maxRise, maxDrop } = settings.ruby;
  const beside = overBase * base.size;
  const reach: Box = [left - beside, top - maxRise * base.size, right + beside, top + maxDrop * base.size];
  return size <= base.size * maxSize && contains(reach, [centreOf(box)[0], box[3]]);
}
