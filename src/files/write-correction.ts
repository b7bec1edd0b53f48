import { addCorrection, parseCorrections } from './corrections.ts';
import { findCorrections } from './inputs.ts';
import { FileError, isMissing } from './problem.ts';
import type { FoundSource, PublishedPlan } from './published.ts';
import { readInput } from './read-input.ts';
import { writeWhole } from './write-file.ts';

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
  if (bytes !== null) parseCorrections(bytes, path);
  const text = addCorrection(bytes === null ? null : new TextDecoder().decode(bytes), entry);
  const { corrections } = parseCorrections(new TextEncoder().encode(text), path);
  await writeWhole(path, text);
  return corrections.length;
}
