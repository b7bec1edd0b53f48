import { describe, expect, it } from 'vitest';
import { headingToNumber } from '../../src/japanese/heading-numbers.ts';
import { describedHeadingPattern, wordHeadingPattern } from '../../src/japanese/heading-styles.ts';
import { textToHeading } from '../../src/sections/headings.ts';

const read = (description: string, text: string): unknown =>
  textToHeading(text, { name: description, patterns: [describedHeadingPattern(description)] });

const measure = { number: 3, title: '観光の振興', direction: null };

describe('a heading as a person describes it', () => {
  it.each([
    ['基本施策{number} {title}', '基本施策3 観光の振興'],
    ['基本施策{number} {title}', '基本施策３　観光の振興'],
    ['基本施策{number} {title}', '基本施策③観光の振興'],
    ['基本施策{number} {title}', '■ 基本施策三 観光の振興'],
    ['基本施策{number} {title}', '基本施策Ⅲ 観光の振興'],
    ['第{number}節 {title}', '第３節　観光の振興'],
    ['＜施策{number}＞{title}', '<施策3>観光の振興'],
    ['{number}．{title}', '３．観光の振興'],
    ['{number} {title}', '3 観光の振興'],
    ['■施策{number}「{title}」', '■施策3「観光の振興」'],
    ['【施策{number} {title}】', '【施策３ 観光の振興】'],
    ['柱(その{number})? {title}', '柱(その3)? 観光の振興'],
    ['｛title｝{number} {title}', '｛title｝3 観光の振興'],
  ])('%s: %s', (description, text) => {
    expect(read(description, text)).toEqual(measure);
  });

  it.each([
    ['施策{direction}-{number} {title}', '施策２－３ 観光の振興'],
    ['施策{direction}-{number} {title}', '施策2ー3 観光の振興'],
    ['{direction}の{number} {title}', '二の三 観光の振興'],
    ['第{direction}章第{number}節 {title}', '第②章第③節　観光の振興'],
  ])('%s names the direction: %s', (description, text) => {
    expect(read(description, text)).toEqual({ ...measure, direction: 2 });
  });

  it.each([
    ['基本施策{number} {title}', '施策3 観光の振興'],
    ['基本施策{number} {title}', '基本施策3-1 観光の振興'],
    ['基本施策{number} {title}', '基本施策 観光の振興'],
    ['{number} {title}', '3月の行事'],
    ['{number}．{title}', '3.5億円の投資'],
    ['第{number}節 {title}', '第3節では、観光を振興します。'],
  ])('%s is not: %s', (description, text) => {
    expect(read(description, text)).toBeNull();
  });

  it.each([
    ['12', 12],
    ['Ⅳ', 4],
    ['⑫', 12],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['九', 9],
  ])('counts %s as %i', (text, number) => {
    expect(headingToNumber(text)).toBe(number);
  });
});

it.each([
  ['施策一 観光の振興', '観光の振興'],
  ['施策2観光の振興', '観光の振興'],
  ['施策一覧', null],
  ['施策一体の推進', null],
])('%s: a number and its title', (text, title) => {
  expect(wordHeadingPattern(['施策']).exec(text)?.groups?.title ?? null).toBe(title);
});
