import { defineConfig } from 'vitest/config';

/** No test is decided by the clock: this only ends what would never end, on a machine that is busy with other things too. */
const patience = 900_000; // ms

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/long/**', 'tests/browser/**'],
    pool: 'forks', // the working folder is that of a process, and tests of the command change it
    maxWorkers: '100%', // by default one core is left idle: half of a small machine
    testTimeout: patience,
    hookTimeout: patience,
  },
});
