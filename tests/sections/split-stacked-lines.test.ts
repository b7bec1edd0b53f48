import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { noticesOf, read } from '../reading/support.ts';
import { sheetsToWorkbook, type WrittenCell } from '../support/workbook.ts';

const years = ['R6', 'R7', 'R8'];

/** A workbook with rules around each cell. */
function readSheet(rows: readonly (readonly (string | null)[])[], merges: string[] = []): Promise<Plan> {
  const cells = rows.map((row) =>
    row.map((cell): WrittenCell => ({ ...(typeof cell === 'string' ? { text: cell } : cell), isRuled: true })),
  );
  return extract(sheetsToWorkbook([{ name: '工程表', cells: [[{ text: '緑浜市実施計画' }], ...cells], merges }]));
}

/** Lanes with their series, and amounts: "護岸の整備 plan 2024 設計; 2025 工事", "護岸の整備 事業費 2024=12千円". */
function linesOf({ measures }: Plan): string[] {
  return measures
    .flatMap(({ projects }) => projects)
    .flatMap(({ name, lanes, values }) => [
      ...lanes.map(({ series, activities }) => {
        const own = activities.map(({ start, end, items }) => `${start}-${end} ${items.join('/')}`);
        return `${name} ${series ?? '-'} ${own.join('; ')}`;
      }),
      ...values.map((one) => `${name} ${one.name} ${one.year}=${one.value}${one.unit ?? ''}`),
    ]);
}

const wordsAndAmounts = [
  '護岸の整備 - 2024-2024 設計; 2025-2025 工事',
  '護岸の整備 事業費 2024=12千円',
  '護岸の整備 事業費 2025=230千円',
  '橋の補修 - 2025-2025 点検',
  '橋の補修 事業費 2025=8千円',
];
const plansAndResults = ['護岸の整備 plan 2024-2024 設計; 2025-2025 工事', '護岸の整備 actual 2024-2024 設計を完了'];

describe('a cell with words over their amount', () => {
  const head = ['事業名', '担当課', ...years];
  const below = ['', '', ...years.map(() => '内容\n事業費（千円）')];
  const rows = [
    ['護岸の整備', '河川課', '設計\n12', '工事\n230', ''],
    ['橋の補修', '道路課', '', '点検\n8', ''],
  ];

  it('is parted where a row below the years says so', async () => {
    const plan = await readSheet([head, below, ...rows]);
    expect(linesOf(plan)).toEqual(wordsAndAmounts);
    expect(noticesOf(plan)).not.toContain('sections/stacked-lines-unread');
  });

  it.each(['取組内容・事業費（千円）', '内容（事業費（千円））', '上段：内容\n下段：事業費（千円）'])(
    'is parted where that row says %j',
    async (words) => {
      const plan = await readSheet([head, ['', '', words, words, words], ...rows]);
      expect(linesOf(plan)).toEqual(wordsAndAmounts);
    },
  );

  it('is parted where a title over the years or a line above the table says so', async () => {
    const title = '年次計画（上段：内容、下段：事業費（千円））';
    const titled = await readSheet(
      [['事業名', '担当課', title, null, null], ['', '', ...years], ...rows],
      ['C2:E2', 'A2:A3', 'B2:B3'],
    );
    expect(linesOf(titled)).toEqual(wordsAndAmounts);
    const said = await readSheet([['※上段は内容、下段は事業費（千円）です。'], head, ...rows]);
    expect(linesOf(said)).toEqual(wordsAndAmounts);
  });

  it('has its amount first where the head says so', async () => {
    const plan = await readSheet([
      head,
      ['', '', ...years.map(() => '事業費／内容')],
      ['護岸の整備', '河川課', '12千円\n設計', '工事\n調整', ''],
    ]);
    expect(linesOf(plan)).toEqual([
      '護岸の整備 - 2024-2024 設計; 2025-2025 工事/調整',
      '護岸の整備 事業費 2024=12千円',
    ]);
  });

  it('is parted at the blank of a text', async () => {
    const plan = await read([
      '緑浜市実施計画',
      '事業名|担当課|R6|R7',
      '||内容 事業費|内容 事業費',
      '護岸の整備|河川課|基本 設計 12 千円|',
    ]);
    expect(linesOf(plan)).toEqual(['護岸の整備 - 2024-2024 基本設計', '護岸の整備 事業費 2024=12千円']);
  });

  it('keeps a figure in a unit that its amounts are not in: 2箇所 is no 事業費', async () => {
    const plan = await readSheet([head, below, ['護岸の整備', '河川課', '設計\n12', '補修\n2箇所', '']]);
    expect(linesOf(plan)).toEqual([
      '護岸の整備 - 2024-2024 設計; 2025-2025 補修/2箇所',
      '護岸の整備 事業費 2024=12千円',
    ]);
  });

  it('over several years has an amount of none of them, which is told', async () => {
    const plan = await readSheet([head, below, ['護岸の整備', '河川課', '工事\n230', null, '検査\n5']], ['C4:D4']);
    expect(linesOf(plan)).toEqual(['護岸の整備 - 2024-2025 工事/230; 2026-2026 検査', '護岸の整備 事業費 2026=5千円']);
    expect(noticesOf(plan)).toContain('sections/stacked-lines-unread');
  });
});

