import { lstat, mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { errorToCode, FileError } from './problem.ts';

/** The program's own folder beside the datasets, with its lock, journals and temporary files. It exists while a run publishes. */
export const workName = '.koteihyo';

/** A run renews its lock this often (milliseconds), */
const BEAT = 2_500;
/** and counts as dead if it has not for this long: a busy machine may stall for seconds, but not for four beats. */
const STALE = 10_000;
/** Milliseconds between two checks of the lock of another run. */
const PAUSE = 200;

export type Lock = {
  /** The output folder, and the program's own folder in it. */
  folder: string;
  work: string;
  /** Whether another run has taken over the lock, as when this one was suspended with Ctrl-Z. */
  isLost: () => boolean;
  release: () => Promise<void>;
};

/**
 * Lock an existing folder, so that only one run at a time publishes into it. Throws a FileError if another run, on any host, still
 * renews its lock; waits for the lock of a killed run to become stale, and takes it over.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const work = join(folder, workName);
  const path = join(work, 'lock');
  const giveUp = performance.now() + STALE + BEAT;
  let seen: number | null = null;
  for (;;) {
    await makeWork(work);
    const held = await tryLock(folder, work, path);
    if (held !== null) return held;
    const beat = await readBeat(path);
    const isAlive = seen !== null && beat !== null && beat !== seen;
    // a lock dated in the future, by a wrong clock, would never become stale
    if (isAlive || performance.now() > giveUp) {
      throw new FileError({ code: 'output/locked', path: folder, values: { lock: path } });
    }
    seen ??= beat;
    await setTimeout(PAUSE);
  }
}

async function makeWork(work: string): Promise<void> {
  try {
    await mkdir(work);
  } catch (error) {
    if (errorToCode(error) !== 'EEXIST') throw error;
    const found = await lstat(work).catch(() => null);
    if (found !== null && !found.isDirectory()) throw new FileError({ code: 'output/not-a-folder', path: work });
  }
}

/** Returns null if another run has the lock, or has just ended and removed the folder. */
async function tryLock(folder: string, work: string, path: string): Promise<Lock | null> {
  let lost = false;
  const options = { lockfilePath: path, realpath: false, stale: STALE, update: BEAT };
  try {
    const unlock = await lock(work, {
      ...options,
      onCompromised: () => {
        lost = true;
      },
    });
    const release = async (): Promise<void> => {
      // fails if another run has taken over the lock
      await unlock().catch(() => undefined);
      // fails if there are leftovers, which the next run removes
      await rmdir(work).catch(() => undefined);
    };
    return { folder, work, isLost: () => lost, release };
  } catch (error) {
    if (['ELOCKED', 'ENOENT'].includes(errorToCode(error))) return null;
    throw error;
  }
}

/** When a lock was last renewed; null if there is none. */
async function readBeat(path: string): Promise<number | null> {
  const found = await lstat(path).catch(() => null);
  return found === null ? null : found.mtimeMs;
}
