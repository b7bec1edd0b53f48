import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('publish-child.ts', import.meta.url));

/** Loaded ahead of a script, it kills the process ahead of the KILL_AT-th call to the disk. */
export const killAhead = new URL('kill-ahead.ts', import.meta.url).href;

/** A process that publishes `versions` to a folder, one after the other. */
export function startChild(folder: string, versions: string): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, [child, folder, versions], { stdio: ['ignore', 'pipe', 'inherit'] });
}
