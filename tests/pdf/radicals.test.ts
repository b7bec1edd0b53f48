import { expect, it } from 'vitest';
import { printedToTyped } from '../../src/source/typed-signs.ts';

it('folds radicals and upright forms to what was typed, and leaves every other character', () => {
  expect(printedToTyped('⼯⽤⼦⺠⻑')).toBe('工用子民長');
  expect(printedToTyped('ものづくり‧イノベーション')).toBe('ものづくり・イノベーション');
  expect(printedToTyped('\u0336')).toBe('—');
  expect(printedToTyped('青海町\u2003工程表')).toBe('青海町\u3000工程表');
  expect(printedToTyped('︵仮︶﹁案﹂')).toBe('（仮）「案」');
  expect(printedToTyped('①㈱髙Ａ・～ー')).toBe('①㈱髙Ａ・～ー');
});
