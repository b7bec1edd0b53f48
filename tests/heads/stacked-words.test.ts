import { describe, expect, it } from 'vitest';
import { rowsToStack } from '../../src/heads/stacked-words.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import type { TextRow } from '../../src/model/head.ts';

function toRow(line: string): TextRow {
  const fields = line.split('|');
  return { cells: fields.flatMap((text, column) => (text === '' ? [] : [{ column, text }])), width: fields.length };
}

function stack(...lines: string[]): string | null {
  const found = rowsToStack(lines.map(toRow), 0, shippedVocabulary);
  return found && `${found.rows}: ${found.row.cells.map(({ text }) => text).join(' ')}`;
}

describe('words of a head that are broken over rows', () => {
  it('are joined, years too', () => {
    expect(stack('事業|担当|令和|令和', '名|課|6年度|7年度', '舗装の修繕|道路課|調査|→')).toBe(
      '2: 事業名 担当課 令和6年度 令和7年度',
    );
  });

  it('may take three rows', () => {
    expect(stack('関|担当|R6|R7', '連|課||', '取組|||', '①|道路課|調査|→')).toBe('3: 関連取組 担当課 R6 R7');
  });

  it.each([
    ['a row of data', '事業名|担当課|R6|R7', '舗装|道路課|調査|→'],
    ['a row of data below a head of unknown words', '工種|場所|R6|R7', '舗装|駅前|調査|→'],
    ['the years below the words', '事業名|担当課||', '||R6|R7'],
    ['halves of the years above them', '事業名|担当課|R6||R7|', '||上期|下期|上期|下期'],
    ['a lane of short words', '事業名|担当課|R6|R7', '||調査|→'],
  ])('are not made of %s', (_, ...lines) => {
    expect(stack(...lines)).toBeNull();
  });
});
