import { defineConfig } from 'vitest/config';
import quick, { slow } from './vitest.config.ts';

/** What takes minutes: the properties over ten times the seeds, and what needs many processes. */
export default defineConfig({
  test: {
    ...quick.test,
    include: ['tests/{property,long}/**/*.test.ts', ...slow],
    exclude: [],
    maxWorkers: 1, // each of them starts processes of its own
    env: { KOTEIHYO_TIMES: process.env.KOTEIHYO_TIMES ?? '10' },
  },
});
