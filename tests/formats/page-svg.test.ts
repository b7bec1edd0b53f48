import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PageView, pageToSvg } from '../../src/formats/page-svg.ts';
import { yearsToLabel } from '../../src/heads/spans-of-time.ts';
import type { Box } from '../../src/model/drawn-page.ts';
import type { PictureArrow, PictureTable } from '../../src/model/page-picture.ts';
import { type PdfPlace, type Place, placeToBox, placeToPage } from '../../src/model/place.ts';
import type { MeasureSection } from '../../src/model/section.ts';

const onPage = (bbox: PdfPlace['bbox']): PdfPlace => ({ kind: 'pdf', page: 2, bbox });

/** A row of a project and two years, with its columns 100 points wide. */
const table: PictureTable = {
  box: [50, 100, 350, 160],
  columns: [
    [50, 150],
    [150, 250],
    [250, 350],
  ],
  cells: [
    {
      row: 1,
      column: 0,
      rowSpan: 2,
      columnSpan: 1,
      box: [50, 120, 150, 160],
      text: '道路 <改良>',
      read: { column: 0, columnSpan: 1 },
    },
    {
      row: 1,
      column: 1,
      rowSpan: 1,
      columnSpan: 1,
      box: [150, 120, 250, 160],
      text: '設計',
      read: { column: 1, columnSpan: 1 },
    },
  ],
};

const schedule: MeasureSection['schedule'] = [
  {
    columns: {
      initiative: null,
      name: 0,
      related: null,
      departments: null,
      moreDepartments: [],
      remark: null,
      years: [
        { column: 1, label: 'R4', ...yearsToLabel(2022, 2022, false) },
        { column: 2, label: 'R5', ...yearsToLabel(2023, 2023, false) },
      ],
      path: [],
      attributes: [],
      assumed: null,
      unreadTimes: [],
      series: null,
      period: null,
      amounts: null,
      width: 3,
    },
    rows: [],
    place: onPage([50, 100, 350, 120]),
    legend: null,
  },
];

const arrow = (use: PictureArrow['use']): PictureArrow => ({ kind: 'line', box: [240, 135, 340, 145], y: 140, use });

function viewOf(change: Partial<PageView['picture']> = {}, rest: Partial<PageView> = {}): PageView {
  const picture = {
    number: 2,
    width: 400,
    height: 300,
    runs: [],
    edges: [],
    tables: [table],
    arrows: [],
    images: [],
    ...change,
  };
  const heading = onPage([50, 20, 150, 30]);
  const measure: MeasureSection = {
    direction: null,
    number: 1,
    title: '道路',
    heading,
    lead: [],
    overview: [],
    indicators: [],
    schedule,
  };
  const boxOf = (place: Place): Box | null => (placeToPage(place) === picture.number ? placeToBox(place) : null);
  return {
    picture,
    boxOf,
    pages: 3,
    sections: { measures: [measure] },
    runningHeads: [],
    plan: null,
    notices: [],
    ...rest,
  };
}

