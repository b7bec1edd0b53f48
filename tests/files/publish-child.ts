/*
 * Publishes, and may be killed: node publish-child.ts FOLDER VERSIONS [KILL_AT]
 * FOLDER/plan is published once for each letter of VERSIONS; SIGKILL comes ahead of the KILL_AT-th call to the disk.
 */
import promises, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { argv } from 'node:process';
import { versionToFiles } from './versions.ts';

const [, , folder = '', versions = '', killAt = 'Infinity'] = argv;
let calls = 0;

function killInTime(): void {
  calls += 1;
  if (calls === Number(killAt)) process.kill(process.pid, 'SIGKILL');
}

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

const { publishDataset } = await import('../../src/files/publish.ts');
for (const version of versions) {
  await publishDataset(folder, 'plan', versionToFiles(version));
  process.stdout.write(version);
}
