// node scripts/vendor-pdfjs.ts: puts what is used of pdf.js into dist/pdfjs-dist, and has those that use it find it there.
//
// Who installs the package is spared the 34 MB of @napi-rs/canvas, an optional dependency of pdf.js that it draws with, and
// the 30 MB of pdf.js that are builds for other places: npm's overrides end at the project that states them.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const from = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const to = path.join(import.meta.dirname, '../dist/pdfjs-dist');
const readers = ['pdf', 'pdf-assets'].map((name) => path.join(import.meta.dirname, `../dist/source/${name}.js`));

/** Where the code that is published finds pdf.js; the paths below it are those of the package. */
const here = '../pdfjs-dist/';

/** What stands once in a file is replaced; a pdf.js that has it no more is looked at by a person. */
function replaceOnce(text: string, old: string, by: string): string {
  if (text.split(old).length !== 2) throw new Error(`unexpected pdf.js, expected ${old} once`);
  return text.replace(old, () => by);
}

rmSync(to, { recursive: true, force: true });
mkdirSync(path.join(to, 'legacy/build'), { recursive: true });
for (const name of ['package.json', 'LICENSE', 'cmaps', 'standard_fonts']) {
  cpSync(path.join(from, name), path.join(to, name), { recursive: true });
}
for (const name of ['pdf', 'pdf.worker']) {
  const code = readFileSync(path.join(from, `legacy/build/${name}.min.mjs`), 'utf8');
  // Nothing is drawn, and a warning on every run would say that it cannot be.
  const quiet = name === 'pdf' ? replaceOnce(code, '=e("@napi-rs/canvas")', '={}') : code;
  writeFileSync(path.join(to, `legacy/build/${name}.mjs`), quiet);
}
for (const reader of readers) {
  writeFileSync(reader, readFileSync(reader, 'utf8').replaceAll("'pdfjs-dist/", `'${here}`));
}
