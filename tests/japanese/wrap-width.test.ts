import { describe, expect, it } from 'vitest';
import { textToWrapWidth } from '../../src/japanese/wrap-width.ts';

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
