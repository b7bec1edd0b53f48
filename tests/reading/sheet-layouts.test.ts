import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { sheetsToWorkbook, type WrittenCell, type WrittenDrawing, type WrittenSheet } from '../support/workbook.ts';

type Given = WrittenCell | string | null;

/** Every cell with rules around it. */
function table(rows: readonly (readonly Given[])[]): WrittenCell[][] {
  return rows.map((row) =>
    row.map((cell) => ({ ...(typeof cell === 'string' ? { text: cell } : cell), isRuled: true })),
  );
}

function read(cells: WrittenSheet['cells'], more: Partial<WrittenSheet> = {}): Promise<Plan> {
  return extract(sheetsToWorkbook([{ name: '工程表', cells, ...more }]));
}

/** "護岸 (河川課): 設計 2024-04 2025-03 cell; …" of each project; lanes are parted by "|". */
function toLines({ measures }: Plan): string[] {
  return measures
    .flatMap(({ projects }) => projects)
    .map(({ name, departments, lanes }) => {
      const own = lanes.map(({ activities }) =>
        activities.map(({ items, from, to, endBasis }) => `${items.join('/')} ${from} ${to} ${endBasis}`).join('; '),
      );
      return `${name} (${departments.map(({ raw }) => raw).join('、')}): ${own.join(' | ')}`;
    });
}

const errors = ({ notices }: Plan): string[] =>
  notices.filter(({ severity }) => severity === 'error').map(({ code }) => code);

const [yellow, blue] = ['#ffe699', '#9dc3e6'];
const fill = (color: string, text = ''): WrittenCell => ({ fill: color, text });

