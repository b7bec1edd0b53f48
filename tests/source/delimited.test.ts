import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { delimitedToRows, findDelimiter } from '../../src/source/delimited.ts';

const fieldsOf = async (text: string, delimiter = ','): Promise<string[][]> =>
  (await delimitedToRows(text, delimiter)).map(({ fields }) => fields);

describe('CSV and TSV', () => {
  it('keep quotes, delimiters and line breaks of cells', async () => {
    const text = '\ufeff事業名,2018\r\n"舗装の\r\n修繕","調査, ""測量"""\r\n';
    expect(await fieldsOf(text)).toEqual([
      ['事業名', '2018'],
      ['舗装の\n修繕', '調査, "測量"'],
    ]);
  });

  it('may end some of their lines otherwise than the others', async () => {
    expect(await fieldsOf('整備計画\n事業名,2018\r\n舗装,"1,200"\r\n')).toEqual([
      ['整備計画'],
      ['事業名', '2018'],
      ['舗装', '1,200'],
    ]);
  });

  it('have rows of any length, and lines', async () => {
    expect(await fieldsOf('道の計画\n\na;b;c\nd;;\ne\n', ';')).toEqual([
      ['道の計画'],
      [''],
      ['a', 'b', 'c'],
      ['d', '', ''],
      ['e'],
    ]);
  });

  it('take a quote that is never closed for a character', async () => {
    expect(await fieldsOf('a,b\n"c,d\ne,f\n')).toEqual([
      ['a', 'b'],
      ['"c', 'd'],
      ['e', 'f'],
    ]);
  });

  it.each([
    ['a,b,c\nd,e,f\ng,h,i\n', ','],
    ['a;b;c\nd;e,1;f\ng;h;i\n', ';'],
    ['a\t"b\nc"\td\n', '\t'],
    ['a\tb\tc\n', null],
    ['一つ,二つ\n三つ\n', null],
    ['a,b,c\nd,e,f\n', null],
    ['年度,取組内容\n令和6年度,測量\n令和7年度,設計\n令和8年度,工事\n', ','],
    ['道の計画\n企画課,財政課\n土木課,道路課\n', null],
    ['取組    担当課\n舗装    道路課,企画課\n橋梁    道路課,管財課\n点検    道路課,財政課\n', null],
    ['施設名,建築年度,延床面積,実施時期\n体育館,H3,980,R9\n庁舎,S48,"2,500",R10\n集会所,S60,120,R6\n', ','],
    ['売上は1,200円\n利益は3,400円\n費用は5,600円\n税は7,800円\n', null],
    ['道路  1,200  3,400  5,600\n橋梁  1,200  3,400  5,600\n公園  1,200  3,400  5,600\n', null],
  ])('%j is parted by %j', (text, delimiter) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });

  it('are read with the lines around their tables, each with its row and column', async () => {
    const text = [
      '取組方向1 道を守る,,,,,',
      ',,,,,',
      '(1) 道の整備,,,,,',
      ',,,,,',
      '事業名,担当課,2018,2019,2020,2021',
      '舗装の修繕,道路課,"調査',
      '測量",設計,施工,→',
      '橋の点検,道路課,点検,,報告,',
    ].join('\r\n');
    const { measures, source } = await extract(text, { tokenizer: 'never' });
    expect(source.kind).toBe('document');
    expect(measures.map(({ title }) => title)).toEqual(['道の整備']);
    const activities = measures[0]?.projects.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.activities));
    expect(activities?.map(({ items, start, end }) => [items.join('/'), start, end])).toEqual([
      ['調査/測量', 2018, 2018],
      ['設計', 2019, 2019],
      ['施工', 2020, 2021],
      ['点検', 2018, 2018],
      ['報告', 2020, 2020],
    ]);
    expect(activities?.[0]?.source).toEqual([{ kind: 'document', table: null, row: 6, column: 3, block: 6 }]);
  });

  it('of one column have no schedule', async () => {
    const text = `事業名\n${'舗装の修繕\n'.repeat(5)}`;
    await expect(extract(text, { file: 'plan.csv' })).rejects.toThrow('no 工程表 found');
  });
});
