import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMeant, scales } from '../support/scales.ts';

describe('every plan of the layouts, printed larger or smaller, is read as it was meant', () => {
  it.each(readdirSync('fixtures/layouts').sort())('%s', async (name) => {
    const { read, meant } = await readMeant(name, scales);
    for (const { by, lines } of read) expect(lines, `printed ${by} times as large`).toEqual(meant);
  });
});
