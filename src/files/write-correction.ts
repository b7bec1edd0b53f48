import { isDeepStrictEqual } from 'node:util';
import { Document, isSeq, parseDocument } from 'yaml';
import { correctionsKind } from './corrections.ts';
import { readInput, writeWhole } from './disk.ts';
import { findCorrections } from './inputs.ts';
import { FileError, isMissing } from './problem.ts';
import type { FoundSource, PublishedPlan } from './published.ts';
import { parseYaml } from './yaml-file.ts';

/** Words for a new file. */
const head = ' Corrections of the reading, applied in this order. docs/corrections.md says what an entry can do.';

/** An entry of a corrections file, in the order of its keys. */
export type CorrectionEntry = Readonly<Record<string, unknown>>;

/** The text of a corrections file with one more entry at its end. Comments and order of the others survive. */
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
 * Add entries at the end of a corrections file, all of them or none; a malformed file is not touched. Returns how many entries
 * it holds then. Throws a FileError.
 */
export async function writeCorrections(path: string, entries: readonly CorrectionEntry[]): Promise<number> {
  const before = await readCorrectionsText(path);
  const text = entries.reduce<string | null>(addCorrection, before) ?? '';
  const { corrections } = parseYaml(new TextEncoder().encode(text), path, correctionsKind);
  await writeWhole(path, text);
  return corrections.length;
}

/**
 * Take the last entries of a corrections file out again, where they are still these; false where they are not, as where
 * somebody else has written since. Throws a FileError.
 */
export async function takeBackCorrections(path: string, entries: readonly CorrectionEntry[]): Promise<boolean> {
  const document = parseDocument((await readCorrectionsText(path)) ?? '');
  const list = document.get('corrections', true);
  if (!isSeq(list)) return false;
  const first = list.items.length - entries.length;
  const last = list.toJSON().slice(first < 0 ? 0 : first);
  const parsed = entries.map((entry) => new Document(entry).toJSON());
  if (first < 0 || !isDeepStrictEqual(last, parsed)) return false;
  list.items.splice(first);
  await writeWhole(path, document.toString({ lineWidth: 0 }));
  return true;
}

/** Null where there is no such file yet. */
async function readCorrectionsText(path: string): Promise<string | null> {
  const bytes = await readInput(path).catch((error: unknown) => {
    if (error instanceof FileError && isMissing(error.cause)) return null;
    throw error;
  });
  if (bytes === null) return null;
  parseYaml(bytes, path, correctionsKind);
  return new TextDecoder().decode(bytes);
}
