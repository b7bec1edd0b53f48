import { closeSync, createReadStream, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createGunzip, gunzipSync } from 'node:zlib';
import { type Dictionary, type DictionaryName, dictionaryNames } from './kuromoji.ts';

/**
 * Room for the unpacked dictionary: a hundred megabytes, of which 65 are written and take memory. Threads that get the
 * same room share one dictionary.
 */
export function makeDictionaryRoom(): SharedArrayBuffer {
  return new SharedArrayBuffer(dictionaryNames.reduce((end, name) => end + toRoom(readSize(name)), HEAD));
}

/** Bytes before the files, for the state of the room. The files follow in the order of their names. */
const HEAD = 8;
const [EMPTY, FILLING, FULL] = [0, 1, 2];

/** Every file begins at a multiple of 8, where numbers of any size may begin. */
function toRoom(size: number): number {
  return Math.ceil(size / 8) * 8;
}

/**
 * The files, unpacked into `room` unless it is already full (a sixth of a second). Threads that begin at the same time
 * write the same bytes and need not wait for each other; if `fillDictionaryRoom` has begun, they wait for it.
 */
export function readDictionary(room: SharedArrayBuffer = makeDictionaryRoom()): Dictionary {
  const state = toState(room);
  const files = roomToFiles(room);
  Atomics.wait(state, 0, FILLING);
  if (Atomics.load(state, 0) === EMPTY) for (const [name, bytes] of files) unpackInto(bytes, name);
  Atomics.store(state, 0, FULL);
  return files;
}

/**
 * Unpacks the files into `room` while other threads work. If this fails, the thread that needs the files unpacks them
 * itself and reports the error. The calling thread must not read the files before this is done: it would wait for
 * itself.
 */
export async function fillDictionaryRoom(room: SharedArrayBuffer): Promise<void> {
  const state = toState(room);
  if (Atomics.compareExchange(state, 0, EMPTY, FILLING) !== EMPTY) return;
  let end = EMPTY;
  try {
    for (const [name, bytes] of roomToFiles(room)) {
      let at = 0;
      const chunks = createReadStream(toPath(name)).pipe(createGunzip({ chunkSize: CHUNK }));
      for await (const chunk of chunks) at = copyTo(bytes, chunk, at);
    }
    end = FULL;
  } catch {
    // the thread that needs the files unpacks them and reports the error
  } finally {
    Atomics.store(state, 0, end);
    Atomics.notify(state, 0);
  }
}

function toState(room: SharedArrayBuffer): Int32Array {
  return new Int32Array(room, 0, 1);
}

function roomToFiles(room: SharedArrayBuffer): Map<DictionaryName, Uint8Array> {
  const files = new Map<DictionaryName, Uint8Array>();
  let at = HEAD;
  for (const name of dictionaryNames) {
    const size = readSize(name);
    files.set(name, new Uint8Array(room, at, size));
    at += toRoom(size);
  }
  return files;
}

function toPath(name: DictionaryName): string {
  return path.join(path.dirname(createRequire(import.meta.url).resolve('kuromoji')), `../dict/${name}.dat.gz`);
}

/** The last four bytes of a gzip file are the length of its contents. */
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

/** Bytes unpacked at a time during other work, and bytes checked at a time for being all zero. */
const CHUNK = 2 ** 20;
const STRETCH = 2 ** 16;
const zeros = Buffer.alloc(STRETCH);

function unpackInto(bytes: Uint8Array, name: DictionaryName): void {
  // With one chunk, the contents need not be concatenated.
  copyTo(bytes, gunzipSync(readFileSync(toPath(name)), { chunkSize: bytes.length }), 0);
}

/** Copies unpacked bytes into a file from `start`, and returns their end there. */
function copyTo(bytes: Uint8Array, unpacked: Buffer, start: number): number {
  for (let at = 0; at < unpacked.length; at += STRETCH) {
    const stretch = unpacked.subarray(at, at + STRETCH);
    // A third of the files is zeros; pages that are never written take no memory.
    if (!stretch.equals(zeros.subarray(0, stretch.length))) bytes.set(stretch, start + at);
  }
  return start + unpacked.length;
}
