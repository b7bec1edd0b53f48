import { describe, expect, it } from 'vitest';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { linesToAligned } from '../../src/layout/aligned-text.ts';

function aligned(...texts: string[]): string[] {
  const lines = texts.map((text, index) => ({
    text,
    place: { kind: 'text' as const, page: null, line: index + 1, field: null },
  }));
  return linesToAligned(lines, shippedVocabulary)?.rows.map(({ fields }) => fields.join('|')) ?? [];
}

const body = [
  '庁舎の改修        管財課       調査       設計       工事',
  '公園の整備        公園課                  用地取得   工事',
];
const rows = ['庁舎の改修|管財課|調査|設計|工事', '公園の整備|公園課||用地取得|工事'];

describe('the head of aligned text', () => {
  it('goes on with 年度 below each year', () => {
    const found = aligned(
      '                                      実施年度',
      '取組項目          担当課       R6         R7         R8',
      '                               年度       年度       年度',
      ...body,
    );
    expect(found.slice(1)).toEqual(['取組項目|担当課|R6 年度|R7 年度|R8 年度', ...rows]);
  });

  it('begins with 令和 alone above the first year', () => {
    const found = aligned(
      '                               令和',
      '取組項目          担当課       6年度      7年度      8年度',
      ...body,
    );
    expect(found).toEqual(['取組項目|担当課|令和 6年度|7年度|8年度', ...rows]);
  });

  it('begins with years above words and years in brackets', () => {
    const found = aligned(
      '                               2024年度   2025年度   2026年度',
      '取組項目          担当課       (R6)       (R7)       (R8)',
      ...body,
    );
    expect(found).toEqual(['取組項目|担当課|2024年度(R6)|2025年度(R7)|2026年度(R8)', ...rows]);
  });
});

describe('a label on a line between two rows', () => {
  const head = ['区分      取組項目       担当課     R6      R7      R8', ''];
  const two = [
    '          庁舎の改修     管財課     調査    設計    工事',
    '施設',
    '          公園の整備     公園課     調査    設計    工事',
    '',
  ];

  it('is that of both, where every cell has words above and below it', () => {
    const found = aligned(...head, ...two, ...two.map((line) => line.replace('施設', '安全')));
    expect(found.filter((row) => row.includes('|'))).toEqual([
      '区分|取組項目|担当課|R6|R7|R8',
      '施設|庁舎の改修|管財課|調査|設計|工事',
      '施設|公園の整備|公園課|調査|設計|工事',
      '安全|庁舎の改修|管財課|調査|設計|工事',
      '安全|公園の整備|公園課|調査|設計|工事',
    ]);
  });

  it('stands in a row of two lines where a cell of one line stands beside it', () => {
    const found = aligned(
      ...head,
      '          庁舎の改修     管財課     調査           工事',
      '施設                                       設計',
      '          及び増築       公園課     整理           完了',
      '',
      '          公園の整備     公園課     調査    設計    工事',
    );
    expect(found).toContain('施設|庁舎の改修及び増築|管財課 公園課|調査整理|設計|工事完了');
  });

  it('goes to 計画, between it and 実績', () => {
    const found = aligned(
      '取組項目      担当課    区分    R5      R6      R7',
      '                        計画    調査    設計    工事',
      '庁舎の改修    管財課',
      '                        実績    調査    設計',
    );
    expect(found.slice(1)).toEqual(['庁舎の改修|管財課|計画|調査|設計|工事', '||実績|調査|設計|']);
  });
});

it('a name of two lines has the years beside its second line, arrows too', () => {
  const found = aligned(
    ' No  取組                  所管        R6      R7      R8',
    '',
    ' 1   電気自動車の導入      財産管理課  検討    導入    導入',
    '',
    '     家庭用蓄電池の設置',
    ' 2   に対する補助          環境課      実施    →       →',
  );
  expect(found).toContain('2|家庭用蓄電池の設置に対する補助|環境課|実施|→|→');
});
