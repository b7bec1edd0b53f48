import { describe, expect, it } from 'vitest';
import { textToDatedLines } from '../../src/heads/dated-lines.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';

const read = (text: string): string | null =>
  textToDatedLines(text, shippedVocabulary)
    ?.map(({ period, words }) => `${period} ${words}`)
    .join(' | ') ?? null;

describe('several periods with their words on one line', () => {
  it.each([
    ['R6～R7（作成）／R8（配布）', 'R6～R7 作成 | R8 配布'],
    ['R6：検討 R7～：実施', 'R6： 検討 | R7～： 実施'],
    ['R6 検討、R7 試行、R8 実施', 'R6 検討 | R7 試行 | R8 実施'],
    ['令和6年度（作成）、令和7～8年度（配布）', '令和6年度 作成 | 令和7～8年度 配布'],
    ['検討：R6 制定：R7', '：R6 検討 | ：R7 制定'],
    ['検討(R6)→試行(R7)→実施(R8)', 'R6 検討 | R7 試行 | R8 実施'],
    ['R6検討・R7制定', 'R6 検討 | R7 制定'],
  ])('%s is an activity each', (text, lines) => {
    expect(read(text)).toBe(lines);
  });

  it('are none where words are missing, and a single one is read as a line', () => {
    expect(read('R6、R8')).toBeNull();
    expect(read('R6から検討')).toBeNull();
    expect(read('R6 検討\nR7 実施')).toBe('R6 検討 | R7 実施');
  });
});
