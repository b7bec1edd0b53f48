import { describe, expect, it } from 'vitest';
import { textToValue } from '../../src/japanese/values.ts';

const read = (text: string, name = '見本企業数'): unknown[] => {
  const { value, unit, qualifier, kind, referenceYear } = textToValue(text, name);
  return [value, unit, qualifier, kind, referenceYear];
};

describe('a printed value', () => {
  it.each([
    ['49,852億円', 49_852, '億円'],
    ['△1.5％', -1.5, '%'],
    ['12人泊/年', 12, '人泊/年'],
    ['２０件', 20, '件'],
    ['1億2,000万円', 12_000, '万円'],
    ['△2億1千万円', -21, '千万円'],
    ['12万3456人', 123_456, '人'],
    ['1兆2,300億円', 12_300, '億円'],
  ])('%s is %d %s', (text, value, unit) => {
    expect(read(text)).toEqual([value, unit, null, null, null]);
  });

  it.each(['1億2億円', '1.5億2万円', '3万12345件'])('%s is no number', (text) => {
    expect(read(text)[0]).toBeNull();
  });

  it('has its qualifier as it is printed, with what that says', () => {
    expect(read('約30件（2017年度実績）')).toEqual([30, '件', '約（2017年度実績）', 'actual', 2017]);
    expect(read('30件以上')).toEqual([30, '件', '以上', null, null]);
  });

  it('has the unit of its indicator where it has none', () => {
    expect(read('30', '空き家数【単位 千世帯】')).toEqual([30, '千世帯', null, null, null]);
    expect(read('30', '参加者数(人)')).toEqual([30, '人', null, null, null]);
    expect(read('30', '参加者数(累計)')).toEqual([30, null, null, null, null]);
  });
});

describe('what follows a number', () => {
  it('is a unit of eight characters at most, and prose from nine on', () => {
    expect(read('20団体・事業所・校')).toEqual([20, '団体・事業所・校', null, null, null]);
    expect(read('20団体・事業所・学校')).toEqual([null, null, null, null, null]);
  });

  it.each([['3件+720件'], ['①3件'], ['6件を支援'], ['4回開催'], ['2018年3月末実績+720件'], ['検討中'], ['']])(
    'makes %j no value',
    (text) => {
      expect(read(text)).toEqual([null, null, null, null, null]);
    },
  );
});
