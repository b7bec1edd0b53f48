import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { bytesToWord } from '../../src/source/word.ts';
import { arrow, bodyToWord, cell, paragraph, table } from '../support/write-word.ts';

/** Lines as they are; a cell with its column, and what it covers where that is more than one. */
async function read(bytes: Uint8Array): Promise<unknown> {
  const word = await bytesToWord(bytes);
  if ('fault' in word) return word.fault;
  return word.parts.map((part) =>
    part.kind === 'line'
      ? part.text
      : part.rows.map(({ cells }) =>
          cells.map(({ text, column, columnSpan, rowSpan }) =>
            columnSpan * rowSpan === 1 ? `${column} ${text}` : `${column} ${text} ${columnSpan}x${rowSpan}`,
          ),
        ),
  );
}

const begins = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';
const two = '<w:gridSpan w:val="2"/>';

describe('a Word document', () => {
  it('is read as paragraphs and tables with their merged cells', async () => {
    const body = `${paragraph('取組方向1 道を守る')}${table(
      [60, 60, 60],
      [
        [cell(paragraph('事業名')), cell(paragraph('2018')), cell(paragraph('2019'))],
        [cell(paragraph('舗装の\n修繕'), begins), cell(paragraph('調査'), two)],
        [cell('<w:p/>', goesOn), cell(paragraph('設計') + paragraph('施工')), cell('<w:p/>')],
        [cell(paragraph('橋'), begins), cell('<w:p/>'), cell(paragraph('→'))],
      ],
    )}`;
    expect(await read(bodyToWord(body))).toEqual([
      '取組方向1 道を守る',
      [['0 事業名', '1 2018', '2 2019'], ['0 舗装の\n修繕 1x2', '1 調査 2x1'], ['1 設計\n施工'], ['0 橋', '2 →']],
    ]);
  });

  it('leaves out what is deleted or hidden, and readings of words', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隠し</w:t></w:r>';
    const deleted = '<w:del><w:r><w:t>旧</w:t><w:delText>旧</w:delText></w:r></w:del>';
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>みち</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>道</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    const field = '<w:r><w:instrText>PAGE</w:instrText></w:r>';
    expect(await read(bodyToWord(`<w:p>${hidden}${deleted}${field}${ruby}<w:r><w:t>路</w:t></w:r></w:p>`))).toEqual([
      '道路',
    ]);
  });

  it('joins cells in the older way, and by merges that are tracked', async () => {
    const rows = [
      [cell(paragraph('事業名')), cell(paragraph('2018')), cell(paragraph('2019')), cell(paragraph('2020'))],
      [
        cell(paragraph('舗装の修繕'), begins),
        cell(paragraph('設計'), '<w:hMerge w:val="restart"/>'),
        cell('<w:p/>', '<w:hMerge/>'),
        cell(paragraph('施工')),
      ],
      [
        cell('<w:p/>', '<w:cellMerge w:id="1" w:vMerge="cont"/>'),
        cell(paragraph('調査')),
        cell(paragraph('協議'), '<w:hMerge w:val="restart"/>'),
        cell('<w:p/>', '<w:hMerge w:val="continue"/>'),
      ],
    ];
    expect(await read(bodyToWord(table([60, 60, 60, 60], rows)))).toEqual([
      [
        ['0 事業名', '1 2018', '2 2019', '3 2020'],
        ['0 舗装の修繕 1x2', '1 設計 2x1', '3 施工'],
        ['1 調査', '2 協議 2x1'],
      ],
    ]);
  });

  it('prints the numbers of its lists', async () => {
    const levels = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/></w:lvl>';
    const circled = '<w:lvl w:ilvl="1"><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%2"/></w:lvl>';
    const bullets = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF06C;"/></w:lvl>';
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${levels}${circled}</w:abstractNum><w:abstractNum
      w:abstractNumId="1">${bullets}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num
      w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const styles =
      '<w:styles><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>';
    const listed = (level: number, list: number): string =>
      `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`;
    const styled = '<w:pPr><w:pStyle w:val="a"/></w:pPr>';
    const body = [
      paragraph('道の整備', styled),
      paragraph('舗装', listed(1, 1)),
      paragraph('橋', listed(1, 1)),
      paragraph('川の整備', listed(0, 1)),
      paragraph('護岸', listed(1, 1)),
      paragraph('注記', listed(0, 2)),
    ].join('');
    expect(await read(bodyToWord(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles }))).toEqual([
      '(1) 道の整備',
      '① 舗装',
      '② 橋',
      '(2) 川の整備',
      '① 護岸',
      '注記',
    ]);
  });

  it('prints signs of fonts of signs', async () => {
    const sign = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r></w:p>';
    expect(await read(bodyToWord(sign))).toEqual(['→']);
  });

  it('finds its main part by its relations', async () => {
    const relations =
      '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const body = '<w:document><w:body><w:p><w:r><w:t>道</w:t></w:r></w:p></w:body></w:document>';
    const parts = { '_rels/.rels': relations, 'word/document2.xml': body };
    expect(await read(bodyToWord('', parts))).toEqual(['道']);
  });

  it('reads tables nested a thousand deep', async () => {
    const body = `${'<w:tbl><w:tr><w:tc>'.repeat(1000)}${paragraph('道')}${'</w:tc></w:tr></w:tbl>'.repeat(1000)}`;
    expect(await read(bodyToWord(body))).toEqual([[['0 道']]]);
  });
});

