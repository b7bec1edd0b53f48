/* Publishes FOLDER/plan once for each letter of VERSIONS, each as a run of its own: node publish-child.ts FOLDER VERSIONS */
import { argv } from 'node:process';
import { FileError } from '../../src/files/problem.ts';
import { publishAlone } from './runs.ts';
import { versionToFiles } from './versions.ts';

const [, , folder = '', versions = ''] = argv;

for (const version of versions) {
  await publishPatiently(version);
  process.stdout.write(version);
}

async function publishPatiently(version: string): Promise<void> {
  for (;;) {
    try {
      await publishAlone(folder, 'plan', versionToFiles(version));
      return;
    } catch (error) {
      if (!(error instanceof FileError) || error.problem.code !== 'output/locked') throw error;
    }
  }
}
