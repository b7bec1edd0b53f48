import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { bodyToWord, cell, paragraph, table } from '../support/write-word.ts';

/** Each project with its activities, their years and what their ends rest on. */
function toLines({ measures }: Plan): string[] {
  return measures
    .flatMap(({ projects }) => projects)
    .map(({ name, lanes }) => {
      const activities = lanes.flatMap((lane) => lane.activities);
      const said = activities.map(
        ({ items, start, end, endBasis }) => `${items.join('／') || '□'} ${start}-${end} ${endBasis}`,
      );
      return [name, ...said].join(', ');
    });
}

function toWarnings({ notices }: Plan): string[] {
  return notices.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
}

const head = ['事業名', '担当課', '令和6年度', '令和7年度', '令和8年度', '令和9年度'];
/** `a` and `b` are filled, `c` is the ground of a label or a head; words stand behind the colon. */
const gantt = [
  ['庁舎の耐震改修', '財政課', 'a:', 'a:', 'b:', 'b:'],
  ['学校の空調整備', '教育総務課', '', 'a:', 'b:', ''],
  ['保育所の統合', '子育て支援課', '', '', 'a:協議', 'a:'],
];
const bars = [
  '庁舎の耐震改修, 設計 2024-2025 bar, 工事 2026-2027 bar',
  '学校の空調整備, 設計 2025-2025 bar, 工事 2026-2026 bar',
  '保育所の統合, 協議 2026-2027 bar',
];
const wordless = bars.map((line) => line.replaceAll(/設計|工事/gu, '□'));

function split(text: string): [color: string, words: string] {
  const [, color = '', words = ''] = /^(?:([a-c]):)?(.*)$/u.exec(text) ?? [];
  return [color, words];
}

function readHtml(toCell: (color: string, words: string) => string, around: (own: string) => string): Promise<Plan> {
  const rows = gantt.map((row) => `<tr>${row.map((text) => toCell(...split(text))).join('')}</tr>`);
  const own = `<table><tr><th>${head.join('<th>')}</tr>${rows.join('')}</table>`;
  const html = `<!doctype html><h1>公共施設の整備計画</h1>${around(own)}`;
  return extract(new TextEncoder().encode(html), { tokenizer: 'never' });
}

const byClass = (color: string, words: string): string => `<td class="${color}">${words}</td>`;
const style = '<style>td.a,.l .a{background:#ffe599} .b { background-color: rgb(164 194 244) }</style>';

describe('cells of an HTML table that are filled', () => {
  it.each([
    ['by an attribute', (color: string) => (color === '' ? '' : `bgcolor="${color === 'a' ? '#ffe599' : 'skyblue'}"`)],
    [
      'by their style',
      (color: string) => `style="${color === '' ? '' : `background: ${color === 'a' ? 'gold' : '#9cf'} none`}"`,
    ],
    [
      'by their style, as newer pages name colours',
      (color: string) =>
        `style="${color === '' ? '' : `background: ${color === 'a' ? 'oklch(0.9 0.1 90)' : '#9cf8'}`}"`,
    ],
  ])('%s are bars, with a warning that no legend explains them', async (_, toAttribute) => {
    const plan = await readHtml(
      (color, words) => `<td ${toAttribute(color)}>${words}</td>`,
      (own) => own,
    );
    expect(toLines(plan)).toEqual(wordless);
    expect(toWarnings(plan)).toEqual(['sections/bars-without-legend']);
  });

  it.each([
    ['a line', '<p class=l>凡例：<span class=a>　</span>設計　<span class=b></span>工事</p>'],
    ['a list', '<p>凡例</p><ul class=l><li><span class=a></span>設計<li><span class=b></span>工事</ul>'],
    ['words on the colours', '<p class=l>凡例 <span class=a>設計</span> <span class=b>工事</span></p>'],
    ['signs in the colours', '<p>※ <font color="#ffe599">■</font>設計 <span style="color:#a4c2f4">■</span>工事</p>'],
    ['a table', '<table class=l><tr><td>凡例<td class=a><td>設計<td class=b><td>工事</table>'],
  ])('are what a legend says: %s', async (_, legend) => {
    const plan = await readHtml(byClass, (own) => `${style}${own}${legend}`);
    expect(toLines(plan)).toEqual(bars);
    expect(toWarnings(plan)).toEqual([]);
  });

  it('are what the last row of their table says', async () => {
    const row = '<tr><td><td></tr><tr><td>凡例<td class=a><td>設計<td class=b><td>工事<td></tr>';
    const plan = await readHtml(byClass, (own) => `${style}${own.replace('</table>', `${row}</table>`)}`);
    expect(toLines(plan)).toEqual(bars);
    expect(toWarnings(plan)).toEqual([]);
  });

  it('are bars by what stands in them without words', async () => {
    const toCell = (color: string, words: string): string =>
      `<td>${color && !words ? '<div class=bar>&nbsp;</div>' : words}</td>`;
    const plan = await readHtml(toCell, (own) => `<style>.bar{background:linear-gradient(#9cf,#69c)}</style>${own}`);
    expect(toLines(plan)).toEqual([
      '庁舎の耐震改修, □ 2024-2027 bar',
      '学校の空調整備, □ 2025-2026 bar',
      '保育所の統合, 協議 2026-2026 cell, □ 2027-2027 bar',
    ]);
  });

  it('are no bars where the whole row is filled, its label too', async () => {
    const html = `<!doctype html><h1>計画</h1><style>th{background:#ccc}.z{background:#f3f3f3}</style><table><tr><th>${head.join('<th>')}</tr>
      <tr class=z><td>庁舎の耐震改修<td>財政課<td>設計<td>工事<td><td></tr><tr><td>学校の空調整備<td>教育総務課<td><td>設計<td>工事<td></tr></table>`;
    const plan = await extract(new TextEncoder().encode(html), { tokenizer: 'never' });
    expect(toLines(plan)).toEqual([
      '庁舎の耐震改修, 設計 2024-2024 cell, 工事 2025-2025 cell',
      '学校の空調整備, 設計 2025-2025 cell, 工事 2026-2026 cell',
    ]);
  });

  it.each([
    ['a picture without words', '<img src="bar.png" width="80" alt="">'],
    ['a bar that reaches out of its cell', '<div style="background:#9cf;width:200%">&nbsp;</div>'],
  ])('are told where they hold %s', async (_, own) => {
    const plan = await readHtml(
      (color, words) => `<td>${color === 'b' ? own : words}</td>`,
      (all) => all,
    );
    const told = plan.notices.filter(({ code }) => code === 'source/pictures-unread');
    expect(told.map(({ severity, values, subject }) => [severity, values.count, subject])).toEqual([
      ['warning', 2, 'm1-p1'],
      ['warning', 1, 'm1-p2'],
    ]);
    expect(told[0]?.source).toEqual([{ kind: 'document', table: 1, row: 2, column: null, block: 2 }]);
  });
});

