import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { sheetsToWorkbook, type WrittenCell, type WrittenDrawing } from '../support/workbook.ts';

const years = ['令和6年度', '令和7年度', '令和8年度', '令和9年度'];
const ruled = (text: string): WrittenCell => ({ text, isRuled: true });

/** A plan of one row for each list of cells under the years; years are columns 2 to 5, rows begin at 2. */
async function read(rows: readonly (readonly string[])[], drawings: WrittenDrawing[]): Promise<Plan> {
  const cells = [
    ['(1) 水辺の再生'],
    ['事業名', '担当課', ...years].map(ruled),
    ...rows.map((row, at) =>
      [`事業${'アイウエ'[at]}`, '河川課', ...years.map((_, year) => row[year] ?? '')].map(ruled),
    ),
  ];
  return extract(sheetsToWorkbook([{ name: '工程表', cells, drawings }]));
}

/** "設計 2024-2026 arrow" of each activity, project by project. */
function toLines({ measures }: Plan): string[] {
  return measures
    .flatMap(({ projects }) => projects)
    .map(({ lanes }) =>
      lanes
        .flatMap(({ activities }) => activities)
        .map(
          ({ items, start, end, endBasis, kind }) =>
            `${items.join(' / ')} ${start}-${end} ${kind === 'milestone' ? kind : endBasis}`,
        )
        .join('; '),
    );
}

const codes = ({ notices }: Plan): string[] =>
  notices.filter(({ severity }) => severity !== 'info').map(({ code }) => code);

const line = (from: number, to: number, more: Partial<WrittenDrawing> = {}): WrittenDrawing => ({
  preset: 'straightConnector1',
  from: [from, 2.7],
  to: [to, 2.7],
  ...more,
});
const block = (
  preset: string,
  from: number,
  to: number,
  text: string,
  more: Partial<WrittenDrawing> = {},
): WrittenDrawing => ({
  preset,
  from: [from, 2.2],
  to: [to, 2.8],
  text,
  fill: '#9dc3e6',
  ...more,
});

const designed = [['設計']];
const blank = [[]];

