import { describe, expect, it } from 'vitest';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { lastColumns, type ReadPage } from '../../src/layout/found-to-page.ts';
import { pagesToDocument } from '../../src/layout/join-pages.ts';
import type { DrawnPage } from '../../src/model/drawn-page.ts';
import { across, cellToPicture, down, readPage, textToGlyphs, triangle } from './support.ts';

const columns = [0, 60, 120, 180, 240];
const words = ['事業名', '2020', '2021', '2022'];

type Row = { texts: readonly string[]; bottom: number; closed?: boolean };

/** A page of this table from its top: rows of texts, each down to its bottom. */
function tablePage(number: number, rows: readonly Row[], drawn: Partial<DrawnPage> = {}, top = true): DrawnPage {
  const tops = [0, ...rows.map(({ bottom }) => bottom)];
  const end = tops.at(-1) ?? 0;
  return {
    number,
    width: 300,
    height: 200,
    glyphs: rows.flatMap(({ texts }, row) =>
      texts.flatMap((text, column) =>
        text
          .split('\n')
          .flatMap((line, at) => textToGlyphs(line, (columns[column] ?? 0) + 3, (tops[row] ?? 0) + 3 + at * 12)),
      ),
    ),
    rulings: [
      ...(top ? [across(0, 0, 240)] : []),
      ...rows.flatMap(({ bottom, closed = true }) => (closed ? [across(bottom, 0, 240)] : [])),
      ...columns.map((at) => down(at, 0, end)),
      ...(drawn.rulings ?? []),
    ],
    shapes: drawn.shapes ?? [],
    images: [],
  };
}

function readPages(...drawn: readonly DrawnPage[]): { rows: string[]; codes: string[] } {
  const pages: ReadPage[] = [];
  for (const page of drawn) {
    const before = pages.at(-1);
    pages.push(readPage(page, before ? lastColumns(before, null) : null));
  }
  const { blocks, notices } = pagesToDocument(pages, shippedVocabulary.marks);
  const rows = blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.slice(1) : []));
  const toText = (row: (typeof rows)[number]): string =>
    row.cells.map((cell) => `${cell.column} ${cellToPicture(cell)}`).join(' | ');
  return { rows: rows.map(toText), codes: notices.map(({ code }) => code) };
}

const header: Row = { texts: words, bottom: 18 };

