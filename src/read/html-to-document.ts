import { InputError } from '../errors.ts';
import { bytesToHash } from '../input-bytes.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { writtenToBlocks } from '../layout/written-blocks.ts';
import { bytesToHtml, htmlToParts } from '../source/html.ts';
import { markdownToParts } from '../source/markdown.ts';
import { type SourceDocument, toSourceDocument } from './source-document.ts';

export async function htmlToDocument(bytes: Uint8Array, vocabulary: Vocabulary): Promise<SourceDocument> {
  const decoded = bytesToHtml(bytes);
  if ('fault' in decoded) throw new InputError(decoded.fault);
  return toSourceDocument(writtenToBlocks(await htmlToParts(decoded.text), vocabulary), 'html', bytesToHash(bytes));
}

/** Markdown is first converted to HTML. */
export async function markdownToDocument(
  text: string,
  bytes: Uint8Array,
  vocabulary: Vocabulary,
): Promise<SourceDocument> {
  return toSourceDocument(writtenToBlocks(await markdownToParts(text), vocabulary), 'markdown', bytesToHash(bytes));
}
