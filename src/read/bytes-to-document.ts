import { InputError } from '../errors.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { ResolvedReadOptions } from '../options.ts';
import { bytesToKind } from '../source/bytes-to-kind.ts';
import type { PageWatcher, SourceDocument } from './source-document.ts';
import { delimitedToDocument, textToDocument } from './text-to-document.ts';

/**
 * An edition's bytes to blocks: where text and PDF part and meet again. What reads a kind of document other than text is loaded with
 * the first one. Throws an InputError where nothing can be read.
 */
export async function bytesToDocument(
  bytes: Uint8Array,
  options: ResolvedReadOptions,
  vocabulary: Vocabulary,
  onPage?: PageWatcher,
): Promise<SourceDocument> {
  const found = await bytesToKind(bytes);
  if ('fault' in found) throw new InputError(found.fault);
  switch (found.kind) {
    case 'pdf': {
      const { pdfToDocument } = await import('./pdf-to-document.ts');
      return pdfToDocument(bytes, options, vocabulary, onPage);
    }
    case 'workbook': {
      const { workbookToDocument } = await import('./workbook-to-document.ts');
      return workbookToDocument(bytes, vocabulary, onPage);
    }
    case 'word': {
      const { wordToDocument } = await import('./word-to-document.ts');
      return wordToDocument(bytes, vocabulary);
    }
    case 'html': {
      const { htmlToDocument } = await import('./html-to-document.ts');
      return htmlToDocument(bytes, vocabulary);
    }
    case 'markdown': {
      const { markdownToDocument } = await import('./html-to-document.ts');
      return markdownToDocument(found.text, bytes, vocabulary);
    }
    case 'delimited':
      return delimitedToDocument(found.text, found.delimiter, bytes, vocabulary);
    case 'text':
      return textToDocument(found.text, bytes, vocabulary);
  }
}
