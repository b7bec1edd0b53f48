import { describe, expect, it } from 'vitest';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { lastColumns, type ReadPage } from '../../src/layout/found-to-page.ts';
import { pagesToDocument } from '../../src/layout/join-pages.ts';
import { scalePage } from '../../src/layout/type-size.ts';
import type { DrawnPage } from '../../src/model/drawn-page.ts';
import { fixture } from '../pdf/support.ts';
import { bytesToSheets, readMeant, scales } from '../support/scales.ts';
import { readPage } from './support.ts';

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
      const pages = await bytesToSheets(await fixture(name));
      const words = pagesToWords(pages);
      for (const by of [0.5, Math.SQRT1_2, Math.SQRT2])
        expect(pagesToWords(pages.map((page) => scalePage(page, by)))).toEqual(words);
    },
  );
});

describe('a plan printed larger or smaller', () => {
  // One for each threshold in points that decided something: the least width of a table, gaps in rules, level rules, bars, swatches.
  const plans = [
    'last-year-on-the-next-page',
    'forms-named-above',
    'cards-under-terms',
    'departments-on-a-line-of-their-own',
    'bars-with-swatches',
    'roadmap-of-bands',
  ];

  it.each(plans)('is read as it was meant: %s', async (name) => {
    const { read, meant } = await readMeant(name, scales);
    for (const { by, lines } of read) expect(lines, `printed ${by} times as large`).toEqual(meant);
  });
});
