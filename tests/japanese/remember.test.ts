import { describe, expect, it } from 'vitest';
import { remember } from '../../src/japanese/remember.ts';

describe('a function that remembers', () => {
  it('makes the same text once, also where nothing comes of it', () => {
    const made: string[] = [];
    const trim = remember((text) => {
      made.push(text);
      return text.trim();
    }, 10);
    expect([trim(' 調査 '), trim(' 調査 '), trim(' '), trim(' ')]).toEqual(['調査', '調査', '', '']);
    expect(made).toEqual([' 調査 ', ' ']);
  });

  it('keeps no more than it may', () => {
    let count = 0;
    const length = remember((text) => {
      count += 1;
      return text.length;
    }, 2);
    for (const text of ['設計', '工事', '完成', '設計']) length(text);
    expect(count).toBe(4);
  });
});
