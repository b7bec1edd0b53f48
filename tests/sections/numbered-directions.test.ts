import { describe, expect, it } from 'vitest';
import { measuresOf, read } from '../reading/support.ts';

const TITLE = ['みなと市総合戦略', '令和6年3月', 'みなと市'];
const table = (name: string): string[] => ['事業名|担当課|R6|R7', `${name}の改良|土木課|設計|工事`];

/** The directions of a plan, then its measures. */
async function structureOf(...lines: readonly string[]): Promise<string[]> {
  const plan = await read([...TITLE, ...lines]);
  return [...plan.directions.map(({ id, number, title }) => `${id} ${number} ${title}`), ...measuresOf(plan)];
}

describe('where no word names the directions', () => {
  it('chapters are directions if measures stand below them', async () => {
    const structure = await structureOf(
      ...['第1章 総論', '1 計画の趣旨', '本計画は、まちの姿を示す。', '第2章 施設の現況', '1 道路', ...table('市道')],
      ...['第3章 年次計画', '1 学校', ...table('校舎'), '2 公園', ...table('園路'), '第4章 進行管理', '1 推進体制'],
    );
    expect(structure).toEqual([
      ...['d2 2 施設の現況', 'd3 3 年次計画'],
      ...['m2-1 d2 道路', 'm3-1 d3 学校', 'm3-2 d3 公園'],
    ]);
  });

  it('1 … is the direction of (1) … below it, and not the chapter above', async () => {
    const structure = await structureOf(
      ...['第1章 総論', '1 計画の趣旨', '本計画は、まちの姿を示す。', '第2章 施策の展開'],
      ...['1 快適なまち', '(1) 道路', ...table('市道'), '(2) 公園', ...table('園路'), '2 元気なまち'],
      ...['(1) 健康', ...table('施設')],
    );
    expect(structure).toEqual([
      ...['d1 1 快適なまち', 'd2 2 元気なまち'],
      ...['m1-1 d1 道路', 'm1-2 d1 公園', 'm2-1 d2 健康'],
    ]);
  });

  it('where each chapter numbers its headings anew, the chapters are directions', async () => {
    const structure = await structureOf(
      ...[
        '第1章 暮らし',
        '1 道づくり',
        '(1) 道路',
        ...table('市道'),
        '第2章 産業',
        '1 農業',
        '(1) 用水',
        ...table('水路'),
      ],
    );
    expect(structure).toEqual(['d1 1 暮らし', 'd2 2 産業', 'm1-1 d1 道路', 'm2-1 d2 用水']);
  });

  it('4.1 names its chapter; a chapter without a measure ends the measure above', async () => {
    const plan = await read([
      ...[...TITLE, '第1章 はじめに', '第4章 実現方策', '4.1 安全', ...table('水源'), '第5章 投資計画', '5.1 投資額'],
      ...['区分|R6|R7', '管路|1,200|1,300', '第6章 進捗管理', '毎年、確認する。'],
    ]);
    expect(measuresOf(plan)).toEqual(['m4-1 d4 安全', 'm5-1 d5 投資額']);
    expect(plan.measures.flatMap(({ overview }) => overview)).toEqual([]);
  });

  it('a chapter is none above measures whose numbers name their directions', async () => {
    const structure = await structureOf(
      ...['第2章 施策の展開', '施策1-1 道路', ...table('市道'), '施策2-1 公園', ...table('園路')],
    );
    expect(structure).toEqual(['m1-1 - 道路', 'm2-1 - 公園']);
  });
});
