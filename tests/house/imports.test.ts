import { describe, expect, it } from 'vitest';
import { readSources } from '../support/sources.ts';
import { violations } from './rules.ts';

/** A planted file, and what must be said of it; null where it is allowed. */
const planted: readonly [path: string, text: string, expected: string | null][] = [
  ['src/model/a.ts', "import { x } from '../japanese/x.ts';", 'src/model/a.ts imports src/japanese/x.ts'],
  ['src/japanese/a.ts', "import type { X } from '../repair/x.ts';", 'src/japanese/a.ts imports src/repair/x.ts'],
  ['src/inference/a.ts', "import { x } from '../japanese/x.ts';", 'src/inference/a.ts imports src/japanese/x.ts'],
  ['src/files/d.ts', "import { x } from '../inference/x.ts';", 'src/files/d.ts imports src/inference/x.ts'],
  ['src/geometry.ts', "import { x } from './japanese/x.ts';", 'src/geometry.ts imports src/japanese/x.ts'],
  ['src/repair/a.ts', "export { x } from '../records/x.ts';", 'src/repair/a.ts imports src/records/x.ts'],
  ['src/checks/a.ts', "const x = await import('../formats/x.ts');", 'src/checks/a.ts imports src/formats/x.ts'],
  ['src/formats/a.ts', "import { convert } from '../convert.ts';", 'src/formats/a.ts imports src/convert.ts'],
  ['src/options.ts', "import '../src/japanese/x.ts';", 'src/options.ts imports src/japanese/x.ts'],
  ['src/editions/a.ts', "import { x } from '../sections/x.ts';", 'src/editions/a.ts imports src/sections/x.ts'],
  ['src/editions/b.ts', "import { extract } from '../index.ts';", 'src/editions/b.ts imports src/index.ts'],
  ['src/index.ts', "import { x } from './repair/x.ts';", 'src/index.ts imports src/repair/x.ts'],
  ['src/files/a.ts', "import { x } from '../convert.ts';", 'src/files/a.ts imports src/convert.ts'],
  ['src/files/b.ts', "import { x } from '../cli/x.ts';", 'src/files/b.ts imports src/cli/x.ts'],
  ['src/cli/a.ts', "import { x } from '../formats/x.ts';", 'src/cli/a.ts imports src/formats/x.ts'],
  [
    'src/layout/a.ts',
    "import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';",
    'src/layout/a.ts uses pdfjs-dist',
  ],
  ['src/japanese/b.ts', "import { readFile } from 'node:fs/promises';", 'src/japanese/b.ts uses node:fs'],
  ['src/formats/e.ts', "import pLimit from 'p-limit';", 'src/formats/e.ts uses a package of the command line'],
  ['src/source/a.ts', "import os from 'node:os';", 'src/source/a.ts uses the machine'],
  [
    'src/corrections/a.ts',
    "import { isDeepStrictEqual } from 'node:util';",
    'src/corrections/a.ts uses what browsers lack',
  ],
  ['src/records/a.ts', 'const home = process.env.HOME;', 'src/records/a.ts uses process'],
  ['src/files/c.ts', "console.log('x');", 'src/files/c.ts uses console'],
  ['src/formats/b.ts', 'const at = Date.now();', 'src/formats/b.ts uses the clock'],
  ['src/formats/c.ts', 'const at = new Date().toISOString();', 'src/formats/c.ts uses the clock'],
  ['src/formats/d.ts', 'names.sort((a, b) => a.localeCompare(b));', 'src/formats/d.ts uses the locale'],
  ['src/repair/b.ts', 'const pick = Math.random();', 'src/repair/b.ts uses chance'],
  ['src/source/b.ts', "const bytes = await fetch('https://example.org/');", 'src/source/b.ts uses the network'],
  ['src/browser/a.ts', "import { x } from '../files/x.ts';", 'src/browser/a.ts imports src/files/x.ts'],
  ['src/browser/b.ts', "const bytes = await fetch('dict/base.dat.gz');", null],
  ['src/japanese/dictionary.ts', "import { readFileSync } from 'node:fs';", null],
  ['src/source/pdf.ts', "import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';", null],
  ['src/repair/c.ts', "import { x } from '../japanese/x.ts'; // not process.env", null],
  ['src/repair/rows/a.ts', "import { x } from '../../inference/x.ts';", null],
  ['src/japanese/c.ts', "import { x } from '../inference/x.ts';", null],
  ['src/index.ts', "export { x } from './formats/x.ts';", null],
  ['src/cli/b.ts', "import { x } from '../files/x.ts'; process.exit(Date.now());", null],
];

describe('who may import whom', () => {
  it('holds in src/', () => {
    expect(violations(readSources())).toEqual([]);
  });

  it.each(planted)('%s: %s', (path, text, expected) => {
    expect(violations([{ path, text }])).toEqual(expected === null ? [] : [expected]);
  });

  it('finds a cycle, within a folder too', () => {
    const files = [
      { path: 'src/repair/a.ts', text: "import { b } from './b.ts';" },
      { path: 'src/repair/b.ts', text: "import { c } from './c.ts';" },
      { path: 'src/repair/c.ts', text: "import type { A } from './a.ts';" },
    ];
    expect(violations(files)).toEqual([
      'cycle src/repair/a.ts -> src/repair/b.ts -> src/repair/c.ts -> src/repair/a.ts',
    ]);
  });
});
