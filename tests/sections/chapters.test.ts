import { expect, it } from 'vitest';
import { measuresOf, read } from '../reading/support.ts';

const TITLE = ['みなと市総合計画', '令和6年3月', 'みなと市'];
const SCHEDULE = ['事業名|担当課|R6|R7', '市道の改良|土木課|設計|工事'];
const FIGURES = ['|R6|R7|R8', '市税|4,210|4,190|4,170', '交付税|3,300|3,310|3,320'];

it('a chapter after the directions ends their last measure, and heads its own figures', async () => {
  const plan = await read([
    ...[...TITLE, 'Ⅰ 概要', '趣旨を示す。', 'Ⅱ 事業計画', '政策1 暮らし', '施策1-1 道路', ...SCHEDULE],
    ...['Ⅲ 財政見通し', ...FIGURES],
  ]);
  expect(measuresOf(plan)).toEqual(['m1-1 d1 道路', 'm2 - Ⅲ 財政見通し']);
  expect(plan.measures.map(({ indicators }) => indicators.map(({ name }) => name))).toEqual([[], ['市税', '交付税']]);
});

it('headings that repeat below each measure end none', async () => {
  const parts = ['Ⅰ 現状', '老朽化している。', 'Ⅱ 年次計画', ...SCHEDULE];
  const plan = await read([...TITLE, '施策1 道路', ...parts, '施策2 公園', ...parts]);
  expect(measuresOf(plan)).toEqual(['m1 - 道路', 'm2 - 公園']);
  expect(plan.measures.map(({ projects }) => projects.length)).toEqual([1, 1]);
});

it('a direction that is repeated on its next page stays one', async () => {
  const plan = await read([
    ...[
      ...TITLE,
      'Ⅰ 暮らし',
      '(1) 道路',
      ...SCHEDULE,
      'Ⅰ 暮らし',
      '(2) 公園',
      ...SCHEDULE,
      'Ⅱ 産業',
      '(1) 農業',
      ...SCHEDULE,
    ],
  ]);
  expect(measuresOf(plan)).toEqual(['m1-1 d1 道路', 'm1-2 d1 公園', 'm2-1 d2 農業']);
});
