import { posix } from 'node:path';
import type { SourceFile } from '../support/sources.ts';

const stages = ['source', 'layout', 'sections', 'repair', 'records', 'corrections', 'checks', 'formats'];
const stageMayImport = ['model', 'geometry', 'inference', 'japanese', 'heads'];

/** Who may import whom, by the first folder (or the file) below src/. Everybody may import its own folder. */
export const mayImport: Record<string, readonly string[]> = {
  model: [],
  options: ['model'],
  messages: ['model'],
  errors: ['model', 'messages'],
  geometry: ['model'],
  inference: ['model'],
  japanese: ['model', 'inference'],
  heads: ['model', 'inference', 'japanese'],
  ...Object.fromEntries(stages.map((stage) => [stage, stageMayImport])),
  corrections: [...stageMayImport, 'messages'],
  formats: [...stageMayImport, 'messages', 'site'],
  site: ['model', 'messages', 'japanese'],
  'input-bytes': ['model', 'errors', 'source'],
  read: ['model', 'options', 'errors', 'japanese', 'source', 'layout', 'input-bytes'],
  convert: [
    'model',
    'options',
    'errors',
    'messages',
    'geometry',
    'japanese',
    'read',
    'input-bytes',
    'no-schedule',
    ...stages,
  ],
  'no-schedule': ['model', 'errors', 'japanese', 'read', 'sections', 'checks'],
  registry: ['model', 'japanese'],
  profile: ['model', 'options', 'japanese', 'read', 'input-bytes', 'sections'],
  editions: ['model', 'japanese', 'convert', 'read', 'input-bytes'],
  inspect: [
    'model',
    'options',
    'errors',
    'messages',
    'japanese',
    'convert',
    'read',
    'input-bytes',
    'layout',
    'sections',
    'formats',
  ],
  index: [
    'convert',
    'inspect',
    'input-bytes',
    'japanese',
    'registry',
    'profile',
    'corrections',
    'editions',
    'options',
    'errors',
    'messages',
    'model',
    'formats',
    'site',
  ],
  browser: ['index', 'errors', 'model', 'japanese', 'source'],
  files: ['index', 'messages', 'model'],
  cli: ['files', 'index', 'messages', 'model'],
};

const edge = ['cli', 'files'];
const loader = 'src/japanese/dictionary.ts'; // reads kuromoji's own dictionary, never a user's file

const pdfJs = ['src/source/pdf.ts', 'src/source/pdf-worker.d.ts', 'src/source/pdf-assets.ts'];

/** What only some places may name; `only` are areas or whole paths. */
const reserved: readonly { what: string; pattern: RegExp; only: readonly string[] }[] = [
  { what: 'pdfjs-dist', pattern: /['"]pdfjs-dist/, only: pdfJs },
  { what: 'node:fs', pattern: /['"](node:)?fs(\/promises)?['"]/, only: [...edge, loader] },
  {
    what: 'a package of the command line',
    pattern: /['"](commander|cli-progress|chokidar|piscina|p-limit|proper-lockfile)['"]/,
    only: edge,
  },
  { what: 'the network', pattern: /\bfetch\(/, only: [...edge, 'browser', 'site'] },
  {
    what: 'the machine',
    pattern: /['"]node:(process|os|child_process|worker_threads|net|https?|tty|readline)/,
    only: edge,
  },
  {
    what: 'what browsers lack',
    pattern: /['"]node:(util|events|stream|buffer|assert|url|timers|perf_hooks|v8|vm)['"/]/,
    only: edge,
  },
  { what: 'process', pattern: /\bprocess\??\.(?=[a-z])/, only: edge },
  { what: 'console', pattern: /\bconsole\.(?=[a-z])/, only: ['cli'] },
  { what: 'the clock', pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.now\b/, only: edge },
  { what: 'the locale', pattern: /\bIntl\.|\.localeCompare\(|\.toLocale\w*\(/, only: edge },
  { what: 'chance', pattern: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/, only: edge },
];

/** Every breach of DESIGN.md's "Who may import whom" in a source tree, one line each; paths begin with `src/`. */
export function violations(files: readonly SourceFile[]): string[] {
  const sources = files.filter(({ path }) => /\.tsx?$/.test(path));
  const links = new Map(sources.map((file) => [file.path, importsOf(file)]));
  const wrong = sources.flatMap(({ path }) =>
    (links.get(path) ?? [])
      .filter((target) => !isAllowed(areaOf(path), areaOf(target)))
      .map((target) => `${path} imports ${target}`),
  );
  return [...wrong, ...sources.flatMap(reservedNames), ...cycles(links)];
}

function isAllowed(from: string, to: string): boolean {
  return from === to || (mayImport[from] ?? []).includes(to);
}

function areaOf(path: string): string {
  return path.split('/')[1]?.replace(/\.tsx?$/, '') ?? path;
}

/** Relative imports, dynamic and type-only ones too, as paths from the repository's root. */
function importsOf({ path, text }: SourceFile): string[] {
  const specifiers = withoutComments(text).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g);
  return [...specifiers].map(([, target = '']) => posix.join(posix.dirname(path), target));
}

function reservedNames({ path, text }: SourceFile): string[] {
  const code = withoutComments(text);
  return reserved
    .filter(({ only, pattern }) => !only.includes(areaOf(path)) && !only.includes(path) && pattern.test(code))
    .map(({ what }) => `${path} uses ${what}`);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

/** Depth-first search; a path that returns to where it came from is named once, from its first file. */
function cycles(links: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(path);
    if (seen >= 0) found.push(`cycle ${[...trail.slice(seen), path].join(' -> ')}`);
    if (seen >= 0 || done.has(path)) return;
    for (const next of links.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of links.keys()) visit(path, []);
  return found;
}
