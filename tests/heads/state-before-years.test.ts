import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';

/** What a plan of one project says of it: its work, and what stands beside it. */
async function read(heads: string, cells: string): Promise<{ work: string[]; beside: string[] }> {
  const plan = await extract(
    `(1) まちの再生\n\n取組\t担当課\t${heads}\n公共施設の再編\t管財課\t${cells}\n空き家対策\t住宅課\t${cells}\n`,
  );
  const [project] = plan.measures.flatMap(({ projects }) => projects);
  const activities = project?.lanes.flatMap((lane) => lane.activities) ?? [];
  return {
    work: activities.map(({ items, start, end }) => `${items.join('')} ${start}-${end}`),
    beside: project?.attributes.map(({ head, text }) => `${head}: ${text}`) ?? [],
  };
}

describe('a year that says how things stand ahead of the years of work', () => {
  it.each(['R5(現状)', '現状（R5）', '令和5年度末現在', '基準値'])('%s is no year of work', async (head) => {
    expect(await read(`${head}\t令和6年度\t令和7年度`, '未策定\t計画策定\t設計')).toEqual({
      work: ['計画策定 2024-2024', '設計 2025-2025'],
      beside: [`${head}: 未策定`],
    });
  });

  it('is none either where a goal of the last year stands behind them', async () => {
    const { work, beside } = await read('現況（R5）\tR6\tR7\tR8\t目標（R8）', '2か所\t検討\t設計\t開設\t3か所');
    expect(work).toEqual(['検討 2024-2024', '設計 2025-2025', '開設 2026-2026']);
    expect(beside).toEqual(['現況（R5）: 2か所', '目標（R8）: 3か所']);
  });

  it('is one like the others where it says what was done: 令和5年度（実績）', async () => {
    const { work } = await read('令和5年度（実績）\t令和6年度\t令和7年度', '調査\t設計\t工事');
    expect(work).toEqual(['調査 2023-2023', '設計 2024-2024', '工事 2025-2025']);
  });

  it('is one like the others where these are of plans, or what stands there goes on', async () => {
    expect((await read('R5（実績）\tR6（計画）\tR7（計画）', '調査\t設計\t工事')).work).toHaveLength(3);
    expect((await read('R5(現状)\tR6\tR7', '協議\t→\t設計')).work).toEqual(['協議 2023-2024', '設計 2025-2025']);
  });
});

it('what stands between 現況 and 目標 is an attribute, and no time', async () => {
  const plan = await extract(
    '(1) 水の保全\n\n取組項目\tR7末現況\t計画内容\tR10末目標\t担当\n浄化槽の設置\t320基\t20基を補助する\t380基\t環境課\n',
  );
  const [project] = plan.measures.flatMap(({ projects }) => projects);
  expect(project?.values.map(({ year, value }) => `${year} ${value}`)).toEqual(['2025 320', '2028 380']);
  expect(project?.attributes).toMatchObject([{ head: '計画内容', text: '20基を補助する' }]);
  expect(plan.notices.filter(({ severity }) => severity === 'error')).toEqual([]);
});
