import type { Token, Tokenizer } from '../model/token.ts';
import type { Dictionary, Kuromoji } from './kuromoji.ts';
import { remember } from './remember.ts';

/** Distinct texts cached: as many as in some twenty editions, a few megabytes. */
const MAX_TEXTS = 20_000;

let opening: Promise<Tokenizer> | null = null;

/**
 * kuromoji, once per thread. Its dictionary is loaded with the first text, into `room` if given (see
 * `makeDictionaryRoom`): few PDFs need it.
 */
export function loadTokenizer(room?: SharedArrayBuffer): Promise<Tokenizer> {
  opening ??= open(room);
  return opening;
}

/** Room for a dictionary that threads share: each passes it to `loadTokenizer`. */
export async function makeDictionaryRoom(): Promise<SharedArrayBuffer> {
  const dictionary = await import('./dictionary.ts');
  return dictionary.makeDictionaryRoom();
}

/** Fills such a room in the background for threads that will need it. */
export async function fillDictionaryRoom(room: SharedArrayBuffer): Promise<void> {
  const dictionary = await import('./dictionary.ts');
  await dictionary.fillDictionaryRoom(room);
}

async function open(room: SharedArrayBuffer | undefined): Promise<Tokenizer> {
  const { readDictionary } = await import('./dictionary.ts');
  return dictionaryToTokenizer(() => readDictionary(room));
}

/** kuromoji with the dictionary from `read`, which is called for the first text. */
export async function dictionaryToTokenizer(read: () => Dictionary): Promise<Tokenizer> {
  const { openKuromoji, fillKuromoji } = await import('./kuromoji.ts');
  const kuromoji = await openKuromoji();
  let isFilled = false;
  return remember((text): readonly Token[] => {
    if (!isFilled) fillKuromoji(kuromoji, read());
    isFilled = true;
    return textToTokens(text, kuromoji);
  }, MAX_TEXTS);
}

function textToTokens(text: string, kuromoji: Kuromoji): Token[] {
  // kuromoji fails on NUL and on characters beyond the basic plane; the replacements have the same length, so positions
  // stay right.
  return kuromoji
    .tokenize(text.replace(/[\u{10000}-\u{10ffff}]/gu, '〓〓').replace(/[\0\p{Surrogate}]/gu, '〓'))
    .map((token) => ({
      text: token.surface_form,
      start: token.word_position - 1,
      pos: token.pos,
      detail: token.pos_detail_1,
      known: token.word_type === 'KNOWN',
    }));
}
