import { expect, it } from 'vitest';
import type { Box } from '../../src/model/drawn-page.ts';
import { cellToPicture, readPage, rectangle, textToGlyphs } from './support.ts';

const heads: readonly [word: string, box: Box][] = [
  ['取組', [0, 10, 98, 30]],
  ['2024', [100, 10, 178, 30]],
  ['2025', [180, 10, 258, 30]],
  ['2026', [260, 10, 338, 30]],
];
const bars: readonly Box[] = [
  [105, 40, 175, 48],
  [185, 58, 335, 66],
  [105, 92, 255, 102],
];

it('a slide that nothing parts into rows has one for each label, with all of its lanes', () => {
  const { parts } = readPage(
    {
      number: 1,
      width: 400,
      height: 200,
      glyphs: [
        ...heads.flatMap(([word, [left]]) => textToGlyphs(word, left + 20, 15)),
        ...textToGlyphs('街灯の更新', 5, 48),
        ...textToGlyphs('公園の整備', 5, 92),
        ...bars.flatMap(([left, top], at) => textToGlyphs(['調査', '工事', '点検'][at] ?? '', left + 10, top - 1)),
      ],
      rulings: [],
      shapes: [...heads.map(([, box]) => rectangle(box, '#ddeeff')), ...bars.map((box) => rectangle(box, '#5b9bd5'))],
      images: [],
    },
    null,
  );
  const rows = parts.flatMap((part) => (part.kind === 'table' ? part.rows : []));
  expect(
    rows.map(({ cells }) =>
      cells.map((cell) => `${cell.column}${'+'.repeat(cell.columnSpan - 1)} ${cellToPicture(cell)}`).join(' | '),
    ),
  ).toEqual(['0 街灯の更新 | 1 ▬ 調査', '2+ ▬ 工事', '0 公園の整備 | 1+ ▬ 点検']);
  expect(rows.map(({ covered }) => covered)).toEqual([[], [0, 1], []]);
});
