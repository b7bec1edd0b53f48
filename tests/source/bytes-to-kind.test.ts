import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { misleadingExtension } from '../../src/model/input-kind.ts';
import { bytesToKind } from '../../src/source/bytes-to-kind.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, utf8('<x/>')])));
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Uint8Array(504),
    ...Buffer.from(`${stream}\0`, 'utf16le'),
  ]);
const openDocument = (kind: string): Uint8Array =>
  zipSync({
    mimetype: [utf8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': utf8('<x/>'),
  });

async function toKind(bytes: Uint8Array): Promise<string> {
  const found = await bytesToKind(bytes);
  return 'fault' in found ? found.fault : found.kind;
}

const row = '①道を直す。\t舗装の修繕\t①\t道路課\t調査\t設計\n';

const examples: readonly [what: string, bytes: Uint8Array, kind: string][] = [
  ['a PDF', utf8('%PDF-1.7\n'), 'pdf'],
  ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'workbook'],
  ['a workbook of OpenDocument', openDocument('spreadsheet'), 'opendocument-workbook'],
  ['a Word document', zip('[Content_Types].xml', 'word/document.xml'), 'word'],
  ['a binary workbook', zip('xl/workbook.bin'), 'binary-workbook'],
  ['a text of OpenDocument', openDocument('text'), 'opendocument-text'],
  ['slides', zip('ppt/presentation.xml'), 'presentation'],
  ['an archive of documents', zip('plan.pdf', 'plan.xlsx'), 'archive'],
  ['half a workbook', zip('xl/workbook.xml').subarray(0, 60), 'archive-damaged'],
  ['a workbook with a password', compound('EncryptedPackage'), 'encrypted-office'],
  ['an .xls', compound('Workbook'), 'old-workbook'],
  ['a .doc', compound('WordDocument'), 'old-word'],
  ['a text of MediaWiki', utf8('{|\n! 事業名\n! R6\n|-\n| 道路\n| 設計\n|}\n'), 'wiki-text'],
  ['a text of AsciiDoc', utf8('|===\n|事業名 |R6\n|道路 |設計\n|===\n'), 'wiki-text'],
  ['a text of Textile', utf8('|_. 事業名|_. R6|\n|道路|設計|\n'), 'wiki-text'],
  ['rich text', utf8('{\\rtf1\\ansi 道路}'), 'rich-text'],
  ['a page', utf8('\ufeff<!-- saved -->\n<!DOCTYPE html><html><body>道</body></html>'), 'html'],
  ['a page in UTF-16', Uint8Array.from(Buffer.from('\ufeff<html><body>道</body></html>', 'utf16le')), 'html'],
  ['a table alone', utf8('<table><tr><td>道路課</td></tr></table>'), 'html'],
  ['a table of Markdown', utf8('# 計画\n\n| 事業名 | 2018 |\n|---|:-:|\n| 舗装 | 調査 |\n'), 'markdown'],
  ['Markdown with tables in HTML', utf8('取組方向1 道\n\n<table><tr><td>舗装</td></tr></table>\n'), 'markdown'],
  [
    'a text with numbers in thousands',
    utf8(
      '指標  R6  R7  R8\n輸出  2,313億円  2,335億円  2,357億円\n出荷  1,000台  1,100台  1,200台\n投資  3,100億円  3,200億円  3,300億円\n',
    ),
    'text',
  ],
  ['CSV', utf8('道の計画\n\n事業名,担当課,2018\n舗装,道路課,調査\n橋,道路課,\n'), 'delimited'],
  ['CSV in Shift_JIS', Uint8Array.from([0x93, 0xb9, ...utf8(',a,b\n1,2,3\n4,5,6\n')]), 'delimited'],
  ['CSV with semicolons', utf8('事業名;担当課;2018\n舗装;道路課;調査\n橋;道路課;点検\n'), 'delimited'],
  ['TSV with a line break in a cell', utf8('事業名\t担当課\t2018\n"舗装の\n修繕"\t道路課\t調査\n'), 'delimited'],
  ['TSV with every cell in quotes', utf8('"事業名"\t"担当課"\n"舗装"\t"道路課"\n'), 'delimited'],
  ['text with TABs', utf8(row), 'text'],
  ['text with a quotation in a cell', utf8(`${row}②\t"道の日"\t\t\t開催\n${row}`), 'text'],
  ['text with figures', utf8('売上は49,852億円、1,234,567円、12,345円であり、1,000件です。\n一つ、二つ。\n'), 'text'],
  ['a text that names a table', utf8('|---| は表の区切りです。\n'), 'text'],
  ['nothing', utf8(' \n'), 'empty'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'picture'],
  ['a photo', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), 'picture'],
  ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]), 'binary'],
];

describe('which kind an input is', () => {
  it.each(examples)('%s', async (_, bytes, kind) => {
    expect(await toKind(bytes)).toBe(kind);
  });

  it.each([
    ['plan.PDF', 'workbook', '.pdf'],
    ['plan.xls', 'html', '.xls'],
    ['plan.txt', 'markdown', null],
    ['plan.csv', 'delimited', null],
    ['plan', 'pdf', null],
    ['plan.2019', 'pdf', null],
  ] as const)('%s that is %s', (file, kind, extension) => {
    expect(misleadingExtension(file, kind)).toBe(extension);
  });

  it('tells of a name that says otherwise', async () => {
    const text = `(1) 道の整備\n取組内容\t事業名\t関連取組\t担当課\t2018年度\t2019年度\n${row}`;
    const plan = await extract(text, { file: 'plan.xls', tokenizer: 'never' });
    const [told] = plan.notices.filter(({ code }) => code === 'source/kind-misnamed');
    expect(told?.message).toBe('Unexpected text in a file named .xls; it was read as what it is');
    expect(told?.messageJa).toBe('名前は.xlsですが、中身はテキストです。中身のとおりに読み取りました');
  });

  it('says of what it does not read what it is and what to do', async () => {
    await expect(extract(compound('Workbook'))).rejects.toThrow(
      'the input is a workbook in the format of Excel before 2007 (.xls): save it as .xlsx',
    );
    await expect(extract(compound('Workbook'), { file: 'plan.pdf' })).rejects.toThrow('save it as .xlsx');
  });
});
