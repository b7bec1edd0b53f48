import { expect, it } from 'vitest';
import { foldRadicals } from '../../src/source/typed-signs.ts';

it('folds radicals and upright forms to what was typed, and leaves every other character', () => {
  expect(foldRadicals('⼯⽤⼦⺠⻑')).toBe('工用子民長');
  expect(foldRadicals('ものづくり‧イノベーション')).toBe('ものづくり・イノベーション');
  expect(foldRadicals('\u0336')).toBe('—');
  expect(foldRadicals('青海町\u2003工程表')).toBe('青海町\u3000工程表');
  expect(foldRadicals('︵仮︶﹁案﹂')).toBe('（仮）「案」');
  expect(foldRadicals('①㈱髙Ａ・～ー')).toBe('①㈱髙Ａ・～ー');
});
