import { describe, expect, it } from 'vitest';
import type { DrawnPage } from '../../src/model/drawn-page.ts';
import { readPage, textToGlyphs } from './support.ts';

type Text = readonly [text: string, left: number, top: number];

const page = (texts: readonly Text[]): DrawnPage => ({
  number: 1,
  width: 320,
  height: 200,
  glyphs: texts.flatMap(([text, left, top]) => textToGlyphs(text, left, top)),
  rulings: [],
  shapes: [],
  images: [],
});
const cellsOf = (texts: readonly Text[]): string[] => {
  const [table] = readPage(page(texts), null).parts;
  if (table?.kind !== 'table') return [];
  return table.rows.flatMap(({ cells }) => cells.map(({ column, text }) => `${column} ${text}`));
};

const header: readonly Text[] = [
  ['事業名', 3, 10],
  ['担当課', 90, 10],
  ['2022', 180, 10],
  ['2023', 262, 10],
];

describe('columns that no rule parts', () => {
  it('begin where their texts do, also ahead of a year that is centred above them', () => {
    const body: readonly Text[] = [
      ['直売所の改修', 3, 40],
      ['農政課', 90, 40],
      ['設計', 165, 40],
      ['工事', 225, 40],
      ['後継者の育成', 3, 70],
      ['水産課', 90, 70],
      ['実施', 165, 70],
      ['改善', 225, 70],
    ];
    expect(cellsOf([...header, ...body])).toEqual([
      ...['0 直売所の改修', '1 農政課', '2 設計', '3 工事'],
      ...['0 後継者の育成', '1 水産課', '2 実施', '3 改善'],
    ]);
  });

  it('end where their texts do, also behind a year that is centred above them', () => {
    const body: readonly Text[] = [
      ['直売所の改修', 3, 40],
      ['農政課', 90, 40],
      ['基本設計と調査', 165, 40],
      ['工事', 250, 40],
    ];
    expect(cellsOf([...header, ...body])).toEqual(['0 直売所の改修', '1 農政課', '2 基本設計と調査', '3 工事']);
  });
});
