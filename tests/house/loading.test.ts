import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { readSources } from '../support/sources.ts';

const sources = new Map(readSources().map(({ path, text }) => [path, text]));

/** What a file loads as soon as it is loaded itself: its imports and theirs, but for types and for what is imported later. */
function loadedWith(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  const statements = (sources.get(path) ?? '').matchAll(/^(?:import|export)\b(?! type\b)[^;]*?from '(\.[^']+)';/gm);
  for (const [, target = ''] of statements) loadedWith(posix.join(posix.dirname(path), target), found);
  return found;
}

it('reads what a file loads', () => {
  const loaded = loadedWith('src/files/convert-worker.ts');
  expect(loaded).toContain('src/index.ts');
  expect(loaded).toContain('src/formats/csv.ts');
});

it('a command line that is wrong, and the first thread, do not wait until the library is loaded', () => {
  for (const start of ['src/cli/main.ts', 'src/cli/extract-command.ts', 'src/files/converter.ts'])
    expect([...loadedWith(start)], start).not.toContain('src/index.ts');
});

it('a process that hands documents to threads does not load what reads them', () => {
  for (const start of ['src/index.ts', 'src/cli/extract-inputs.ts'])
    expect([...loadedWith(start)], start).not.toContain('src/convert.ts');
});

it('a thread that reads a text does not load what reads other documents', () => {
  const loaded = [...loadedWith('src/convert.ts')];
  expect(loaded).toContain('src/read/text-to-document.ts');
  for (const kind of ['pdf', 'workbook', 'word', 'html'])
    expect(loaded).not.toContain(`src/read/${kind}-to-document.ts`);
});
