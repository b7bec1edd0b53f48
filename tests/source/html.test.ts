import { describe, expect, it } from 'vitest';
import { bytesToHtml, htmlToParts } from '../../src/source/html.ts';

/** Lines as they are; a cell with its first column and row, and what it covers where that is more than one. */
async function read(html: string): Promise<unknown[]> {
  return (await htmlToParts(html)).map((part) =>
    part.kind === 'line'
      ? part.text
      : part.rows.map(({ cells }) =>
          cells.map(({ text, column, columnSpan, rowSpan }) =>
            columnSpan * rowSpan === 1 ? `${column} ${text}` : `${column} ${text} ${columnSpan}x${rowSpan}`,
          ),
        ),
  );
}

describe('an HTML page', () => {
  it('is read as headings, paragraphs and tables', async () => {
    const html = `<!doctype html><title>題</title><h2>取組方向1
      道を守る</h2><p>主担当<br>道路課</p>前文
      <table><caption>表1</caption><tr><th>事業名<th>2018<tr><td>舗装の<b>修繕</b><td>調査</table>`;
    expect(await read(html)).toEqual([
      '取組方向1 道を守る',
      '主担当',
      '道路課',
      '前文',
      '表1',
      [
        ['0 事業名', '1 2018'],
        ['0 舗装の修繕', '1 調査'],
      ],
    ]);
  });

  it('keeps merged cells, and the columns that they reach into', async () => {
    const html = `<table><tr><td rowspan="2">舗装</td><td colspan="2">調査</td></tr><tr><td>設計</td><td>施工</td></tr></table>`;
    expect(await read(html)).toEqual([
      [
        ['0 舗装 1x2', '1 調査 2x1'],
        ['1 設計', '2 施工'],
      ],
    ]);
    const [table] = await htmlToParts(html);
    expect(table).toMatchObject({ mergesCells: true, rows: [{ covered: [] }, { covered: [0] }] });
  });

  it('ends a cell with its group of rows, and puts the foot of a table below its rows', async () => {
    const html = `<table>
      <tfoot><tr><td>合計</td><td>2</td><td>1</td></tr></tfoot>
      <thead><tr><th rowspan="3">事業名</th><th>令和6年度</th><th>令和7年度</th></tr></thead>
      <tbody><tr><td>舗装の修繕</td><td rowspan="9">調査</td><td>工事</td></tr><tr><td>橋の点検</td><td>点検</td></tr></tbody>
      <tbody><tr><td rowspan="0">公園の整備</td><td>設計</td><td>工事</td></tr><tr><td>協議</td><td>契約</td></tr></tbody>
      <tr><td>川の改修</td><td>測量</td><td>設計</td></tr>
    </table>`;
    expect(await read(html)).toEqual([
      [
        ['0 事業名', '1 令和6年度', '2 令和7年度'],
        ['0 舗装の修繕', '1 調査 1x2', '2 工事'],
        ['0 橋の点検', '2 点検'],
        ['0 公園の整備 1x2', '1 設計', '2 工事'],
        ['1 協議', '2 契約'],
        ['0 川の改修', '1 測量', '2 設計'],
        ['0 合計', '1 2', '2 1'],
      ],
    ]);
  });

  it('keeps the line breaks of a cell, and no blanks of the source', async () => {
    const html = '<table><tr><td>調査<br/>\n   測量</td><td><p>設計</p><p>施工</p></td><td>&nbsp;</td></tr></table>';
    expect(await read(html)).toEqual([[['0 調査\n測量', '1 設計\n施工']]]);
  });

  it('leaves out scripts, styles, comments, what is hidden, and readings of words', async () => {
    const html = `<style>p{}</style><script>document.write('x')</script><p>道<!-- 注 --><ruby>路<rt>ろ</rt></ruby></p>
      <div hidden>隠<div>し</div></div><div style="color:red; display: none">隠</div><p>橋</p>`;
    expect(await read(html)).toEqual(['道路', '橋']);
  });

  it.each([
    ['a class', '<style>.old, .x {display:none}</style>', 'class="note old"'],
    [
      'an id, on a wide screen',
      '<style>@media screen and (min-width: 640px) { #old{display:none!important} }</style>',
      'id="old"',
    ],
    ['where the element stands', '<style>/* 旧版 */ main > table.plan td p, x:hover {DISPLAY: None}</style>', ''],
    ['a property that is passed on', '<style>td{visibility:hidden}</style>', ''],
    ['the element itself', '', 'style="visibility: collapse"'],
    ['the element itself, badly written', '', 'style="} 12px; color:; display: none"'],
    ['a sheet that breaks off', '<style>} th{color} @media all {.old{display:none</style>', 'class="old"'],
    ['a name with a sign in it', '<style><!-- .md\\:old{display:none} --></style>', 'class="md:old"'],
  ])('leaves out what its styles hide by %s', async (_, style, attributes) => {
    const row = `<tr><td><p ${attributes}>旧名称</p></td></tr>`;
    expect(await read(`${style}<main><table class="plan">${row}<tr><th>舗装の修繕</table></main>`)).toEqual([
      expect.arrayContaining([['0 舗装の修繕']]),
    ]);
    expect(JSON.stringify(await read(`${style}<main><table class="plan">${row}</table></main>`))).not.toContain(
      '旧名称',
    );
  });

  it.each([
    ['in print', '<style>@media print { .old{display:none} }</style><style media="print">p{display:none}</style>'],
    [
      'elsewhere',
      '<style>.older{display:none} div > .old{display:none} .old:hover{display:none} nav .old{display:none}</style>',
    ],
    ['by a list that cannot be read', '<style>.old, {display:none} .old:not( {display:none}</style>'],
    ['for browsers of old', '<style>.old{*display:none;_display:none}</style>'],
    [
      'before it is shown again',
      '<style>.old{display:none} p.old{display:block} td{visibility:hidden} p{visibility:visible}</style>',
    ],
  ])('keeps what its styles hide %s', async (_, style) => {
    expect(await read(`${style}<table><tr><td><p class="old">舗装の修繕</p></table>`)).toEqual([[['0 舗装の修繕']]]);
  });

  it.each(['{', '(', 'a{', '@media{', ':not(', 'a,', '/*', 'url('])(
    'reads a page whose styles repeat %s',
    async (part) => {
      expect(await read(`<style>${part.repeat(20_000)}</style><p style="${part.repeat(20_000)}">道`)).toEqual(['道']);
    },
  );

  it('reads a picture of a sign as the sign, and one in place of a heading or a cell by its words', async () => {
    const html = `<h2><img src="h.gif" alt="(1) 道を守る"></h2><p><img alt="橋の写真">橋を渡る</p><table><tr><td>舗装の修繕<img alt="新規のしるし">
      <td><img alt="→"><td><img alt="右矢印"><td><img alt="設計"><td><img alt=""><td><img alt="○"> 工事</table>`;
    expect(await read(html)).toEqual([
      '(1) 道を守る',
      '橋を渡る',
      [['0 舗装の修繕', '1 →', '2 →', '3 設計', '5 ○ 工事']],
    ]);
  });

  it('reads icons of arrows, and tells what else is drawn in a cell without words', async () => {
    const html = `<table><tr><td>舗装の修繕<i class="icon-road"></i><td><i class="fa fa-arrow-right"></i><td><span class="bi bi-arrow-right"></span> 工事
      <td><svg><path d="M0 0h9"/><text>設計</text></svg><td><i class="fa-solid fa-truck"></i><td><i>検査</i></table>`;
    const [table] = await htmlToParts(html);
    expect(await read(html)).toEqual([[['0 舗装の修繕', '1 →', '2 → 工事', '5 検査']]]);
    expect(table).toMatchObject({ pictures: [{ column: 3 }, { column: 4 }] });
  });

  it('numbers an ordered list as it is shown', async () => {
    expect(await read('<ol start="2"><li>道<ul><li>橋</ul><li>川</ol>')).toEqual(['2. 道', '橋', '3. 川']);
  });

  it('reads the tables that a table lays out', async () => {
    const inner = '<table><tr><td>事業名</td><td>2018</td></tr></table>';
    expect(await read(`<table><tr><td>図</td><td>${inner}</td></tr></table>`)).toEqual([
      '図',
      [['0 事業名', '1 2018']],
    ]);
  });

  it('takes a table in a cell of a longer one for lines of the cell', async () => {
    const inner = '<table><tr><td>調</td><td>査</td></tr><tr><td>測</td></tr></table>';
    const html = `<table><tr><td>舗装の修繕</td><td>${inner}</td></tr></table>`;
    expect(await read(html)).toEqual([[['0 舗装の修繕', '1 調 査\n測']]]);
  });

  it('reads tables nested a thousand deep', async () => {
    const html = `${'<table><tr><td>'.repeat(1000)}道${'</td></tr></table>'.repeat(1000)}`;
    expect(await read(html)).toEqual([[['0 道']]]);
  });

  it('lets a cell cover no more than its table has', async () => {
    const html = `<table><tr><td rowspan="65535">道</td><td colspan="99999">橋</td></tr><tr><td>川</td></tr></table>`;
    expect(await read(html)).toEqual([[['0 道 1x2', '1 橋 255x1'], ['1 川']]]);
  });

  it('reads a page without its end tags, and one that is cut short', async () => {
    expect(await read('<html><head><title>x</title><body><table><tr><td>道<td>橋')).toEqual([[['0 道', '1 橋']]]);
  });

  it.each([
    ['euc-jp', [0xc6, 0xbb]],
    ['Shift_JIS', [0x93, 0xb9]],
    ['x-unknown', [0xe9, 0x81, 0x93]],
  ] as const)('in %s, as the page says', (charset, word) => {
    const head = Buffer.from(`<html><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><p>`);
    expect(bytesToHtml(Buffer.concat([head, Uint8Array.from(word)]))).toEqual({
      text: `${head.toString('latin1')}道`,
    });
  });
});
