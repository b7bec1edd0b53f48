import { describe, expect, it } from 'vitest';
import { boxToSides } from '../../src/geometry.ts';
import { withoutFrames } from '../../src/layout/frames.ts';
import type { Box, Ruling } from '../../src/model/drawn-page.ts';
import { across, down } from './support.ts';

/** A head of three years over a row of 40 points. */
const rules = [...[0, 60, 120, 180].map((at) => down(at, 0, 60)), ...[0, 20, 60].map((at) => across(at, 0, 180))];
const cells = [0, 60, 120].flatMap((left) => [
  ...boxToSides([left, 0, left + 60, 20]),
  ...boxToSides([left, 20, left + 60, 60]),
]);
const isRule = (frame: Box, others: readonly Ruling[] = rules): boolean => {
  const all = withoutFrames([...others, ...boxToSides(frame)]);
  expect([others.length, others.length + 4]).toContain(all.length);
  return all.length > others.length;
};

describe('a frame that is drawn around years of a head', () => {
  it.each<[what: string, frame: Box]>([
    ['around one of them', [56, -4, 124, 24]],
    ['around all of them', [-4, -4, 184, 24]],
    ['within two of them', [5, 4, 115, 16]],
    ['around a column', [64, -4, 116, 66]],
  ])('%s bounds no cells', (_, frame) => {
    expect(isRule(frame)).toBe(false);
    expect(isRule(frame, cells)).toBe(false);
  });

  it('is not looked for among the strokes of a map', () => {
    const strokes = Array.from({ length: 20_000 }, (_, at) => across(100 + at / 100, 0, 40));
    expect(isRule([56, -4, 124, 24], [...rules, ...strokes])).toBe(true);
  });

  it('bounds none where a side is drawn in two pieces', () => {
    const [top, , left, right] = boxToSides([56, -4, 124, 24]);
    const pieces = [top, left, right].flatMap((side) => side ?? []);
    expect(withoutFrames([...rules, ...pieces, across(24, 56, 90), across(24, 90, 124)])).toEqual(rules);
  });
});

it('the sides of cells and of a table are no frame, nor is one that rules end at', () => {
  expect(withoutFrames(rules)).toEqual(rules);
  expect(withoutFrames(cells)).toEqual(cells);
  expect(isRule([56, -4, 124, 64], [...rules, across(40, 56, 124)])).toBe(true);
});
