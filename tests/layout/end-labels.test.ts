import { describe, expect, it } from 'vitest';
import { piecesToText } from '../../src/japanese/pieces.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { labelFromEnds, type PageDrawings } from '../../src/layout/arrows/end-labels.ts';
import type { Arrow } from '../../src/layout/arrows/find-arrows.ts';
import { rulingsToSkeletons } from '../../src/layout/edges.ts';
import { skeletonToLattice } from '../../src/layout/lattice.ts';
import type { Glyph } from '../../src/model/drawn-page.ts';
import { across, down, textToGlyphs } from './support.ts';

/** Three rows of four years, 100 wide and 40 high. */
const YS = [0, 40, 80, 120];
const XS = [0, 100, 200, 300, 400];
const rules = [...YS.map((y) => across(y, 0, 400)), ...XS.map((x) => down(x, 0, 120))];
const areas = rulingsToSkeletons(rules)
  .map(skeletonToLattice)
  .map((lattice) => ({ lattice, box: lattice.box }));

const bar = (row: number, left: number, right: number): Arrow => ({
  box: [left, row * 40 + 15, right, row * 40 + 25],
  y: row * 40 + 20,
  isBlock: true,
  bar: '#5b9bd5',
});

const line = (row: number, left: number, right: number): Arrow => ({
  box: [left, row * 40 + 18, right, row * 40 + 22],
  y: row * 40 + 20,
  isBlock: false,
});

const words = (text: string, row: number, left: number): Glyph[] => textToGlyphs(text, left, row * 40 + 15);

/** The words of each bar with its doubt, and the words that are left to their year. */
function read(wordless: readonly Arrow[], glyphs: readonly Glyph[], further: Partial<PageDrawings> = {}): string[] {
  const drawings = { wordless, labelled: [], signs: [], areas, ...further };
  const { labelled, glyphs: left, doubtful } = labelFromEnds(drawings, glyphs, shippedVocabulary.marks);
  return [
    ...labelled.map(({ arrow, pieces }) => `${piecesToText(pieces)}${arrow.doubt ? ' ?' : ''}`),
    ...(left.length > 0 ? [`left: ${left.map(({ text }) => text).join('')}`] : []),
    ...(doubtful.length > 0 ? [`told: ${doubtful.length}`] : []),
  ];
}

const elsewhere = words('点検', 2, 230);
const threeBars = [bar(0, 3, 97), bar(1, 3, 197), bar(2, 3, 97)];
const threeWords = [...words('設計', 0, 101), ...words('工事', 1, 201), ...words('調査', 2, 101)];

describe('words right behind a bar without words', () => {
  it('are its own where they begin in the cell that it ends in', () => {
    expect(read([bar(0, 3, 150)], [...words('設計', 0, 153), ...elsewhere])).toEqual(['設計', 'left: 点検']);
  });

  it('are its own with a doubt where they run over the rule of the next year, as long words of a sheet do too', () => {
    const long = words('実施設計と用地の取得の協議', 0, 101);
    expect(read([bar(0, 3, 97)], [...long, ...elsewhere])).toEqual(['実施設計と用地の取得の協議 ?', 'left: 点検']);
  });

  it('are left to the next year and told where other words of the table stand at no bar', () => {
    expect(read([bar(0, 3, 97)], [...words('供用', 0, 101), ...elsewhere])).toEqual(['left: 供用点検', 'told: 1']);
  });

  it('are its own with a doubt where all bars of the table have such words, and nothing else stands in it', () => {
    expect(read(threeBars, threeWords)).toEqual(['設計 ?', '工事 ?', '調査 ?']);
    expect(read(threeBars, [...threeWords, ...words('点検', 2, 330)])).toContain('told: 3');
  });

  it('are its own without a doubt where one of the table is clear', () => {
    expect(
      read(
        [...threeBars.slice(1), bar(0, 3, 50)],
        [...threeWords.slice(2), ...words('設計', 0, 52), ...words('工事', 1, 201)],
      ),
    ).not.toContain('調査 ?');
  });

  it('are its own without a doubt where other bars have words on them, and it is too short for its own', () => {
    const worded = [bar(1, 3, 197), bar(2, 3, 197)];
    expect(read([bar(0, 60, 97)], words('基本設計', 0, 101), { labelled: worded })).toEqual(['基本設計']);
    expect(read([bar(0, 3, 97)], words('供用', 0, 101), { labelled: worded })).toEqual(['供用 ?']);
  });

  it('are those of the next year where they stand in the middle of its cell', () => {
    expect(read(threeBars, [...words('供用', 0, 140), ...words('供用', 1, 240)])).toEqual(['left: 供用供用']);
  });

  it('are its own beside signs with words of their own', () => {
    const signs = [[112, 28, 118, 34]] as const;
    const done = textToGlyphs('完了', 120, 26);
    expect(read(threeBars, [...threeWords, ...done], { signs })).toEqual(['設計 ?', '工事 ?', '調査 ?', 'left: 完了']);
  });
});

it('words right ahead of the bars of a table are theirs', () => {
  const bars = [bar(0, 103, 197), bar(1, 203, 297), bar(2, 103, 297)];
  const ahead = [...words('設計', 0, 80), ...words('工事', 1, 180), ...words('調査', 2, 80)];
  expect(read(bars, ahead)).toEqual(['設計 ?', '工事 ?', '調査 ?']);
});

it('an arrow leads to the words behind it, but where all words of a table stand behind arrows', () => {
  const arrows = [line(0, 3, 97), line(1, 3, 197), line(2, 3, 97)];
  expect(read(arrows, threeWords)).toEqual(['設計 ?', '工事 ?', '調査 ?']);
  expect(read(arrows, [...threeWords, ...words('点検', 2, 330)])).toEqual(['left: 設計工事調査点検']);
  expect(read(arrows.slice(0, 1), words('設計', 0, 101), { labelled: arrows.slice(1) })).toEqual(['left: 設計']);
});
