import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ageLock, publishAlone, recoverAlone } from '../files/runs.ts';
import { readFolder, scratchFolder } from '../files/scratch.ts';
import { startChild } from '../files/start-child.ts';
import { contentToVersion, versionToFiles } from '../files/versions.ts';

/** Whatever the moment is, the dataset is whole: where it falls differs from run to run, what is expected does not. */
test('killed at moments of the clock, publishing over and over leaves a whole dataset', async () => {
  const folder = await scratchFolder();
  await publishAlone(folder, 'plan', versionToFiles('a'));
  for (let delay = 0; delay < 60; delay += 1) {
    const running = startChild(folder, 'abcd'.repeat(1000));
    await once(running.stdout, 'data');
    await setTimeout(delay);
    running.kill('SIGKILL');
    await once(running, 'exit');
    await ageLock(folder);
    await recoverAlone(folder);
    expect(contentToVersion(await readFolder(join(folder, 'plan')))).not.toBeNull();
    expect(await readdir(folder)).toEqual(['plan']);
  }
});
