import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublisherCode } from '../../src/files/publisher-code.ts';

test.each([
  ['240001', '三重県'],
  ['010006', '北海道'],
  ['130001', '東京都'],
  ['271004', '大阪市: the remainder is 7'],
  ['011002', '札幌市'],
  ['473014', '国頭村'],
])('%s is the code of %s', (code) => {
  expect(isPublisherCode(code)).toBe(true);
});

test.each(['240002', '24000', '2400011', '２４０００１', '24000a', ''])('%s is no code', (code) => {
  expect(isPublisherCode(code)).toBe(false);
});

test('of the ten last digits one is right', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{5}$/), (digits) => {
      const codes = Array.from({ length: 10 }, (_, digit) => `${digits}${digit}`);
      expect(codes.filter(isPublisherCode)).toHaveLength(1);
    }),
  );
});