describe('the picture of a page', () => {
  it.each([
    [
      'over blank years',
      { does: 'covers', table: 0, column: 1, columnSpan: 2 },
      '2022–2023',
      '>arrows with their years: 1<',
    ],
    [
      'behind a text',
      { does: 'covers', table: 0, column: 2, columnSpan: 1 },
      'to 2023',
      '>arrows with their years: 1<',
    ],
    ['before a text', { does: 'leads', table: 0, column: 1, columnSpan: 2 }, '→ 2023', '>arrows with their years: 1<'],
    [
      'over no year',
      { does: 'covers', table: 0, column: 0, columnSpan: 1 },
      'no year',
      '>arrows and bars without a year: 1<',
    ],
    ['outside of tables', null, 'not bound', '>arrows and bars without a year: 1<'],
  ] as const)('tags an arrow %s', (_, use, tag, counted) => {
    const svg = pageToSvg(viewOf({ arrows: [arrow(use)] }), 'en');
    expect(labelsOf(svg)).toContain(tag);
    expect(svg).toContain(counted);
  });

  it('tags columns by what their heads were read as, and tells of each cell', () => {
    const svg = pageToSvg(viewOf(), 'en');
    expect(labelsOf(svg)).toEqual(['project', '2022', '2023']);
    expect(svg).toContain('<title>row 2, column 1: 2 × 1\nread in column 1\n道路 &lt;改良&gt;</title>');
    expect(svg).toContain('>cells: 1<');
    expect(svg).toContain('>cells over several rows or columns: 1<');
    expect(svg).toContain('No schedule (工程表) was found');
  });

  it('shows what a column without a year prints in its head, and what stands beside the names', () => {
    const [part] = schedule;
    if (!part) throw new Error('no schedule');
    const term = { label: '短期', year: null, through: null, from: null, to: null, openEnded: false, kind: null };
    const columns = {
      ...part.columns,
      name: 1,
      years: [{ column: 2, ...term }],
      path: [{ column: 0, title: '大項目' }],
    };
    const view = viewOf();
    const measures = view.sections.measures.map((measure) => ({ ...measure, schedule: [{ ...part, columns }] }));
    expect(labelsOf(pageToSvg({ ...view, sections: { measures } }, 'ja'))).toEqual(['事業', '大項目など', '短期']);
  });

  it('fades the other layers where the pointer rests on a line of the legend', () => {
    const svg = pageToSvg(viewOf(), 'en');
    expect(svg).toContain('svg:has(.key.cell:hover) .layer:not(.cell)');
    expect(svg).toContain('<g class="layer cell">');
    expect(svg).toContain('<g class="key cell"');
  });

  it('tells inferred rules from printed ones and from those that bound nothing', () => {
    const edges = (['drawn', 'inferred', 'loose'] as const).map((kind, index) => {
      return { orientation: 'horizontal' as const, at: 100 + 20 * index, start: 50, end: 350, kind };
    });
    const svg = pageToSvg(viewOf({ edges }), 'en');
    expect(svg).toContain('<g class="layer inferred">\n<g><path d="M50 120H350"/></g>\n</g>');
    for (const words of ['rules that bound cells: 1', 'rules inferred, not printed: 1', 'rules that bound no cell: 1'])
      expect(svg).toContain(`>${words}<`);
  });

  it('puts text where the page prints it, upright text too, and greys what belongs to the paper', () => {
    const runs = [
      { text: '実施', box: [50, 40, 70, 50] as const, size: 10, vertical: false },
      { text: '開拓', box: [10, 40, 20, 60] as const, size: 10, vertical: true },
    ];
    const svg = pageToSvg(viewOf({ runs }, { runningHeads: [onPage([9, 39, 21, 61])] }), 'ja');
    expect(svg).toContain(
      '<text x="50" y="48.8" font-size="10" textLength="20" lengthAdjust="spacingAndGlyphs">実施</text>',
    );
    expect(svg).toContain('style="writing-mode:vertical-rl" font-size="10" textLength="20"');
    expect(svg).toContain('class="paper">開拓</text>');
    expect(svg).toContain('>柱・ページ番号など: 1<');
  });

  it('lists the notices about the page, long ones cut, and no other', () => {
    const notice = { code: 'layout/rules-supplied', severity: 'warning', subject: null } as const;
    const said = { ...notice, values: {}, message: 'word '.repeat(200), messageJa: '語'.repeat(500) };
    const notices = [
      { ...said, source: [onPage([50, 100, 350, 120])] },
      { ...said, source: [{ ...onPage([50, 100, 350, 120]), page: 1 }] },
    ];
    const svg = pageToSvg(viewOf({}, { notices }), 'ja');
    expect(svg).toContain('>このページについての通知: 1件<');
    const line = `警告 layout/rules-supplied: ${'語'.repeat(500)}`;
    expect(svg).toMatch(new RegExp(`<svg x="22" y="[\\d.]+" width="378" height="12"><text[^>]*>${line}<`));
    expect(svg.split(`<title>${line}</title>`)).toHaveLength(3); // of its mark, and of its line
  });

  it('is well-formed, whatever the page prints', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const runs = [{ text, box: [0, 0, 10, 10] as const, size: 10, vertical: false }];
        const cells = [{ ...table.cells[0], text } as PictureTable['cells'][number]];
        const svg = pageToSvg(viewOf({ runs, tables: [{ ...table, cells }] }), 'en');
        expect(svg.isWellFormed()).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML has no way to write
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(openTags(svg)).toEqual([]);
      }),
    );
  });
});

/** What is written beside the shapes. */
function labelsOf(svg: string): string[] {
  const layers = [...svg.matchAll(/^<g class="layer labels [^>]*>\n([\s\S]*?)\n<\/g>$/gm)].map(([, one = '']) => one);
  return [...layers.join('\n').matchAll(/([^<>]*)<\/text>/g)].map(([, text = '']) => text);
}

/** The elements that are not closed, or closed out of turn. */
function openTags(svg: string): string[] {
  const open: string[] = [];
  for (const [, close, name = '', , empty] of svg.matchAll(/<(\/?)([a-z]+)((?:\s[\w-]+="[^"<>]*")*)(\/?)>/g)) {
    if (close === '') open.push(...(empty === '/' ? [] : [name]));
    else if (open.at(-1) === name) open.pop();
    else return [`</${name}>`];
  }
  return svg
    .replace(/^<\?xml[^>]*>/, '')
    .replace(/<\/?[a-z]+(?:\s[\w-]+="[^"<>]*")*\/?>/g, '')
    .includes('<')
    ? ['<']
    : open;
}
