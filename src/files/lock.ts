import { lstat, mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { errorToCode, FileError } from './problem.ts';

/** The program's own folder beside the datasets: its lock, its journals and what they name. It is there while a run publishes. */
export const workName = '.koteihyo';

/** A run renews its lock this often (milliseconds), */
const BEAT = 2_500;
/** and one whose lock was not renewed for so long is dead: a busy machine stalls for seconds, not for four beats. */
const STALE = 10_000;
/** Between two looks at the lock of another run. */
const PAUSE = 200;

export type Lock = {
  /** The folder that is published into, and the program's own in it. */
  folder: string;
  work: string;
  /** Whether another run has taken this one for dead, which happens to one that is stopped with Ctrl-Z. */
  isLost: () => boolean;
  release: () => Promise<void>;
};

/**
 * One run at a time publishes into a folder, which has to be there. A lock that is renewed meanwhile is a living run's, and a
 * FileError; that of a run which was killed, on whatever host, is waited for until it is stale, and taken over.
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
    // a lock from the future, by a clock that went wrong, never gets stale
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

/** Null where another run has the lock, or where one that has just ended took the folder away. */
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
      // one that was lost is no longer ours to let go
      await unlock().catch(() => undefined);
      // leftovers that could not be removed stay for the next run
      await rmdir(work).catch(() => undefined);
    };
    return { folder, work, isLost: () => lost, release };
  } catch (error) {
    if (['ELOCKED', 'ENOENT'].includes(errorToCode(error))) return null;
    throw error;
  }
}

/** When a lock was last renewed; null where there is none. */
async function readBeat(path: string): Promise<number | null> {
  const found = await lstat(path).catch(() => null);
  return found === null ? null : found.mtimeMs;
}
