import { expect, test } from 'vitest';
import { toExcerpts } from '../../src/cli/excerpt.ts';

const [start, end] = ['あ'.repeat(40), 'ん'.repeat(40)];

test('two long texts are cut to what differs, with a little around it', () => {
  expect(toExcerpts(`${start}港${end}`, `${start}空路${end}`)).toEqual([
    `…${'あ'.repeat(12)}港${'ん'.repeat(12)}…`,
    `…${'あ'.repeat(12)}空路${'ん'.repeat(12)}…`,
  ]);
});

test('short texts are told whole', () => {
  expect(toExcerpts('20件', '25件')).toEqual(['20件', '25件']);
});

test('what was only added or only taken away is seen on its side', () => {
  expect(toExcerpts(start + end, `${start}港${end}`)).toEqual([
    `…${'あ'.repeat(12)}${'ん'.repeat(12)}…`,
    `…${'あ'.repeat(12)}港${'ん'.repeat(12)}…`,
  ]);
});
