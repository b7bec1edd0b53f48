/*
 * Kills a process at a moment that is the same each time: node --import kill-ahead.ts SCRIPT, with KILL_AT=n for SIGKILL
 * ahead of the n-th call to the disk.
 */
import promises, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const killAt = Number(process.env.KILL_AT);
let calls = 0;

if (isMainThread) watchCalls();

function watchCalls(): void {
  for (const name of ['mkdir', 'readdir', 'lstat', 'stat', 'rename', 'rm', 'open'] as const) {
    const original: (...args: never[]) => Promise<unknown> = promises[name];
    const watched = async (...args: never[]): Promise<unknown> => {
      killInTime();
      const result = await original(...args);
      if (name === 'open') watchHandle(result as FileHandle);
      return result;
    };
    Object.assign(promises, { [name]: watched });
  }
  syncBuiltinESMExports();
}

function watchHandle(handle: FileHandle): void {
  for (const name of ['writeFile', 'sync'] as const) {
    const original: (...args: never[]) => Promise<void> = handle[name].bind(handle);
    const watched = (...args: never[]): Promise<void> => {
      killInTime();
      return original(...args);
    };
    Object.assign(handle, { [name]: watched });
  }
}

function killInTime(): void {
  calls += 1;
  if (calls === killAt) process.kill(process.pid, 'SIGKILL');
}
