import { beforeAll, describe, expect, it } from 'vitest';
import { type BlankUse, settleBlanks, textsToWidth } from '../../src/japanese/blanks.ts';
import { tablesToCorpus } from '../../src/japanese/phrase-corpus.ts';
import { textToPieces } from '../../src/japanese/pieces.ts';
import { loadTokenizer } from '../../src/japanese/tokenizer.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import type { Tokenizer } from '../../src/model/token.ts';

const { marks } = shippedVocabulary;
type Known = { use?: BlankUse; tables?: string[][]; columnWidth?: number; tokenize?: Tokenizer };

/** The phrases of a cell that stands in one table, or in the tables of a document. */
function read(text: string, { use = 'items', tables = [[text]], tokenize, columnWidth }: Known = {}): string[] {
  const corpus = tablesToCorpus(tables.map((texts) => [texts]));
  return settleBlanks(textToPieces(text), use, {
    corpus,
    tokenize: tokenize ?? null,
    marks,
    columnWidth: columnWidth ?? null,
  }).phrases;
}

describe('a blank is a wrap and goes', () => {
  it.each([
    ['behind a particle', '販路開拓の 相談窓口', '販路開拓の相談窓口'],
    ['before a particle', '商談会 を開催', '商談会を開催'],
    ['before the end of a bracket', '商談会(海外 )', '商談会(海外)'],
    ['within a bracket', '商談会(海外の バイヤー)', '商談会(海外のバイヤー)'],
    ['before one character', '講座の開催 等', '講座の開催等'],
    ['within a word of katakana', 'ワーク ショップ', 'ワークショップ'],
  ])('%s', (_, text, phrase) => {
    expect(read(text)).toEqual([phrase]);
  });

  it('where the joined words stand in other cells', () => {
    const apart = '展示と試食を行う会場の設営 商談支援窓口の設置';
    const joined = [['会場の設営商談支援'], ['会場の設営商談支援'], ['会場の設営商談支援']];
    expect(read(apart, { tables: [[apart]] })).toHaveLength(2);
    expect(read(apart, { tables: [[apart], ...joined] })).toEqual(['展示と試食を行う会場の設営商談支援窓口の設置']);
  });

  it('where a line ends at the edge of its column, and is a break where it ends ahead of that', () => {
    expect(read('商談会出展 助成金制度', { columnWidth: 5 })).toEqual(['商談会出展助成金制度']);
    expect(read('商談会出展 助成金制度', { columnWidth: 10 })).toEqual(['商談会出展', '助成金制度']);
  });
});

describe('a blank is a blank and stays', () => {
  it.each([
    ['between Latin words', 'Free WIFI の整備', 'Free WIFIの整備'],
    ['around &', 'IT & DX の推進', 'IT & DXの推進'],
    ['before a Latin particle', '創造ラボ in Kyoto', '創造ラボ in Kyoto'],
    ['behind 単位', '【単位 千世帯】', '【単位 千世帯】'],
  ])('%s', (_, text, phrase) => {
    expect(read(text)).toEqual([phrase]);
  });

  it('but not within a Latin word that stands whole elsewhere', () => {
    expect(read('Free WI FI', { tables: [['Free WI FI'], ['WIFIの整備']] })).toEqual(['Free WIFI']);
  });
});

describe('a blank parts two phrases', () => {
  it('where it stands between the same words in several tables', () => {
    const text = '企業への支援 見本市の出展';
    expect(read(text)).toEqual(['企業への支援見本市の出展']);
    expect(read(text, { tables: [[text], [text]] })).toEqual(['企業への支援', '見本市の出展']);
  });

  it('where each of them stands alone in other cells', () => {
    const text = '商談会の開催 展示会の出展';
    const alone = [
      ['商談会の開催', '展示会の出展'],
      ['商談会の開催', '展示会の出展'],
    ];
    expect(read(text, { tables: [[text], ...alone] })).toEqual(['商談会の開催', '展示会の出展']);
  });

  it('before a bullet, with or without a blank, and at the end of a line', () => {
    expect(read('◆商談会の開催◇見本市への出展')).toEqual(['◆商談会の開催', '◇見本市への出展']);
    expect(read('商談会の開催 ・見本市への出展')).toEqual(['商談会の開催', '・見本市への出展']);
    expect(read('商談会の\n開催')).toEqual(['商談会の', '開催']);
  });

  it('before a bracket of a name, whose remark it is in an item', () => {
    expect(read('商談会 (海外)', { use: 'name' })).toEqual(['商談会', '(海外)']);
    expect(read('商談会 (海外)', { use: 'items' })).toEqual(['商談会(海外)']);
  });
});

describe('with a tokeniser', () => {
  let tokenize: Tokenizer;
  beforeAll(async () => {
    tokenize = await loadTokenizer();
  });

  it.each([
    ['a word that the blank cuts is whole', '相談 会の開催', ['相談会の開催']],
    ['a suffix goes with what it counts', '2019 年度に開始', ['2019年度に開始']],
    ['国 is no suffix of a foreign word', '企業へのヒアリング 国への要望', ['企業へのヒアリング', '国への要望']],
    ['小 is none where it begins a word', '体育館の点検 小・中学校の改修', ['体育館の点検', '小・中学校の改修']],
    ['a noun goes on with する', '産業界と連携 した取組', ['産業界と連携した取組']],
    [
      'a wide cell is parted between two words',
      '展示と試食の会場の設営 商談支援窓口',
      ['展示と試食の会場の設営', '商談支援窓口'],
    ],
  ])('%s', (_, text, phrases) => {
    expect(read(text, { tokenize })).toEqual(phrases);
  });

  it('a full line ends a phrase where phrases of the document end and begin so', () => {
    const text = '相談窓口の設置 利用料金の検討';
    const others = ['案内板', '街路灯', '駐車場', '遊具'].flatMap((what) => [`${what}の設置`, `利用者数と${what}`]);
    const known = { columnWidth: 7, tokenize };
    expect(read(text, known)).toEqual(['相談窓口の設置利用料金の検討']);
    expect(read(text, { ...known, tables: [[text, ...others]] })).toEqual(['相談窓口の設置', '利用料金の検討']);
  });
});

it('what was joined for the width of a line alone is named', () => {
  const evidence = { corpus: tablesToCorpus([]), tokenize: null, marks };
  const { weakJoins } = settleBlanks(textToPieces('人材育成計画 実施体制整備 相談'), 'items', evidence);
  expect(weakJoins).toEqual(['人材育成計画 / 実施体制整備']);
});

describe('the width that a column wraps at', () => {
  const widthOf = (...texts: string[]): number | null =>
    textsToWidth(texts.map(textToPieces), 'items', { corpus: tablesToCorpus([]), tokenize: null, marks });

  it('is that of most lines that wrap for certain', () => {
    expect(widthOf('販路開拓の 相談', '商談会への 出展', '見本市での 展示')).toBe(5);
    expect(widthOf('販路開拓の 相談', '商談会への 出展', '見本市全体での 展示')).toBe(5);
  });

  it('is not known from one line, nor where they disagree, nor of lines that may be phrases', () => {
    expect(widthOf('販路開拓の 相談')).toBeNull();
    expect(widthOf('販路の 相談', '商談会への 出展', '海外の見本市での 展示')).toBeNull();
    expect(widthOf('設計 工事', '準備 実施')).toBeNull();
  });
});

it('a cell of very many blanks is read as one of few', () => {
  const few = read('販路開拓の 相談窓口の');
  const many = read(Array.from({ length: 400 }, () => '販路開拓の 相談窓口の').join(' '));
  expect(many).toEqual([few[0]?.repeat(400)]);
});
