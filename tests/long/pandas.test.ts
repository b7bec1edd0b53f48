import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../cli/run.ts';
import { scratchFolder } from '../files/scratch.ts';
import { findProgram } from '../support/programs.ts';
import { publishRoads } from '../support/road-editions.ts';

const python = findProgram({
  names: ['python3', '/usr/bin/python3'],
  args: ['-c', 'import pandas'],
  without: 'the example of docs/queries.md for pandas',
  debianPackage: 'python3-pandas',
});

test.skipIf(python === null)(
  'the example of docs/queries.md for pandas finds the department with most activities',
  async () => {
    const [, code = ''] =
      readFileSync(join(root, 'docs/queries.md'), 'utf8').match(/^```python\n([\s\S]*?)^```$/m) ?? [];
    const folder = await scratchFolder();
    await publishRoads(folder);
    const { status, stdout, stderr } = spawnSync(python ?? '', ['-c', code], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^(?:department\n)?道路課 +2\nName: /);
  },
);