describe('a row that the page cuts', () => {
  const first = tablePage(1, [header, { texts: ['相談会', '準備'], bottom: 40, closed: false }]);

  it('goes on on the next page with its arrow', () => {
    const arrow = { rulings: [across(10, 90, 222)], shapes: [triangle(228, 10)] };
    const next = tablePage(
      2,
      [
        { texts: [], bottom: 20 },
        { texts: ['見本市', '出展'], bottom: 40 },
      ],
      arrow,
      false,
    );
    expect(readPages(first, next)).toEqual({ rows: ['0 相談会 | 1 準備 | 3 →', '0 見本市 | 1 出展'], codes: [] });
  });

  it('is a lane of its own where the labels above are merged over lanes, which is warned of', () => {
    const merged = tablePage(1, [
      header,
      { texts: ['相談会', '準備', '開催'], bottom: 40, closed: false },
      { texts: ['', '', '評価'], bottom: 62 },
      { texts: ['見本市', '準備', '出展'], bottom: 84, closed: false },
    ]);
    const begun = { ...merged, rulings: [...merged.rulings, across(40, 60, 240)] };
    const rows = [
      { texts: ['', '', '評価'], bottom: 22 },
      { texts: ['案内所', '設計'], bottom: 44 },
    ];
    const next = tablePage(2, rows, {}, false);
    expect(readPages(begun, next)).toEqual({
      rows: ['0 相談会 | 1 準備 | 2 開催', '2 評価', '0 見本市 | 1 準備 | 2 出展', '2 評価', '0 案内所 | 1 設計'],
      codes: ['layout/row-cut'],
    });
  });

  it('goes on below a page most of which is set in larger type, in the columns of that page', () => {
    const preface = Array.from({ length: 10 }, (_, at) => textToGlyphs('計画の位置づけ', 0, -40 * at - 40, 20)).flat();
    const next = tablePage(2, [{ texts: ['見本市', '', '', '出展'], bottom: 40 }]);
    const large = { ...first, glyphs: [...preface, ...first.glyphs] };
    const merged = { ...next, rulings: next.rulings.filter(({ at }) => at !== 120) };
    expect(readPages(large, merged).rows).toEqual(['0 相談会 | 1 準備', '0 見本市 | 3 出展']);
  });

  it('is none where no cell of the page is closed at its end, and the next one begins with a rule', () => {
    const next = tablePage(2, [{ texts: ['見本市', '出展'], bottom: 40 }]);
    expect(readPages(first, next).rows).toEqual(['0 相談会 | 1 準備', '0 見本市 | 1 出展']);
  });

  it('goes on with an arrow that leads to a box of its beginning', () => {
    const begun = tablePage(1, [header, { texts: ['相談会', '準備', '', '開催'], bottom: 40, closed: false }]);
    const arrow = { rulings: [across(10, 90, 192)], shapes: [triangle(198, 10)] };
    const next = tablePage(
      2,
      [
        { texts: [], bottom: 20 },
        { texts: ['見本市', '出展'], bottom: 40 },
      ],
      arrow,
      false,
    );
    expect(readPages(begun, next).rows[0]).toBe('0 相談会 | 1 準備 | 3 → 開催');
  });

  it('is joined below a header printed again where its words go on, with a warning', () => {
    const begun = tablePage(1, [header, { texts: ['相談会', '市内の企', '開催'], bottom: 40, closed: false }]);
    const next = tablePage(2, [
      header,
      { texts: ['', 'ーに聞く'], bottom: 36 },
      { texts: ['見本市', '出展'], bottom: 54 },
    ]);
    expect(readPages(begun, next)).toEqual({
      rows: ['0 相談会 | 1 市内の企 ーに聞く | 2 開催', '0 見本市 | 1 出展'],
      codes: ['layout/row-cut'],
    });
  });

  it.each([
    ['printed again', [header]],
    ['printed once', []],
  ])('is joined where rules close it on both pages and its words fill their column, the header %s', (_, again) => {
    const begun = tablePage(1, [header, { texts: ['相談会', '市内の企業', '開催'], bottom: 40 }]);
    const next = tablePage(2, [
      ...again,
      { texts: ['', '者に聞く'], bottom: again.length > 0 ? 36 : 18 },
      { texts: ['見本市', '出展'], bottom: 54 },
    ]);
    expect(readPages(begun, next)).toEqual({
      rows: ['0 相談会 | 1 市内の企業 者に聞く | 2 開催', '0 見本市 | 1 出展'],
      codes: ['layout/row-cut'],
    });
  });

  it.each([
    ['its last line has room left', ['相談会', '市内の企', '開催'], ['', '者に聞く']],
    ['the next page begins with a number', ['相談会', '市内の企業', '開催'], ['', '2 社に聞く']],
    ['the next page begins all of its cells', ['相談会', '市内の企業'], ['見本市', '者に聞く']],
  ])('is none that rules close where %s', (_, texts, rest) => {
    const begun = tablePage(1, [header, { texts, bottom: 40 }]);
    const next = tablePage(2, [header, { texts: rest, bottom: 36 }, { texts: ['案内所', '設計'], bottom: 54 }]);
    expect(readPages(begun, next).rows).toHaveLength(3);
  });

  it('may be one where the next page begins without a label, which is warned of', () => {
    const next = tablePage(2, [
      header,
      { texts: ['', '出展者の'], bottom: 36 },
      { texts: ['見本市', '出展'], bottom: 54 },
    ]);
    expect(readPages(first, next)).toEqual({
      rows: ['0 相談会 | 1 準備', '1 出展者の', '0 見本市 | 1 出展'],
      codes: ['layout/row-cut'],
    });
  });

  it('is not joined for a bracket amid the words of the next page', () => {
    const next = tablePage(2, [
      header,
      { texts: ['', '出展(秋)'], bottom: 36 },
      { texts: ['見本市', '出展'], bottom: 54 },
    ]);
    expect(readPages(first, next).rows).toEqual(['0 相談会 | 1 準備', '1 出展(秋)', '0 見本市 | 1 出展']);
  });

  it('is none where the next page begins a row of its own', () => {
    const next = tablePage(2, [
      header,
      { texts: ['見本市', '出展'], bottom: 36 },
      { texts: ['案内所', '設計'], bottom: 54 },
    ]);
    expect(readPages(first, next)).toEqual({
      rows: ['0 相談会 | 1 準備', '0 見本市 | 1 出展', '0 案内所 | 1 設計'],
      codes: [],
    });
  });
});

describe('a cell as high as its page', () => {
  it('is closed by a side that no edge meets', () => {
    const cells = [0, 20, 40, 60].map((at) => across(at, 60, 240));
    const page: DrawnPage = {
      ...tablePage(2, [], {}, false),
      glyphs: [...textToGlyphs('説明', 3, 23), ...textToGlyphs('出展', 63, 3), ...textToGlyphs('開催', 123, 23)],
      rulings: [...cells, ...columns.map((at) => down(at, 0, 60))],
    };
    const [table] = readPage(page, null).parts;
    const texts = table?.kind === 'table' ? table.rows.flatMap((row) => row.cells.map(({ text }) => text)) : [];
    expect(texts).toEqual(['説明', '出展', '開催']);
  });
});
