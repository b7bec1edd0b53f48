import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Document, isSeq, parseDocument } from 'yaml';
import { type Correction, correctionSchema } from '../index.ts';
import { correctionsKind } from './corrections.ts';
import { readInput, writeWhole } from './disk.ts';
import { findCorrections } from './inputs.ts';
import { FileError, nullIfMissing } from './problem.ts';
import type { FoundSource, PublishedPlan } from './published.ts';
import { parseYaml } from './yaml-file.ts';

/** The comment at the top of a new file. */
const head = ' Corrections of the reading, applied in this order. docs/corrections.md says what an entry can do.';

/** An entry of a corrections file, in the order of its keys. */
export type CorrectionEntry = Readonly<Record<string, unknown>>;

/** The text of a corrections file with an entry added at its end. Comments and the order of the others are kept. */
export function addCorrection(text: string | null, entry: CorrectionEntry): string {
  const document = parseDocument(text ?? '');
  if (document.contents === null) {
    const fresh = new Document({ corrections: [entry] });
    fresh.commentBefore = document.comment ?? document.commentBefore ?? head;
    return fresh.toString({ lineWidth: 0 });
  }
  const list = document.get('corrections', true);
  if (isSeq(list) && list.items.length > 0) list.add(document.createNode(entry));
  else {
    const fresh = document.createNode([entry]);
    const comment = list && typeof list === 'object' && 'comment' in list ? list.comment : null;
    fresh.commentBefore = typeof comment === 'string' ? comment : null;
    document.set('corrections', fresh);
  }
  return document.toString({ lineWidth: 0 });
}

/** The corrections file of a plan: `given`, or the one beside the input that the plan was read from. Throws a FileError. */
export async function findCorrectionsFile(
  { plan, path }: PublishedPlan,
  source: FoundSource,
  given: string | null,
): Promise<string> {
  if (given !== null) return given;
  if (source.path !== null) return findCorrections(source.path);
  const values = { file: plan.source.file ?? '—', searched: source.searched.join(', ') || '—' };
  throw new FileError({ code: 'correct/no-input', path, values });
}

/**
 * Add entries at the end of a corrections file, all or none; a malformed file is not touched. Returns the new number of entries.
 * Throws a FileError.
 */
export async function writeCorrections(path: string, entries: readonly CorrectionEntry[]): Promise<number> {
  const before = await readCorrectionsText(path);
  const text = entries.reduce<string | null>(addCorrection, before) ?? '';
  const { corrections } = parseYaml(new TextEncoder().encode(text), path, correctionsKind);
  await writeWhole(path, text);
  return corrections.length;
}

/** Throws a FileError if a corrections file already has the same entry, regardless of its author, date and reason. */
export async function refuseTwice(path: string, entry: CorrectionEntry): Promise<void> {
  const toSame = ({ why: _, who: _who, when: _when, ...same }: Correction): object => same;
  const own = toSame(correctionSchema.parse(entry));
  const written = await readWritten(path);
  const at = written.findIndex(({ correction }) => isDeepStrictEqual(toSame(correction), own));
  if (at >= 0) throw new FileError({ code: 'correct/twice', path, values: { entry: `c${at + 1}` } });
}

/** An entry as it stands in a corrections file; `key` distinguishes it from the others. */
export type WrittenEntry = { key: string; correction: Correction };

/** The entries of a corrections file; an empty list if there is no file yet. Throws a FileError. */
export async function readWritten(path: string): Promise<WrittenEntry[]> {
  const text = (await readCorrectionsText(path)) ?? '';
  const { corrections } = parseYaml(new TextEncoder().encode(text), path, correctionsKind);
  return corrections.map((correction) => ({ key: correctionToKey(correction), correction }));
}

/**
 * Remove entries from a corrections file: for each key the last entry with it. Removes all or none; returns false if one is
 * missing, as when somebody else has removed it. Throws a FileError.
 */
export async function takeBackCorrections(path: string, keys: readonly string[]): Promise<boolean> {
  const written = (await readWritten(path)).map(({ key }) => key);
  const document = parseDocument((await readCorrectionsText(path)) ?? '');
  const list = document.get('corrections', true);
  if (!isSeq(list) || list.items.length !== written.length) return false;
  for (const key of keys) {
    const at = written.lastIndexOf(key);
    if (at < 0) return false;
    written.splice(at, 1);
    list.items.splice(at, 1);
  }
  await writeWhole(path, document.toString({ lineWidth: 0 }));
  return true;
}

/** A hash that identifies an entry for the review page; its position would change when another one is removed. */
function correctionToKey(correction: Correction): string {
  return hash('sha256', JSON.stringify(correction)).slice(0, 16);
}

/** Null if there is no such file yet. */
async function readCorrectionsText(path: string): Promise<string | null> {
  const bytes = await nullIfMissing(readInput(path));
  if (bytes === null) return null;
  parseYaml(bytes, path, correctionsKind);
  return new TextDecoder().decode(bytes);
}
