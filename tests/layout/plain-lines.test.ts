import { describe, expect, it } from 'vitest';
import { findPlainLines } from '../../src/layout/arrows/plain-lines.ts';
import type { Glyph, Ruling } from '../../src/model/drawn-page.ts';
import { across, down, textToGlyphs } from './support.ts';

/** The rules of a row of three years that is 40 points high. */
const rules = [...[0, 60, 120, 180].map((at) => down(at, 0, 40)), across(0, 0, 180), across(40, 0, 180)];
const spans = (lines: readonly Ruling[], glyphs: readonly Glyph[] = []): string[] =>
  findPlainLines([...rules, ...lines], glyphs).lines.map(({ box }) => `${box[0]}-${box[2]}`);

describe('a line without a head in a row', () => {
  it('runs as long as it is drawn, and is no rule', () => {
    expect(spans([across(20, 5, 115)])).toEqual(['5-115']);
    expect(findPlainLines([...rules, across(20, 5, 115)], []).rulings).toEqual(rules);
  });

  it('may end on the rule between two years, or stay within one', () => {
    expect(spans([across(20, 5, 120)])).toEqual(['5-120']);
    expect(spans([across(20, 70, 115)])).toEqual(['70-115']);
  });

  it('stands behind words, and is none below them', () => {
    expect(spans([across(20, 30, 115)], textToGlyphs('設計', 5, 15))).toEqual(['30-115']);
    expect(spans([across(20, 5, 46)], textToGlyphs('基本設計', 5, 9))).toEqual([]);
  });

  it.each([
    ['parts two lanes from rule to rule', [across(20, 60, 180)]],
    ['is the side of a box', [across(15, 70, 170), across(25, 70, 170), down(70, 15, 25), down(170, 15, 25)]],
    ['stands beside the table', [across(20, 190, 260)]],
    ['is short', [across(20, 70, 90)]],
  ])('is none where it %s', (_, lines) => {
    expect(spans(lines)).toEqual([]);
  });

  it('is none where it runs below the texts of several years, nor are others as long', () => {
    const words = [...textToGlyphs('設計', 10, 8), ...textToGlyphs('工事', 70, 8)];
    expect(spans([across(28, 5, 175)], words)).toEqual([]);
    const row = [down(0, 40, 80), down(60, 40, 80), down(120, 40, 80), down(180, 40, 80), across(80, 0, 180)];
    expect(spans([...row, across(28, 5, 175), across(68, 5, 175)], words)).toEqual([]);
    expect(spans([...row, across(28, 65, 175), across(68, 5, 115)], words)).toEqual(['65-175', '5-115']);
  });

  it('is none where it and another of its length enclose one text or nothing, as the long sides of a box in dashes', () => {
    const sides = [across(12, 70, 170), across(28, 71, 172)];
    const boxes = (glyphs: readonly Glyph[]): unknown => findPlainLines([...rules, ...sides], glyphs).boxes;
    for (const words of [[], textToGlyphs('設計', 75, 14)]) {
      expect(spans(sides, words)).toEqual([]);
      expect(boxes(words)).toEqual([[70, 12, 172, 28]]);
    }
    const several = [...textToGlyphs('設計', 75, 14), ...textToGlyphs('工事', 140, 14)];
    expect(spans(sides, several)).toEqual([]);
    expect(boxes(several)).toEqual([]);
  });
});
