import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { TokenizerBuilder } from '@patdx/kuromoji';
import pLimit from 'p-limit';

/** kuromoji with its own dictionary. */
export type Kuromoji = Awaited<ReturnType<TokenizerBuilder['build']>>;

/** From a word's place in the index of words to its entries in the dictionary. */
const entriesFile = 'tid_map.dat.gz';
/** Bytes unpacked at a time: the usual 16 kB take twice as long. */
const CHUNK = 2 ** 18;
/** A third of the files is nothing but zeros; what is never written takes no memory. */
const zeros = Buffer.alloc(CHUNK);

/**
 * kuromoji and its dictionary (a hundred megabytes, a quarter of a second). It is loaded here and not by kuromoji's own
 * loader, which unpacks all files at once, copies each, and makes 300,000 arrays of one of them: 200 megabytes more, and
 * each time garbage is collected all of those arrays are gone through.
 */
export async function loadKuromoji(): Promise<Kuromoji> {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('@patdx/kuromoji')), '../dict');
  const limit = pLimit(1);
  const unpack = (file: string): Promise<ArrayBuffer> => limit(() => unpackFile(path.join(folder, file)));
  const loadArrayBuffer = async (file: string): Promise<ArrayBuffer> =>
    file === entriesFile ? noEntries : await unpack(file);
  const kuromoji = await new TokenizerBuilder({ loader: { loadArrayBuffer } }).build();
  kuromoji.token_info_dictionary.target_map = bytesToEntries(await unpack(entriesFile));
  return kuromoji;
}

async function unpackFile(file: string): Promise<ArrayBuffer> {
  const packed = await readFile(file);
  // The last four bytes of a gzip file say how long its contents are.
  const bytes = new Uint8Array(packed.readUInt32LE(packed.length - 4));
  const unpacking = createGunzip({ chunkSize: CHUNK });
  unpacking.end(packed);
  let at = 0;
  for await (const chunk of unpacking as AsyncIterable<Buffer>) {
    if (!chunk.equals(zeros.subarray(0, chunk.length))) bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes.buffer;
}

/** A file of entries holds their number, and of each the word, how many numbers follow, and those. */
const noEntries = new Int32Array([0]).buffer;

/** The entries as kuromoji looks them up, by the number of a word, straight from the bytes of the file. */
function bytesToEntries(bytes: ArrayBuffer): Record<string, number[]> {
  const numbers = new Int32Array(bytes);
  const [words = 0] = numbers;
  const places = new Int32Array(numbers.length);
  let at = 1;
  for (let read = 0; read < words; read += 1) {
    places[numbers[at] ?? 0] = at;
    at += 2 + (numbers[at + 1] ?? 0);
  }
  const wordToEntries = (word: number): number[] => {
    const place = places[word] ?? 0;
    return place === 0 ? [] : Array.from(numbers.subarray(place + 2, place + 2 + (numbers[place + 1] ?? 0)));
  };
  return new Proxy({}, { get: (_, word) => wordToEntries(Number(word)) });
}
