import { defineConfig } from 'vitest/config';
import { shared, slow } from './vitest.config.ts';

/** Properties that run over the same inputs wherever they run, and so say nothing more here. */
const fixedRuns = ['tests/property/any-{document,workbook}.test.ts'];

/** What takes minutes: the properties over ten times the seeds, and what needs many processes. */
export default defineConfig({
  test: {
    ...shared,
    include: ['tests/{property,long}/**/*.test.ts', ...slow],
    exclude: fixedRuns,
    isolate: true, // what one of them leaves in memory ends with it
    env: { ...shared.env, KOTEIHYO_TIMES: process.env.KOTEIHYO_TIMES ?? '10' },
  },
});
