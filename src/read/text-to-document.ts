import { InputError } from '../errors.ts';
import { bytesToHash } from '../input-bytes.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { pagesToBlocks, rowsToBlocks } from '../layout/text-blocks.ts';
import { notice } from '../model/notice.ts';
import type { Place } from '../model/place.ts';
import { delimitedToRows } from '../source/delimited.ts';
import { textToPages } from '../source/text.ts';
import { type SourceDocument, toSourceDocument } from './source-document.ts';

export function textToDocument(text: string, bytes: Uint8Array, vocabulary: Vocabulary): SourceDocument {
  const { value, notices } = textToPages(text);
  const { blocks, runningHeads, columns, notices: own } = pagesToBlocks(value, vocabulary);
  if (columns === 'broken') throw new InputError('text-columns');
  if (columns === 'drawn') notices.push(notice('layout/columns-from-blanks', { source: null }));
  notices.push(...own);
  const pages = value.at(-1)?.number ?? null;
  const paged = { kind: 'text', pages, pagesRead: value.length } as const;
  return toSourceDocument({ blocks, runningHeads, notices, ...paged }, 'text', bytesToHash(bytes));
}

export async function delimitedToDocument(
  text: string,
  delimiter: string,
  bytes: Uint8Array,
  vocabulary: Vocabulary,
): Promise<SourceDocument> {
  const rows = await delimitedToRows(text, delimiter);
  const toCellPlace = (place: Place, field: number): Place =>
    place.kind === 'document' ? { ...place, column: field + 1 } : place;
  return toSourceDocument(rowsToBlocks(rows, vocabulary, toCellPlace), 'delimited', bytesToHash(bytes));
}
