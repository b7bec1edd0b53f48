import { hash } from 'node:crypto';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { datasetNames, keepsOwnHash, readmeName, workbookName } from '../index.ts';
import { textToJson } from './json-text.ts';
import { withOtherLineEnds } from './line-ends.ts';
import { openMarkToName } from './open-marks.ts';
import { FileError, nullIfMissing } from './problem.ts';

const packageName = 'datapackage.json';
/** Files that the file managers of macOS and Windows leave in folders; safe to delete. */
const managerNames: readonly string[] = ['.DS_Store', 'Thumbs.db'];
/** Names listed in a message; the rest are only counted. */
const MAX_NAMES = 5;

/** A `datapackage.json` of this program, of any version, lists both plan.json and plan.schema.json. */
const packageSchema = z
  .looseObject({
    resources: z.array(z.looseObject({ name: z.string(), path: z.string(), hash: z.string().optional() })),
  })
  .refine(({ resources }) =>
    ['plan plan.json', 'plan-schema plan.schema.json'].every((one) =>
      resources.some(({ name, path }) => `${name} ${path}` === one),
    ),
  );
const planSchema = z.looseObject({ format: z.string(), edition: z.string() });
const planFormat = /^koteihyo-plan\//;
/** How a plan.json of this program begins. One of many megabytes need not be parsed to know whose it is. */
const planHead = /^\{\s*"format":\s*"koteihyo-plan\/\d+",\s*"edition":\s*(?<edition>"(?:[^"\\]|\\.)*"),/;
/** Bytes of a plan.json in which its head ends. */
const MAX_HEAD = 4_096;

/**
 * The files in the folder of an edition that publishing may replace: those that its datapackage.json lists and whose names this
 * program uses. Null if there is no folder. Throws a FileError if the folder holds anything else (hidden files, folders and links
 * too), if somebody has changed a file, or if it is the dataset of another edition.
 */
export async function findOwnNames(folder: string, edition: string): Promise<string[] | null> {
  const found = await nullIfMissing(lstat(folder));
  if (found === null) return null;
  // also refuses a link to a folder, whose target may be published elsewhere
  if (!found.isDirectory()) throw new FileError({ code: 'output/not-a-folder', path: folder });
  const plain = await refuseForeign(folder, [...datasetNames, ...managerNames]);
  const listed = plain.includes(packageName) ? await readListed(folder) : new Map<string, string | undefined>();
  await refuseForeign(folder, [...listed.keys(), ...managerNames]);
  await refuseChanged(folder, plain, listed);
  if (plain.includes('plan.json')) await refuseOtherPlan(folder, edition);
  return plain;
}

/** How this program's report files begin; other files may have the same name, such as a web site's manifest.json. */
const reportHeads: readonly { name: string; head: RegExp }[] = [
  { name: 'manifest.json', head: /^\s*\{\s*"format":\s*"koteihyo-manifest\// },
  { name: 'failures.csv', head: /^\uFEFF?file,code,line,column,message,message_ja\r?\n/ },
];

/** Throws a FileError if reports of a run would overwrite a user's file in the output folder. */
export async function refuseForeignReports(folder: string): Promise<void> {
  const names: string[] = [];
  for (const { name, head } of reportHeads) {
    const found = await nullIfMissing(stat(join(folder, name)));
    if (found === null) continue;
    // do not read a pipe or a device: that may never end
    const text = found.isFile() ? await readFile(join(folder, name), 'utf8') : null;
    if (text === null || (text.trim() !== '' && !head.test(text))) names.push(name);
  }
  if (names.length === 0) return;
  throw new FileError({ code: 'output/foreign-report', path: folder, values: { names: names.join(', ') } });
}

/** The names in a folder; throws a FileError if any is not among `names`, or is not a plain file. */
export async function refuseForeign(folder: string, names: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const foreign = entries.filter((entry) => !entry.isFile() || !names.includes(entry.name));
  const [open] = foreign.map(({ name }) => openMarkToName(name)).filter((name) => name !== null);
  if (open !== undefined) throw new FileError({ code: 'output/open', path: join(folder, open) });
  if (foreign.length > 0) throw toForeign(folder, foreign.map(({ name }) => name).sort());
  return entries.map(({ name }) => name);
}

function toForeign(folder: string, names: readonly string[]): FileError {
  return new FileError({ code: 'output/foreign', path: folder, values: toNames(names) });
}

function toNames(names: readonly string[]): { names: string; more: number } {
  return { names: names.slice(0, MAX_NAMES).join(', '), more: Math.max(0, names.length - MAX_NAMES) };
}

/** The names in datapackage.json with their hashes; empty if another program wrote it. */
async function readListed(folder: string): Promise<Map<string, string | undefined>> {
  const parsed = packageSchema.safeParse(await readJson(join(folder, packageName)));
  if (!parsed.success) return new Map();
  return new Map([[packageName, undefined], ...parsed.data.resources.map((one) => [one.path, one.hash] as const)]);
}

/** Names that users may give to their own files: one without a stated hash is not ours. */
const ownedByPeople: readonly string[] = [readmeName, workbookName];

/** Throws a FileError if files differ from what was published: somebody may have added verdicts to the workbook or edited a table. */
async function refuseChanged(
  folder: string,
  names: readonly string[],
  listed: ReadonlyMap<string, string | undefined>,
): Promise<void> {
  const changed: string[] = [];
  for (const name of names) {
    const expected = listed.get(name);
    if (expected === undefined && ownedByPeople.includes(name)) throw toForeign(folder, [name]);
    if (expected === undefined && name !== packageName) continue;
    const bytes = await readFile(join(folder, name));
    const isPublished = (one: Uint8Array): boolean =>
      name === packageName
        ? keepsOwnHash(new TextDecoder().decode(one)) !== false
        : `sha256:${hash('sha256', one)}` === expected;
    // git may have rewritten the line ends, which is no edit
    if (!isPublished(bytes) && !withOtherLineEnds(bytes).some(isPublished)) changed.push(name);
  }
  if (changed.length > 0)
    throw new FileError({ code: 'output/changed', path: folder, values: toNames(changed.sort()) });
}

/** Throws a FileError if plan.json is the user's own or another edition's, as in a copied folder or on a case-insensitive disk. */
async function refuseOtherPlan(folder: string, edition: string): Promise<void> {
  const actual = bytesToEdition(await readFile(join(folder, 'plan.json')));
  if (actual === null) throw toForeign(folder, ['plan.json']);
  // replace a truncated one
  if (actual === undefined || actual.normalize('NFC') === edition.normalize('NFC')) return;
  throw new FileError({ code: 'output/other-edition', path: folder, values: { actual, expected: edition } });
}

/** The edition of a plan.json; null if another program wrote it, undefined if it is not JSON. */
function bytesToEdition(bytes: Buffer): string | null | undefined {
  const quoted = planHead.exec(bytes.toString('utf8', 0, MAX_HEAD))?.groups?.edition;
  const edition = quoted === undefined ? undefined : textToJson(quoted);
  if (typeof edition === 'string') return edition;
  const content = textToJson(bytes.toString());
  if (content === undefined) return undefined;
  const parsed = planSchema.safeParse(content);
  return parsed.success && planFormat.test(parsed.data.format) ? parsed.data.edition : null;
}

async function readJson(path: string): Promise<unknown> {
  return textToJson(await readFile(path, 'utf8'));
}
