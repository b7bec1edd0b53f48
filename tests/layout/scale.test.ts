import { describe, expect, it } from 'vitest';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { pagesToDocument } from '../../src/layout/join-pages.ts';
import { lastColumns, type ReadPage } from '../../src/layout/pages.ts';
import type { DrawnPage } from '../../src/model/drawn-page.ts';
import { bytesToDrawnPages } from '../../src/source/pdf.ts';
import { fixture } from '../pdf/support.ts';
import { readPage } from './support.ts';

async function drawnPages(name: string): Promise<DrawnPage[]> {
  const pages: DrawnPage[] = [];
  for await (const item of bytesToDrawnPages(await fixture(name), { password: null, pages: null }))
    if ('page' in item) pages.push(item.page);
  return pages;
}

function scalePage({ number, width, height, glyphs, rulings, shapes }: DrawnPage, by: number): DrawnPage {
  const scale = ([a, b, c, d]: readonly [number, number, number, number]) => [a * by, b * by, c * by, d * by] as const;
  return {
    number,
    width: width * by,
    height: height * by,
    glyphs: glyphs.map((one) => ({ ...one, box: scale(one.box), size: one.size * by })),
    rulings: rulings.map((one) => ({ ...one, at: one.at * by, start: one.start * by, end: one.end * by })),
    images: [],
    shapes: shapes.map(({ points, filled, box }) => ({
      points: points.map(([x, y]) => [x * by, y * by] as const),
      filled,
      box: scale(box),
    })),
  };
}

/** All that a document says, without where it stands on the paper. */
function pagesToWords(drawn: readonly DrawnPage[]): string[] {
  const pages: ReadPage[] = [];
  for (const page of drawn) {
    const before = pages.at(-1);
    pages.push(readPage(page, before ? lastColumns(before, null) : null));
  }
  return pagesToDocument(pages, shippedVocabulary.marks).blocks.flatMap((block) => {
    if (block.kind === 'line') return [block.text];
    return block.rows.map(({ cells, covered = [] }) => {
      const texts = cells.map(({ column, columnSpan, text }) => `${column}+${columnSpan - 1} ${text}`);
      return `${texts.join(' | ')} (${covered.join()})`;
    });
  });
}

describe('a document printed larger or smaller', () => {
  // A4 on A5, A3 on A4, A4 on A3.
  it.each(['ruled.pdf', 'dotted.pdf', 'level.pdf', 'bars.pdf', 'cid-fonts.pdf', 'two-pages.pdf'])(
    'says the same: %s',
    async (name) => {
      const pages = await drawnPages(name);
      const words = pagesToWords(pages);
      for (const by of [0.5, Math.SQRT1_2, Math.SQRT2])
        expect(pagesToWords(pages.map((page) => scalePage(page, by)))).toEqual(words);
    },
  );
});
