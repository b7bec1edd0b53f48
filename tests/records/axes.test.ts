import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/index.ts';
import { readMeasure } from '../reading/support.ts';

/** Each axis on a line: its id, and its columns with their months, + where the last goes on. */
function axesOf({ plan: { axes } }: Plan): string[] {
  return axes.map(({ id, columns }) =>
    [id, ...columns.map(({ label, from, to, openEnded }) => `${label} ${from}/${to}${openEnded ? '+' : ''}`)].join(
      ' | ',
    ),
  );
}

/** Each lane on a line: its axis, and the heads and months of its activities. */
function lanesOf({ measures }: Plan): string[] {
  const lanes = measures.flatMap(({ projects }) => projects.flatMap((project) => project.lanes));
  return lanes.map(({ axis, activities }) =>
    [axis, ...activities.map((one) => `${one.startLabel}-${one.endLabel} ${one.from}/${one.to}`)].join(' | '),
  );
}

describe('a time axis', () => {
  it('has the columns of its table with their heads as printed, and is shared by tables of the same columns', async () => {
    const plan = await readMeasure(
      ...['事業名|担当課|令和5年度|R6|R7以降', '街路樹の整備|みどり課|設計|→|植栽', ''],
      ...['(2) 公園の整備', '事業名|担当課|令和5年度|R6|R7以降', '広場|みどり課|設計|工事|→', ''],
      ...['(3) 道の整備', '事業名|担当課|2023年度|2024年度|2025年度', '歩道|道路課|設計|工事|'],
    );
    expect(axesOf(plan)).toEqual([
      'x1 | 令和5年度 2023-04/2024-03 | R6 2024-04/2025-03 | R7以降 2025-04/2026-03+',
      'x2 | 2023年度 2023-04/2024-03 | 2024年度 2024-04/2025-03 | 2025年度 2025-04/2026-03',
    ]);
    expect(lanesOf(plan)).toEqual([
      'x1 | 令和5年度-R6 2023-04/2025-03 | R7以降-R7以降 2025-04/2026-03',
      'x1 | 令和5年度-令和5年度 2023-04/2024-03 | R6-R7以降 2024-04/2026-03',
      'x2 | 2023年度-2023年度 2023-04/2024-03 | 2024年度-2024年度 2024-04/2025-03',
    ]);
  });
});
