import { describe, expect, it } from 'vitest';
import { cellsBelow } from '../../src/heads/cells-below.ts';
import type { TextRow } from '../../src/model/head.ts';

const row = (...texts: (string | null)[]): TextRow => ({
  cells: texts.flatMap((text, column) => (text === null ? [] : [{ column, text }])),
  width: texts.length,
});

describe('the cells below a head', () => {
  const body = [row('橋梁点検', '道路課', '調査'), row(null, null, '工事'), row('舗装修繕', '道路課')];

  it('are those of one column, from top to bottom', () => {
    expect(cellsBelow(body, 0).map(({ text }) => text)).toEqual(['橋梁点検', '舗装修繕']);
    expect(cellsBelow(body, 2).map(({ text }) => text)).toEqual(['調査', '工事']);
  });

  it('are none where the column is blank', () => {
    expect(cellsBelow(body, 3)).toEqual([]);
  });
});
