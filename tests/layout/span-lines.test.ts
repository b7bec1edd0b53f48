import { expect, it } from 'vitest';
import { findArrows } from '../../src/layout/arrows/find-arrows.ts';
import type { Ruling } from '../../src/model/drawn-page.ts';
import { across, down } from './support.ts';

const rules = [across(0, 0, 200), across(30, 0, 200), down(0, 0, 30), down(100, 0, 30), down(200, 0, 30)];

function find(...drawn: Ruling[]): { boxes: string[]; left: number } {
  const { arrows, rulings } = findArrows({ rulings: [...rules, ...drawn], shapes: [] });
  return { boxes: arrows.map(({ box }) => box.join(' ')), left: rulings.length };
}

it('a line with a tick at each end runs over its years, and parts no rows', () => {
  const drawn = [across(20, 10, 190), down(10, 16, 24), down(190, 16, 24)];
  expect(find(...drawn)).toEqual({ boxes: ['10 16 190 24'], left: rules.length });
});

it('two of them after each other stay two', () => {
  const first = [across(20, 10, 90), down(10, 16, 24), down(90, 16, 24)];
  const second = [across(20, 110, 190), down(110, 16, 24), down(190, 16, 24)];
  expect(find(...first, ...second).boxes).toEqual(['10 16 90 24', '110 16 190 24']);
});

it.each([
  ['one tick', [across(20, 10, 190), down(10, 16, 24)]],
  ['ticks that end on it, as the sides of a low row do', [across(20, 10, 190), down(10, 20, 30), down(190, 20, 30)]],
  ['ticks as high as a row', [across(20, 10, 190), down(10, 0, 30), down(190, 0, 30)]],
  ['a third one between', [across(20, 10, 190), down(10, 16, 24), down(100, 16, 24), down(190, 16, 24)]],
])('a line with %s is a rule', (_, drawn) => {
  expect(find(...drawn)).toEqual({ boxes: [], left: rules.length + drawn.length });
});
