import { describe, expect, it } from 'vitest';
import { remember, rememberFor } from '../../src/japanese/remember.ts';

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

  it('keeps what it made of a text for each of those that it is read with, also where that is nothing', () => {
    const [plain, strict] = [{ ends: ['課', '市民'] }, { ends: ['課'] }];
    const asked: string[] = [];
    const end = rememberFor((text: string, { ends }: typeof plain): string | null => {
      asked.push(text);
      return ends.find((one) => text.endsWith(one)) ?? null;
    }, 10);
    const read = [plain, strict, plain, strict].map((words) => end('行政と市民', words));
    expect(read).toEqual(['市民', null, '市民', null]);
    expect(asked).toEqual(['行政と市民', '行政と市民']);
  });
});
