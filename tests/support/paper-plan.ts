import { documentToPlan } from '../../src/convert.ts';
import type { Plan } from '../../src/index.ts';
import { shippedVocabulary, type Vocabulary } from '../../src/japanese/vocabulary.ts';
import type { Columns } from '../../src/layout/columns.ts';
import { findOnPage } from '../../src/layout/find-on-page.ts';
import { foundToPage, lastColumns, type ReadPage } from '../../src/layout/found-to-page.ts';
import { pagesToDocument } from '../../src/layout/join-pages.ts';
import type { DrawnPage } from '../../src/model/drawn-page.ts';
import { optionsSchema } from '../../src/options.ts';

/** Read drawn pages as those of a PDF are read. */
export function sheetsToPlan(sheets: readonly DrawnPage[], vocabulary: Vocabulary = shippedVocabulary): Promise<Plan> {
  const pages: ReadPage[] = [];
  let columns: Columns | null = null;
  for (const sheet of sheets) {
    const page = foundToPage(findOnPage(sheet, columns, vocabulary));
    columns = lastColumns(page, columns);
    pages.push(page);
  }
  const notices = pages.flatMap((page) => page.notices);
  const source = {
    notices,
    kind: 'pdf' as const,
    inputKind: 'pdf' as const,
    pages: pages.length,
    sha256: '0'.repeat(64),
    unreadFonts: [],
    pagesRead: pages.length,
    scans: [],
  };
  return documentToPlan(
    { ...pagesToDocument(pages, vocabulary.marks), ...source },
    optionsSchema.parse({}),
    vocabulary,
  );
}