describe('plans over their results', () => {
  const head = ['（上段：計画　下段：実績）'];
  const columns = ['事業名', '担当課', ...years];

  it('stand in one cell', async () => {
    const plan = await readSheet([head, columns, ['護岸の整備', '河川課', '設計\n設計を完了', '工事', '']]);
    expect(linesOf(plan)).toEqual(plansAndResults);
  });

  it('stand in two rows of a project', async () => {
    const plan = await readSheet(
      [head, columns, ['護岸の整備', '河川課', '設計', '工事', ''], [null, null, '設計を完了', '', '']],
      ['A4:A5', 'B4:B5'],
    );
    expect(linesOf(plan)).toEqual(plansAndResults);
  });

  it('stand in two rows of each project where their cells hold lists; other lines of them are told', async () => {
    const merges = ['A4:A5', 'B4:B5'];
    const pairOf = (mark: string): (string | null)[][] => [
      ['護岸の整備', '河川課', `${mark}設計\n${mark}測量`, `${mark}工事\n${mark}検査`, ''],
      [null, null, `${mark}設計を完了\n${mark}測量を完了`, '', ''],
    ];
    const lists = await readSheet([head, columns, ...pairOf('・')], merges);
    expect(linesOf(lists)).toEqual([
      '護岸の整備 plan 2024-2024 ・設計/・測量; 2025-2025 ・工事/・検査',
      '護岸の整備 actual 2024-2024 ・設計を完了/・測量を完了',
    ]);
    expect(noticesOf(lists)).not.toContain('sections/stacked-lines-unread');
    expect(noticesOf(await readSheet([head, columns, ...pairOf('')], merges))).toContain(
      'sections/stacked-lines-unread',
    );
  });

  it('are told where nothing shows which line is which', async () => {
    const row = ['護岸の整備', '河川課', '設計\n測量\n設計を完了', '工事', ''];
    const three = await readSheet([head, columns, row]);
    expect(linesOf(three)).toEqual(['護岸の整備 plan 2024-2024 設計/測量/設計を完了; 2025-2025 工事']);
    expect(noticesOf(three)).toContain('sections/stacked-lines-unread');
  });

  it('are not looked for in a table that has one line in each cell', async () => {
    const plan = await readSheet([head, columns, ['護岸の整備', '河川課', '設計', '工事', '']]);
    expect(linesOf(plan)).toEqual(['護岸の整備 - 2024-2024 設計; 2025-2025 工事']);
  });

  it('go on in the rows of the next page, which have no head', async () => {
    const plan = await read([
      '緑浜市実施計画',
      '事業名|担当課|R6|R7|R8',
      '||内容 事業費|内容 事業費|内容 事業費',
      '護岸の整備|河川課|設計 12千円|工事 230千円|',
      '- 1 -',
      '\f',
      '橋の補修|道路課|点検 8千円|補修 90千円|',
    ]);
    expect(linesOf(plan)).toContain('橋の補修 事業費 2025=90千円');
  });

  it('leave a table whose rows state their periods as it is', async () => {
    const rows = ['大橋の補修|R6～R7|点検', '|R8|工事', '中橋の補修|R7|点検'];
    const plan = await read(['緑浜市実施計画', '上段：計画　下段：実績', '事業名|実施時期|内容', ...rows]);
    expect(plan.notices.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(linesOf(plan).at(-1)).toMatch(/^中橋の補修 .* 2025-2025 点検$/u);
  });
});
