import { inputToBytes } from './input-bytes.ts';
import { profileToVocabulary } from './japanese/vocabulary.ts';
import type { Profile } from './model/profile-schema.ts';
import type { Survey } from './model/survey.ts';
import type { ResolvedReadOptions } from './options.ts';
import { bytesToDocument } from './read/bytes-to-document.ts';
import { surveyBlocks } from './sections/survey-blocks.ts';

/** Lists what a profile recognises in an edition and what it does not. Throws an InputError if nothing can be read. */
export async function surveyInput(
  input: Uint8Array | string,
  { profile, ...reading }: ResolvedReadOptions & { profile: Profile | null },
): Promise<Survey> {
  const vocabulary = profileToVocabulary(profile);
  const { blocks } = await bytesToDocument(inputToBytes(input), reading, vocabulary);
  return surveyBlocks(blocks, vocabulary);
}