/** What is drawn over the row of one project, whose words stand in the first year or in the drawing. */
const drawn: readonly [what: string, rows: readonly (readonly string[])[], drawings: WrittenDrawing[], lane: string][] =
  [
    ['a connector behind its words', designed, [line(2.6, 4.9)], '設計 2024-2026 arrow'],
    ['a connector over its words within their year', designed, [line(2.05, 2.95)], '設計 2024-2024 arrow'],
    ['a short connector behind its words', designed, [line(2.6, 2.95)], '設計 2024-2024 cell'],
    ['a line with a head', designed, [line(2.6, 4.9, { preset: 'line' })], '設計 2024-2026 arrow'],
    [
      'a connector drawn from its tip',
      designed,
      [line(2.6, 4.9, { flipX: true, head: 'start' })],
      '設計 2024-2026 arrow',
    ],
    ['a line turned around', designed, [line(2.6, 4.9, { degrees: 180, head: 'start' })], '設計 2024-2026 arrow'],
    ['a line with two heads', designed, [line(2.1, 4.9, { head: 'both' })], '設計 2024-2026 arrow'],
    [
      'an elbow within its row',
      designed,
      [{ preset: 'bentConnector3', from: [2.6, 2.5], to: [4.9, 2.7] }],
      '設計 2024-2026 arrow',
    ],
    [
      'a line that rises a little',
      designed,
      [{ preset: 'straightConnector1', from: [2.6, 2.6], to: [4.9, 2.8], flipY: true }],
      '設計 2024-2026 arrow',
    ],
    ['an arrow that ends a little over the rule', designed, [line(2.6, 5.08)], '設計 2024-2026 arrow'],
    ['an arrow that ends in a further year', designed, [line(2.6, 5.2)], '設計 2024-2027 arrow'],
    ['an arrow to the next words', [['設計', '工事']], [line(2.8, 3.15)], '設計 2024-2024 cell; 工事 2025-2025 cell'],
    ['an arrow under words in its second year', [['', '設計']], [line(2.1, 4.9)], '設計 2024-2026 span'],
    ['rightArrow', blank, [block('rightArrow', 3.02, 4.98, '工事')], '工事 2025-2026 span'],
    ['homePlate', blank, [block('homePlate', 2.02, 3.98, '工事')], '工事 2024-2025 span'],
    [
      'chevron',
      blank,
      [block('chevron', 2.02, 2.98, '設計'), block('chevron', 3.02, 5.98, '工事')],
      '設計 2024-2024 arrow; 工事 2025-2027 span',
    ],
    ['leftRightArrow', blank, [block('leftRightArrow', 2.02, 5.98, '工事')], '工事 2024-2027 span'],
    [
      'an upArrow turned to the right',
      blank,
      [block('upArrow', 3.02, 4.98, '工事', { degrees: 90 })],
      '工事 2025-2026 span',
    ],
    [
      'a rightArrow that ends a little over the rule',
      blank,
      [block('rightArrow', 2.95, 4.05, '工事')],
      '工事 2025-2025 arrow',
    ],
    ['a rectangle', blank, [block('rect', 3.02, 4.98, '工事')], '工事 2025-2026 bar'],
    ['a rectangle without words', [['', '工事']], [block('roundRect', 3.02, 4.98, '')], '工事 2025-2026 bar'],
    ['a line without a head', [['', '工事']], [line(3.05, 4.95, { head: 'none' })], '工事 2025-2026 bar'],
    [
      'a text box over an arrow',
      blank,
      [line(3.05, 4.95), { preset: '', from: [3.2, 2.2], to: [4.5, 2.6], text: '工事' }],
      '工事 2025-2026 span',
    ],
    [
      'a text box in a year',
      blank,
      [{ preset: '', from: [3.1, 2.2], to: [3.9, 2.6], text: '工事' }],
      '工事 2025-2025 cell',
    ],
    ['oneCellAnchor', designed, [line(2.6, 4.9, { anchor: 'one' })], '設計 2024-2026 arrow'],
    ['absoluteAnchor', designed, [line(2.6, 4.9, { anchor: 'absolute' })], '設計 2024-2026 arrow'],
    [
      'a group',
      blank,
      [
        {
          preset: '',
          from: [3.02, 2.2],
          to: [5.98, 2.8],
          group: [block('rightArrow', 3.02, 3.98, '設計'), block('rightArrow', 4.02, 5.98, '工事')],
        },
      ],
      '設計 2025-2025 arrow; 工事 2026-2027 span',
    ],
    [
      'a group in a group',
      blank,
      [
        {
          preset: '',
          from: [2.02, 2.2],
          to: [5.98, 2.8],
          group: [
            block('rect', 2.02, 2.98, '調査'),
            {
              preset: '',
              from: [3.02, 2.2],
              to: [5.98, 2.8],
              group: [block('homePlate', 3.02, 3.98, '設計'), block('homePlate', 4.02, 5.98, '工事')],
            },
          ],
        },
      ],
      '調査 2024-2024 bar; 設計 2025-2025 arrow; 工事 2026-2027 span',
    ],
    [
      'a star with its words',
      blank,
      [
        block('rightArrow', 2.02, 3.98, '工事'),
        { preset: 'star5', from: [4.4, 2.3], to: [4.6, 2.8], text: '開園', fill: '#ff0000' },
      ],
      '工事 2024-2025 span; 開園 2026-2026 milestone',
    ],
    [
      'an outline around the years of the head',
      designed,
      [{ preset: 'rect', from: [2.9, 0.9], to: [5.1, 2.1] }],
      '設計 2024-2024 cell',
    ],
    [
      'an outline around the words of two years',
      [['設計', '工事']],
      [{ preset: 'rect', from: [2.1, 2.2], to: [3.9, 2.8] }],
      '設計 2024-2024 cell; 工事 2025-2025 cell',
    ],
    [
      'a line along a rule',
      designed,
      [{ preset: 'line', from: [2, 3], to: [6, 3], head: 'none' }],
      '設計 2024-2024 cell',
    ],
  ];

it('a line without a head from the words of one year to those of another is a warning', async () => {
  const drawing: WrittenDrawing = { preset: 'line', from: [2.6, 2.5], to: [3.98, 2.5], head: 'none' };
  expect(codes(await read([['設計', '', '工事', '']], [drawing]))).toContain('records/line-to-words');
  expect(codes(await read([['設計', '', '', '']], [drawing]))).not.toContain('records/line-to-words');
});

it('two arrows after each other without words are two activities', async () => {
  const plan = await read([['', '', '', '']], [line(2.1, 3.9), line(4.1, 5.9)]);
  expect(toLines(plan).map((one) => one.replaceAll(/ (?:arrow|span|cell)/gu, ''))).toEqual([' 2024-2025;  2026-2027']);
});

it('a block arrow over the beginning of a merged cell leaves it its words and years', async () => {
  const cells = [
    ['(1) 水辺の再生'],
    ['事業名', '担当課', ...years].map(ruled),
    ['事業ア', '河川課', '', '工事', '', ''].map(ruled),
  ];
  const drawings = [block('rightArrow', 3.1, 4.9, '')];
  const plan = await extract(sheetsToWorkbook([{ name: '工程表', cells, drawings, merges: ['D3:F3'] }]));
  expect(toLines(plan)).toEqual(['工事 2025-2027 span']);
});

it('an arrow without words ends where it is drawn to, also where blank years stand before the next one', async () => {
  const plan = await read([['', '', '', '']], [line(2.1, 3.9), line(5.1, 5.9)]);
  const activities = plan.measures[0]?.projects[0]?.lanes[0]?.activities ?? [];
  expect(activities.map(({ start, end, follows }) => [start, end, follows])).toEqual([
    [2024, 2025, null],
    [2027, 2027, null],
  ]);
});