describe('a sheet laid out as other bodies do', () => {
  it('with filled cells and a legend of their colours', async () => {
    const plan = await read([
      ['まちづくり計画 工程表'],
      [],
      ['凡例', fill(yellow), '設計', fill(blue), '工事'],
      [],
      ...table([
        ['事業名', '担当課', 'R6年度', 'R7年度', 'R8年度'],
        ['駅前広場', '都市課', fill(yellow), fill(blue), fill(blue)],
        ['自転車道', '道路課', '', fill(yellow), fill(blue, '一部供用')],
      ]),
    ]);
    expect(toLines(plan)).toEqual([
      '駅前広場 (都市課): 設計 2024-04 2025-03 bar; 工事 2025-04 2027-03 bar',
      '自転車道 (道路課): 設計 2025-04 2026-03 bar; 一部供用 2026-04 2027-03 bar',
    ]);
    expect(errors(plan)).toEqual([]);
  });

  it.each([
    [
      'words',
      ['点検', '', '設計', '', '補修', '', '', ''],
      ['C3:D3', 'E3:F3', 'G3:J3'],
      '橋梁 (道路課): 点検 2024-04 2025-03 cell; 設計 2024-04 2025-03 cell; 補修 2025-04 2026-03 cell',
    ],
    ['marks', ['', '', '●', '●', '●', '', '', ''], [], '橋梁 (道路課): ● 2024-04 2026-03 marks'],
    ['fills', ['', '', fill(blue), fill(blue), fill(blue), '', '', ''], [], '橋梁 (道路課):  2024-04 2026-03 bar'],
  ])('with years over four columns each that have no heads, and %s', async (_, times, merges, expected) => {
    const plan = await read(
      [
        ['橋梁の工程表'],
        ...table([
          ['事業名', '担当課', '令和6年度', '', '', '', '令和7年度', '', '', ''],
          ['橋梁', '道路課', ...times],
        ]),
      ],
      { merges: ['C2:F2', 'G2:J2', ...merges] },
    );
    expect(toLines(plan)).toEqual([expected]);
    expect(plan.plan.axes.map(({ columns }) => columns.map(({ label }) => label))).toEqual([
      ['令和6年度', '令和7年度'],
    ]);
    expect(errors(plan)).toEqual([]);
  });

  it('with a line of text right below its rules', async () => {
    const plan = await read([
      ['地域福祉計画'],
      ...table([
        ['取組', '担当課', 'R4', 'R5'],
        ['見守りの推進', '福祉課', '検討', '試行'],
        ['窓口の一元化', '福祉課', '準備', '未実施'],
      ]),
      ['未実施：計画どおりに実施できなかったもの'],
    ]);
    expect(plan.measures.flatMap(({ projects }) => projects.map(({ name }) => name))).toEqual([
      '見守りの推進',
      '窓口の一元化',
    ]);
  });

  it('with the first and the last year of each project', async () => {
    const plan = await read([
      ['公園施設更新計画'],
      ...table([
        ['公園名', '施設', '着手年度', '完了年度', '事業費（百万円）'],
        ['中央公園', '遊具', 'R6', 'R7', '24'],
        ['浜公園', 'トイレ', 'R8', 'R8', '18'],
      ]),
    ]);
    expect(toLines(plan)).toEqual(['中央公園 ():  2024-04 2026-03 period', '浜公園 ():  2026-04 2027-03 period']);
    expect(errors(plan)).toEqual([]);
  });

  it('with two tables of first and last years, a line between them', async () => {
    const head = ['施設名', '種別', '着手年度', '完了年度'];
    const plan = await read([
      ['施設更新計画'],
      ...table([head, ['中央公園', '遊具', 'R6', 'R7']]),
      ['庁舎'],
      ...table([head, ['本庁舎', '空調', 'R8', 'R9']]),
    ]);
    expect(toLines(plan)).toEqual(['中央公園 ():  2024-04 2026-03 period', '本庁舎 ():  2026-04 2028-03 period']);
    expect(errors(plan)).toEqual([]);
  });

  it('with marks and a legend', async () => {
    const plan = await read([
      ['行政改革 工程表'],
      ['凡例 ○:検討 ◎:実施'],
      [],
      ...table([
        ['取組項目', '所管課', '2024年度', '2025年度', '2026年度'],
        ['窓口の集約', '市民課', '○', '○', '◎'],
        ['電子申請', '情報課', '◎', '', ''],
      ]),
    ]);
    expect(toLines(plan)).toEqual([
      '窓口の集約 (市民課): 検討 2024-04 2026-03 marks; 実施 2026-04 2027-03 marks',
      '電子申請 (情報課): 実施 2024-04 2025-03 marks',
    ]);
  });

  it('with quarters below merged years', async () => {
    const quarters = ['4-6', '7-9', '10-12', '1-3'];
    const plan = await read(
      table([
        ['事業名', '担当課', '令和6年度', '', '', '', '令和7年度', '', '', ''],
        ['', '', ...quarters, ...quarters],
        [
          '橋の架替え',
          '道路課',
          fill(yellow, '調査'),
          fill(yellow),
          '',
          '',
          fill(yellow, '工事'),
          fill(yellow),
          fill(yellow),
          fill(yellow),
        ],
      ]),
      { merges: ['A1:A2', 'B1:B2', 'C1:F1', 'G1:J1'] },
    );
    expect(toLines(plan)).toEqual(['橋の架替え (道路課): 調査 2024-04 2024-09 bar; 工事 2025-04 2026-03 bar']);
  });

  it('with a year over several columns that no words part', async () => {
    const plan = await read(
      table([
        ['事業名', '担当課', '令和6年度', '', '令和7年度', '', '令和8年度', ''],
        ['橋の架替え', '道路課', '', fill(yellow, '調査'), fill(yellow), '', fill(blue, '工事'), fill(blue)],
      ]),
      { merges: ['C1:D1', 'E1:F1', 'G1:H1'] },
    );
    expect(toLines(plan)).toEqual(['橋の架替え (道路課): 調査 2024-04 2026-03 bar; 工事 2026-04 2027-03 bar']);
  });

  it('with a form for each project', async () => {
    const form = (name: string, department: string, first: string, last: string): WrittenCell[][] =>
      table([
        ['事業名', name, '', ''],
        ['担当課', department, '', ''],
        ['年次計画', '令和6年度', '令和7年度', '令和8年度'],
        ['', first, '', last],
      ]);
    const cells = [
      ...form('図書館の改修', '生涯学習課', '設計', '工事'),
      [],
      ...form('体育館の改修', '施設課', '調査', '設計'),
    ];
    const merges = ['B1:D1', 'B2:D2', 'A3:A4', 'B6:D6', 'B7:D7', 'A8:A9'];
    expect(toLines(await read(cells, { merges }))).toEqual([
      '図書館の改修 (生涯学習課): 設計 2024-04 2025-03 cell; 工事 2026-04 2027-03 cell',
      '体育館の改修 (施設課): 調査 2024-04 2025-03 cell; 設計 2026-04 2027-03 cell',
    ]);
  });

  it('with forms below each other, one of them without its years', async () => {
    const fields = (name: string, department: string): string[][] => [
      ['施策名', name, '担当部署', department],
      ['課題', `${name}の遅れ。`, '', ''],
    ];
    const years = (first: string, last: string): string[][] => [
      ['スケジュール', '令和6年度', '令和7年度', '令和8年度'],
      ['計画', first, '', last],
    ];
    const rows = [
      ...[...fields('公営バスの見直し', '交通課'), ...years('調査', '実施')],
      ...fields('墓地の拡張', '衛生課'),
      ...[...fields('霊園の管理', '衛生課'), ...years('調査', '公開')],
    ];
    const merges = [2, 6, 8].map((row) => `B${row}:D${row}`);
    const plan = await read(table(rows), { merges });
    expect(toLines(plan)).toEqual([
      '公営バスの見直し (交通課): 調査 2024-04 2025-03 cell; 実施 2026-04 2027-03 cell',
      '墓地の拡張 (衛生課): ',
      '霊園の管理 (衛生課): 調査 2024-04 2025-03 cell; 公開 2026-04 2027-03 cell',
    ]);
    expect(plan.notices.map(({ code }) => code)).toContain('sections/header-without-years');
  });

  it('with its legend right below the table', async () => {
    const plan = await read([
      ...table([
        ['橋梁名', '所管課', 'R6年度', 'R7年度', 'R8年度'],
        ['一之橋', '道路課', fill(yellow), fill(blue), fill(blue)],
      ]),
      ['凡例', fill(yellow), '設計'],
      ['', fill(blue), '工事'],
    ]);
    expect(toLines(plan)).toEqual(['一之橋 (道路課): 設計 2024-04 2025-03 bar; 工事 2025-04 2027-03 bar']);
  });

  it('with two tables beside each other', async () => {
    const [left, right] = [
      table([
        ['事業名', '令和6年度', '令和7年度'],
        ['護岸', '設計', '工事'],
        ['堤防', '', '調査'],
      ]),
      table([
        ['事業名', '令和6年度', '令和7年度'],
        ['歩道', '工事', ''],
        ['街灯', '設計', '工事'],
      ]),
    ];
    const cells = left.map((row, at): Given[] => [...row, null, ...(right[at] ?? [])]);
    expect(toLines(await read([['(1) 安全なまち'], ...cells]))).toEqual([
      '護岸 (): 設計 2024-04 2025-03 cell; 工事 2025-04 2026-03 cell',
      '堤防 (): 調査 2025-04 2026-03 cell',
      '歩道 (): 工事 2024-04 2025-03 cell',
      '街灯 (): 設計 2024-04 2025-03 cell; 工事 2025-04 2026-03 cell',
    ]);
  });

  it('with blank columns at its left and within it, and blank rows below its head', async () => {
    const plan = await read([
      [null, '(1) 安全なまち'],
      [null, '事業名', '担当課', null, '令和6年度', '令和7年度'],
      [],
      [null, '護岸の改修', '河川課', null, '設計', '工事'],
      [],
      [null, '歩道の整備', '道路課', null, null, '工事'],
    ]);
    expect(toLines(plan)).toEqual([
      '護岸の改修 (河川課): 設計 2024-04 2025-03 cell; 工事 2025-04 2026-03 cell',
      '歩道の整備 (道路課): 工事 2025-04 2026-03 cell',
    ]);
    expect(errors(plan)).toEqual([]);
  });

  it('with several tables, each under its heading, lead and note', async () => {
    const plan = await read([
      ['取組方向1 安全なまち'],
      ['(1) 水辺の再生'],
      ['主担当', '河川課'],
      ['水辺に親しめるまちをつくります。'],
      ...table([
        ['事業名', '担当課', '令和6年度', '令和7年度'],
        ['護岸', '河川課', '設計', '工事'],
      ]),
      ['※ 予算により変わることがあります。'],
      ['(2) 道の安全'],
      ['主担当', '道路課'],
      ...table([
        ['事業名', '担当課', '令和6年度', '令和7年度'],
        ['歩道', '道路課', '工事', ''],
      ]),
    ]);
    expect(plan.measures.map(({ title, lead, overview }) => [title, lead[0]?.raw, overview])).toEqual([
      ['水辺の再生', '河川課', ['水辺に親しめるまちをつくります。']],
      ['道の安全', '道路課', []],
    ]);
    expect(toLines(plan)).toEqual([
      '護岸 (河川課): 設計 2024-04 2025-03 cell; 工事 2025-04 2026-03 cell',
      '歩道 (道路課): 工事 2024-04 2025-03 cell',
    ]);
    expect(errors(plan)).toEqual([]);
  });

  it('with lanes of one project under a merged label, and a merged cell over its years', async () => {
    const plan = await read(
      table([
        ['事業名', '担当課', '令和6年度', '令和7年度', '令和8年度'],
        ['護岸の改修', '河川課', '設計', '工事', ''],
        ['', '', '', '', '供用'],
      ]),
      { merges: ['A2:A3', 'B2:B3', 'D2:E2'] },
    );
    expect(toLines(plan)).toEqual([
      '護岸の改修 (河川課): 設計 2024-04 2025-03 cell; 工事 2025-04 2027-03 span | 供用 2026-04 2027-03 cell',
    ]);
  });

  it('with a sheet for each measure, headed by its name alone', async () => {
    const sheets = ['(1) 水辺の再生', '(2) 道の安全'].map((name, at) => ({
      name,
      cells: table([
        ['事業名', '令和6年度', '令和7年度'],
        [['護岸', '歩道'][at] ?? '', '設計', '工事'],
      ]),
    }));
    const { measures } = await extract(sheetsToWorkbook(sheets));
    expect(measures.map(({ title, projects }) => [title, projects.map(({ name }) => name)])).toEqual([
      ['水辺の再生', ['護岸']],
      ['道の安全', ['歩道']],
    ]);
  });

  it('with arrows in a row of their own below their words', async () => {
    const cells = table([
      ['事業名', '担当課', '令和6年度', '令和7年度', '令和8年度', '令和9年度'],
      ['護岸の改修', '河川課', '設計', '', '工事', ''],
      ['', '', '', '', '', ''],
      ['歩道の整備', '道路課', '設計', '', '', ''],
    ]);
    const arrow = (from: number, to: number): WrittenDrawing => ({
      preset: 'straightConnector1',
      from: [from, 2.5],
      to: [to, 2.5],
    });
    const plan = await read(cells, { merges: ['A2:A3', 'B2:B3'], drawings: [arrow(2.1, 3.9), arrow(4.1, 5.9)] });
    expect(toLines(plan)).toEqual([
      '護岸の改修 (河川課): 設計 2024-04 2026-03 arrow; 工事 2026-04 2028-03 arrow',
      '歩道の整備 (道路課): 設計 2024-04 2025-03 cell',
    ]);
  });

  it('with rows over the whole table that head the projects below them', async () => {
    const plan = await read(
      table([
        ['事業名', '担当課', '令和6年度', '令和7年度'],
        ['基本目標1 安全なまち', '', '', ''],
        ['護岸', '河川課', '設計', '工事'],
        ['基本目標2 楽しいまち', '', '', ''],
        ['公園', '公園課', '', '設計'],
      ]),
      { merges: ['A2:D2', 'A4:D4'] },
    );
    const projects = plan.measures.flatMap((measure) => measure.projects);
    expect(
      projects.map(({ name, path, departments }) => [path.map(({ text }) => text), name, departments[0]?.raw]),
    ).toEqual([
      [['基本目標1 安全なまち'], '護岸', '河川課'],
      [['基本目標2 楽しいまち'], '公園', '公園課'],
    ]);
  });

  it('with years as numbers that are shown as years of an era', async () => {
    const year = (number: number): WrittenCell => ({ number, format: '"令和"0"年度"' });
    const plan = await read(
      table([
        ['事業名', year(6), year(7)],
        ['護岸', '設計', '工事'],
      ]),
    );
    expect(toLines(plan)).toEqual(['護岸 (): 設計 2024-04 2025-03 cell; 工事 2025-04 2026-03 cell']);
  });
});
