import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeFormula, rowsToCsv } from '../../src/formats/csv.ts';
import { planToDataset } from '../../src/formats/dataset.ts';
import { text } from '../../src/formats/fields.ts';
import type { TableValue } from '../../src/formats/table.ts';
import type { Column } from '../../src/formats/table-columns.ts';
import { buildPlan } from './support.ts';
import { fileText, readTable } from './validate-dataset.ts';

const column: Column = {
  heading: 'cell',
  field: { name: 'cell', ...text('欄', 'TableValue') },
  toCell: (row) => row.cell ?? null,
};
const write = (cells: readonly TableValue[], dialect: 'excel' | 'plain'): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    rowsToCsv(
      cells.map((cell) => ({ cell, filler: 1 })),
      [column, { ...column, heading: 'filler', toCell: () => 1 }],
      dialect,
    ),
  );

describe('escapeFormula', () => {
  test.each([
    ['=SUM(A1)', "'=SUM(A1)"],
    ['+81', "'+81"],
    ['-5%', "'-5%"],
    ['@user', "'@user"],
    ['\t=1', "'\t=1"],
    ['\r1', "'\r1"],
    ['＝１', "'＝１"],
    ['＋１', "'＋１"],
    ['－１', "'－１"],
    ['＠家', "'＠家"],
    [' =1', "' =1"],
    ['　＝1', "'　＝1"],
    ["'=1", "''=1"],
  ])('%j becomes %j', (cell, escaped) => {
    expect(escapeFormula(cell)).toBe(escaped);
  });

  test.each([[''], ['—'], ['―'], ['20件'], ['1-1'], ['a=b'], ['◆+1'], ['▲5%'], ["'quoted'"], ['　字下げ']])(
    '%j stays',
    (cell) => {
      expect(escapeFormula(cell)).toBe(cell);
    },
  );

  test('loses nothing: an apostrophe ahead of a sign can be taken off again', () => {
    const takeOff = (cell: string): string => (/^'+(?:[\t\r]|\s*[=+\-@＝＋－＠])/.test(cell) ? cell.slice(1) : cell);
    const risky = fc.string({ unit: fc.constantFrom("'", '=', '－', ' ', '\t', 'a', '1') });
    fc.assert(fc.property(risky, (cell) => takeOff(escapeFormula(cell)) === cell));
  });
});

describe('rowsToCsv', () => {
  const cells = [-1.5, '-1.5', true, false, null, 'a,b', 'say "x"', '=1', 1e21];

  test('excel: mark, CRLF, texts escaped and numbers not', () => {
    const lines = [
      'cell,filler',
      '-1.5,1',
      "'-1.5,1",
      'true,1',
      'false,1',
      ',1',
      '"a,b",1',
      '"say ""x""",1',
      "'=1,1",
      '1e+21,1',
      '',
    ];
    expect(write(cells, 'excel')).toBe(`\uFEFF${lines.join('\r\n')}`);
  });

  test.each(['excel', 'plain'] as const)('%s: any line end, a mark and blanks at an edge are quoted', (dialect) => {
    const odd = ['a\nb', 'a\rb', '\uFEFFa', ' a', 'a ', '　字下げ', 'a b'];
    const lines = write(odd, dialect).split(/(?<=,1|filler)\r?\n/u);
    expect(lines.slice(1)).toEqual([
      '"a\nb",1',
      '"a\rb",1',
      '"\uFEFFa",1',
      '" a",1',
      '"a ",1',
      '　字下げ,1',
      'a b,1',
      '',
    ]);
  });

  test('plain: no mark, LF, nothing escaped', () => {
    const lines = [
      'cell,filler',
      '-1.5,1',
      '-1.5,1',
      'true,1',
      'false,1',
      ',1',
      '"a,b",1',
      '"say ""x""",1',
      '=1,1',
      '1e+21,1',
      '',
    ];
    expect(write(cells, 'plain')).toBe(lines.join('\n'));
  });

  test.each(['excel', 'plain'] as const)('%s: no text breaks a line or a column', (dialect) => {
    const awkward = fc.array(
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '\t', ' ', '漢', '𠮷', '\uFEFF') }),
    );
    fc.assert(
      fc.property(awkward, (texts) => {
        const records = parse(write(texts, dialect), {
          bom: true,
          record_delimiter: dialect === 'excel' ? '\r\n' : '\n',
        });
        const expected = texts.map((cell) => [dialect === 'excel' ? escapeFormula(cell) : cell, '1']);
        expect(records).toEqual([['cell', 'filler'], ...expected]);
      }),
    );
  });
});

describe('the published CSV', () => {
  test.each([
    ['excel', true],
    ['plain', false],
  ] as const)('%s: every table has the mark, CRLF and escapes: %s', (csv, isExcel) => {
    const files = planToDataset(buildPlan(), { csv, headers: 'en' });
    const texts = files.filter(({ path }) => path.endsWith('.csv')).map(({ path }) => fileText(files, path));
    expect(new Set(texts.map((content) => content.startsWith('\uFEFF')))).toEqual(new Set([isExcel]));
    expect(new Set(texts.map((content) => content.includes('\r')))).toEqual(new Set([isExcel]));
    const prefix = isExcel ? "'" : '';
    expect(readTable(files, 'initiatives').rows[0]?.text).toBe(`${prefix}@取組`);
    expect(readTable(files, 'indicator_values').rows[1]).toMatchObject({
      raw: `${prefix}-1,234.5件`,
      value: '-1234.5',
    });
  });

  test('Japanese headings are led by code, ID and name of the publisher', () => {
    const files = planToDataset(buildPlan(), { csv: 'excel', headers: 'ja' });
    const { headings, rows } = readTable(files, 'measures');
    expect(headings).toEqual([
      '全国地方公共団体コード',
      'ID',
      '地方公共団体名',
      '版',
      'キー',
      '取組方向ID',
      '番号',
      '施策',
      '主担当',
      '担当課一覧のページ',
    ]);
    expect(Object.values(rows[0] ?? {})).toEqual([
      '012025',
      'm1-1',
      '例県',
      'example-2019',
      'm0000000001',
      'd1',
      '1',
      '次世代産業の振興',
      'ものづくり課',
      '5',
    ]);
  });

  test('with Japanese headings a value that a column chooses from is Japanese too, and so is the list of them', () => {
    const files = planToDataset(buildPlan(), { csv: 'plain', headers: 'ja' });
    expect(readTable(files, 'activities').rows[0]).toMatchObject({ 種別: '工程', 終了の根拠: '矢印' });
    const descriptor = JSON.parse(new TextDecoder().decode(files.at(-1)?.bytes)) as {
      resources: { name: string; schema: { fields: { name: string; constraints?: { enum?: string[] } }[] } }[];
    };
    const { fields } = descriptor.resources.find(({ name }) => name === 'activities')?.schema ?? { fields: [] };
    expect(fields.find(({ name }) => name === '種別')?.constraints?.enum).toEqual(['工程', '節目']);
  });

  test('of a publisher that nobody has named the leading cells are empty', () => {
    const nobody = {
      publisher: null,
      publisherCode: null,
      department: null,
      licence: null,
      url: null,
      retrieved: null,
    };
    const files = planToDataset(buildPlan({ publication: nobody }), { csv: 'excel', headers: 'ja' });
    expect(Object.values(readTable(files, 'directions').rows[0] ?? {}).slice(0, 4)).toEqual([
      '',
      'd1',
      '',
      'example-2019',
    ]);
  });
});
