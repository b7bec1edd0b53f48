import { hash } from 'node:crypto';
import { z } from 'zod';
import { bytesToOwnText, type DatasetFile, exportFormats, formatToNames, type Plan, pageToText } from '../index.ts';
import { planToFiles } from './plan-to-files.ts';
import { errorToReason, type Problem } from './problem.ts';

/** Bytes of a line to quote after and before the point where it differs. */
const QUOTED = 90;
const QUOTED_AHEAD = 30;

/** The forms that a dataset can have, the usual one first. Headings in both languages exist only in the workbook. */
const forms = (['excel', 'plain'] as const).flatMap((csv) =>
  (['en', 'ja', 'both'] as const).map((headers) => ({ csv, headers })),
);

/** Every file as this version would write it from the plan, in the formats that are there and the form that most files have. */
export async function planToExpected(
  plan: Plan,
  version: string,
  names: ReadonlySet<string>,
  read: (name: string) => Promise<Uint8Array | null>,
): Promise<Expected[]> {
  const text = await readOwnText(plan, read);
  const formats = exportFormats.filter(
    (format) => format !== 'csv' && formatToNames(format).some((name) => names.has(name)),
  );
  // a dataset without other formats must have CSV tables: if they are gone, they are reported as missing
  const hasTables = formats.length === 0 || formatToNames('csv').some((name) => names.has(name));
  let best: { files: DatasetFile[]; different: number } | null = null;
  for (const form of forms) {
    if (form.headers === 'both' && !formats.includes('xlsx')) continue;
    const files = await planToFiles(plan, { ...form, formats: hasTables ? ['csv', ...formats] : formats }, text);
    let different = 0;
    for (const { path, bytes } of files) {
      if (Buffer.compare((await read(path)) ?? new Uint8Array(), bytes) !== 0) different += 1;
    }
    if (best === null || different < best.different) best = { files, different };
    if (different === 0) break;
  }
  return (best?.files ?? []).map(({ path, bytes }) => ({
    name: path,
    findFault: (actual) => findDerivedFault(path, actual, bytes, version),
  }));
}

/** The text embedded in the page of a dataset, if it is the plan's source. */
async function readOwnText(plan: Plan, read: (name: string) => Promise<Uint8Array | null>): Promise<string | null> {
  const page = await read('index.html');
  const text = page === null ? null : pageToText(new TextDecoder().decode(page));
  return text === null ? null : bytesToOwnText(new TextEncoder().encode(text), plan);
}

/** For text files, quotes the line that differs; for a workbook or database, reports only the hash. */
function findDerivedFault(
  path: string,
  actual: Uint8Array,
  expected: Uint8Array,
  version: string,
): Omit<Problem, 'path'>[] {
  if (/\.(?:xlsx|sqlite|parquet)$/u.test(path))
    return findFixityFault(actual, expected.length, `sha256:${hash('sha256', expected)}`);
  return findDifference(actual, expected, version);
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

/** Part of a line around a difference, with invisible characters escaped: "edition,id\r\n". */
function quote(bytes: Uint8Array, start: number, at: number): string {
  let from = start;
  // do not start within a UTF-8 sequence
  while (from > 0 && ((bytes[from] ?? 0) & 0xc0) === 0x80) from -= 1;
  const end = bytes.indexOf(newline, at);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    bytes.subarray(from, Math.min(end === -1 ? bytes.length : end + 1, at + QUOTED)),
    // drop a UTF-8 sequence that is cut off at the end
    { stream: true },
  );
  return JSON.stringify(text).replace(/\p{Cf}/gu, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
}

/** A file that a dataset must have, and how to find what is wrong with its bytes. */
export type Expected = { name: string; findFault: (bytes: Uint8Array) => Omit<Problem, 'path'>[] };

/** The part of a `datapackage.json` from another version that `check` needs. */
const packageSchema = z.looseObject({
  resources: z.array(z.looseObject({ path: z.string().regex(/^[^/\\]+$/), bytes: z.int(), hash: z.string() })).min(1),
});

/** The files that a `datapackage.json` lists, with their sizes and hashes; null, after adding a fault, if it cannot be read. */
export function packageToExpected(bytes: Uint8Array | null, path: string, faults: Problem[]): Expected[] | null {
  if (bytes === null) {
    if (!faults.some((fault) => fault.path === path)) faults.push({ code: 'check/missing-file', path, values: {} });
    return null;
  }
  try {
    const { resources } = packageSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    const listed = resources.map((resource) => ({
      name: resource.path,
      findFault: (actual: Uint8Array) => findFixityFault(actual, resource.bytes, resource.hash),
    }));
    const names = new Set(listed.map(({ name }) => name));
    const own = ['plan.json', 'datapackage.json'].filter((name) => !names.has(name));
    return [...listed, ...own.map((name) => ({ name, findFault: () => [] }))];
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    const reason = issue === undefined ? errorToReason(error) : issue.message;
    faults.push({ code: 'check/package', path, values: { place: issue?.path.join('.') || '(root)', reason } });
    return null;
  }
}

function findFixityFault(bytes: Uint8Array, size: number, expected: string): Omit<Problem, 'path'>[] {
  if (bytes.length !== size) return [{ code: 'check/bytes', values: { actual: bytes.length, expected: size } }];
  const actual = `sha256:${hash('sha256', bytes)}`;
  return actual === expected ? [] : [{ code: 'check/hash', values: { actual, expected } }];
}
