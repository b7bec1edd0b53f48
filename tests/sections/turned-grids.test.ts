import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';

/** A table of HTML with these rows, "|" between the cells, as project: words and years; `told`: whether its turn is. */
async function read(...rows: string[]): Promise<{ projects: string[]; told: boolean; assumed: boolean }> {
  const cells = rows.map((row) => `<tr>${row.replaceAll(/([^|]+|(?<=\|)(?=\||$))\|?/gu, '<td>$1</td>')}</tr>`);
  const plan = await extract(`<html><body><h1>学校再編計画</h1><table>${cells.join('')}</table></body></html>`);
  const projects = plan.measures.flatMap((measure) => measure.projects);
  return {
    projects: projects.map(({ name, path, lanes }) => {
      const activities = lanes.flatMap((lane) => lane.activities);
      const words = activities.map(({ items, start, end }) => `${items.join('')} ${start}-${end}`);
      return `${[...path.map(({ text }) => text), name].join('/')}: ${words.join(' ')}`;
    }),
    told: plan.notices.some(({ code }) => code === 'sections/table-turned'),
    assumed: plan.notices.some(({ code }) => code === 'sections/label-column-assumed'),
  };
}

describe('years below each other with projects side by side above', () => {
  it('are the years of each of these projects, with a warning', async () => {
    expect(
      await read('年度|校舎の整備|通学バス', '令和6年度|設計|検討', '令和7年度|工事|試行', '令和8年度|開校|運行'),
    ).toEqual({
      projects: [
        '校舎の整備: 設計 2024-2024 工事 2025-2025 開校 2026-2026',
        '通学バス: 検討 2024-2024 試行 2025-2025 運行 2026-2026',
      ],
      told: true,
      assumed: false, // what names the projects is told once
    });
  });

  it('carry on what an arrow down carries on', async () => {
    const { projects } = await read('年度|校舎の整備|通学バス', 'R6|設計|検討', 'R7|↓|試行', 'R8|工事|↓');
    expect(projects).toEqual(['校舎の整備: 設計 2024-2025 工事 2026-2026', '通学バス: 検討 2024-2024 試行 2025-2026']);
  });

  it('are those of one project where a head says what stands below it', async () => {
    const others = ['取組内容|担当課', '取組内容|事業費', '校舎の整備|備考', '計画|実績', '設計の概要|工事の概要'];
    for (const heads of others) {
      const rows = [`年度|${heads}`, 'R6|設計|検討', 'R7|工事|試行', 'R8|開校|運行'];
      expect((await read(...rows).catch(() => ({ told: false }))).told, heads).toBe(false);
    }
  });

  it('are those of indicators where figures stand beside them', async () => {
    const rows = ['年度|小学生|中学生', 'R6|1,200人|640人', 'R7|1,180人|630人', 'R8|1,150人|620人'];
    expect((await read(...rows).catch(() => ({ told: false }))).told).toBe(false);
  });
});
