import { describe, expect, it } from 'vitest';
import { findArrows } from '../../src/layout/arrows/find-arrows.ts';
import type { DrawnPage, Shape } from '../../src/model/drawn-page.ts';
import { across, cellToPicture, down, readPage, rectangle, textToGlyphs, triangle } from './support.ts';

const columns = [0, 60, 120, 180, 240];
const words = ['事業名', '2020', '2021', '2022'];

/** A page with the heads of the table, and what stands below and is drawn on it. */
function toPage({
  glyphs,
  rulings,
  shapes = [],
}: Pick<DrawnPage, 'glyphs' | 'rulings'> & Partial<DrawnPage>): DrawnPage {
  const heads = words.flatMap((word, index) => textToGlyphs(word, (columns[index] ?? 0) + 3, 3));
  return { number: 1, width: 300, height: 200, glyphs: [...heads, ...glyphs], rulings, shapes, images: [] };
}

/** A table of one lane, its first year filled in, with what is drawn on it. */
function lane(drawn: Partial<DrawnPage>, texts: readonly string[] = ['準備']): string[] {
  const page = toPage({
    glyphs: [
      ...textToGlyphs('相談会', 3, 25),
      ...texts.flatMap((text, index) => textToGlyphs(text, (columns[index + 1] ?? 0) + 3, 25)),
      ...(drawn.glyphs ?? []),
    ],
    rulings: [
      ...[0, 18, 40].map((at) => across(at, 0, 240)),
      ...columns.map((at) => down(at, 0, 40)),
      ...(drawn.rulings ?? []),
    ],
    shapes: drawn.shapes ?? [],
  });
  const [table] = readPage(page, null).parts;
  if (table?.kind !== 'table') return [];
  return (table.rows[0]?.cells ?? []).map(
    (cell) => `${cell.column}${'+'.repeat(cell.columnSpan - 1)} ${cellToPicture(cell)}`,
  );
}

const block: Shape = {
  points: [
    [125, 27],
    [168, 27],
    [168, 23],
    [176, 30],
    [168, 37],
    [168, 33],
    [125, 33],
  ],
  filled: true,
  box: [125, 23, 176, 37],
};

const bar = (left: number, right: number, [top, bottom]: readonly [number, number] = [25, 33]): Shape =>
  rectangle([left, top, right, bottom]);

describe('a bar drawn across the rules between years', () => {
  it('says how long something runs, and its outline is no rule', () => {
    const outline = [across(25, 70, 170), across(33, 70, 170), down(70, 25, 33), down(170, 25, 33)];
    expect(lane({ shapes: [bar(70, 170)], rulings: outline }, [])).toEqual(['0 相談会', '1+ ▬']);
  });

  it('is told from a ground though another bar begins below it', () => {
    const outline = [down(64, 25, 33), down(64, 36, 44), down(176, 25, 33), down(176, 36, 44)];
    expect(lane({ shapes: [bar(64, 176)], rulings: outline }, [])).toContain('1+ ▬');
  });

  it('is none where it is the ground of a row, with its label', () => {
    expect(lane({ shapes: [bar(0, 240, [18, 40])] })).toEqual(['0 相談会', '1 準備']);
  });

  it('is one though it runs from one end of the table to the other, or lies within one cell', () => {
    expect(lane({ shapes: [bar(60, 240)] })).toEqual(['0 相談会', '1++ ▬ 準備']);
    expect(lane({ shapes: [bar(124, 176)] }, [])).toEqual(['0 相談会', '2 ▬']);
  });

  it('crosses a year of which it covers a tenth, and none of which it covers less', () => {
    expect(lane({ shapes: [bar(70, 188)] }, [])).toEqual(['0 相談会', '1++ ▬']);
    expect(lane({ shapes: [bar(70, 185)] }, [])).toEqual(['0 相談会', '1+ ▬']);
  });

  it.each([
    ['begins', bar(60, 170)],
    ['ends', bar(70, 180)],
  ])('is one though it %s at a rule', (_, shape) => {
    expect(lane({ shapes: [shape] }, [])).toEqual(['0 相談会', '1+ ▬']);
  });
});

