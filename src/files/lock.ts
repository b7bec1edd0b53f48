import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { errorToCode, FileError, isMissing } from './problem.ts';
import { isRunning, targetToFresh } from './swap.ts';

const lockName = '.koteihyo.lock';
const ownerSchema = z.object({ pid: z.int(), host: z.string() });
/** As often as this a lock is left behind or let go in the very moment that it is looked at. */
const MAX_ATTEMPTS = 5;

/**
 * One run at a time publishes into a folder. Returns what lets the lock go; throws a FileError where another run holds it.
 * A lock that a killed run of this machine left is taken over.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, lockName);
  const own = JSON.stringify({ pid: process.pid, host: hostname() });
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    try {
      await writeFile(path, own, { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      if (errorToCode(error) !== 'EEXIST') throw error;
    }
    const held = await readFile(path, 'utf8').catch(() => '');
    const owner = textToOwner(held);
    if (owner && (owner.host !== hostname() || isRunning(owner.pid))) {
      throw new FileError({ code: 'output/locked', path: folder, values: { ...owner, lock: path } });
    }
    await takeAway(path, held);
  }
  throw new FileError({ code: 'output/locked', path: folder, values: { pid: '?', host: hostname(), lock: path } });
}

function textToOwner(text: string): z.infer<typeof ownerSchema> | null {
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    // a run that was killed while it wrote its lock
    return null;
  }
}

/** Of two runs that find the same dead lock one moves it; what the other one moves is a living lock, and goes back. */
async function takeAway(path: string, dead: string): Promise<void> {
  const aside = targetToFresh(path);
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) === dead) await rm(aside);
    else await rename(aside, path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
