import { expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { toPdf } from './raw-pdf.ts';
import { japaneseFont, toText } from './written-plan.ts';

const sides = [40, 230, 330, 450, 570, 690];
const levels = [485, 460, 430, 400];
const rows = [
  ['事業名', '担当課', '令和4年度', '令和5年度', '令和6年度'],
  ['街路樹の整備', 'みどり課', '設計', '植栽', '点検'],
  ['花壇の整備', '', '設計', '工事', '点検'],
];

/** A table of two projects; the cell of departments is drawn over both of them, or once for each. */
function readTable(isMerged: boolean): Promise<Plan> {
  const content = [
    toText(40, 525, '(1) 緑化の推進', 11),
    ...levels.map((y) =>
      isMerged && y === 430 ? `40 ${y} m 230 ${y} l S 330 ${y} m 690 ${y} l S` : `40 ${y} m 690 ${y} l S`,
    ),
    ...sides.map((x) => `${x} 400 m ${x} 485 l S`),
    ...rows.flatMap((cells, row) =>
      cells.map((text, column) => toText((sides[column] ?? 0) + 4, (levels[row] ?? 0) - 16, text)),
    ),
  ].join('\n');
  return extract(toPdf([content], japaneseFont), { tokenizer: 'never' });
}

it.each([
  ['over both projects is certain', true, 0],
  ['over one of them leaves the other blank, which is told', false, 1],
])('a cell of departments drawn %s', async (_, isMerged, warnings) => {
  const plan = await readTable(isMerged);
  const projects = plan.measures.flatMap((measure) => measure.projects);
  expect(projects.map(({ name, departments }) => `${name} ${departments.map((one) => one.department)}`)).toEqual([
    '街路樹の整備 みどり課',
    '花壇の整備 みどり課',
  ]);
  expect(plan.notices.filter(({ code }) => code === 'repair/merged-labels')).toHaveLength(warnings);
});