const shade = (fill: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
const fills: Readonly<Record<string, string>> = { a: 'FFE599', b: 'A4C2F4', c: 'D9D9D9' };

function readWord(legend: string): Promise<Plan> {
  const rows = [head.map((text) => `c:${text}`), ...gantt].map((row) =>
    row.map((text) => {
      const [color, words] = split(text);
      return cell(words === '' ? '<w:p/>' : paragraph(words), color === '' ? '' : shade(fills[color] ?? ''));
    }),
  );
  const body = `${paragraph('公共施設の整備計画')}${table([120, 60, 60, 60, 60, 60], rows)}${legend}`;
  return extract(bodyToWord(body), { tokenizer: 'never' });
}

describe('shaded cells of a Word table', () => {
  const run = (text: string, properties = ''): string =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

  it('are bars, with a warning that no legend explains them', async () => {
    const plan = await readWord('');
    expect(toLines(plan)).toEqual(wordless);
    expect(toWarnings(plan)).toEqual(['sections/bars-without-legend']);
  });

  it.each([
    [
      'shaded blanks',
      `${run('凡例：')}${run('　　', shade('FFE599'))}${run('設計')}${run('　　', shade('A4C2F4'))}${run('工事')}`,
    ],
    [
      'signs in the colours',
      `${run('■', '<w:color w:val="FFE599"/>')}${run('設計　')}${run('■', '<w:color w:val="A4C2F4"/>')}${run('工事')}`,
    ],
  ])('are what a legend says: %s', async (_, runs) => {
    const plan = await readWord(`<w:p>${runs}</w:p>`);
    expect(toLines(plan)).toEqual(bars);
    expect(toWarnings(plan)).toEqual([]);
  });

  it('say nothing where the labels of a form are shaded', async () => {
    const label = (text: string): string => cell(text === '' ? '<w:p/>' : paragraph(text), shade('D9D9D9'));
    const rows = [
      [label('事業名'), cell(paragraph('庁舎の耐震改修'), '<w:gridSpan w:val="4"/>')],
      [label('担当課'), cell(paragraph('財政課'), '<w:gridSpan w:val="4"/>')],
      [label(''), ...['令和6年度', '令和7年度', '令和8年度', '令和9年度'].map((text) => cell(paragraph(text)))],
      [label('工程'), ...['設計', '工事', '工事', ''].map((text) => cell(text === '' ? '<w:p/>' : paragraph(text)))],
    ];
    const plan = await extract(bodyToWord(paragraph('計画') + table([80, 60, 60, 60, 60], rows)), {
      tokenizer: 'never',
    });
    expect(toLines(plan)).toEqual(['庁舎の耐震改修, 設計 2024-2024 cell, 工事 2025-2025 cell, 工事 2026-2026 cell']);
  });
});
