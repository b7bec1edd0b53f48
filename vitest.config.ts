import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** No test is decided by the clock: this only ends what would never end, on a machine that is busy with other things too. */
const patience = 900_000; // ms

/** What starts many processes or reads many plans: it runs with the longer tests, not with every change. */
export const slow = [
  'tests/cli/correct.test.ts',
  'tests/files/{batch,converter,export,lock,publish}.test.ts',
  'tests/editions/{cut-case,second-edition}.test.ts',
  'tests/house/readme.test.ts',
  'tests/pdf/bad-input.test.ts',
  'tests/property/{corrections,damage,profile}.test.ts',
];

/** What puts its own modules in place of ours, and so must load them itself. */
const mocking = ['tests/reading/failures.test.ts'];

export const shared = {
  pool: 'forks' as const, // the working folder is that of a process, and tests of the command change it
  maxWorkers: '100%', // by default one core is left idle: half of a small machine
  isolate: false, // most files take longer to load the program than to run
  testTimeout: patience,
  hookTimeout: patience,
  env: {
    // as the program does for itself: without it each thread and process that a test starts compiles every file anew
    NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'quick',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/long/**', 'tests/browser/**', ...slow, ...mocking],
        },
      },
      { test: { ...shared, name: 'mocking', include: mocking, isolate: true } },
    ],
  },
});
