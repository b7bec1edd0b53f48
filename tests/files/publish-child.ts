/*
 * Publishes over and over: node publish-child.ts FOLDER VERSIONS
 * FOLDER/plan is published once for each letter of VERSIONS.
 */
import { argv } from 'node:process';
import { publishDataset } from '../../src/files/publish.ts';
import { versionToFiles } from './versions.ts';

const [, , folder = '', versions = ''] = argv;
for (const version of versions) {
  await publishDataset(folder, 'plan', versionToFiles(version));
  process.stdout.write(version);
}
