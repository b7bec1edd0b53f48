import { describe, expect, it } from 'vitest';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { lastColumns } from '../../src/layout/found-to-page.ts';
import { pagesToDocument } from '../../src/layout/join-pages.ts';
import type { DrawnPage } from '../../src/model/drawn-page.ts';
import { across, down, readPage, textToGlyphs } from './support.ts';

type Text = readonly [text: string, left: number, top: number];

const page = (texts: readonly Text[]): DrawnPage => ({
  number: 1,
  width: 320,
  height: 200,
  glyphs: texts.flatMap(([text, left, top]) => textToGlyphs(text, left, top)),
  rulings: [],
  shapes: [],
  images: [],
});
const cellsOf = (texts: readonly Text[]): string[] => {
  const [table] = readPage(page(texts), null).parts;
  if (table?.kind !== 'table') return [];
  return table.rows.flatMap(({ cells }) => cells.map(({ column, text }) => `${column} ${text}`));
};

const header: readonly Text[] = [
  ['事業名', 3, 10],
  ['担当課', 90, 10],
  ['2022', 180, 10],
  ['2023', 262, 10],
];

describe('columns that no rule parts', () => {
  it('begin where their texts do, also ahead of a year that is centred above them', () => {
    const body: readonly Text[] = [
      ['直売所の改修', 3, 40],
      ['農政課', 90, 40],
      ['設計', 165, 40],
      ['工事', 225, 40],
      ['後継者の育成', 3, 70],
      ['水産課', 90, 70],
      ['実施', 165, 70],
      ['改善', 225, 70],
    ];
    expect(cellsOf([...header, ...body])).toEqual([
      ...['0 直売所の改修', '1 農政課', '2 設計', '3 工事'],
      ...['0 後継者の育成', '1 水産課', '2 実施', '3 改善'],
    ]);
  });

  it('end where their texts do, also behind a year that is centred above them', () => {
    const body: readonly Text[] = [
      ['直売所の改修', 3, 40],
      ['農政課', 90, 40],
      ['基本設計と調査', 165, 40],
      ['工事', 250, 40],
    ];
    expect(cellsOf([...header, ...body])).toEqual(['0 直売所の改修', '1 農政課', '2 基本設計と調査', '3 工事']);
  });

  it('are those of the years, not of the terms that stand closely above them', () => {
    const texts: readonly Text[] = [
      ...([
        ['前期', 220, 10],
        ['後期', 340, 10],
      ] as const),
      ...([
        ['事業名', 3, 24],
        ['担当課', 90, 24],
      ] as const),
      ...['R7', 'R8', 'R9', 'R10'].map((year, at): Text => [year, 190 + 60 * at, 24]),
      ...(['直売所の改修', '農政課', '設計', '工事', '検査', '運営'] as const).map((text, at): Text => {
        return [text, [3, 90, 185, 245, 305, 365][at] ?? 0, 60];
      }),
    ];
    const [table] = readPage(page(texts), null).parts;
    expect(table?.kind === 'table' && table.header.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['事業名', '担当課', '前期 後期'],
      ['R7', 'R8', 'R9', 'R10'],
    ]);
  });
});

describe('rows that no rule parts', () => {
  it('part where the taller cell ends, be it a label', () => {
    const body: readonly Text[] = [
      ['直売所の改修', 3, 40],
      ['農政課', 90, 40],
      ['設計', 180, 40],
      ['後継者の育成', 3, 76],
      ['水産課', 90, 60],
      ['漁港課', 90, 72],
      ['港湾課', 90, 84],
      ['防災課', 90, 96],
      ['実施', 180, 76],
    ];
    expect(cellsOf([...header, ...body])).toEqual([
      ...['0 直売所の改修', '1 農政課', '2 設計'],
      ...['0 後継者の育成', '1 水産課\n漁港課\n港湾課\n防災課', '2 実施'],
    ]);
  });

  it('are as many as the labels, also where the times of one are blank', () => {
    const body: readonly Text[] = [
      ['直売所の改修', 3, 40],
      ['農政課', 90, 40],
      ['設計', 180, 40],
      ['後継者の育成', 3, 60],
      ['水産課', 90, 60],
    ];
    expect(cellsOf([...header, ...body])).toEqual([
      ...['0 直売所の改修', '1 農政課', '2 設計'],
      ...['0 後継者の育成', '1 水産課'],
    ]);
  });

  it('lie within lines that are set as wide as by a word processor', () => {
    const body: readonly Text[] = [
      ['直売所を直', 3, 40],
      ['して改める', 3, 58],
      ['計画', 3, 76],
      ['農政課', 90, 40],
      ['設計', 180, 40],
      ['後継者の育', 3, 110],
      ['成と支援の', 3, 128],
      ['事業', 3, 146],
      ['水産課', 90, 110],
      ['実施', 180, 110],
    ];
    expect(cellsOf([...header, ...body]).map((cell) => cell.replaceAll('\n', ''))).toEqual([
      ...['0 直売所を直して改める計画', '1 農政課', '2 設計'],
      ...['0 後継者の育成と支援の事業', '1 水産課', '2 実施'],
    ]);
  });
});

