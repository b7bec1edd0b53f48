import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';

const HEAD = '取組\t担当課\t令和5年度\t令和6年度\t令和7年度';

/** The work and the values of the first of two projects, and whether a warning says that figures were taken for values. */
async function read(cells: string): Promise<{ work: string; values: string; isTold: boolean }> {
  const plan = await extract(
    `(1) まちの健康\n\n${HEAD}\n受診率の向上\t健康課\t${cells}\n公園の整備\t公園課\t設計\t工事\t供用開始\n`,
  );
  const [project] = plan.measures.flatMap(({ projects }) => projects);
  const activities = project?.lanes.flatMap((lane) => lane.activities) ?? [];
  return {
    work: activities.map(({ items, start }) => `${start} ${items.join('/')}`).join(', '),
    values: project?.values.map(({ year, raw }) => `${year} ${raw}`).join(', ') ?? '',
    isTold: plan.notices.some(({ code }) => code === 'sections/figures-as-values'),
  };
}

describe('figures without a label among the words of years', () => {
  it('are values where they are percentages, or several of one unit', async () => {
    expect(await read('周知\t30%\t35%')).toEqual({ work: '2023 周知', values: '2024 30%, 2025 35%', isTold: true });
    expect(await read('周知\t相談会\t40%')).toEqual({
      work: '2023 周知, 2024 相談会',
      values: '2025 40%',
      isTold: true,
    });
    expect((await read('周知\t1,200件\t1,500件')).values).toBe('2024 1,200件, 2025 1,500件');
  });

  it('are values below the words of their year', async () => {
    expect(await read('周知\t"受診勧奨\n30%"\t"評価\n35%"')).toEqual({
      work: '2023 周知, 2024 受診勧奨, 2025 評価',
      values: '2024 30%, 2025 35%',
      isTold: true,
    });
  });

  it('are work where one may be a phrase, or says what is done', async () => {
    expect(await read('設計\t2台\t点検')).toEqual({
      work: '2023 設計, 2024 2台, 2025 点検',
      values: '',
      isTold: false,
    });
    expect((await read('1か所整備\t1か所\t3か所')).work).toBe('2023 1か所整備, 2024 1か所, 2025 3か所');
    expect(await read('3基\t4基\t3基')).toEqual({ work: '2023 3基, 2024 4基, 2025 3基', values: '', isTold: false });
    expect((await read('設計\t2台更新\t3台更新')).work).toBe('2023 設計, 2024 2台更新, 2025 3台更新');
  });
});
