import { UsageError } from '../errors.ts';
import { type DictionaryName, dictionaryNames } from '../japanese/kuromoji.ts';
import { dictionaryToTokenizer } from '../japanese/tokenizer.ts';
import type { Tokenizer } from '../model/token.ts';

/** Returns a file of the dictionary by its name, such as `base.dat.gz`, compressed or not. */
export type DictionaryReader = (name: string) => Promise<Uint8Array | ArrayBuffer>;

export type TokenizerOptions = {
  /** Address of the folder `dict` of the package kuromoji, or a function that returns its twelve files: 17 MB, uncompressed 100 MB. */
  dictionary: string | URL | DictionaryReader;
};

/**
 * Load the tokenizer that Node uses by default, for the option `tokenizer` of {@link extract}. Load it once for all plans.
 *
 * @throws {UsageError} If a file of the dictionary cannot be fetched, or is not one.
 */
export async function loadTokenizer({ dictionary }: TokenizerOptions): Promise<Tokenizer> {
  const read = typeof dictionary === 'function' ? dictionary : fetchFrom(dictionary);
  const files = await Promise.all(
    dictionaryNames.map(async (name): Promise<[DictionaryName, Uint8Array]> => {
      return [name, await unpack(await read(`${name}.dat.gz`), name)];
    }),
  );
  return dictionaryToTokenizer(() => new Map(files));
}

function fetchFrom(folder: string | URL): DictionaryReader {
  return async (name) => {
    const url = `${String(folder).replace(/\/?$/u, '/')}${name}`;
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return response.arrayBuffer();
    throw new UsageError(
      `unexpected ${response?.status ?? 'failure'} for ${url}, expected a file of kuromoji's dictionary; put its folder dict there, or name another`,
    );
  };
}

/** Decompress if needed: a server that sends Content-Encoding has it done already. The result starts at offset 0 of its buffer, for typed arrays. */
async function unpack(given: Uint8Array | ArrayBuffer, name: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(given);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new UsageError(
      `unexpected bytes of ${name}.dat.gz, expected a whole file; fetch kuromoji's dictionary again`,
    );
  }
}
