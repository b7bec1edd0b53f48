import { InputError } from '../errors.ts';
import { bytesToHash } from '../input-bytes.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Columns } from '../layout/columns.ts';
import { lastColumns, type ReadPage } from '../layout/found-to-page.ts';
import { pagesToDocument } from '../layout/join-pages.ts';
import { findOnSheet, foundToSheetPage } from '../layout/sheet-pages.ts';
import { foundToSheetPicture } from '../layout/sheet-picture.ts';
import { placeToSheetBox } from '../layout/sheet-tables.ts';
import type { Box } from '../model/drawn-page.ts';
import type { Place } from '../model/place.ts';
import { bytesToSheets } from '../source/sheet.ts';
import { guardPage, type PageWatcher, type SourceDocument, toSourceDocument } from './source-document.ts';

/** Reads sheet by sheet, in the order of the workbook. */
export async function workbookToDocument(
  bytes: Uint8Array,
  vocabulary: Vocabulary,
  onPage?: PageWatcher,
): Promise<SourceDocument> {
  const workbook = await bytesToSheets(bytes);
  if ('fault' in workbook) throw new InputError(workbook.fault, 'values' in workbook ? workbook.values : {});
  const pages: ReadPage[] = [];
  let columns: Columns | null = null;
  for (const sheet of workbook.sheets) {
    const { number } = sheet;
    const before = columns;
    const page = guardPage(number, 0, () => {
      const found = findOnSheet(sheet, before, vocabulary);
      const boxOf = (place: Place): Box | null => placeToSheetBox(place, sheet);
      onPage?.({ number, toPicture: () => foundToSheetPicture(found), boxOf });
      return foundToSheetPage(found);
    });
    columns = lastColumns(page, columns);
    pages.push(page);
  }
  if (pages.every(({ parts }) => parts.length === 0)) throw new InputError('workbook-empty');
  const laidOut = pagesToDocument(pages, vocabulary.marks);
  const notices = [...workbook.notices, ...pages.flatMap((page) => page.notices), ...laidOut.notices];
  const paged = { kind: 'sheet', pages: workbook.sheets.length, pagesRead: pages.length } as const;
  return toSourceDocument({ ...laidOut, notices, ...paged }, 'workbook', bytesToHash(bytes));
}
