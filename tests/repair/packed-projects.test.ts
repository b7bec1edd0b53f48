import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';

const head = ['取組内容', '事業名', '関連取組', '担当課', 'R5', 'R6'];
const first = ['①まちの緑を増やします。【みどり課】', '広場の舗装', '①', '公園課', '設計', '工事'];

/** The projects of a table whose cells have lines, each with its departments, numbers and the words of its lanes. */
async function read(...rows: readonly (readonly string[])[]): Promise<string[]> {
  const toRow = (cells: readonly string[]): string =>
    `<tr>${cells.map((text) => `<td>${text.replaceAll('\n', '<br>')}</td>`).join('')}</tr>`;
  const table = [head, first, ...rows].map(toRow).join('');
  const plan: Plan = await extract(`<!DOCTYPE html><h1>工程表</h1><table>${table}</table>`);
  return plan.measures.flatMap(({ projects }) =>
    projects.slice(1).map(({ name, departments, initiatives, lanes }) => {
      const words = lanes.map(({ activities }) => activities.map(({ items }) => items.join('/')).join(' '));
      return [name, departments.map(({ department }) => department), initiatives, words].join(' | ');
    }),
  );
}

describe('a row of as many names as departments and related numbers', () => {
  it('is as many projects, each with the boxes that name it', async () => {
    const names = '街路樹の整備\n駅前公園の改修';
    const row = ['', names, '①\n②', 'みどり課\n公園課', '街路樹の植栽\n駅前公園の設計', '街路樹の剪定'];
    expect(await read(row)).toEqual([
      '街路樹の整備 | みどり課 | 1 | 街路樹の植栽 街路樹の剪定',
      '駅前公園の改修 | 公園課 | 2 | 駅前公園の設計',
    ]);
  });

  it('leaves a lane of the others to them', async () => {
    const names = '街路樹の整備\n駅前公園の改修';
    const row = ['', names, '①\n②', 'みどり課\n公園課', '街路樹の植栽\n駅前公園の設計', ''];
    expect(await read(row, ['', '', '', '', '', '駅前公園の開園'])).toEqual([
      '街路樹の整備 | みどり課 | 1 | 街路樹の植栽',
      '駅前公園の改修 | 公園課 | 2 | 駅前公園の設計,駅前公園の開園',
    ]);
  });

  it('may have a remark below a name', async () => {
    const names = '街路樹の整備\n※令和5年度まで\n駅前公園の改修';
    const row = ['', names, '①\n②', 'みどり課\n公園課', '街路樹の植栽\n駅前公園の設計', ''];
    expect((await read(row)).map((line) => line.split(' | ')[1])).toEqual(['みどり課', '公園課']);
  });
});

it.each([
  ['fewer departments', '①\n②', 'みどり課'],
  ['fewer numbers', '①', 'みどり課\n公園課'],
])('a row with %s than names is one project', async (_, related, departments) => {
  expect(await read(['', '街路樹の整備\n駅前公園の改修', related, departments, '設計', '工事'])).toHaveLength(1);
});
