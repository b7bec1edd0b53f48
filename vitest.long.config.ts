import { defineConfig } from 'vitest/config';
import quick from './vitest.config.ts';

/** What takes minutes: the properties over ten times the seeds, and what needs many processes. */
export default defineConfig({
  test: {
    ...quick.test,
    include: ['tests/property/**/*.test.ts', 'tests/long/**/*.test.ts'],
    exclude: [],
    env: { KOTEIHYO_TIMES: process.env.KOTEIHYO_TIMES ?? '10' },
  },
});
