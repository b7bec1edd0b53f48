import { expect, it } from 'vitest';
import { foldRadicals } from '../../src/source/radicals.ts';

it('folds the radicals that fonts map to, and leaves every other character', () => {
  expect(foldRadicals('⼯⽤⼦⺠⻑')).toBe('工用子民長');
  expect(foldRadicals('ものづくり‧イノベーション')).toBe('ものづくり・イノベーション');
  expect(foldRadicals('\u0336')).toBe('—');
  expect(foldRadicals('①㈱髙Ａ・～ー')).toBe('①㈱髙Ａ・～ー');
});
