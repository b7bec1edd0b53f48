// node scripts/build-site.ts: bundles the browser side of the pages into src/site/*.bundle.json, which are committed, so that a
// fresh clone publishes the same bytes without a build step. A test holds that they are what this makes of the sources.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const site = path.join(import.meta.dirname, '../src/site');

/** The pages, by the name of their entry in src/site/browser. */
export const pages = ['edition-page', 'review-page'];

/** One script and one style of a page; the same sources give the same text. */
export async function bundlePage(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(site, 'browser', `${name}.tsx`)],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    // one that stands in its page is no module, and keeps its names to itself
    format: name === 'edition-page' ? 'iife' : 'esm',
    target: ['chrome120', 'firefox121', 'safari17.4'],
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
  });
  const textOf = (ending: string): string => outputFiles.find((file) => file.path.endsWith(ending))?.text.trim() ?? '';
  // no text of a script may end it
  const script = textOf('.js').replaceAll('</script', '<\\/script');
  return `${JSON.stringify({ script, style: textOf('.css') })}\n`;
}

export function bundlePath(name: string): string {
  return path.join(site, `${name}.bundle.json`);
}

if (import.meta.main) {
  for (const name of pages) {
    const text = await bundlePage(name);
    // one that is as it was is left alone: the program may be at work from these sources
    const file = bundlePath(name);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
    console.log(`${name}: ${Math.round(readFileSync(file).length / 1000)} kB`);
  }
}
