import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';

type Table = readonly (readonly string[])[];

function readTables(...tables: readonly Table[]): Promise<Plan> {
  const toRow = (cells: readonly string[]): string => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const html = tables.map((rows) => `<table>${rows.map(toRow).join('')}</table>`).join('');
  return extract(`<!DOCTYPE html><h1>工程表</h1>${html}`, { tokenizer: 'never' });
}

const head = ['事業名', '担当課', 'R5', 'R6'];
const trees = ['街路樹の整備', 'みどり課', '設計', '植栽'];
const park = ['公園の改修', '公園課', '調査', '設計'];
const schedule = [head, trees, park];
const joined = [
  '街路樹の整備 みどり課 2023-2023 設計',
  '街路樹の整備 みどり課 2024-2024 植栽',
  '街路樹の整備 みどり課 2025-2025 剪定',
  '公園の改修 公園課 2023-2023 調査',
  '公園の改修 公園課 2024-2024 設計',
  '公園の改修 公園課 2025-2025 工事',
];

describe('a table of the years after those of a schedule', () => {
  it.each<[string, Table]>([
    ['without labels', [['R7'], ['剪定'], ['工事']]],
    [
      'beside the same labels',
      [
        ['事業名', '担当課', 'R7'],
        ['街路樹の整備', 'みどり課', '剪定'],
        ['公園の改修', '公園課', '工事'],
      ],
    ],
  ])('%s goes on with it row by row', async (_, table) => {
    const plan = await readTables(schedule, table);
    expect(activitiesOf(plan)).toEqual(joined);
    expect(noticesOf(plan)).toEqual([]);
  });

  it.each<[string, Table, Table]>([
    [
      'that are not the next ones',
      schedule,
      [
        ['R8', 'R9'],
        ['剪定', '点検'],
        ['工事', '開園'],
      ],
    ],
    [
      'with fewer rows',
      schedule,
      [
        ['R7', 'R8'],
        ['剪定', '点検'],
      ],
    ],
    [
      'of a schedule with remarks behind its years',
      schedule.map((row, at) => [...row, at === 0 ? '備考' : '継続']),
      [
        ['R7', 'R8'],
        ['剪定', ''],
        ['工事', ''],
      ],
    ],
  ])('%s is told', async (_, above, table) => {
    const plan = await readTables(above, table);
    expect(noticesOf(plan)).toContain('sections/years-without-labels');
    expect(activitiesOf(plan).filter((line) => /剪定|工事/u.test(line))).toEqual([]);
  });

  it('beside other labels is of other projects', async () => {
    const rows = [
      ['街路樹の整備', 'みどり課', '剪定'],
      ['広場の改修', '公園課', '工事'],
    ];
    const names = (await readTables(schedule, [['事業名', '担当課', 'R7'], ...rows])).measures.flatMap(({ projects }) =>
      projects.map(({ name }) => name),
    );
    expect(names).toEqual(['街路樹の整備', '公園の改修', '街路樹の整備', '広場の改修']);
  });

  it('is told in a text where a row of it has lost a field', async () => {
    const rows = schedule.map((cells) => cells.join('|'));
    const plan = await readMeasure(...rows, '', 'R7|R8', '剪定|点検', '工事');
    expect(noticesOf(plan)).toContain('sections/years-without-labels');
    expect(activitiesOf(plan).filter((line) => /剪定|工事/u.test(line))).toEqual([]);
  });
});
