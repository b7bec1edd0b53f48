import { describe, expect, it } from 'vitest';
import { boxToSides } from '../../src/geometry.ts';
import { withoutLetterOutlines } from '../../src/layout/letter-outlines.ts';
import type { Box, Ruling, Shape } from '../../src/model/drawn-page.ts';
import { newSheet, write } from '../support/paper.ts';

const border = boxToSides([36, 60, 300, 100]);

function toPage(text: string, rulings: readonly Ruling[], shapes: readonly Shape[] = []): ReturnType<typeof newSheet> {
  const sheet = newSheet(1);
  write(sheet, text, 40, 40, 12);
  sheet.rulings.push(...border, ...rulings);
  sheet.shapes.push(...shapes);
  return sheet;
}

/** The outer and the inner outline of an 口 of 12 points. */
function outlineAt(left: number): Ruling[] {
  const boxes: Box[] = [
    [left + 1, 41, left + 11, 51],
    [left + 2, 42, left + 10, 50],
  ];
  return boxes.flatMap(boxToSides);
}

describe('strokes on characters', () => {
  it('trace them where each has several: they are no rules, and the table keeps its own', () => {
    const page = withoutLetterOutlines(toPage('口国', [...outlineAt(40), ...outlineAt(52)]));
    expect(page.rulings).toEqual(border);
  });

  it('trace the others of the same type too, however few each has', () => {
    const dash: Shape = { points: [], filled: false, box: [53, 45, 63, 46] };
    expect(withoutLetterOutlines(toPage('口ー', outlineAt(40), [dash])).shapes).toEqual([]);
    expect(withoutLetterOutlines(toPage('　ー', [], [dash])).shapes).toEqual([dash]);
  });

  it('stay where they are a box around a mark, or a fill', () => {
    const box = boxToSides([38, 38, 54, 54]);
    expect(withoutLetterOutlines(toPage('レ', box)).rulings).toEqual([...border, ...box]);
    const fill: Shape = { points: [], filled: true, box: [41, 41, 51, 51] };
    expect(withoutLetterOutlines(toPage('口', outlineAt(40), [fill])).shapes).toEqual([fill]);
  });
});
