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

describe('a line between the fields of a form and its years', () => {
  const place: Place = { kind: 'text', page: null, line: 4, field: null };
  const title: Block = { kind: 'line', text: '対策内容と実施時期', place };
  const fields = grid(1, '施設名|第一公民館|所管課|生涯学習課', '建築年|昭和52年|構造|RC造');
  const years = grid(1, '|R7|R8|R9', '工程|劣化調査|設計|改修', '施設名|市民会館|所管課|文化課');

  it('is a title within the form, and so is that of the next form', () => {
    const joined = joinFormGrids(
      [fields, title, years, title, grid(1, '|R7|R8|R9', '工程||協議|廃止')],
      shippedVocabulary,
    );
    expect(joined).toHaveLength(1);
  });

  it.each([
    [
      'work and its costs',
      grid(1, '区分|R7|R8', '事業内容|設計|工事', '事業費（千円）|800|9,000', 'うち一般財源|800|'),
      1,
    ],
    ['costs alone', grid(1, '区分|R7|R8', '国庫支出金|800|9,000', '一般財源|800|'), 3],
    ['names', grid(1, '区分|R7|R8', '屋根|設計|工事', '外壁||設計'), 3],
  ])('is one, or none, above 区分 and years over %s', (_, table, count) => {
    const joined = joinFormGrids([fields, { ...title, text: '年度別計画' }, table], shippedVocabulary);
    expect(joined).toHaveLength(count);
  });

  it.each([
    ['the fields are a table of their own', grid(1, '対象|市内の橋|路線名|市道1号', '長さ|12ｍ|幅|4ｍ'), title, years],
    [
      'the form above has its years',
      grid(1, '施設名|第一公民館', '所管課|生涯学習課', '|R7|R8', '工程|調査|設計'),
      title,
      years,
    ],
    ['it names what is below it', fields, { ...title, text: '(1) ホールの改修' }, years],
    [
      'it is a sentence',
      fields,
      { ...title, text: `${title.text}を、次のとおり定め、毎年度の予算で必要な見直しを行う。` },
      years,
    ],
  ])('is none where %s', (_, above, line, below) => {
    expect(joinFormGrids([above, line, below], shippedVocabulary)).toHaveLength(3);
  });
});
