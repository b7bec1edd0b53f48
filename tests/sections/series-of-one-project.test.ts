import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/index.ts';
import { indicatorsOf, noticesOf, read } from '../reading/support.ts';

const readBelow = (...lines: readonly string[]): Promise<Plan> => read(['緑浜市緑化計画 工程表', '', ...lines]);
const lanesOf = ({ measures }: Plan): string[] =>
  measures.flatMap(({ projects }) =>
    projects.flatMap(({ name, lanes }) =>
      lanes.map(({ series, activities }) => {
        return `${name} ${series}: ${activities.map(({ start, end, items }) => `${start}-${end} ${items}`).join('、')}`;
      }),
    ),
  );

describe('計画 and 実績 beside the years of one project', () => {
  it.each(['', '区分'])('are its lanes below 「%s」, and the heading above names it', async (title) => {
    const plan = await readBelow(
      '(1) 街路樹の整備',
      ...[`${title}|R6|R7|R8`, '計画|調査|植栽|→', '実績|調査済み||'],
      '',
      '■公園の改修（みどり課）',
      ...[`${title}|R6|R7`, '計画|設計|工事', '実績||'],
    );
    expect(lanesOf(plan)).toEqual([
      '街路樹の整備 plan: 2024-2024 調査、2025-2026 植栽',
      '街路樹の整備 actual: 2024-2024 調査済み',
      '公園の改修 plan: 2024-2024 設計、2025-2025 工事',
    ]);
    expect(noticesOf(plan)).not.toContain('sections/label-column-assumed');
  });

  it('are a project without a name, with a warning, where nothing stands above them', async () => {
    const plan = await read(['区分|R6|R7', '計画|設計|工事', '実績|設計済み|']);
    expect(noticesOf(plan)).toContain('sections/project-unnamed');
  });

  it('are rows of projects where one of them has a name, and of an indicator over figures', async () => {
    const named = await readBelow('(1) 緑化', '|R6|R7', '計画|設計|工事', '街路樹の更新|調査|植栽');
    expect(lanesOf(named).map((line) => line.split(' ')[0])).toEqual(['計画', '街路樹の更新']);
    const figures = await readBelow('(1) 緑化', '|R6|R7', '計画|20本|30本', '実績|18本|');
    expect(figures.measures[0]?.projects).toEqual([]);
    expect(indicatorsOf(figures)).toHaveLength(2);
  });
});
