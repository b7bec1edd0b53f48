import { defineConfig } from 'vitest/config';
import { shared, slow } from './vitest.config.ts';

/** What takes minutes: the properties over ten times the seeds, and what needs many processes. */
export default defineConfig({
  test: {
    ...shared,
    include: ['tests/{property,long}/**/*.test.ts', ...slow],
    maxWorkers: 1, // each of them starts processes of its own
    isolate: true, // what one of them leaves in memory ends with it
    env: { ...shared.env, KOTEIHYO_TIMES: process.env.KOTEIHYO_TIMES ?? '10' },
  },
});
