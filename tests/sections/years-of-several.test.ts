import { expect, it } from 'vitest';
import { noticesOf, readMeasure } from '../reading/support.ts';

it('years below each other that are each of another thing are a warning, and steps of one project are none', async () => {
  const several = await readMeasure('年度|取組内容', 'R6|電子カルテの更新', 'R7|救急外来の増築', 'R8|医師住宅の整備');
  expect(noticesOf(several)).toEqual(['sections/years-of-several']);
  const steps = await readMeasure('年度|取組内容', 'R6|緑化計画の検討', 'R7|緑化計画の策定', 'R8|植栽の実施');
  expect(noticesOf(steps)).toEqual([]);
  const stages = await readMeasure('年度|取組内容', 'R6|現況の調査', 'R7|整備計画の策定', 'R8|遊歩道の整備');
  expect(noticesOf(stages)).toEqual([]);
});
