import { expect, it } from 'vitest';
import { across, down, readPage, textToGlyphs } from './support.ts';

it.each([0, 2])(
  'a text whose characters stand %s points apart is one text, though a rule runs through one of them',
  (gap) => {
    const words = [...'設計と地元調整の実施'].flatMap((char, at) => textToGlyphs(char, 131 + at * (10 + gap), 50));
    const [table] = readPage(
      {
        number: 1,
        width: 420,
        height: 120,
        glyphs: [
          ...['事業名', 'R6', 'R7', 'R8'].flatMap((text, at) => textToGlyphs(text, 20 + 100 * at, 20)),
          ...textToGlyphs('橋の点検', 20, 50),
          ...words,
          ...textToGlyphs('点検', 320, 50),
        ],
        rulings: [
          ...[10, 40, 70].map((y) => across(y, 10, 410)),
          ...[10, 110, 210, 310, 410].map((x) => down(x, 10, 70)),
        ],
        shapes: [],
        images: [],
      },
      null,
    ).parts;
    const cells = table?.kind === 'table' ? table.rows.flatMap((row) => row.cells) : [];
    expect(cells.map(({ column, text }) => `${column} ${text}`)).toEqual([
      '0 橋の点検',
      '1 設計と地元調整の実施',
      '3 点検',
    ]);
  },
);
