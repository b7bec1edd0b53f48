import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Dictionary, type DictionaryName, dictionaryNames } from './kuromoji.ts';

/**
 * Room for the unpacked dictionary, a hundred megabytes of which 65 are written and take memory. Threads that are handed
 * the same room hold one dictionary in common.
 */
export function makeDictionaryRoom(): SharedArrayBuffer {
  return new SharedArrayBuffer(dictionaryNames.reduce((end, name) => end + toRoom(readSize(name)), HEAD));
}

/** Bytes ahead of the files, which lie in the order of their names: whether they are all there. */
const HEAD = 8;
const [EMPTY, FULL] = [0, 1];

/** Every file begins where numbers of any size may. */
function toRoom(size: number): number {
  return Math.ceil(size / 8) * 8;
}

/**
 * The files, unpacked in `room` unless that is full already (a sixth of a second). Threads that begin at the same time write
 * the same bytes, and need not wait for each other.
 */
export function readDictionary(room: SharedArrayBuffer = makeDictionaryRoom()): Dictionary {
  const state = new Int32Array(room, 0, 1);
  const files = new Map<DictionaryName, Uint8Array>();
  let at = HEAD;
  for (const name of dictionaryNames) {
    const size = readSize(name);
    files.set(name, new Uint8Array(room, at, size));
    at += toRoom(size);
  }
  if (Atomics.load(state, 0) === EMPTY) for (const [name, bytes] of files) unpackInto(bytes, name);
  Atomics.store(state, 0, FULL);
  return files;
}

function toPath(name: DictionaryName): string {
  return path.join(path.dirname(createRequire(import.meta.url).resolve('kuromoji')), `../dict/${name}.dat.gz`);
}

/** The last four bytes of a gzip file say how long its contents are. */
function readSize(name: DictionaryName): number {
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

function unpackInto(bytes: Uint8Array, name: DictionaryName): void {
  // In one chunk the contents need not be put together.
  const unpacked = gunzipSync(readFileSync(toPath(name)), { chunkSize: bytes.length });
  for (let at = 0; at < bytes.length; at += STRETCH) {
    const stretch = unpacked.subarray(at, at + STRETCH);
    // A third of the files is nothing but zeros; what is never written takes no memory.
    if (!stretch.equals(zeros.subarray(0, stretch.length))) bytes.set(stretch, at);
  }
}
