import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bundlePage, bundlePath, pages } from '../../scripts/build-site.ts';

it.each(pages)('the committed bundle of %s is what its sources make: npm run build:site', async (name) => {
  expect(readFileSync(bundlePath(name), 'utf8') === (await bundlePage(name))).toBe(true);
});