describe('a drawn arrow', () => {
  it('is a shaft with its head, and its shaft is no rule', () => {
    const found = findArrows({ rulings: [across(30, 90, 170), across(60, 0, 200)], shapes: [triangle(176, 30)] });
    expect(found.arrows.map(({ box }) => box)).toEqual([[90, 27, 176, 33]]);
    expect(found.rulings).toEqual([across(60, 0, 200)]);
  });

  it('has a shaft that shows a little past its tip, and none that goes on', () => {
    const rulings = [across(30, 90, 178), across(60, 90, 182)];
    const found = findArrows({ rulings, shapes: [triangle(176, 30), triangle(176, 60)] });
    expect(found.arrows.map(({ y }) => y)).toEqual([30]);
    expect(found.rulings).toEqual([across(60, 90, 182)]);
  });

  it('marks the last year that its shaft crosses', () => {
    expect(lane({ rulings: [across(30, 90, 222)], shapes: [triangle(228, 30)] })).toEqual([
      '0 相談会',
      '1 準備',
      '3 →',
    ]);
  });

  it('stands before the text that it runs into', () => {
    const drawn = { rulings: [across(30, 90, 142)], shapes: [triangle(148, 30)] };
    expect(lane(drawn, ['準備', '開催'])).toEqual(['0 相談会', '1 準備', '2 → 開催']);
  });

  it('covers no further year where it only points at the next column', () => {
    expect(lane({ rulings: [across(30, 90, 114)], shapes: [triangle(120, 30)] })).toEqual(['0 相談会', '1 準備']);
  });

  it('may be one outline', () => {
    expect(lane({ shapes: [block] })).toEqual(['0 相談会', '1 準備', '2 →']);
  });

  it('may have a head of two outlined strokes', () => {
    const stroke = (from: number, to: number): Shape => ({
      points: [
        [170, from - 0.7],
        [176, to - 0.7],
        [176, to + 0.7],
        [170, from + 0.7],
      ],
      filled: true,
      box: [170, Math.min(from, to) - 0.7, 176, Math.max(from, to) + 0.7],
    });
    const drawn = { rulings: [across(30, 90, 175)], shapes: [stroke(25, 30), stroke(35, 30)] };
    expect(lane(drawn)).toEqual(['0 相談会', '1 準備', '2 →']);
  });

  it('that points left is none', () => {
    const left: Shape = {
      ...triangle(176, 30),
      points: [
        [170, 30],
        [176, 27],
        [176, 33],
      ],
    };
    expect(findArrows({ rulings: [across(30, 176, 220)], shapes: [left] }).arrows).toEqual([]);
  });

  it('may have a shaft of dashes, which ends where another arrow does', () => {
    const dashes = [90, 105, 120, 135, 150, 165].map((start) => across(30, start, start + 8));
    expect(lane({ rulings: dashes, shapes: [triangle(178, 30)] })).toEqual(['0 相談会', '1 準備', '2 →']);
    const two = [across(30, 66, 105), across(30, 115, 170)];
    expect(
      findArrows({ rulings: two, shapes: [triangle(110, 30), triangle(176, 30)] }).arrows.map(({ box }) => box),
    ).toEqual([
      [66, 27, 110, 33],
      [115, 27, 176, 33],
    ]);
  });

  it('has no part in a line at its height that lies behind it or far ahead of it', () => {
    const apart = [across(30, 20, 78), across(30, 190, 230)];
    const found = findArrows({ rulings: [across(30, 90, 170), ...apart], shapes: [triangle(176, 30)] });
    expect(found).toMatchObject({ arrows: [{ box: [90, 27, 176, 33], y: 30, isBlock: false }], rulings: apart });
    const dashes = [across(30, 150, 170), across(30, 121, 141)];
    expect(findArrows({ rulings: dashes, shapes: [triangle(176, 30)] }).arrows[0]?.box).toEqual([121, 27, 176, 33]);
  });

  it('has no part in the rule of a row that it is drawn on, which is drawn cell by cell', () => {
    const rule = [across(30, 20, 81), across(30, 81, 175), across(30, 175, 240)];
    const found = findArrows({ rulings: [across(30, 90, 170), ...rule], shapes: [triangle(176, 30)] });
    expect(found).toMatchObject({ arrows: [{ box: [90, 27, 176, 33] }], rulings: rule });
  });

  it('may have an open head, drawn as its outline', () => {
    const head: Shape = {
      points: [
        [176, 30],
        [170, 26],
        [169, 27],
        [173, 30],
        [169, 33],
        [170, 34],
      ],
      filled: true,
      box: [169, 26, 176, 34],
    };
    expect(lane({ rulings: [across(30, 90, 174)], shapes: [head] })).toEqual(['0 相談会', '1 準備', '2 →']);
  });

  it('within the cell of its years adds none to the year before', () => {
    const merged = [across(0, 0, 240), across(18, 0, 240), across(40, 0, 240), down(180, 0, 18)];
    const texts = ['相談会', '準備', '開催'];
    const page = toPage({
      glyphs: texts.flatMap((text, index) => textToGlyphs(text, (columns[index] ?? 0) + 3, 20)),
      rulings: [...merged, ...[0, 60, 120, 240].map((at) => down(at, 0, 40)), across(35, 124, 222)],
      shapes: [triangle(228, 35)],
    });
    const [table] = readPage(page, null).parts;
    const cells = table?.kind === 'table' ? (table.rows[0]?.cells ?? []) : [];
    expect(cells.map(({ column, columnSpan, text }) => [column, columnSpan, text])).toEqual([
      [0, 1, '相談会'],
      [1, 1, '準備'],
      [2, 2, '開催'],
    ]);
  });

  it('has the text over it that runs across its years', () => {
    const over = textToGlyphs('相談会の開催', 92, 22);
    const drawn = { rulings: [across(36, 66, 226)], shapes: [triangle(232, 36)], glyphs: over };
    expect(lane(drawn, [])).toEqual(['0 相談会', '1++ 相談会の開催']);
  });

  it('has the text over it whose first year is blank otherwise', () => {
    const drawn = {
      rulings: [across(36, 66, 226)],
      shapes: [triangle(232, 36)],
      glyphs: textToGlyphs('開催', 140, 22),
    };
    expect(lane(drawn, [])).toEqual(['0 相談会', '1++ 開催']);
    expect(lane(drawn, ['準備'])).toEqual(['0 相談会', '1 準備', '2 開催', '3 →']);
  });
});

