import { defineConfig } from 'vitest/config';
import quick from './vitest.config.ts';

/** What takes minutes: the properties over ten times the seeds, and what needs many processes. */
export default defineConfig({
  test: {
    ...quick.test,
    include: ['tests/{property,long}/**/*.test.ts', 'tests/editions/{cut-case,second-edition}.test.ts'],
    exclude: [],
    maxWorkers: 1, // each of them starts processes of its own
    env: { KOTEIHYO_TIMES: process.env.KOTEIHYO_TIMES ?? '10' },
  },
});