const heads = ['事業名', '2018年度', '2019年度', '2020年度', '2021年度'].map((text) => cell(paragraph(text)));
const drawn = (own: string): Uint8Array =>
  bodyToWord(
    table(
      [120, 80, 80, 80, 80],
      [
        heads,
        [
          cell(paragraph('舗装の修繕')),
          cell(paragraph('調査')),
          cell(`${paragraph('施工', own)}`),
          cell('<w:p/>'),
          cell('<w:p/>'),
        ],
        ['橋の点検', '点検', '', '', '報告'].map((text) => cell(paragraph(text))),
      ],
    ),
  );

describe('arrows drawn over a table of a Word document', () => {
  it('are bound to the row of their anchor and the columns that they cross', async () => {
    const { measures, notices } = await extract(drawn(arrow(0, 14, 150)), { tokenizer: 'never' });
    const [first, second] = measures.flatMap(({ projects }) => projects);
    expect(
      first?.lanes[0]?.activities.map(({ items, start, end, endBasis }) => [items[0], start, end, endBasis]),
    ).toEqual([
      ['調査', 2018, 2018, 'cell'],
      ['施工', 2019, 2020, 'arrow'],
    ]);
    expect(first?.lanes[0]?.activities[1]?.source).toEqual(
      expect.arrayContaining([{ kind: 'document', table: 1, row: 2, column: 3, block: 1 }]),
    );
    expect(second?.lanes[0]?.activities.map(({ start, end }) => [start, end])).toEqual([
      [2018, 2018],
      [2021, 2021],
    ]);
    expect(notices.filter(({ code }) => code === 'source/arrows-unread')).toEqual([]);
  });

  const pict = (shape: string): string => `<w:r><w:pict>${shape}</w:pict></w:r>`;
  const at = (place: string): string => `style="position:absolute;margin-left:0;margin-top:9pt;${place}"`;
  const head = '<v:stroke endarrow="block"/>';
  it.each([
    ['a line', `<v:line style="position:absolute" from="0,9pt" to="150pt,9pt">${head}</v:line>`, 'arrow'],
    ['a line from its end', `<v:line from="5.3cm,3mm" to="0,3mm"><v:stroke startarrow="open"/></v:line>`, 'arrow'],
    [
      'a connector',
      `<v:shapetype/><v:shape type="#_x0000_t32" ${at('width:150pt;height:0')}>${head}</v:shape>`,
      'arrow',
    ],
    ['a block arrow', `<v:shape type="#_x0000_t13" ${at('width:2.1in;height:10pt')}/>`, 'span'],
  ])('are bound as well in the older way to draw: %s', async (_, shape, basis) => {
    const { measures, notices } = await extract(drawn(pict(shape)), { tokenizer: 'never' });
    const [project] = measures.flatMap(({ projects }) => projects);
    expect(
      project?.lanes[0]?.activities.map(({ items, start, end, endBasis }) => [items[0], start, end, endBasis]),
    ).toEqual([
      ['調査', 2018, 2018, 'cell'],
      ['施工', 2019, 2020, basis],
    ]);
    expect(notices.filter(({ code }) => code === 'source/arrows-unread')).toEqual([]);
  });

  it.each([
    ['in another row', arrow(0, 80, 150)],
    ['beside the table', arrow(0, 14, 500)],
    ['in the older way to draw', '<w:r><w:pict><v:shape type="#_x0000_t13"/></w:pict></w:r>'],
    [
      'in the older way to draw, as a line',
      '<w:r><w:pict><v:line><v:stroke endarrow="block"/></v:line></w:pict></w:r>',
    ],
    [
      'in the older way to draw, as a bar from the margin',
      pict('<v:rect fillcolor="#9cf" style="mso-position-horizontal-relative:margin;width:90pt;height:9pt"/>'),
    ],
    [
      'in the older way to draw, at a place of the page',
      pict(`<v:shape type="#_x0000_t13" ${at('width:150pt;height:9pt;mso-position-vertical-relative:page')}/>`),
    ],
    ['somewhere on the page', arrow(0, 14, 150, { from: 'page' })],
  ])('are told where they lie %s', async (_, own) => {
    const { measures, notices } = await extract(drawn(own), { tokenizer: 'never' });
    const told = notices.filter(({ code }) => code === 'source/arrows-unread');
    expect(told.map(({ severity, values }) => [severity, values])).toEqual([['warning', { count: 1 }]]);
    const activities = measures.flatMap(({ projects }) => projects.flatMap(({ lanes }) => lanes[0]?.activities ?? []));
    expect(activities.map(({ start, end }) => [start, end])).toContainEqual([2019, 2019]);
  });
});

describe('a Word document that cannot be read', () => {
  const picture = '<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>';
  it.each([
    ['of pictures', bodyToWord(picture.repeat(3)), 'the document holds 3 pictures and no table'],
    ['without its main part', zipSync({ 'word/styles.xml': new Uint8Array() }), 'lacks its part word/document.xml'],
    ['cut short', bodyToWord(paragraph('道')).subarray(0, 200), 'damaged or cut short'],
  ])('%s fails in one line', async (_, bytes, message) => {
    await expect(extract(bytes, { file: 'plan.docx' })).rejects.toThrow(message);
  });
});
