import { UsageError } from '../errors.ts';

/** Replaces `src/japanese/dictionary.ts`, which reads files, in the browser build; there the caller passes a tokenizer. */
export function readDictionary(): never {
  throw new UsageError(
    'unexpected option tokenizer: "auto", expected "never" or what loadTokenizer({ dictionary }) of koteihyo/browser gives',
  );
}

export const makeDictionaryRoom = readDictionary;