it('a legend that stands in cells beside drawn lines is a warning', async () => {
  const cells = [['凡例', '', '実施'], [], ['事業名', ...years].map(ruled), ['橋の更新', '', '', '', ''].map(ruled)];
  const plan = await extract(sheetsToWorkbook([{ name: '工程表', cells, drawings: [] }]));
  expect(codes(plan)).toContain('sections/legend-unread');
});

describe('a drawing over a sheet', () => {
  it.each(drawn)('%s', async (_, rows, drawings, lane) => {
    expect(toLines(await read(rows, drawings))).toEqual([lane]);
  });

  it('is of the row that holds most of it', async () => {
    const drawings = [
      block('rightArrow', 2.02, 3.98, '設計'),
      { ...block('rightArrow', 3.02, 5.98, '工事'), from: [3.02, 3.1], to: [5.98, 4.1] } as WrittenDrawing,
    ];
    expect(toLines(await read([[], []], drawings))).toEqual(['設計 2024-2025 span', '工事 2025-2027 span']);
  });

  it.each([
    ['an arrow with its words, the cells under it', blank, [block('rightArrow', 3.02, 4.98, '工事')], 'D3:E3'],
    ['an arrow without any words, the cells under it', blank, [line(2.1, 4.9)], 'C3:E3'],
    ['an arrow behind its words, the cell of them and the one where it ends', designed, [line(2.6, 4.9)], 'C3 E3'],
    ['an arrow within the cell of its words', designed, [line(2.02, 2.99)], 'C3'],
    ['a bar over the words of a cell', designed, [block('rect', 2.02, 4.98, '')], 'C3'],
  ])('has a place of its own beside its cells: %s', async (_what, rows, drawings, cells) => {
    const { measures } = await read(rows, drawings);
    const [activity] = measures[0]?.projects[0]?.lanes[0]?.activities ?? [];
    const places = activity?.source.map((place) => (place.kind === 'sheet' ? place.cell : place.kind));
    expect(places?.join(' ')).toBe(`${cells} drawing 1`);
  });

  it('that points back covers its years, with a warning', async () => {
    const plan = await read(blank, [block('leftArrow', 3.02, 4.98, '工事')]);
    expect(toLines(plan)).toEqual(['工事 2025-2026 span']);
    expect(codes(plan)).toContain('layout/arrows-backwards');
  });

  it('that leads from row to row says nothing of time, with a warning', async () => {
    const plan = await read(
      [['設計'], ['', '', '工事']],
      [{ preset: 'bentConnector3', from: [2.8, 2.5], to: [4.2, 3.5] }],
    );
    expect(toLines(plan)).toEqual(['設計 2024-2024 cell', '工事 2026-2026 cell']);
    expect(codes(plan)).toContain('layout/drawings-unbound');
  });

  it('that runs down is no arrow of a year', async () => {
    const plan = await read([['設計'], ['工事']], [{ preset: 'straightConnector1', from: [2.5, 2.2], to: [2.5, 3.8] }]);
    expect(toLines(plan)).toEqual(['設計 2024-2024 cell', '工事 2024-2024 cell']);
  });
});

describe('drawings between the rows of a sheet', () => {
  it('give a pentagon with words over all rows to the row in its middle, with a warning', async () => {
    const over = block('homePlate', 4.1, 5.9, '全施設で実施', { from: [4.1, 2.1], to: [5.9, 4.9] });
    const plan = await read([['調査'], ['設計'], ['検討']], [over]);
    expect(toLines(plan)).toEqual([
      '調査 2024-2024 cell',
      '設計 2024-2024 cell; 全施設で実施 2026-2027 span',
      '検討 2024-2024 cell',
    ]);
    expect(codes(plan)).toContain('records/arrow-over-rows');
  });

  it('give a line on the rule to the row that it goes on from', async () => {
    const rule = (row: number, from: number): WrittenDrawing => ({
      preset: 'straightConnector1',
      from: [from, row],
      to: [5.9, row],
    });
    const plan = await read([['調査'], ['設計', '工事'], ['検討', '', '改定']], [rule(3, 2.2), rule(4, 3.2)]);
    expect(toLines(plan)[0]).toBe('調査 2024-2027 arrow');
    expect(toLines(plan)[1]).toBe('設計 2024-2024 cell; 工事 2025-2027 arrow');
    expect(codes(plan)).not.toContain('records/arrow-on-rule');
  });

  it('say so where the words of both rows or of neither would go on', async () => {
    const plan = await read([['調査'], ['設計']], [{ preset: 'straightConnector1', from: [2.2, 3], to: [5.9, 3] }]);
    expect(codes(plan)).toContain('records/arrow-on-rule');
  });
});