describe('an outline with one tip on its right', () => {
  /** From 100 to 180, 14 high, its tip half way down. */
  const outline = (...upper: readonly [number, number][]): Shape => ({
    points: [[100, 23], ...upper, [180, 30], [100, 37]],
    filled: true,
    box: [100, 23, 180, 37],
  });
  const isArrow = (shape: Shape): boolean => findArrows({ rulings: [], shapes: [shape] }).arrows.length === 1;
  const pentagon = (length: number): Shape => ({
    points: [
      [100, 23],
      [100 + length - 5, 23],
      [100 + length, 30],
      [100 + length - 5, 37],
      [100, 37],
    ],
    filled: true,
    box: [100, 23, 100 + length, 37],
  });

  it('is an arrow where it has five corners to eight', () => {
    const wave: [number, number][] = [110, 120, 130, 140, 150].map((x) => [x, 25]);
    expect(isArrow(outline(...wave.slice(0, 2)))).toBe(true);
    expect(isArrow(outline(...wave))).toBe(true);
    expect(isArrow(outline(...wave, [160, 25]))).toBe(false);
  });

  it('is none where it has fewer corners: a long wedge', () => {
    expect(isArrow(outline([140, 25]))).toBe(false);
    expect(isArrow(outline())).toBe(false);
  });

  it('is none where it is about as high as long: a mark before a text', () => {
    expect([isArrow(pentagon(16)), isArrow(pentagon(18))]).toEqual([false, true]);
  });
});

describe('a text that runs over the rule of its cell', () => {
  it('is read whole in the cell that it begins in', () => {
    expect(lane({ glyphs: textToGlyphs('出展者の募集', 63, 25) }, [])).toEqual(['0 相談会', '1 出展者の募集']);
  });

  it('is no other text beside it', () => {
    const beside = [...textToGlyphs('出展者の募', 68, 25), ...textToGlyphs('開催', 125, 25)];
    expect(lane({ glyphs: beside }, [])).toEqual(['0 相談会', '1 出展者の募', '2 開催']);
  });
});

