import { describe, expect, it } from 'vitest';
import { scoreWraps, vocabularies } from './wraps.ts';

/** Share of the phrases, and of the names, that are read as they were meant once their cells were wrapped. */
const LEAST = 0.97;
const seeds = Array.from({ length: 8 }, (_, index) => index + 61);

describe('editions whose cells are wrapped at the width of their columns', () => {
  it.each(Object.entries(vocabularies))('are read as they were meant: %s', async (_, words) => {
    const { phrases, names } = await scoreWraps(words, seeds);
    expect(phrases.right / phrases.all).toBeGreaterThanOrEqual(LEAST);
    expect(names.right / names.all).toBeGreaterThanOrEqual(LEAST);
  });
});
