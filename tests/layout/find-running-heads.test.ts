import { describe, expect, it } from 'vitest';
import { findRunningHeads } from '../../src/layout/find-running-heads.ts';
import type { ReadPage } from '../../src/layout/found-to-page.ts';
import type { ProseBlock } from '../../src/layout/prose.ts';

const line = (text: string, top: number): ProseBlock => ({
  kind: 'line',
  text,
  place: { kind: 'pdf', page: 1, bbox: [40, top, 200, top + 10] },
});

/** Pages of 600 points with these lines, each from a height down. */
function runningHeadsOf(...pages: readonly (readonly [string, number][])[]): string[] {
  const read = pages.map(
    (lines): ReadPage => ({
      parts: lines.map(([text, top]) => line(text, top)),
      height: 600,
      unit: 1,
      notices: [],
      guessed: [],
    }),
  );
  return [...findRunningHeads(read)].map(({ text }) => text);
}

describe('what belongs to the paper', () => {
  it('are numbers of pages, in any of their forms', () => {
    expect(runningHeadsOf([['- 4 -', 580]], [['5', 580]], [['6/12', 20]], [['7頁', 580]])).toHaveLength(4);
    expect(runningHeadsOf([['2022', 300]])).toEqual([]);
  });

  it('stands in the outer eighth of a page, or a little less', () => {
    const lowest = (top: number): string[] => runningHeadsOf([['4', top]]);
    expect([lowest(71), lowest(73)]).toEqual([['4'], []]);
    expect([lowest(519), lowest(517)]).toEqual([['4'], []]);
  });

  it('are running heads but for the first, which may be the only title', () => {
    const page: [string, number][] = [['産業振興計画 工程表', 20]];
    expect(runningHeadsOf(page, page, page)).toEqual(['産業振興計画 工程表', '産業振興計画 工程表']);
    expect(runningHeadsOf(page, page)).toEqual([]);
  });

  it('is nothing below a line of the plan, however often it stands there', () => {
    const page = (title: string): [string, number][] => [
      [title, 20],
      ['主担当 商工課', 40],
    ];
    expect(runningHeadsOf(page('(1) 販路の開拓'), page('(2) 人材の育成'), page('(3) 観光の振興'))).toEqual([]);
  });
});
