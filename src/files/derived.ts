import { type Plan, planToDataset } from '../index.ts';
import type { Expected } from './listed.ts';
import type { Problem } from './problem.ts';
import type { DatasetFile } from './publish.ts';

/** Bytes of a line that are quoted from where it differs, and ahead of that. */
const QUOTED = 90;
const QUOTED_AHEAD = 30;

/** The forms that a dataset is published in, the usual one first. */
const forms = [
  { csv: 'excel', headers: 'en' },
  { csv: 'excel', headers: 'ja' },
  { csv: 'plain', headers: 'en' },
  { csv: 'plain', headers: 'ja' },
] as const;

/** Every file as this version writes it from the plan, in the form that most of the files found are in. */
export async function planToExpected(
  plan: Plan,
  version: string,
  read: (name: string) => Promise<Uint8Array | null>,
): Promise<Expected[]> {
  let best: { files: DatasetFile[]; different: number } | null = null;
  for (const form of forms) {
    const files = planToDataset(plan, form);
    let different = 0;
    for (const { path, bytes } of files) {
      if (Buffer.compare((await read(path)) ?? new Uint8Array(), bytes) !== 0) different += 1;
    }
    if (best === null || different < best.different) best = { files, different };
    if (different === 0) break;
  }
  return (best?.files ?? []).map(({ path, bytes }) => ({
    name: path,
    findFault: (actual) => findDifference(actual, bytes, version),
  }));
}

function findDifference(actual: Uint8Array, expected: Uint8Array, version: string): Omit<Problem, 'path'>[] {
  if (Buffer.compare(actual, expected) === 0) return [];
  let at = 0;
  while (at < actual.length && actual[at] === expected[at]) at += 1;
  const same = Buffer.from(expected.buffer, expected.byteOffset, at);
  let line = 1;
  for (const byte of same) if (byte === newline) line += 1;
  const start = Math.max(same.lastIndexOf(newline) + 1, at - QUOTED_AHEAD);
  const values = { actual: quote(actual, start, at), expected: quote(expected, start, at), version };
  return [{ code: 'check/derived', line, values }];
}

const newline = 0x0a;

/** The line that a difference stands in, near it, with what is not seen spelt out: "edition,id\r\n". */
function quote(bytes: Uint8Array, start: number, at: number): string {
  let from = start;
  // not from within a character
  while (from > 0 && ((bytes[from] ?? 0) & 0xc0) === 0x80) from -= 1;
  const end = bytes.indexOf(newline, at);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    bytes.subarray(from, Math.min(end === -1 ? bytes.length : end + 1, at + QUOTED)),
    // a character that is cut at the end is left out
    { stream: true },
  );
  return JSON.stringify(text).replace(/\p{Cf}/gu, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
}
