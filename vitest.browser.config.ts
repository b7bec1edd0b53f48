import { defineConfig } from 'vitest/config';
import { shared } from './vitest.config.ts';

/** The pages in a real browser: what no other test can show. Each waits for its browser half of the time. */
export default defineConfig({
  test: { ...shared, include: ['tests/browser/**/*.test.ts'] },
});
