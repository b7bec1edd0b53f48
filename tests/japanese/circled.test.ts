import { expect, it } from 'vitest';
import { circledToNumbers, isCircledList } from '../../src/japanese/circled.ts';

it.each([
  ['①②⑤', [1, 2, 5]],
  ['①～④', [1, 2, 3, 4]],
  ['①～③⑤', [1, 2, 3, 5]],
  ['①、③', [1, 3]],
  ['④～②', [4, 2]],
  ['②～②', [2, 2]],
  ['～③', [3]],
  ['全て', []],
])('%s names %j', (text, numbers) => {
  expect(circledToNumbers(text)).toEqual(numbers);
});

it.each([
  ['①②⑤', true],
  [' ①～④ ', true],
  ['① ②', true],
  ['①販路開拓', false],
  ['', false],
])('%j is nothing but circled numbers: %s', (text, isList) => {
  expect(isCircledList(text)).toBe(isList);
});
