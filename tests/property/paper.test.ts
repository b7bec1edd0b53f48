import { describe, expect, it } from 'vitest';
import { documentToPlan } from '../../src/convert.ts';
import type { Plan } from '../../src/index.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import type { Columns } from '../../src/layout/columns.ts';
import { pagesToDocument } from '../../src/layout/document.ts';
import { findOnPage, foundToPage, lastColumns, type ReadPage } from '../../src/layout/pages.ts';
import type { DrawnPage } from '../../src/model/drawn-page.ts';
import { optionsSchema } from '../../src/options.ts';
import { expectedOf, readingOf } from '../support/expected.ts';
import { makePlan } from '../support/generator.ts';
import { planToSheets, seedToStyle, withoutFullLines } from '../support/print.ts';
import { seedsToRun } from '../support/random.ts';

const batch = 20; // seeds in one test, so that a failure names few
const seeds = seedsToRun(100);
const batches = Array.from({ length: Math.ceil(seeds.length / batch) }, (_, index) =>
  seeds.slice(index * batch, (index + 1) * batch),
);

function sheetsToPlan(sheets: readonly DrawnPage[]): Promise<Plan> {
  const pages: ReadPage[] = [];
  let columns: Columns | null = null;
  for (const sheet of sheets) {
    const page = foundToPage(findOnPage(sheet, columns, shippedVocabulary));
    columns = lastColumns(page, columns);
    pages.push(page);
  }
  const notices = pages.flatMap((page) => page.notices);
  const source = { notices, kind: 'pdf' as const, pages: pages.length, sha256: '0'.repeat(64), unreadFonts: [] };
  return documentToPlan(
    { ...pagesToDocument(pages, shippedVocabulary.marks), ...source },
    optionsSchema.parse({}),
    shippedVocabulary,
  );
}

describe('a generated plan that was printed', () => {
  it.each(batches)('reads back from its rules and arrows, seeds %i to the next batch', async (...batchSeeds) => {
    for (const seed of batchSeeds) {
      const clean = withoutFullLines(makePlan(seed));
      const plan = await sheetsToPlan(planToSheets(clean, seedToStyle(seed)));
      expect(readingOf(plan), `seed ${seed}`).toEqual(expectedOf(clean));
    }
  });
});
