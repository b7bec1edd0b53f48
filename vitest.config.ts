import { defineConfig } from 'vitest/config';

/** No test is decided by the clock: this only ends what would never end, on a machine that is busy with other things too. */
const patience = 900_000; // ms

/** What starts many processes or reads many plans: it runs with the longer tests, not with every change. */
export const slow = [
  'tests/files/{batch,converter,lock,publish}.test.ts',
  'tests/editions/{cut-case,second-edition}.test.ts',
  'tests/property/{corrections,damage,profile}.test.ts',
  'tests/house/build.test.ts',
];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/long/**', 'tests/browser/**', ...slow],
    pool: 'forks', // the working folder is that of a process, and tests of the command change it
    maxWorkers: '100%', // by default one core is left idle: half of a small machine
    testTimeout: patience,
    hookTimeout: patience,
  },
});