describe('a table that only upright rules part below its head', () => {
  const rulings = [
    ...[5, 26, 130].map((y) => across(y, 0, 320)),
    ...[0, 85, 158, 240, 320].map((x) => down(x, 5, 130)),
  ];
  const rowsOf = (body: readonly Text[]): string[] => {
    const [table] = readPage({ ...page([...header, ...body]), rulings }, null).parts;
    if (table?.kind !== 'table') return [];
    return table.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\n', ' ')).join('|'));
  };
  const first: readonly Text[] = [
    ['直売所の', 3, 40],
    ['改修', 3, 52],
    ['農政課', 90, 40],
    ['設計', 165, 40],
  ];

  it('has a row for each label', () => {
    const second: readonly Text[] = [
      ['後継者の育成', 3, 90],
      ['水産課', 90, 90],
      ['実施', 250, 90],
    ];
    expect(rowsOf([...first, ...second])).toEqual(['直売所の 改修|農政課|設計', '後継者の育成|水産課|実施']);
  });

  it('has a row for each label where lines stand as far apart as rows, though a time is blank in one', () => {
    const names = ['直売所の改修', '後継者の育成', '漁港の整備'];
    const rows = names.flatMap((name, at): Text[] => [
      [name, 3, 40 + 25 * at],
      [['農政課', '水産課', '漁港課'][at] ?? '', 90, 40 + 25 * at],
      ['設計', 165, 40 + 25 * at],
      ...(at === 1 ? [] : ([['工事', 250, 40 + 25 * at]] as const)),
    ]);
    expect(rowsOf(rows)).toEqual([
      '直売所の改修|農政課|設計|工事',
      '後継者の育成|水産課|設計',
      '漁港の整備|漁港課|設計|工事',
    ]);
  });

  it.each([
    ['loosely', 25],
    ['as close as the lines of a cell', 17],
  ])('has a row for each label where the labels of another column are fewer, and rows stand %s', (_, step) => {
    const names = ['直売所の改修', '後継者の育成', '漁港の整備', '販路の開拓'];
    const rows = names.flatMap((name, at): Text[] => [
      [name, 3, 40 + step * at],
      ...(at % 2 === 1 ? [] : ([['農政課', 90, 40 + step * at]] as const)),
      ['設計', 165, 40 + step * at],
    ]);
    expect(rowsOf(rows)).toEqual(names.map((name, at) => (at % 2 === 1 ? `${name}|設計` : `${name}|農政課|設計`)));
  });

  it('has one row where no column of labels has two texts, whatever stands apart in its years', () => {
    const years: readonly Text[] = [
      ['工事', 165, 90],
      ['検査', 250, 90],
    ];
    expect(rowsOf([...first, ...years])).toEqual(['直売所の 改修|農政課|設計 工事|検査']);
  });
});

describe('below a table that no rule closes', () => {
  const row: readonly Text[] = [
    ['直売所の改修', 3, 40],
    ['農政課', 90, 40],
    ['設計', 180, 40],
    ['後継者の育成', 3, 60],
    ['水産課', 90, 60],
    ['実施', 262, 60],
  ];

  it.each(['実施スケジュール', '※担当課は令和6年4月現在'])('%s is no row of it', (text) => {
    expect(cellsOf([...header, ...row, [text, 3, 80]])).toEqual(cellsOf([...header, ...row]));
  });

  it('the number of its page is no row of it', () => {
    expect(cellsOf([...header, ...row, ['- 12 -', 150, 180]])).toEqual(cellsOf([...header, ...row]));
  });

  it('what stands ahead of the next head is no row of it', () => {
    const next = header.map(([text, left]): Text => [text, left, 130]);
    const texts: readonly Text[] = [
      ...header,
      ...row,
      ['2 観光', 3, 100],
      ...next,
      ['観光案内', 3, 160],
      ['設置', 180, 160],
    ];
    const parts = readPage(page(texts), null).parts.map((part) =>
      part.kind === 'line' ? part.text : part.rows.length,
    );
    expect(parts).toEqual([2, '2 観光', 1]);
  });
});

describe('a table without rules that goes on on the next page', () => {
  const rowsOf = (second: readonly Text[], first: readonly Text[]): string[] => {
    const above = readPage(page([...header, ...first]), null);
    const below = readPage({ ...page(second), number: 2 }, lastColumns(above, null));
    const { blocks } = pagesToDocument([above, below], shippedVocabulary.marks);
    return blocks.flatMap((block) =>
      block.kind === 'grid'
        ? block.rows.slice(1).map(({ cells }) => cells.map(({ text }) => text).join(' '))
        : [`line: ${block.text}`],
    );
  };
  const rest: readonly Text[] = [
    ['後継者の育成', 3, 20],
    ['水産課', 90, 20],
    ['実施', 180, 20],
    ['林道の補修', 3, 40],
    ['農林課', 90, 40],
    ['工事', 262, 40],
  ];

  it('goes on without its head', () => {
    const first: readonly Text[] = [
      ['直売所の改修', 3, 40],
      ['農政課', 90, 40],
      ['設計', 180, 40],
    ];
    expect(rowsOf(rest, first)).toEqual([
      '直売所の改修 農政課 設計',
      '後継者の育成 水産課 実施',
      '林道の補修 農林課 工事',
    ]);
  });

  it('goes on below a head that ends its page', () => {
    expect(rowsOf(rest, [])).toEqual(['後継者の育成 水産課 実施', '林道の補修 農林課 工事']);
  });

  it('does not go on in prose', () => {
    const prose = '計画の進み具合は毎年度の終わりに公表します';
    expect(rowsOf([[prose, 3, 20]], []).at(-1)).toBe(`line: ${prose}`);
  });
});
