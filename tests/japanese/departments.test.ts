import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { type Recognition, recogniseDepartments } from '../../src/japanese/departments.ts';
import { nameToKey } from '../../src/japanese/name-keys.ts';
import { loadTokenizer } from '../../src/japanese/tokenizer.ts';
import type { Tokenizer } from '../../src/model/token.ts';
import { readEditionDepartments } from './edition.ts';

/**
 * fixtures/departments.csv: a cell as printed; its names, parted by |, with ほか where others are meant; the units of those
 * names, likewise; the level of the least certain name; a remark, `2019` for what that edition prints.
 */
type Row = { printed: string; names: string; units: string; level: string; remark: string };
const rows: Row[] = parse(readFileSync('fixtures/departments.csv'), { columns: true });

const { texts, evidence } = readEditionDepartments();
let tokenize: Tokenizer | null = null;
const read = (text: string): Recognition => recogniseDepartments(text, { ...evidence, tokenize });

beforeAll(async () => {
  tokenize = await loadTokenizer();
});

describe('every row of fixtures/departments.csv', () => {
  it.each(rows)('$printed', ({ printed, names: expected, units, level }) => {
    const { names, level: actual } = read(printed);
    const hasUnits = names.some(({ unit }) => unit !== null);
    expect({
      names: names.map(({ name, andOthers }) => (andOthers ? `${name} ほか` : name)).join(' | '),
      units: hasUnits ? names.map(({ unit }) => unit ?? '').join(' | ') : '',
      level: actual,
    }).toEqual({ names: expected, units, level });
  });

  it('covers the 2019 edition, and sixty spellings of other kinds', () => {
    const printed = rows.filter(({ remark }) => remark === '2019').map((row) => row.printed);
    expect(printed.toSorted()).toEqual(texts.toSorted());
    expect(rows.length - printed.length).toBeGreaterThanOrEqual(60);
  });
});

test('the edition needs no tokeniser for its departments', () => {
  const asked: string[] = [];
  const ask: Tokenizer = (text) => {
    asked.push(text);
    return [];
  };
  for (const text of texts) recogniseDepartments(text, { ...evidence, tokenize: ask });
  expect(asked).toEqual([]);
});

test('without a tokeniser the ends of names decide', () => {
  const { names } = recogniseDepartments('道路課及び河川課、販路拡充', { ...evidence, tokenize: null });
  expect(names.map(({ name, level }) => `${name} ${level}`)).toEqual([
    '道路課 tokens',
    '河川課 tokens',
    '販路拡充 unresolved',
  ]);
});

const piece = fc.constantFrom(
  ...[
    '課',
    '道路課',
    '工業研究所',
    'みえ',
    '東大',
    '大 学校',
    '及び',
    'ほか',
    '◎',
    'JETRO',
    '😀',
    'ﾃﾞ',
    '①',
    '㈱',
    '～',
  ],
  ...['、', '､', '，', '/', '／', '・', '･', ' ', '　', '\n', '(', ')', '（', '）', '((', '))', '()'],
  ...texts,
);
const cell = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
);
/** What may part two names, or stand around them. */
const separators = /^[\s、､,，;；/／・･()（）]*$/u;

test('names, separators and rest in a row are the cell as printed, and nothing else is a separator', () => {
  fc.assert(
    fc.property(cell, fc.boolean(), (text, hasWords) => {
      const { parts, names } = recogniseDepartments(text, { ...evidence, tokenize: hasWords ? tokenize : null });
      expect(parts.map((part) => part.text).join('')).toBe(text);
      for (const part of parts) if (part.kind === 'separator') expect(part.text).toMatch(separators);
      for (const { name, raw } of names) expect(raw).toContain(name);
    }),
    { numRuns: 2000, seed: 20_190_701 },
  );
});

test.each([
  ['500 names', Array.from({ length: 500 }, (_, n) => `第${n}課`).join('、'), 500],
  ['500 names between blanks', Array.from({ length: 500 }, (_, n) => `第${n}課`).join(' '), 500],
  ['a long text', '名'.repeat(20_000), 1],
  ['blanks', ' '.repeat(20_000), 0],
  ['open brackets', '('.repeat(5_000), 0],
])('a cell of %s is read, however long', (_, text, count) => {
  expect(read(text).names).toHaveLength(count);
});

test('a blank within a name that the document prints whole is a wrap, though the part ahead of it ends as a name does', () => {
  const namesOf = (known: ReadonlySet<string>): string[] =>
    recogniseDepartments('観光局 誘致課', { known, exact: known, registered: known, tokenize: null }).names.map(
      ({ name }) => name,
    );
  expect(namesOf(new Set())).toEqual(['観光局', '誘致課']);
  expect(namesOf(new Set([nameToKey('観光局誘致課')]))).toEqual(['観光局誘致課']);
});
