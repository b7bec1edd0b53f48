// node scripts/build-browser.ts: bundles koteihyo/browser into dist/browser.js and the parts that it loads when they are needed.
// The types beside it are those that tsc writes.
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = path.join(import.meta.dirname, '..');

/** What Node has and a page has not, and what stands in for it. */
const standIns: Readonly<Record<string, string>> = {
  'node:crypto': 'src/browser/hash.ts',
  'src/japanese/dictionary.ts': 'src/browser/no-dictionary.ts',
  'src/source/pdf-assets.ts': 'src/browser/fetched-assets.ts',
};

/** Packages that bring a build for browsers under another name. */
const browserBuilds: Readonly<Record<string, string>> = {
  'csv-parse/sync': 'csv-parse/browser/esm/sync',
  'csv-stringify/sync': 'csv-stringify/browser/esm/sync',
};

/** pdf.js takes any worker that it is loaded in for its own, and its messages with it; this one is the page's. */
const OWN_WORKER = '"onmessage" in self';

const keepWorker: Plugin = {
  name: 'keep-worker',
  setup: ({ onLoad }) => {
    onLoad({ filter: /pdf\.worker\.mjs$/ }, async ({ path: file }) => {
      const code = await readFile(file, 'utf8');
      if (code.split(OWN_WORKER).length !== 2) throw new Error(`unexpected pdf.js, expected ${OWN_WORKER} once`);
      return { contents: code.replace(OWN_WORKER, 'false') };
    });
  },
};

const replaceNode: Plugin = {
  name: 'replace-node',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^(?:node:|\.)/ }, ({ path: name, resolveDir }) => {
      const file = name.startsWith('.') ? path.relative(root, path.join(resolveDir, name)).replaceAll('\\', '/') : name;
      const standIn = standIns[file];
      return standIn === undefined ? null : { path: path.join(root, standIn) };
    });
  },
};

/** The files of the bundle by their paths below `outdir`; the same sources give the same bytes. */
export async function bundleBrowser(outdir: string): Promise<Map<string, Uint8Array>> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { browser: 'src/browser.ts' },
    outdir,
    chunkNames: 'browser/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome120', 'firefox121', 'safari17.4'],
    minify: true,
    charset: 'utf8',
    legalComments: 'linked',
    write: false,
    metafile: true,
    tsconfigRaw: {},
    alias: browserBuilds,
    plugins: [replaceNode, keepWorker],
  });
  const toName = (file: string): string => path.relative(outdir, path.resolve(root, file)).replaceAll('\\', '/');
  const imports = new Map(
    Object.entries(metafile.outputs).map(([file, output]) => [
      toName(file),
      output.imports.map((one) => toName(one.path)),
    ]),
  );
  const needed = reachable('browser.js', imports);
  const files = outputFiles.map(({ path: file, contents }): [string, Uint8Array] => [toName(file), contents]);
  return new Map(files.filter(([name]) => needed.has(name.replace(/\.LEGAL\.txt$/, ''))));
}

/** esbuild also writes the parts of what it has left out, such as the writer of workbooks. */
function reachable(
  from: string,
  imports: ReadonlyMap<string, readonly string[]>,
  seen = new Set<string>(),
): Set<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const next of imports.get(from) ?? []) reachable(next, imports, seen);
  return seen;
}

if (import.meta.main) {
  const dist = path.join(root, 'dist');
  // of what tsc has written there the types stay
  for (const file of globSync('browser/*.js*', { cwd: dist })) rmSync(path.join(dist, file));
  mkdirSync(path.join(dist, 'browser'), { recursive: true });
  for (const [name, bytes] of await bundleBrowser(dist)) {
    writeFileSync(path.join(dist, name), bytes);
    console.log(`${name}: ${Math.round(bytes.length / 1000)} kB`);
  }
}
