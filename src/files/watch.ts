import { stat } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { watch } from 'chokidar';
import { inputExtensions } from '../index.ts';
import { sidecarExtensions } from './sidecar.ts';

/** Milliseconds; changes within this time count as one, since a program may write a file in pieces, or several files at once. */
const SETTLE = 300;

/**
 * Call `onChange` whenever an input among the paths, or a YAML file beside one, changes; calls never overlap. `onReady` is called
 * once, when the watch has begun. Ends when `onChange` returns 'end'.
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

/** Whether a path is an input or a YAML file, and not a temporary file of an editor or of publishing. */
function isWatched(path: string, named: ReadonlySet<string>): boolean {
  if (basename(path).startsWith('.')) return false;
  return named.has(resolve(path)) || [...inputExtensions, ...sidecarExtensions].includes(extname(path).toLowerCase());
}
