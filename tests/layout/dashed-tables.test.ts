import { describe, expect, it } from 'vitest';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { pagesToBlocks } from '../../src/layout/text-blocks.ts';
import { textToPages } from '../../src/source/text.ts';

function read(...lines: string[]): { rows: string[]; columns: string } {
  const { blocks, columns } = pagesToBlocks(textToPages(lines.join('\n')).value, shippedVocabulary);
  const rows = blocks.flatMap((block) => {
    if (block.kind === 'line') return [`${'#'.repeat(block.heading ?? 0)}${block.text}`];
    return block.rows.map(({ cells, width }) =>
      Array.from({ length: width }, (_, at) => cells.find(({ column }) => column === at)?.text ?? '').join('|'),
    );
  });
  return { rows, columns };
}

describe('columns given by a rule of dashes', () => {
  it('are those of Pandoc: one line for each row', () => {
    const found = read(
      '  取組項目           担当課   令和6年度    令和7年度',
      '  ------------------ -------- ------------ -----------',
      '  公共施設のLED化    管財課   調査・設計   工事',
      '  省エネ診断の普及   環境課   実施         →',
      '  公用車の更新       総務課                検討',
      '',
      '次の節',
    );
    expect(found.rows).toEqual([
      '取組項目|担当課|令和6年度|令和7年度',
      '公共施設のLED化|管財課|調査・設計|工事',
      '省エネ診断の普及|環境課|実施|→',
      '公用車の更新|総務課||検討',
      '次の節',
    ]);
  });

  it('are those of Pandoc: rows of several lines with blank lines between them', () => {
    const found = read(
      '  ------------------------------------------',
      '  取組項目       担当課       R6     R7',
      '  -------------- ------------ ------ -------',
      '  計画の策定及   清掃課       調査   設計',
      '  び周知         消費生活課',
      '',
      '  拠点の整備     清掃課              工事',
      '  ------------------------------------------',
    );
    expect(found.rows).toEqual([
      '取組項目|担当課|R6|R7',
      '計画の策定及び周知|清掃課 消費生活課|調査|設計',
      '拠点の整備|清掃課||工事',
    ]);
  });

  it('are those of reStructuredText, below headings that a line of signs marks', () => {
    const found = read(
      '実施計画',
      '========',
      '',
      '施策1 交通',
      '----------',
      '',
      '======== ====== ======',
      '取組項目 R6     R7',
      '======== ====== ======',
      'バス     運行   →',
      '拠点            整備',
      '======== ====== ======',
    );
    expect(found.rows).toEqual(['#実施計画', '##施策1 交通', '取組項目|R6|R7', 'バス|運行|→', '拠点||整備']);
  });

  it('do not hold where a cell stands over two of them', () => {
    expect(
      read('取組項目   R6     R7', '---------- ------ ------', 'バスの運行 R6から実施中', '拠点の整備 設計   工事')
        .columns,
    ).toBe('broken');
  });
});

it('reads headings of Org', () => {
  const found = read(
    '* 実施計画',
    ':PROPERTIES:',
    ':ID: a',
    ':END:',
    '| 取組 | R6 | R7 |',
    '|------+----+----|',
    '| バス | 実施 | → |',
    '| 鉄道 | 調査 | 設計 |',
  );
  expect(found.rows[0]).toBe('#実施計画');
  expect(found.rows).toHaveLength(4);
});
