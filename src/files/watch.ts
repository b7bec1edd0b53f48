import { stat } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { watch } from 'chokidar';
import { inputExtensions } from '../index.ts';
import { sidecarExtensions } from './sidecar.ts';

/** Changes that come within this time (milliseconds) are one: a program writes a file in pieces, and several files at once. */
const SETTLE = 300;

/**
 * Call `onChange` whenever an input among the paths or a YAML file beside one has changed, one call after the other;
 * `onReady` is called once, where changes are seen from now on. Ends where `onChange` says so.
 */
export async function watchInputs(
  paths: readonly string[],
  onReady: () => void,
  onChange: () => Promise<'go on' | 'end'>,
): Promise<void> {
  const folders = new Set<string>();
  const named = new Set<string>();
  for (const path of paths) {
    const isFolder = (await stat(path).catch(() => null))?.isDirectory() ?? false;
    folders.add(isFolder ? path : dirname(path));
    if (!isFolder) named.add(resolve(path));
  }
  let waiting: NodeJS.Timeout | null = null;
  let running = Promise.resolve();
  const watcher = watch([...folders], { ignoreInitial: true, depth: 0 });
  const ended = Promise.withResolvers<void>();
  const change = (path: string): void => {
    if (!isWatched(path, named)) return;
    if (waiting) clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = null;
      running = running.then(async () => {
        if ((await onChange()) === 'end') ended.resolve();
      });
    }, SETTLE);
  };
  watcher.on('ready', onReady).on('add', change).on('change', change).on('unlink', change);
  watcher.on('error', ended.reject);
  await ended.promise.finally(() => watcher.close());
}

/** Of a folder what would be read from it; what publishing or an editor puts there for a moment is none of it. */
function isWatched(path: string, named: ReadonlySet<string>): boolean {
  if (basename(path).startsWith('.')) return false;
  return named.has(resolve(path)) || [...inputExtensions, ...sidecarExtensions].includes(extname(path).toLowerCase());
}
