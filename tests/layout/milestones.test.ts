import { describe, expect, it } from 'vitest';
import { pointsToBox } from '../../src/geometry.ts';
import { isMilestone } from '../../src/japanese/marks.ts';
import { shapesToSigns } from '../../src/layout/milestones.ts';
import type { Shape } from '../../src/model/drawn-page.ts';
import { activitiesOf, readMeasure } from '../reading/support.ts';

describe('a sign with words at a date', () => {
  it.each([
    '▲ 目標達成',
    '★供用開始',
    '▼ 方針決定',
    '▲100基達成',
    '★50台',
    '▲２か所開設を完了',
    '▲5号機打上げ',
    '▲7機体制の確立',
  ])('%s is a milestone', (text) => {
    expect(isMilestone(text)).toBe(true);
  });

  it.each(['▲3.5％', '▲300千円', '△１２人', '△', '▲▲', '◇ 供用開始', '供用開始'])('%s is none by itself', (text) => {
    expect(isMilestone(text)).toBe(false);
  });

  it('is none where an arrow carries it on', async () => {
    const plan = await readMeasure(
      '取組名|所管課|R6|R7|R8',
      '港の整備|港湾課|★着工||★完成',
      '橋の整備|土木課|★着工|→|',
    );
    expect(activitiesOf(plan).length).toBe(3);
    const kinds = plan.measures[0]?.projects.map(({ lanes }) => lanes[0]?.activities.map(({ kind }) => kind));
    expect(kinds).toEqual([['milestone', 'milestone'], ['activity']]);
  });
});

describe('a triangle at the tail of an arrow', () => {
  const arrow = { box: [20, 17, 80, 23] as const, y: 20, isBlock: false };
  const sign = (...points: [number, number][]): Shape => ({ points, filled: true, box: pointsToBox(points) });

  it('that points left is its second head and no sign', () => {
    expect(shapesToSigns([sign([15, 20], [21, 17], [21, 23])], [arrow])).toEqual([]);
  });

  it('stays a sign where it points up, or the arrow is a block', () => {
    const up = sign([15, 23], [18, 17], [21, 23]);
    const left = sign([15, 20], [19, 17], [19, 23]);
    expect(shapesToSigns([up], [{ ...arrow, box: [22, 17, 80, 23] }])).toEqual([up]);
    expect(shapesToSigns([left], [{ ...arrow, isBlock: true }])).toEqual([left]);
  });
});
