import { describe, expect, it } from 'vitest';
import { measuresOf, noticesOf, read } from './support.ts';

const table = (name: string): string[] => ['事業名|担当課|R5|R6|R7', `${name}|みどり課|設計|植栽|→`];
const plan = (first: string, second: string): string[] => [
  ...['緑浜市総合計画 実施計画', '', first, ...table('街路樹の整備')],
  ...['', second, ...table('公園の改修')],
];

describe('headings of a word of their own with numbers', () => {
  it.each([
    ['重点項目(1) 活気のあるまち', '重点項目(2) 災害に強いまち', ['m1 - 活気のあるまち', 'm2 - 災害に強いまち']],
    ['重点目標（１）　子ども', '重点目標（２）　健康', ['m1 - 子ども', 'm2 - 健康']],
    ['改革の視点【1】 歳入の確保', '改革の視点【2】 組織', ['m1 - 歳入の確保', 'm2 - 組織']],
    ['目標1　子ども', '目標2　健康', ['m1 - 子ども', 'm2 - 健康']],
    ['テーマ１：海', 'テーマ２：山', ['m1 - 海', 'm2 - 山']],
    ['まちの宝② 港のにぎわい', 'まちの宝③ 里の暮らし', ['m2 - 港のにぎわい', 'm3 - 里の暮らし']],
  ])('%s are measures', async (first, second, measures) => {
    const found = await read(plan(first, second));
    expect(measuresOf(found)).toEqual(measures);
    expect(noticesOf(found)).not.toContain('sections/line-unplaced');
  });

  it('are directions where measures of the usual style stand below them', async () => {
    const { directions, measures } = await read([
      ...['緑浜市総合計画 実施計画', '', '重点項目(1) 活気のあるまち', '(1) 街路樹', ...table('街路樹の整備')],
      ...['', '重点項目(2) 災害に強いまち', '(1) 公園', ...table('公園の改修'), '', '(2) 広場', ...table('広場の改修')],
    ]);
    expect(directions.map(({ title }) => title)).toEqual(['活気のあるまち', '災害に強いまち']);
    expect(measures.map(({ direction, title }) => `${direction} ${title}`)).toEqual([
      'd1 街路樹',
      'd2 公園',
      'd2 広場',
    ]);
  });

  it.each([
    ['captions of tables', '表(1) 植栽の予定', '表(2) 改修の予定'],
    ['captions of tables with plain numbers', '表1　植栽の予定', '表2　改修の予定'],
    ['years', '令和5 年度の予定', '令和6 年度の予定'],
    ['one line alone', '重点項目(1) 活気のあるまち', '災害に強いまち'],
  ])('are not %s', async (_, first, second) => {
    expect((await read(plan(first, second))).measures.length).toBe(1);
  });
});
