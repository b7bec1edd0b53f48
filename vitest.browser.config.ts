import { defineConfig } from 'vitest/config';
import quick from './vitest.config.ts';

/** The pages in a real browser: what no other test can show. */
export default defineConfig({
  test: { ...quick.test, include: ['tests/browser/**/*.test.ts'], exclude: [], maxWorkers: 1 },
});
