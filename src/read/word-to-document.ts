import { InputError } from '../errors.ts';
import { bytesToHash } from '../input-bytes.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { writtenToBlocks } from '../layout/written-blocks.ts';
import { notice } from '../model/notice.ts';
import { bytesToWord } from '../source/word.ts';
import { type SourceDocument, toSourceDocument } from './source-document.ts';

export async function wordToDocument(bytes: Uint8Array, vocabulary: Vocabulary): Promise<SourceDocument> {
  const word = await bytesToWord(bytes);
  if ('fault' in word) throw new InputError(word.fault, 'values' in word ? word.values : {});
  const { parts, pictures, arrows } = word;
  if (pictures > 0 && parts.every(({ kind }) => kind === 'line')) throw new InputError('word-pictures', { pictures });
  const { blocks, notices } = writtenToBlocks(parts, vocabulary);
  if (arrows > 0) notices.push(notice('source/arrows-unread', { source: null, values: { count: arrows } }));
  return toSourceDocument({ blocks, notices }, 'word', bytesToHash(bytes));
}
