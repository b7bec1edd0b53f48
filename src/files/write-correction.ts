import { Document, isSeq, parseDocument } from 'yaml';
import { correctionsKind } from './corrections.ts';
import { readInput, writeWhole } from './disk.ts';
import { findCorrections } from './inputs.ts';
import { FileError, isMissing } from './problem.ts';
import type { FoundSource, PublishedPlan } from './published.ts';
import { parseYaml } from './yaml-file.ts';

/** Words for a new file. */
const head = ' Corrections of the reading, applied in this order. docs/corrections.md says what an entry can do.';

/** The text of a corrections file with one more entry at its end. Comments and order of the others survive. */
export function addCorrection(text: string | null, entry: Readonly<Record<string, unknown>>): string {
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

/** Add an entry at the end of a corrections file; a malformed one is not touched. Throws a FileError. */
export async function writeCorrection(path: string, entry: Readonly<Record<string, unknown>>): Promise<number> {
  const bytes = await readInput(path).catch((error: unknown) => {
    if (error instanceof FileError && isMissing(error.cause)) return null;
    throw error;
  });
  if (bytes !== null) parseYaml(bytes, path, correctionsKind);
  const text = addCorrection(bytes === null ? null : new TextDecoder().decode(bytes), entry);
  const { corrections } = parseYaml(new TextEncoder().encode(text), path, correctionsKind);
  await writeWhole(path, text);
  return corrections.length;
}
