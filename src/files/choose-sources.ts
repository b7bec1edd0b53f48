import { basename, dirname, extname } from 'node:path';
import { extensionToRank, type SourceGroup } from '../index.ts';
import { nameToKey } from './edition-name.ts';
import type { LeftOut } from './folder-files.ts';
import { FileError } from './problem.ts';

type Source = { path: string; edition: string };
/** What was asked for: what is read, what cannot be, and what is left out, with the reason. */
export type Listed<Input> = { inputs: Input[]; refused: LeftOut[]; leftOut: LeftOut[] };

/**
 * Files of one base name in one folder are sources of one edition (plan.xlsx, plan.pdf): one is read. Others that would be
 * published to one folder are all refused: none of them can be said to be the right one.
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

/** One folder, one base name to the letter, and no two of one extension. */
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
