import { InputError } from '../errors.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { ResolvedReadOptions } from '../options.ts';
import { bytesToKind } from '../source/bytes-to-kind.ts';
import type { PageWatcher, SourceDocument } from './source-document.ts';
import { delimitedToDocument, textToDocument } from './text-to-document.ts';

/**
 * Reads an edition's bytes into blocks; every format ends here. Readers other than the one for text are loaded on first
 * use. Throws an InputError if nothing can be read.
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
