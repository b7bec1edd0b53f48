import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { arrow, bodyToWord, cell, paragraph, table } from '../support/write-word.ts';

const begins = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';
const deleted = '<w:trPr><w:cantSplit/><w:del w:id="1" w:author="企画課" w:date="2024-03-01T09:00:00Z"/></w:trPr>';
const head = ['事業名', '令和6年度', '令和7年度', '令和8年度'];
const toCells = (texts: readonly string[]): string[] => texts.map((text) => cell(paragraph(text)));

/** What is published of a table below the years R6 to R8: each project with its activities and their years. */
async function read(rows: readonly (readonly string[])[], more = ''): Promise<string[]> {
  const bytes = bodyToWord(table([120, 80, 80, 80], [toCells(head), ...rows], more));
  const { measures } = await extract(bytes, { tokenizer: 'never' });
  return measures
    .flatMap(({ projects }) => projects)
    .map(({ name, lanes }) => {
      const activities = lanes.flatMap((lane) => lane.activities);
      return [name, ...activities.map(({ items, start, end }) => `${items.join('／')} ${start}-${end}`)].join(' ');
    });
}

describe('tracked changes of a Word table', () => {
  it.each([
    ['whose deletion is tracked', deleted],
    ['that is hidden', '<w:trPr><w:hidden/></w:trPr>'],
  ])('leave out a row %s', async (_, properties) => {
    const rows = [
      toCells(['橋の点検', '点検', '', '修繕']),
      [properties, ...toCells(['舗装の修繕', '設計', '施工', ''])],
      toCells(['河川の改修', '', '測量', '工事']),
    ];
    expect(await read(rows)).toEqual([
      '橋の点検 点検 2024-2024 修繕 2026-2026',
      '河川の改修 測量 2025-2025 工事 2026-2026',
    ]);
  });

  it.each([
    [
      'was deleted once',
      `<w:trPr><w:trPrChange w:id="3"><w:trPr><w:gridBefore w:val="1"/><w:del/><w:hidden/></w:trPr></w:trPrChange></w:trPr>`,
    ],
    ['is shown', '<w:trPr><w:hidden w:val="0"/></w:trPr>'],
    ['was put in', '<w:trPr><w:ins w:id="4" w:author="企画課"/></w:trPr>'],
  ])('keep a row that %s', async (_, properties) => {
    const rows = [[properties, ...toCells(['舗装の修繕', '設計', '施工', ''])]];
    expect(await read(rows)).toEqual(['舗装の修繕 設計 2024-2024 施工 2025-2025']);
  });

  it('keep a label merged over a deleted row', async () => {
    const rows = [
      [cell(paragraph('橋の点検'), begins), ...toCells(['点検', '', ''])],
      [deleted, cell('<w:p/>', goesOn), ...toCells(['旧案', '旧案', '旧案'])],
      [cell('<w:p/>', goesOn), ...toCells(['', '修繕', ''])],
    ];
    expect(await read(rows)).toEqual(['橋の点検 点検 2024-2024 修繕 2025-2025']);
  });

  it('give no row below a deleted one its label', async () => {
    const rows = [
      [cell(paragraph('橋の点検'), begins), ...toCells(['点検', '', ''])],
      [deleted, cell(paragraph('舗装の修繕'), begins), ...toCells(['旧案', '', ''])],
      toCells(['河川の改修', '', '測量', '']),
    ];
    expect(await read(rows)).toEqual(['橋の点検 点検 2024-2024', '河川の改修 測量 2025-2025']);
  });

  it('leave out deleted cells, so that those behind them move up', async () => {
    const cellDel = '<w:cellDel w:id="5" w:author="企画課"/>';
    const rows = [[cell(paragraph('舗装の修繕')), cell(paragraph('旧'), cellDel), ...toCells(['設計', '施工', ''])]];
    expect(await read(rows)).toEqual(['舗装の修繕 設計 2024-2024 施工 2025-2025']);
  });

  it('leave out the drawings of a deleted row', async () => {
    const rows = [
      [deleted, cell(paragraph('舗装の修繕')), cell(paragraph('設計', arrow(0, 14, 150))), ...toCells(['', ''])],
      toCells(['橋の点検', '点検', '', '']),
    ];
    const bytes = bodyToWord(table([120, 80, 80, 80], [toCells(head), ...rows]));
    const { measures, notices } = await extract(bytes, { tokenizer: 'never' });
    expect(measures.flatMap(({ projects }) => projects.map(({ name }) => name))).toEqual(['橋の点検']);
    expect(notices.filter(({ code }) => code === 'source/arrows-unread')).toEqual([]);
  });

  it('leave in the words of a drawing what was put in, and out what was deleted', async () => {
    const words = `<w:ins w:id="1"><w:r><w:t>詳細</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>設計</w:t></w:r>`;
    const block = arrow(0, 2, 150)
      .replace('straightConnector1', 'homePlate')
      .replace('cy="0"', 'cy="120000"')
      .replace('</wps:wsp>', `<wps:txbx><w:txbxContent><w:p>${words}</w:p></w:txbxContent></wps:txbx></wps:wsp>`);
    const rows = [[cell(paragraph('舗装の修繕')), cell(paragraph('', block)), ...toCells(['', ''])]];
    expect(await read(rows)).toEqual(['舗装の修繕 詳細設計 2024-2025']);
  });

  it('do not change the columns of a table by those that it had', async () => {
    const change =
      '<w:tblGridChange w:id="6"><w:tblGrid><w:gridCol w:w="400"/><w:gridCol w:w="400"/></w:tblGrid></w:tblGridChange>';
    const was = '<w:tcPrChange w:id="7"><w:tcPr><w:gridSpan w:val="3"/><w:vMerge/></w:tcPr></w:tcPrChange>';
    const rows = [
      [cell(paragraph('舗装の修繕')), cell(paragraph('設計', arrow(0, 14, 150)), was), ...toCells(['', ''])],
    ];
    expect(await read(rows, change)).toEqual(['舗装の修繕 設計 2024-2025']);
  });
});

