import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { TokenizerBuilder } from 'kuromoji';

/** kuromoji with its own dictionary. */
export type Kuromoji = Awaited<ReturnType<TokenizerBuilder['build']>>;

/** The files of the dictionary, in the order in which they lie in its room. */
const names = [
  ...(['base', 'check', 'cc', 'tid', 'tid_pos', 'tid_map'] as const),
  ...(['unk', 'unk_pos', 'unk_map', 'unk_char', 'unk_compat', 'unk_invoke'] as const),
];
type Name = (typeof names)[number];

/** An empty file of each kind, so that kuromoji can be built before its dictionary is read. */
const empty = new Int32Array([0]).buffer;

/** kuromoji without a word in it, for `fillKuromoji`. */
export async function openKuromoji(): Promise<Kuromoji> {
  return new TokenizerBuilder({ loader: { loadArrayBuffer: async () => empty } }).build();
}

/**
 * Room for the unpacked dictionary, a hundred megabytes of which 65 are written and take memory. Threads that are handed
 * the same room hold one dictionary in common.
 */
export function makeDictionaryRoom(): SharedArrayBuffer {
  return new SharedArrayBuffer(names.reduce((end, name) => end + toRoom(readSize(name)), HEAD));
}

/** Bytes ahead of the files: whether they are all there. */
const HEAD = 8;
const [EMPTY, FULL] = [0, 1];

/** Every file begins where numbers of any size may. */
function toRoom(size: number): number {
  return Math.ceil(size / 8) * 8;
}

/**
 * Gives kuromoji its dictionary, unpacked in `room` unless that is full already (a sixth of a second). This is done at
 * once, since the stages that ask for words are synchronous. kuromoji's own loader takes 200 megabytes more: it unpacks
 * all files at the same time, copies each, and makes 300,000 arrays of one of them, which are gone through each time
 * garbage is collected.
 */
export function fillKuromoji(
  {
    viterbi_builder: { trie },
    viterbi_searcher: { connection_costs },
    token_info_dictionary: known,
    unknown_dictionary: unknown,
  }: Kuromoji,
  room: SharedArrayBuffer = makeDictionaryRoom(),
): void {
  const files = roomToFiles(room);
  const bytes = (name: Name): Uint8Array => files.get(name) ?? new Uint8Array();
  const integers = (name: Name): Int32Array => new Int32Array(room, bytes(name).byteOffset, bytes(name).length / 4);
  trie.bc.loadBaseBuffer(integers('base'));
  trie.bc.loadCheckBuffer(integers('check'));
  connection_costs.loadConnectionCosts(new Int16Array(room, bytes('cc').byteOffset, bytes('cc').length / 2));
  known.loadDictionary(bytes('tid')).loadPosVector(bytes('tid_pos'));
  known.target_map = numbersToEntries(integers('tid_map'));
  unknown.loadUnknownDictionaries(
    bytes('unk'),
    bytes('unk_pos'),
    bytes('unk_map'),
    bytes('unk_char'),
    new Uint32Array(room, bytes('unk_compat').byteOffset, bytes('unk_compat').length / 4),
    bytes('unk_invoke'),
  );
}

/** The unpacked files. Threads that begin at the same time write the same bytes, and need not wait for each other. */
function roomToFiles(room: SharedArrayBuffer): ReadonlyMap<Name, Uint8Array> {
  const state = new Int32Array(room, 0, 1);
  const files = new Map<Name, Uint8Array>();
  let at = HEAD;
  for (const name of names) {
    const size = readSize(name);
    files.set(name, new Uint8Array(room, at, size));
    at += toRoom(size);
  }
  if (Atomics.load(state, 0) === EMPTY) for (const [name, bytes] of files) unpackInto(bytes, name);
  Atomics.store(state, 0, FULL);
  return files;
}

function toPath(name: Name): string {
  return path.join(path.dirname(createRequire(import.meta.url).resolve('kuromoji')), `../dict/${name}.dat.gz`);
}

/** The last four bytes of a gzip file say how long its contents are. */
function readSize(name: Name): number {
  const file = openSync(toPath(name), 'r');
  try {
    const tail = Buffer.alloc(4);
    readSync(file, tail, 0, tail.length, fstatSync(file).size - tail.length);
    return tail.readUInt32LE();
  } finally {
    closeSync(file);
  }
}

/** Bytes looked at together for being zero. */
const STRETCH = 2 ** 16;
const zeros = Buffer.alloc(STRETCH);

function unpackInto(bytes: Uint8Array, name: Name): void {
  // In one chunk the contents need not be put together.
  const unpacked = gunzipSync(readFileSync(toPath(name)), { chunkSize: bytes.length });
  for (let at = 0; at < bytes.length; at += STRETCH) {
    const stretch = unpacked.subarray(at, at + STRETCH);
    // A third of the files is nothing but zeros; what is never written takes no memory.
    if (!stretch.equals(zeros.subarray(0, stretch.length))) bytes.set(stretch, at);
  }
}

/** The entries of a file (their number, and of each the word, how many numbers follow, and those) as kuromoji looks them up. */
function numbersToEntries(numbers: Int32Array): Record<string, number[]> {
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
