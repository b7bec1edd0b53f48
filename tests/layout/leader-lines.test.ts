import { describe, expect, it } from 'vitest';
import type { Arrow } from '../../src/layout/arrows/find-arrows.ts';
import { markDoubtfulLeaders } from '../../src/layout/arrows/leader-lines.ts';
import { rectangle, textToGlyphs } from './support.ts';

const line: Arrow = { box: [32, 20, 130, 20], y: 20, isBlock: false };
const word = textToGlyphs('設計', 10, 15);
const doubts = (
  ...args: [texts: ReturnType<typeof textToGlyphs>, box?: Parameters<typeof rectangle>[0]]
): unknown[] => {
  const [texts, box] = args;
  return markDoubtfulLeaders([line], texts, box ? [rectangle(box, '#ff0000')] : []).map(({ doubt }) => doubt);
};

describe('a line without a head behind a word', () => {
  it('may lead to the words or the sign where it ends', () => {
    expect(doubts([...word, ...textToGlyphs('供用開始', 133, 15)])).toEqual(['to-words']);
    expect(doubts([...word, ...textToGlyphs('★', 133, 15)])).toEqual(['to-words']);
    expect(doubts(word, [128, 17, 134, 23])).toEqual(['to-words']);
  });

  it('runs over its years where it ends free, or other words stand at some distance or on another level', () => {
    expect(doubts(word)).toEqual([undefined]);
    expect(doubts([...word, ...textToGlyphs('供用開始', 150, 15)])).toEqual([undefined]);
    expect(doubts([...word, ...textToGlyphs('供用開始', 133, 25)])).toEqual([undefined]);
  });
});
