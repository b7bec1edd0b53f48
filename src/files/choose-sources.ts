import { basename, dirname, extname } from 'node:path';
import { extensionToRank, type SourceGroup } from '../index.ts';
import { nameToKey } from './edition-name.ts';
import type { LeftOut } from './folder-files.ts';
import { FileError } from './problem.ts';

type Source = { path: string; edition: string };
/** The inputs to read, those that cannot be read, and those left out, with reasons. */
export type Listed<Input> = { inputs: Input[]; refused: LeftOut[]; leftOut: LeftOut[] };

/**
 * Files in one folder with one base name are sources of one edition (plan.xlsx, plan.pdf); the best of them is read. Other files
 * that would be published to the same folder are all refused, since none is known to be the right one.
 */
export function chooseSources<Input extends Source>(
  { inputs, refused, leftOut }: Listed<Input>,
  prefer: SourceGroup | null,
): Listed<Input> {
  const chosen: Listed<Input> = { inputs: [], refused: [...refused], leftOut: [...leftOut] };
  for (const own of Map.groupBy(inputs, ({ edition }) => nameToKey(edition)).values()) {
    const [best, ...others] = own.toSorted((a, b) => toRank(a, prefer) - toRank(b, prefer));
    if (!best) continue;
    if (others.length > 0 && !areSources(own)) chosen.refused.push(...own.map((input) => toDuplicate(input, own)));
    else {
      chosen.inputs.push(best);
      chosen.leftOut.push(...others.map((input) => toOther(input, best)));
    }
  }
  const order = new Map(inputs.map((input, at) => [input, at]));
  chosen.inputs.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return chosen;
}

function toExtension({ path }: Source): string {
  return extname(path).toLowerCase();
}

function toRank(source: Source, prefer: SourceGroup | null): number {
  const rank = extensionToRank(toExtension(source), prefer);
  return Number.isFinite(rank) ? rank : Number.MAX_SAFE_INTEGER;
}

/** Whether files are sources of one edition: same folder, exactly the same base name, and no extension twice. */
function areSources(sources: readonly Source[]): boolean {
  const bases = new Set(sources.map(({ path }) => `${dirname(path)}/${basename(path, extname(path))}`));
  return bases.size === 1 && new Set(sources.map(toExtension)).size === sources.length;
}

function toOther({ path, edition }: Source, best: Source): LeftOut {
  const values = { edition, chosen: basename(best.path) };
  return { path, error: new FileError({ code: 'left-out/other-source', path, values }) };
}

function toDuplicate({ path, edition }: Source, all: readonly Source[]): LeftOut {
  const others = all.filter((other) => other.path !== path).map((other) => other.path);
  const values = { edition, others: others.join(', ') };
  return { path, error: new FileError({ code: 'input/duplicate', path, values }) };
}
