import { centreOf, cluster, contains, uniteBoxes } from '../geometry.ts';
import type { Box, DrawnPage, Glyph } from '../model/drawn-page.ts';
import { settings } from './settings.ts';

const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・]+$/u;
const IDEOGRAPH = /\p{Script=Han}/u;

/** A page without the small kana that stand right above ideographs and say how these are read (ruby); `ruby`: their lines. */
export function takeRuby(page: DrawnPage): { page: DrawnPage; ruby: { text: string; box: Box }[] } {
  const bases = page.glyphs.filter(({ text, vertical }) => !vertical && IDEOGRAPH.test(text));
  const largest = Math.max(0, ...bases.map(({ size }) => size));
  const small = page.glyphs.filter(
    ({ text, size, vertical }) => !vertical && text.trim() !== '' && size <= largest * settings.ruby.maxSize,
  );
  if (!small.some(({ text }) => KANA.test(text))) return { page, ruby: [] };
  const runs = glyphsToRuns(small).filter((run) => run.every((glyph) => KANA.test(glyph.text)));
  const ruby = runs.filter((run) => run.every((glyph) => bases.some((base) => isAbove(glyph, base))));
  const taken = new Set(ruby.flat());
  return {
    page: { ...page, glyphs: page.glyphs.filter((glyph) => !taken.has(glyph)) },
    ruby: ruby.flatMap((run) => {
      const box = uniteBoxes(run.map((glyph) => glyph.box));
      return box ? [{ text: run.map(({ text }) => text).join(''), box }] : [];
    }),
  };
}

/** Glyphs that follow each other on one line. */
function glyphsToRuns(glyphs: readonly Glyph[]): Glyph[][] {
  return cluster(glyphs, ({ box }) => box[3], settings.ruby.sameLine).flatMap((line) => {
    const runs: Glyph[][] = [];
    for (const glyph of [...line].sort((a, b) => a.box[0] - b.box[0])) {
      const last = runs.at(-1)?.at(-1);
      if (last && glyph.box[0] - last.box[2] < settings.ruby.maxGap * glyph.size) runs.at(-1)?.push(glyph);
      else runs.push([glyph]);
    }
    return runs;
  });
}

function isAbove({ box, size }: Glyph, base: Glyph): boolean {
  const [left, top, right] = base.box;
  const { maxSize, overBase, maxRise, maxDrop } = settings.ruby;
  const beside = overBase * base.size;
  const reach: Box = [left - beside, top - maxRise * base.size, right + beside, top + maxDrop * base.size];
  return size <= base.size * maxSize && contains(reach, [centreOf(box)[0], box[3]]);
}
