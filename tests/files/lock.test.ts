import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { lockFolder } from '../../src/files/lock.ts';
import { ageLock } from './runs.ts';
import { problemOf, scratchFolder } from './scratch.ts';

test('a lock keeps another run out for as long as it is held, and leaves nothing', async () => {
  const folder = await scratchFolder();
  const lock = await lockFolder(folder);
  expect(await problemOf(() => lockFolder(folder))).toMatchObject({
    code: 'output/locked',
    path: folder,
    values: { lock: join(folder, '.koteihyo/lock') },
  });
  await lock.release();
  await (await lockFolder(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

test('the lock of a run that was killed, on whatever host and with whatever process id, is taken over', async () => {
  const folder = await scratchFolder();
  await mkdir(join(folder, '.koteihyo/lock'), { recursive: true });
  await ageLock(folder);
  const lock = await lockFolder(folder);
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
});

test('a lock that has just been left is waited for until it is stale', async () => {
  const folder = await scratchFolder();
  const path = join(folder, '.koteihyo/lock');
  await mkdir(path, { recursive: true });
  const second = new Date(Math.floor(Date.now() / 1000) * 1000 - 9_000);
  await utimes(path, second, second);
  await (await lockFolder(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

test('a run whose lock another one has taken knows that it lost it', async () => {
  const folder = await scratchFolder();
  const stopped = await lockFolder(folder);
  await ageLock(folder);
  const other = await lockFolder(folder);
  await vi.waitUntil(() => stopped.isLost(), { timeout: 600_000 });
  expect(other.isLost()).toBe(false);
  await stopped.release();
  expect((await problemOf(() => lockFolder(folder))).code).toBe('output/locked');
  await other.release();
  expect(await readdir(folder)).toEqual([]);
});

test("a user's own file that is called like the program's folder is told", async () => {
  const folder = await scratchFolder({ '.koteihyo': 'mine' });
  expect(await problemOf(() => lockFolder(folder))).toMatchObject({
    code: 'output/not-a-folder',
    path: join(folder, '.koteihyo'),
  });
});

test('what else lies in the folder of the lock stays', async () => {
  const folder = await scratchFolder({ '.koteihyo/mine.md': 'mine' });
  const lock = await lockFolder(folder);
  await writeFile(join(folder, '.koteihyo/more.md'), 'mine');
  await lock.release();
  expect((await readdir(join(folder, '.koteihyo'))).sort()).toEqual(['mine.md', 'more.md']);
});
