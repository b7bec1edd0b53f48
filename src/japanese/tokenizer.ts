import type { Token, Tokenizer } from '../model/token.ts';

let loading: Promise<Tokenizer> | null = null;

/** Load kuromoji's dictionary, once per process (a quarter of a second); a failed load is tried again by the next call. */
export function loadTokenizer(): Promise<Tokenizer> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Tokenizer> {
  // Few documents need it.
  const { loadKuromoji } = await import('./dictionary.ts');
  const kuromoji = await loadKuromoji();
  const seen = new Map<string, readonly Token[]>();
  return (text) => {
    const before = seen.get(text);
    if (before) return before;
    // kuromoji fails on NUL and on characters beyond the basic plane; as many signs keep the places of what follows.
    const tokens = kuromoji
      .tokenize(text.replace(/[\u{10000}-\u{10ffff}]/gu, '〓〓').replace(/[\0\p{Surrogate}]/gu, '〓'))
      .map((token) => ({
        text: token.surface_form,
        start: token.word_position - 1,
        pos: token.pos,
        detail: token.pos_detail_1,
        known: token.word_type === 'KNOWN',
      }));
    // The same names and boxes come again and again; a process that reads many plans must not keep them all.
    if (seen.size >= MAX_MEMO) seen.clear();
    seen.set(text, tokens);
    return tokens;
  };
}

/** Distinct texts kept: some twenty editions' worth, a few megabytes. */
const MAX_MEMO = 20_000;
