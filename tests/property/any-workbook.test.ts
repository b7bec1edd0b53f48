import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract, InputError } from '../../src/index.ts';
import { partsToBytes, sheetsToParts, type WrittenCell, type WrittenDrawing } from '../support/workbook.ts';

const ruled = (text: string): WrittenCell => ({ text, isRuled: true });
const drawings: WrittenDrawing[] = [
  { preset: 'straightConnector1', from: [2.6, 2.7], to: [4.9, 2.7] },
  {
    preset: '',
    from: [2.02, 3.2],
    to: [4.98, 3.8],
    group: [{ preset: 'rightArrow', from: [2.02, 3.2], to: [4.98, 3.8], text: '工事', fill: '#9dc3e6' }],
  },
];
const parts = sheetsToParts([
  {
    name: '工程表',
    cells: [
      ['(1) 水辺の再生'],
      ['事業名', '担当課', '令和6年度', '令和7年度', '令和8年度'].map(ruled),
      ['護岸', '河川課', '設計', '', ''].map(ruled),
      ['堤防', '', '', '', ''].map(ruled),
    ],
    merges: ['B3:B4'],
    drawings,
  },
]);

/** Where a part is wounded (a share of it), how much of it is taken, and what is put there. */
const wound = fc.record({
  part: fc.constantFrom(...Object.keys(parts)),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 60 }),
  put: fc.constantFrom(
    '',
    '-1',
    '99999999999',
    '<',
    '>',
    '"',
    '<a:grpSp>',
    '</row>',
    '<c r="B2"',
    '&#x0;',
    'A1:XFD1048576',
  ),
});

describe('any workbook', () => {
  it('is read or refused, the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wound, { minLength: 1, maxLength: 4 }), async (wounds) => {
        const wounded = { ...parts };
        for (const { part, at, length, put } of wounds) {
          const text = wounded[part] ?? '';
          const start = Math.floor(at * text.length);
          wounded[part] = text.slice(0, start) + put + text.slice(start + length);
        }
        const bytes = partsToBytes(wounded);
        const read = (): Promise<string> =>
          extract(bytes, { tokenizer: 'never' }).then(
            (plan) => {
              expect(plan.notices.filter(({ code }) => code.endsWith('-failed'))).toEqual([]);
              return JSON.stringify(plan);
            },
            (error: unknown) => {
              if (error instanceof InputError) return error.code;
              throw error;
            },
          );
        expect(await read()).toBe(await read());
      }),
      { numRuns: 150 },
    );
  });
});
