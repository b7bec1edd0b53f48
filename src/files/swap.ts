import { createHash, randomBytes } from 'node:crypto';
import { lstat, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { freshName, oldSuffix } from './edition-name.ts';
import { errorToCode, FileError, isMissing } from './problem.ts';

/*
 * Every folder called `<edition>` or `<edition>.old` is whole at every moment: folders come to these names and leave them
 * only by renaming, and are filled and emptied under a `<edition>.new-…` name that no other process uses. So no lock is
 * needed: of two processes each finds whole folders, and the loser of a race tries again.
 */

/** A dataset is known by either of these. */
export const datasetMarks: readonly string[] = ['datapackage.json', 'plan.json'];

/** Whose `.new-…` folder can be told no better than by age, such as another machine's on a shared disk. */
const abandonedAfterMs = 60 * 60 * 1000;
/** Each lost race means that another process published; so many in a row are not met by chance. */
const maxAttempts = 100;

const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const ownFresh = new Set<string>();

/** A name beside `target` for a folder that is being filled or emptied. */
export function targetToFresh(target: string): string {
  const fresh = `${target}.new-${host}-${process.pid}-${randomBytes(4).toString('hex')}`;
  ownFresh.add(basename(fresh));
  return fresh;
}

export async function removeFresh(fresh: string): Promise<void> {
  await rm(fresh, { recursive: true, force: true });
  ownFresh.delete(basename(fresh));
}

/** Put the whole folder `fresh` in the place of `target`. */
export async function swapIn(fresh: string, target: string): Promise<void> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    await setAside(target);
    if (await tryRename(fresh, target)) {
      ownFresh.delete(basename(fresh));
      await syncFolder(dirname(target));
      // the new one stands: what cannot be removed now is a leftover for the next run
      await discardOld(target).catch(() => undefined);
      return;
    }
  }
  const old = `${target}${oldSuffix}`;
  const code = (await isOurs(old)) ? 'output/busy' : 'output/foreign';
  throw new FileError({ code, path: code === 'output/busy' ? target : old, values: { names: basename(old) } });
}

/** Restore what a killed run left in `folder`, of one edition or of all; returns the names of the restored editions. */
export async function recover(folder: string, edition?: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const restored: string[] = [];
  for (const name of names.filter((found) => found.endsWith(oldSuffix))) {
    const target = join(folder, name.slice(0, -oldSuffix.length));
    if (edition !== undefined && basename(target) !== edition) continue;
    if (!(await isDataset(join(folder, name)))) continue;
    if (await exists(target)) await discardOld(target);
    else if (await tryRename(join(folder, name), target)) restored.push(basename(target));
  }
  for (const name of names) {
    const owner = freshName.exec(name)?.[1];
    if (owner === undefined || (edition !== undefined && owner !== edition)) continue;
    if (await isAbandoned(join(folder, name))) await rm(join(folder, name), { recursive: true, force: true });
  }
  return restored;
}

export async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

export async function isDataset(folder: string): Promise<boolean> {
  const marks = await Promise.all(datasetMarks.map((mark) => exists(join(folder, mark))));
  return marks.includes(true);
}

/** A folder's entries are on the disk only after this; Windows knows no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // some network disks refuse to sync a folder
    if (!['EINVAL', 'ENOTSUP'].includes(errorToCode(error))) throw error;
  } finally {
    await handle.close();
  }
}

async function setAside(target: string): Promise<void> {
  if (!(await exists(target))) return;
  await discardOld(target);
  await tryRename(target, `${target}${oldSuffix}`);
}

/** Remove `<target>.old`, whose successor stands at `target`. */
async function discardOld(target: string): Promise<void> {
  const old = `${target}${oldSuffix}`;
  if (!(await isOurs(old))) return;
  const fresh = targetToFresh(target);
  if (!(await tryRename(old, fresh))) {
    ownFresh.delete(basename(fresh));
    return;
  }
  // another process set the successor aside in this very moment: then this is the only whole one, and goes back
  if (!(await exists(target)) && (await tryRename(fresh, target))) ownFresh.delete(basename(fresh));
  else await removeFresh(fresh);
}

/** False where another process was faster: what was to be moved is gone, or the name is taken again. */
async function tryRename(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    const code = errorToCode(error);
    // Windows says EPERM where the name is taken
    if (lostRace.has(code) || (code === 'EPERM' && (await exists(to)))) return false;
    throw error;
  }
}
const lostRace: ReadonlySet<string> = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR']);

/** A dataset, an empty folder or nothing: whatever else has the name of a leftover is the user's. */
async function isOurs(folder: string): Promise<boolean> {
  try {
    const names = await readdir(folder);
    return names.length === 0 || names.some((name) => datasetMarks.includes(name));
  } catch (error) {
    return isMissing(error);
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  const [, , owner, pid] = freshName.exec(basename(path)) ?? [];
  if (ownFresh.has(basename(path))) return false;
  if (owner === host && (Number(pid) === process.pid || !isRunning(Number(pid)))) return true;
  const found = await stat(path).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > abandonedAfterMs;
}

/** Whether a process of this machine lives. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorToCode(error) === 'EPERM';
  }
}
