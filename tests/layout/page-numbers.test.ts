import { describe, expect, it } from 'vitest';
import { takePageNumbers } from '../../src/layout/page-numbers.ts';

function take(...lines: string[]): string[] {
  const rows = lines.map((line, index) => ({
    fields: line.split('|'),
    place: { kind: 'text', page: null, line: index + 1, field: null } as const,
  }));
  const taken = takePageNumbers(rows, (at) => (rows[at]?.fields.length ?? 0) > 1);
  return [...taken.rows.map(({ fields }) => fields.join('|')), ...taken.numbers.map(({ text }) => `taken ${text}`)];
}

describe('numbers of pages behind rows', () => {
  it('are taken with their dashes', () => {
    expect(take('舗装|調査 - 1 -', '', '点検|実施|- 2 -')).toEqual([
      '舗装|調査',
      '',
      '点検|実施',
      'taken - 1 -',
      'taken - 2 -',
    ]);
  });

  it('are taken bare where they stand in a field of their own and ascend', () => {
    const pages = ['橋|→', '舗装|調査|1', '', '橋|→', '点検|実施|2', '', '橋|→', '清掃|→|4'];
    expect(take(...pages).slice(-3)).toEqual(['taken 1', 'taken 2', 'taken 4']);
  });

  it.each([
    ['values', ['指標|30', '指標|31', '', '指標|32', '指標|33', '', '指標|34', '指標|35']],
    ['numbers that do not ascend', ['橋|→', '舗装|調査|9', '', '橋|→', '点検|実施|2', '', '橋|→', '清掃|→|4']],
  ])('are not taken for %s', (_, lines) => {
    expect(take(...lines)).toEqual(lines);
  });
});
