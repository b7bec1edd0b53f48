import { describe, expect, it } from 'vitest';
import { isMilestone } from '../../src/japanese/marks.ts';
import { activitiesOf, readMeasure } from '../reading/support.ts';

describe('a sign with words at a date', () => {
  it.each(['▲ 目標達成', '★供用開始', '▼ 方針決定', '▲100基達成', '★50台', '▲２か所開設を完了'])(
    '%s is a milestone',
    (text) => {
      expect(isMilestone(text)).toBe(true);
    },
  );

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
