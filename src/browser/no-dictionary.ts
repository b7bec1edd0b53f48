import { UsageError } from '../errors.ts';

/** In place of `src/japanese/dictionary.ts`, which reads the files of the package: a page is given its dictionary. */
export function readDictionary(): never {
  throw new UsageError(
    'unexpected option tokenizer: "auto", expected "never" or what loadTokenizer({ dictionary }) of koteihyo/browser gives',
  );
}

export const makeDictionaryRoom = readDictionary;
