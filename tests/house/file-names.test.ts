import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from '../support/sources.ts';

/** Files that still share their base name; each one that is renamed is taken from the list, and none is added. */
const known = [
  'columns.ts',
  'departments.ts',
  'diff.ts',
  'document.ts',
  'fill.ts',
  'furniture.ts',
  'lines.ts',
  'measure.ts',
  'place.ts',
  'plan.ts',
  'profile.ts',
  'radicals.ts',
  'registry.ts',
  'survey.ts',
  'tables.ts',
  'text.ts',
];

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
    expect(sharedNames(paths).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('is found where two files share it', () => {
    expect(sharedNames(['src/repair/rows/a.ts', 'src/layout/a.ts', 'src/layout/b.ts'])).toEqual(['a.ts']);
    expect(sharedNames(['src/messages/en/a.ts', 'src/messages/ja/a.ts'])).toEqual([]);
  });
});