describe('tracked changes of Word paragraphs', () => {
  const number = (mark: string): string =>
    `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>${mark}</w:rPr></w:pPr>`;
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>
    <w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

  it.each([
    ['deleted', '<w:del w:id="8"/>', '<w:del><w:r><w:delText>川を治める</w:delText></w:r></w:del>'],
    ['moved away', '<w:moveFrom w:id="8"/>', '<w:moveFrom><w:r><w:t>川を治める</w:t></w:r></w:moveFrom>'],
    ['hidden', '<w:vanish/>', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>川を治める</w:t></w:r>'],
  ])('count no number of a paragraph that is %s', async (_, mark, own) => {
    const rows = (name: string): string => table([120, 80, 80, 80], [toCells(head), toCells([name, '設計', '', ''])]);
    const body = [
      paragraph('道を守る', number('')),
      rows('舗装の修繕'),
      `<w:p>${number(mark)}${own}</w:p>`,
      paragraph('緑を育てる', number('')),
      rows('公園の整備'),
    ];
    const { measures } = await extract(bodyToWord(body.join(''), { 'word/numbering.xml': numbering }));
    expect(measures.map(({ number: at, title }) => `(${at}) ${title}`)).toEqual(['(1) 道を守る', '(2) 緑を育てる']);
  });

  it('join a paragraph to the next where its mark is deleted', async () => {
    const joined = `${paragraph('舗装の', '<w:pPr><w:rPr><w:del w:id="9"/></w:rPr></w:pPr>')}${paragraph('修繕')}`;
    expect(await read([[cell(joined), ...toCells(['設計', '', ''])]])).toEqual(['舗装の修繕 設計 2024-2024']);
  });
});
