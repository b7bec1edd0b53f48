import { describe, expect, it } from 'vitest';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import type { Block, GridRow } from '../../src/model/block.ts';
import type { Place } from '../../src/model/place.ts';
import { joinFormGrids } from '../../src/sections/form-grids.ts';

/** A table of a page; blank fields are no cells. */
function grid(page: number, ...rows: readonly string[]): Block {
  return {
    kind: 'grid',
    rows: rows.map((row, at): GridRow => {
      const place: Place = { kind: 'pdf', page, bbox: [0, at * 20, 400, at * 20 + 20] };
      const texts = row.split('|');
      const cells = texts.flatMap((text, column) =>
        text === '' ? [] : [{ text, words: text, pieces: [], arrows: [], column, columnSpan: 1, rowSpan: 1, place }],
      );
      return { cells, width: texts.length, place, covered: [] };
    }),
  };
}

const begun = grid(1, '取組名|広告の募集', '担当課|財政課', '現状・課題|収入が少ない。');

describe('a form that its page cuts among its fields', () => {
  it('is one with the fields and years at the top of the next page', () => {
    const rest = grid(2, '取組内容|媒体を増やす。', '年度別計画|R6|R7', '|検討|募集', '成果指標|3件|5件');
    expect(joinFormGrids([begun, rest], shippedVocabulary)).toHaveLength(1);
  });

  it.each([
    ['has a name of its own', grid(2, '取組名|窓口の改善', '担当課|市民課', '年度別計画|R6|R7', '|検討|実施')],
    ['stands on the same page', grid(1, '取組内容|媒体を増やす。', '年度別計画|R6|R7', '|検討|募集')],
    ['has no years', grid(2, '取組内容|媒体を増やす。', '備考|なし')],
  ])('is none with what %s', (_, rest) => {
    expect(joinFormGrids([begun, rest], shippedVocabulary)).toHaveLength(2);
  });
});
