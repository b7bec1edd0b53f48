import { describe, expect, it } from 'vitest';
import { isFullLine, linesToWrapWidth, textsToLineWidth, type WrapWidth } from '../../src/japanese/wrap-width.ts';

const textToWrapWidth = (text: string): WrapWidth => linesToWrapWidth(text.split(' '));

describe('the lines of a cell show that its column wraps', () => {
  it('where most of four lines have one width', () => {
    expect(textToWrapWidth('販路開拓の 相談窓口を 設けて支援 を行う')).toEqual({ width: 5, wraps: true });
  });

  it.each([
    ['three lines are few', '販路開拓の 相談窓口を 設けて支援', 5],
    ['their widths differ', '販路開拓 相談窓口の設置 支援 実施状況の確認', 7],
    [
      'they are wider than a narrow column',
      Array.from({ length: 4 }, () => '販路開拓の相談窓口を設ける').join(' '),
      13,
    ],
  ])('but not where %s', (_, text, width) => {
    expect(textToWrapWidth(text)).toEqual({ width, wraps: false });
  });

  it('and a column of twelve characters is narrow still', () => {
    const lines = Array.from({ length: 4 }, () => '販路開拓の相談窓口を設置').join(' ');
    expect(textToWrapWidth(lines)).toEqual({ width: 12, wraps: true });
  });
});

it('one line that lost its break is no measure of the others', () => {
  expect(textToWrapWidth('販路開拓の 相談窓口を 設けて支援 を行うほか、展示会の開催').width).toBe(5);
});

describe('the width of a column', () => {
  const lines = ['販路開拓の', '相談窓口を', '設けて支援', '先進事例の', '見本市への', '研究会にて'];
  const cells = lines.map((line) => `${line} 開催`);

  it('is that of many lines as wide as each other, wider than which there is none', () => {
    expect(textsToLineWidth(cells)).toBe(5);
    expect(textsToLineWidth(['開催 初回', ...cells])).toBe(5);
    expect(textsToLineWidth([...cells, '海外の見本市へ 出展'])).toBeNull();
  });

  it('is reached by lines that end half a character ahead of it', () => {
    const lines = ['販路開拓の', 'BCPの策定', '交流', '展示会', '商談会', '支援'];
    expect(textsToLineWidth(lines.map((line) => `${line} 開催`))).toBe(5);
    expect(textsToLineWidth(lines.map((line) => `${line.replace('BCP', 'BC')} 開催`))).toBeNull();
  });

  it('is not known from few lines, nor from one that stands in many cells, nor where lines differ', () => {
    expect(textsToLineWidth(cells.slice(1))).toBeNull();
    expect(textsToLineWidth(Array.from({ length: 9 }, () => cells[0] ?? ''))).toBeNull();
    expect(
      textsToLineWidth(['ア', 'アイ', 'アイウ', 'アイウエ', 'アイウエオ', 'カ', 'カキ'].map((one) => `${one} x`)),
    ).toBeNull();
  });

  it('is not known where each line has a width of its own', () => {
    const all = 'アイウエオカキク';
    const cells = Array.from({ length: all.length }, (_, at) => `${all.slice(0, at + 1)} x`);
    expect(textsToLineWidth(cells)).toBeNull();
  });

  it('leaves no room at the end of a full line for what the next begins with', () => {
    expect(isFullLine('販路開拓の', '相談', 5)).toBe(true);
    expect(isFullLine('販路開拓', '相談', 5)).toBe(false);
    expect(isFullLine('販路開拓', 'BCPの策定', 5)).toBe(true);
    expect(isFullLine('販路', 'BCPの策定', 5)).toBe(false);
  });
});
