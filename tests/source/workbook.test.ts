import { describe, expect, it } from 'vitest';
import { archiveToParts } from '../../src/source/archive.ts';
import { bytesToSheets, type ReadWorkbook } from '../../src/source/sheet.ts';
import { partsToBytes, sheetsToParts, sheetsToWorkbook, type WrittenSheet } from '../support/workbook.ts';

type Parts = Record<string, string>;

/** The sheets as lists of "place text", and the notices' codes with what they count. */
function toSaid(read: ReadWorkbook): { texts: string[][]; notices: string[] } | { fault: string } {
  if ('fault' in read) return { fault: read.fault };
  const texts = read.sheets.map(({ cells }) =>
    cells.filter(({ text }) => text !== '').map(({ row, column, text }) => `${row} ${column} ${text}`),
  );
  return { texts, notices: read.notices.map(({ code, values }) => `${code} ${values.count}`) };
}

async function said(sheets: WrittenSheet[], change: (parts: Parts) => Parts = (parts) => parts) {
  return toSaid(await bytesToSheets(partsToBytes(change(sheetsToParts(sheets)))));
}

/** What stands between the tags of a part, in place of what stood there. */
const within =
  (part: string, tag: string, put: string) =>
  (parts: Parts): Parts => ({
    ...parts,
    [part]: (parts[part] ?? '').replace(new RegExp(`<${tag}>.*</${tag}>`, 's'), `<${tag}>${put}</${tag}>`),
  });

const sheet = (cells: WrittenSheet['cells'], more: Partial<WrittenSheet> = {}): WrittenSheet => ({
  name: '工程表',
  cells,
  ...more,
});
const one = [sheet([['事業名']])];
const part = 'xl/worksheets/sheet1.xml';
const inline = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('the cells of a sheet', () => {
  it.each([
    ['0', 'a plain number', 12, '12'],
    ['#,##0"件"', 'a number with its unit', 1200, '1,200件'],
    ['0"年度"', 'a year', 2024, '2024年度'],
    ['"令和"0"年度"', 'a year of an era', 6, '令和6年度'],
    ['[$-411]ggge"年度"', 'a date shown by its era', 45_383, '令和6年度'],
    ['[$-411]ge.m.d', 'a date shown by the letter of its era', 43_585, 'H31.4.30'],
    ['yyyy"年"m"月"d"日"', 'a date', 43_831, '2020年1月1日'],
    ['0.0%', 'a share', 0.125, '12.5%'],
    ['"△"#,##0;[Red]"▲"#,##0', 'a number below zero', -5, '▲5'],
    ['[[[', 'a format that none is', 5, '5'],
  ])('are shown as they are formatted: %s, %s', async (format, _, number, text) => {
    expect(await said([sheet([[{ number, format }]])])).toEqual({ texts: [[`0 0 ${text}`]], notices: [] });
  });

  it('keep their line breaks, and not the readings of their characters', async () => {
    const strings =
      '<si><r><t>護岸の</t></r><r><t>改修_x000D_&#10;(左岸)</t></r><rPh sb="0" eb="2"><t>ゴガン</t></rPh></si>';
    expect(await said(one, (parts) => ({ ...parts, 'xl/sharedStrings.xml': `<sst>${strings}</sst>` }))).toEqual({
      texts: [['0 0 護岸の改修\n(左岸)']],
      notices: [],
    });
  });

  it('that rules colour are told of, since these colours are not read', async () => {
    const rule = '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0"/></conditionalFormatting>';
    const change = (parts: Parts): Parts => ({
      ...parts,
      [part]: (parts[part] ?? '').replace('</sheetData>', `</sheetData>${rule}`),
    });
    expect(await said(one, change)).toEqual({ texts: [['0 0 事業名']], notices: ['source/colors-by-rule 1'] });
  });

  it('of hidden rows, columns and sheets are left out, and told of', async () => {
    const hidden = [
      sheet(
        [
          ['事業名', '内部', '令和6年度'],
          ['控え', '', ''],
          ['護岸', 'A', '設計'],
        ],
        { hiddenRows: [1], hiddenColumns: [1] },
      ),
      sheet([['作業用']], { name: '作業', state: 'hidden' }),
    ];
    expect(await said(hidden)).toEqual({
      texts: [['0 0 事業名', '0 1 令和6年度', '1 0 護岸', '1 1 設計']],
      notices: ['source/sheets-hidden 1', 'source/cells-hidden 3'],
    });
  });
});