describe('years that the header alone parts', () => {
  const page = (
    texts: readonly [text: string, left: number, top: number][],
    body: boolean,
    rows = [18, 40, 62],
  ): DrawnPage =>
    toPage({
      glyphs: texts.flatMap(([text, left, top]) => textToGlyphs(text, left, top)),
      rulings: [
        ...[0, ...rows].map((at) => across(at, 0, 240)),
        ...columns.map((at) => down(at, 0, body || at < 61 || at > 239 ? (rows.at(-1) ?? 0) : 18)),
      ],
    });
  const texts: [string, number, number][] = [
    ['相談会', 3, 22],
    ['準備', 63, 22],
    ['開催', 123, 22],
    ['見本市', 3, 44],
    ['出展者を募り育てる', 70, 44],
  ];
  const cellsOf = (drawn: DrawnPage): string[] => {
    const [table] = readPage(drawn, null).parts;
    if (table?.kind !== 'table') return [];
    return table.rows.flatMap(({ cells }) => cells.map((one) => `${one.column}+${one.columnSpan - 1} ${one.text}`));
  };

  it('are parted below it too, but where a text runs across them, with a warning', () => {
    expect(cellsOf(page(texts, false))).toEqual([
      '0+0 相談会',
      '1+0 準備',
      '2+0 開催',
      '0+0 見本市',
      '1+1 出展者を募り育てる',
    ]);
    expect(readPage(page(texts, false), null).notices.map(({ code }) => code)).toEqual(['layout/rules-supplied']);
    expect(readPage(page(texts, true), null).notices.map(({ code }) => code)).toEqual(['layout/text-over-rule']);
  });

  it('are parted in a table of one row where texts stand in several of them, else that is one cell', () => {
    const oneRow = (...body: [string, number, number][]): string[] => cellsOf(page(body, false, [18, 40]));
    expect(oneRow(['相談会', 3, 22], ['準備', 63, 22], ['開催', 123, 22])).toEqual([
      '0+0 相談会',
      '1+0 準備',
      '2+0 開催',
    ]);
    expect(oneRow(['相談会', 3, 22], ['準備', 63, 22])).toEqual(['0+0 相談会', '1+2 準備']);
  });

  it('are parted in a table of two rows wherever their texts stand', () => {
    const body: [string, number, number][] = [
      ['相談会', 3, 22],
      ['準備', 63, 22],
      ['見本市', 3, 44],
      ['出展', 63, 44],
    ];
    expect(cellsOf(page(body, false))).toEqual(['0+0 相談会', '1+0 準備', '0+0 見本市', '1+0 出展']);
  });
});

describe('rows that no rule parts', () => {
  const page = (texts: readonly [text: string, left: number, top: number][]): DrawnPage => ({
    number: 1,
    width: 300,
    height: 200,
    glyphs: [
      ...words.flatMap((word, index) => textToGlyphs(word, (columns[index] ?? 0) + 3, 3)),
      ...texts.flatMap(([text, left, top]) => textToGlyphs(text, left, top)),
    ],
    rulings: [...[0, 18, 100].map((at) => across(at, 0, 240)), ...columns.map((at) => down(at, 0, 100))],
    shapes: [],
    images: [],
  });
  const rowsOf = (drawn: DrawnPage): string[] => {
    const [table] = readPage(drawn, null).parts;
    return table?.kind === 'table'
      ? table.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\n', '')).join(' | '))
      : [];
  };

  it('are parted by the gaps between their lines', () => {
    const texts: [string, number, number][] = [
      ['相談会', 3, 22],
      ['準備をす', 63, 22],
      ['る', 63, 34],
      ['見本市', 3, 60],
      ['出展', 123, 60],
    ];
    expect(rowsOf(page(texts))).toEqual(['相談会 | 準備をする', '見本市 | 出展']);
    expect(readPage(page(texts), null).notices.map(({ code }) => code)).toEqual(['layout/rules-supplied']);
  });

  it('are one row where all lines are set as loosely', () => {
    const texts: [string, number, number][] = [
      ['市民の相', 3, 22],
      ['談会', 3, 40],
      ['準備', 63, 22],
    ];
    expect(rowsOf(page(texts))).toEqual(['市民の相談会 | 準備']);
  });
});
