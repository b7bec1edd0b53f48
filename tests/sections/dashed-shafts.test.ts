import { expect, it } from 'vitest';
import { extract } from '../../src/index.ts';

async function readRow(row: string): Promise<{ activities: string[]; codes: string[] }> {
  const text = `# 交通計画\n\n## 1 交通\n\n| 取組 | 担当課 | R6 | R7 | R8 | R9 |\n|---|---|---|---|---|---|\n${row}\n`;
  const { measures, notices } = await extract(text, { tokenizer: 'never' });
  const lanes = measures.flatMap(({ projects }) => projects.flatMap((project) => project.lanes));
  const activities = lanes.flatMap((lane) => lane.activities);
  return {
    activities: activities.map(({ items, start, end }) => `${items.join('')} ${start}-${end}`),
    codes: notices.filter(({ severity }) => severity !== 'info').map(({ code }) => code),
  };
}

it.each([
  ['up to an arrow are its shaft', '| 路線 | 交通課 | 実施 | ― | － | → |', ['実施 2024-2027']],
  [
    'ahead of words are phrases',
    '| 路線 | 交通課 | ― | ― | 実施 | → |',
    ['― 2024-2024', '― 2025-2025', '実施 2026-2027'],
  ],
  ['beside a blank year are phrases', '| 路線 | 交通課 | 実施 | → | ― | |', ['実施 2024-2025', '― 2026-2026']],
])('dashes %s', async (_, row, activities) => {
  expect(await readRow(row)).toEqual({ activities, codes: [] });
});

it.each([
  ['－ alone', '| 路線 | 交通課 | 検討 | － | → | 実施 |', ['検討 2024-2026', '実施 2027-2027']],
  ['a sign that is a phrase elsewhere', '| 路線 | 交通課 | 検討 | ― | → | ― |', ['検討 2024-2026', '― 2027-2027']],
])('dashes of %s before an arrow have a warning', async (_, row, activities) => {
  expect(await readRow(row)).toEqual({ activities, codes: ['sections/dash-as-shaft'] });
});
