import { describe, expect, it } from 'vitest';
import { joinLanes } from '../../src/layout/unruled-lanes.ts';
import type { Box } from '../../src/model/drawn-page.ts';

const box = (top: number, bottom: number): Box => [0, top, 50, bottom];

describe('lanes without a rule', () => {
  const lanes = [box(0, 10), box(20, 30), box(40, 50), box(60, 70)];

  it('go with the label that stands in the middle of them', () => {
    expect([...joinLanes(lanes, [box(0, 10), box(40, 50)], 10)]).toEqual([2, 3]);
    expect([...joinLanes(lanes, [box(10, 20), box(50, 60)], 10)]).toEqual([1, 3]);
  });

  it('go with the label that is level with the first of them', () => {
    expect([...joinLanes(lanes, [box(0, 10), box(20, 30)], 10)]).toEqual([2, 3]);
  });

  it('are left apart where labels stand in neither way', () => {
    expect([...joinLanes(lanes, [box(14, 24), box(36, 46)], 10)]).toEqual([]);
  });
});
