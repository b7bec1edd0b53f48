import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from '../support/sources.ts';

/** Both languages say the same things in files of the same names. */
function sharedNames(paths: readonly string[]): string[] {
  const groups = Map.groupBy(
    paths.filter((path) => !path.startsWith('src/messages/ja/')),
    (path) => basename(path),
  );
  return [...groups].flatMap(([name, same]) => (same.length > 1 ? [name] : []));
}

describe('the base name of a file', () => {
  it('is given to no other file', () => {
    const paths = readSources().flatMap(({ path }) => (path.endsWith('.ts') ? [path] : []));
    expect(sharedNames(paths)).toEqual([]);
  });

  it('is found where two files share it', () => {
    expect(sharedNames(['src/repair/rows/a.ts', 'src/layout/a.ts', 'src/layout/b.ts'])).toEqual(['a.ts']);
    expect(sharedNames(['src/messages/en/a.ts', 'src/messages/ja/a.ts'])).toEqual([]);
  });
});