describe('a damaged workbook', () => {
  it('without its workbook part says which one', async () => {
    const parts = sheetsToParts(one);
    delete parts['xl/workbook.xml'];
    expect(await bytesToSheets(partsToBytes(parts))).toEqual({
      fault: 'workbook-part-missing',
      values: { part: 'xl/workbook.xml' },
    });
  });

  it.each<
    [what: string, sheets: WrittenSheet[], change: (parts: Parts) => Parts, texts: string[][], notices: string[]]
  >([
    [
      'without a sheet reads the others',
      [...one, sheet([['担当課']], { name: '二' })],
      ({ [part]: _, ...parts }) => parts,
      [['0 0 担当課']],
      ['source/sheets-missing 1'],
    ],
    [
      'without its strings says so',
      one,
      ({ 'xl/sharedStrings.xml': _, ...parts }) => parts,
      [[]],
      ['source/strings-missing 1'],
    ],
    [
      'whose strings end too soon says so',
      one,
      (parts) => ({ ...parts, 'xl/sharedStrings.xml': '<sst></sst>' }),
      [[]],
      ['source/strings-missing 1'],
    ],
    ['without styles is read plain', one, ({ 'xl/styles.xml': _, ...parts }) => parts, [['0 0 事業名']], []],
    [
      'cut short within a part is read so far',
      one,
      within(part, 'sheetData', `<row r="1">${inline('A1', '事業名')}</row><row r="2"><c r="A2`),
      [['0 0 事業名']],
      [],
    ],
    [
      'whose merged cells overlap takes them apart',
      [
        sheet(
          [
            ['事業名', '担当課'],
            ['護岸', ''],
          ],
          { merges: ['A1:B1', 'B1:B2', 'A2:ZZZ9999999'] },
        ),
      ],
      (parts) => parts,
      [['0 0 事業名', '1 0 護岸']],
      ['source/merges-overlap 1'],
    ],
    [
      'whose formulas were never counted says so',
      one,
      within(part, 'sheetData', '<row r="1"><c r="A1"><f>B1*2</f></c></row>'),
      [[]],
      ['source/formulas-uncounted 1'],
    ],
    [
      'with cells outside of any sheet leaves them out',
      one,
      within(
        part,
        'sheetData',
        `<row r="1">${inline('A1', '事業名')}${inline('XFE1', 'x')}${inline('A1048577', 'x')}</row>`,
      ),
      [['0 0 事業名']],
      [],
    ],
  ])('%s', async (_, sheets, change, texts, notices) => {
    expect(await said(sheets, change)).toEqual({ texts, notices });
  });

  it('expands nothing that a document type declares', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'z'.repeat(50)}">${'bcdefgh'
      .split('')
      .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefg'[at]};`.repeat(10)}">`)
      .join('')}]>`;
    const change = (parts: Parts): Parts => ({
      ...parts,
      'xl/sharedStrings.xml': `${bomb}<sst><si><t>&h;事業名</t></si></sst>`,
    });
    expect(await said(one, change)).toEqual({ texts: [['0 0 &h;事業名']], notices: [] });
  });

  it('of many rows of nothing is as small as what it shows', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `<row r="${at + 1_000_000}" ht="15"><c r="A${at + 1_000_000}"/></row>`,
    );
    const read = await bytesToSheets(
      partsToBytes(
        within(part, 'sheetData', `<row r="1">${inline('A1', '事業名')}</row>${rows.join('')}`)(sheetsToParts(one)),
      ),
    );
    expect('sheets' in read && read.sheets[0]?.ys.length).toBe(2);
  });

  it('whose drawings lie outside of the sheet says so', async () => {
    const from = [2, 0] as const;
    const drawings = [{ preset: 'rightArrow', from, to: [3, 0.5] as const, text: '工事' }];
    const change = (parts: Parts): Parts => ({
      ...parts,
      'xl/drawings/drawing1.xml': (parts['xl/drawings/drawing1.xml'] ?? '').replace('<xdr:row>0<', '<xdr:row>2000000<'),
    });
    expect(await said([sheet([['事業名']], { drawings })], change)).toEqual({
      texts: [['0 0 事業名']],
      notices: ['source/drawings-misplaced 1'],
    });
  });

  it('of another archive is none', async () => {
    const bytes = sheetsToWorkbook(one);
    expect(await bytesToSheets(bytes.subarray(0, bytes.length - 40))).toEqual({ fault: 'archive-damaged' });
    expect(await archiveToParts(bytes, () => false)).toEqual({ parts: new Map() });
  });
});
