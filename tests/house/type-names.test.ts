import { describe, expect, it } from 'vitest';
import { readSources, type SourceFile } from '../support/sources.ts';

/** The names that more than one file gives to a type that it exports. */
function sharedTypes(files: readonly SourceFile[]): string[] {
  const names = files.flatMap(({ text }) =>
    [...text.matchAll(/^export (?:type|interface) (\w+)/gmu)].map(([, name]) => name),
  );
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map(String).toSorted();
}

describe('the name of an exported type', () => {
  it('is given to no other exported type', () => {
    expect(sharedTypes(readSources())).toEqual([]);
  });

  it('is found where two files give it', () => {
    const text = 'export type Cell = string;\n';
    expect(
      sharedTypes([
        { path: 'src/a.ts', text },
        { path: 'src/b.ts', text },
      ]),
    ).toEqual(['Cell']);
  });
});
