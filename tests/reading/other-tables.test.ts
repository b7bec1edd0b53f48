import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isListHead } from '../../src/heads/list-heads.ts';
import { extract, type Plan } from '../../src/index.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { sheetsToWorkbook, type WrittenCell } from '../support/workbook.ts';
import { readMeasure } from './support.ts';

const SCHEDULE = [
  ['事業名', '担当課', '令和4年度', '令和5年度', '令和6年度'],
  ['橋の補修', '土木課', '調査', '設計', '工事'],
  ['公園の整備', '都市課', '検討', '設計', '工事'],
];
const MORE = [
  ['道路の舗装', '土木課', '調査', '設計', '工事'],
  ['学校の改築', '教育課', '検討', '設計', '工事'],
];
const MEMBERS = [
  ['氏名', '役職', '所属', '任期', '区分'],
  ['佐藤', '会長', '市民', '2期', '公募'],
  ['鈴木', '副会長', '大学', '1期', '学識'],
];
const BUILDINGS = [
  ['施設名', '所管課', '構造', '建築年', '面積'],
  ['市民会館', '文化課', 'RC', 'S55', '1,200'],
  ['図書館', '教育課', 'S', 'H3', '800'],
];
const AREAS = [
  ['番号', '名称', '面積'],
  ['1', '市民会館', '1,200'],
  ['2', '図書館', '800'],
];

const LENGTHS = [
  ['橋梁名', '担当課', '備考', '延長', '橋種'],
  ['港橋', '土木課', '', '20m', '鋼橋'],
  ['浜橋', '土木課', '', '35m', 'PC橋'],
];
const CONTRACTS = [
  ['路線名', '担当課', '契約の相手', '契約額', '工期'],
  ['港町線', '土木課', '青海建設', '1,200', '90日'],
  ['浜町線', '土木課', '白浜工業', '800', '60日'],
];
const CONTENTS = [
  ['番号', '事業名', '担当課', 'ページ'],
  ['1', '橋の補修', '土木課', '2'],
  ['2', '公園の整備', '都市課', '3'],
];

const toRow = (cells: readonly string[], name: 'th' | 'td'): string =>
  `<tr>${cells.map((text) => `<${name}>${text}</${name}>`).join('')}</tr>`;
const toTable = ([head = [], ...body]: readonly string[][], name: 'th' | 'td' = 'td'): string =>
  `<table>${toRow(head, name)}${body.map((cells) => toRow(cells, 'td')).join('')}</table>`;

async function readHtml(...parts: readonly string[]): Promise<Plan> {
  return extract(`<html><body><h1>工程表</h1>${parts.join('')}</body></html>`, { tokenizer: 'never' });
}

const namesOf = ({ measures }: Plan): string[] => measures.flatMap(({ projects }) => projects.map(({ name }) => name));
const codesOf = ({ notices }: Plan): string[] => notices.map(({ code }) => code);

const SCHEDULED = ['橋の補修', '公園の整備'];

it.each([
  ['below a title', ['<p>委員名簿</p>', toTable(MEMBERS)]],
  ['below a heading', ['<h2>(2) 推進体制</h2>', toTable(MEMBERS)]],
  ['whose first row is header cells', [toTable(MEMBERS, 'th')]],
  ['with other columns', [toTable(AREAS)]],
  ['with departments, below words that head columns', [toTable(BUILDINGS)]],
  ['with departments, below words of which no list has any', [toTable(CONTRACTS)]],
  ['of other things where departments stand, below no words', [toTable(MEMBERS.slice(1))]],
  ['as wide, half of whose words head columns of schedules', [toTable(LENGTHS)]],
  ['of the projects with their pages', [toTable(CONTENTS)]],
])('a list %s is no part of the schedule above it', async (_, parts) => {
  const plan = await readHtml(toTable(SCHEDULE), ...parts);
  expect(namesOf(plan)).toEqual(SCHEDULED);
  expect(codesOf(plan)).toContain('sections/table-unread');
});

it('a list below a title is no part of the schedule above it in a text either', async () => {
  const plan = await readMeasure(...[...SCHEDULE, ['委員名簿'], ...MEMBERS].map((cells) => cells.join('|')));
  expect(namesOf(plan)).toEqual(SCHEDULED);
  expect(codesOf(plan)).toContain('sections/table-unread');
});

it.each([
  ['with nothing between', [toTable(MORE)]],
  [
    'though its departments are blank',
    [
      toTable([
        ['道路の舗装', '', '調査', '設計', '工事'],
        ['学校の改築', '', '検討', '設計', '工事'],
      ]),
    ],
  ],
  ['with departments, below a heading', ['<h2>(2) 道路</h2>', toTable(MORE)]],
  ['with departments, its first row in header cells', [toTable(MORE, 'th')]],
  [
    'with arrows, below a line',
    [
      '<p>（前のページから）</p>',
      toTable([
        ['道路の舗装', '市', '調査', '→', '→'],
        ['学校の改築', '', '検討', '設計', '→'],
      ]),
    ],
  ],
])('a table without a head goes on with the schedule %s', async (_, parts) => {
  const plan = await readHtml(toTable(SCHEDULE), ...parts);
  expect(namesOf(plan)).toEqual([...SCHEDULED, '道路の舗装', '学校の改築']);
  expect(codesOf(plan)).not.toContain('sections/table-unread');
});

it.each([
  ['members-below-a-line', 3],
  ['members-on-the-next-page', 3],
  ['schedule-below-a-heading', 5],
])('of %s, whose columns are all as wide, %i projects are read', async (name, count) => {
  const plan = await extract(readFileSync(`tests/reading/fixtures/${name}.pdf`), { tokenizer: 'never' });
  expect(namesOf(plan)).toHaveLength(count);
  expect(codesOf(plan).includes('sections/table-unread')).toBe(count === 3);
});

it.each([
  ['a title that is printed again', '道路と公園の取組'],
  ['a line that says so', '工程表（続き）'],
])('rows without departments and arrows go on below %s', async (_, line) => {
  const withoutDepartments = (rows: readonly string[][]): string[][] =>
    rows.map((cells) => cells.filter((_, at) => at !== 1));
  const plan = await readHtml(
    '<h2>道路と公園の取組</h2>',
    toTable(withoutDepartments(SCHEDULE), 'th'),
    `<h2>${line}</h2>`,
    toTable(withoutDepartments(MORE)),
  );
  expect(namesOf(plan)).toEqual([...SCHEDULED, '道路の舗装', '学校の改築']);
});

describe('on a sheet', () => {
  const written = (rows: readonly (readonly string[])[]): WrittenCell[][] =>
    rows.map((row) => row.map((text) => ({ text })));
  const readSheet = (...rows: readonly (readonly string[])[]): Promise<Plan> =>
    extract(sheetsToWorkbook([{ name: '工程表', cells: written([...SCHEDULE, ...rows]) }]), { tokenizer: 'never' });

  it.each([
    ['below a blank row, with other words where departments stand', [[], ...MEMBERS]],
    ['below a blank row, with fewer columns', [[], ...AREAS]],
    ['below a title', [[], ['委員名簿'], ...MEMBERS]],
  ])('a list %s is no part of the schedule', async (_, rows) => {
    const plan = await readSheet(...rows);
    expect(namesOf(plan)).toEqual(SCHEDULED);
    expect(codesOf(plan).filter((code) => code === 'sections/row-unplaced')).toHaveLength(1);
  });

  it('rows with departments below a blank row are part of it, though their last year is blank', async () => {
    const plan = await readSheet([], ...MORE.map((cells) => cells.slice(0, 4)));
    expect(namesOf(plan)).toEqual([...SCHEDULED, '道路の舗装', '学校の改築']);
  });

  it('rows that are as wide go on where there is no column of departments', async () => {
    const narrow = [...SCHEDULE, [], ...MORE].map((cells) => cells.filter((_, column) => column !== 1));
    const plan = await extract(sheetsToWorkbook([{ name: '工程表', cells: written(narrow) }]), { tokenizer: 'never' });
    expect(namesOf(plan)).toHaveLength(4);
  });
});

it('forms on sheets of their own are no part of a list ahead of them that is as wide', async () => {
  const form = (name: string, department: string, words: readonly string[]): string[][] => [
    ['取組名', name, '所管課', department],
    ['取組内容', '見直す。'],
    ['年次計画', 'R6', 'R7', 'R8'],
    ['', ...words],
  ];
  const sheets = [
    CONTENTS,
    form('橋の補修', '土木課', ['調査', '設計', '工事']),
    form('公園の整備', '都市課', ['検討', '', '工事']),
  ];
  const written = sheets.map((rows, at) => ({
    name: String(at + 1),
    cells: rows.map((row) => row.map((text): WrittenCell => ({ text, isRuled: true }))),
  }));
  const plan = await extract(sheetsToWorkbook(written), { tokenizer: 'never' });
  expect(namesOf(plan)).toEqual(SCHEDULED);
  expect(plan.measures.flatMap(({ projects }) => projects.map(({ lanes }) => lanes.length))).toEqual([1, 1]);
});

describe('a row of words that head columns of members, buildings or meetings', () => {
  it.each([
    ['in the table of the schedule itself', [...SCHEDULE, ...MEMBERS]],
    [
      'where the schedule has no departments',
      [...SCHEDULE, ...MEMBERS].map((cells) => cells.filter((_, at) => at !== 1)),
    ],
  ])('begins another table %s', async (_, rows) => {
    const plan = await readMeasure(...rows.map((cells) => cells.join('|')));
    expect(namesOf(plan)).toEqual(SCHEDULED);
    expect(codesOf(plan)).toContain('sections/table-unread');
  });

  it.each([[['施設名', '市民会館', '住所', '港町1', '構造', 'RC']], [['場所の確保', '地域', '調査', '設計', '工事']]])(
    'is not %j',
    (texts) => {
      const cells = texts.map((text, column) => ({ text, column }));
      expect(isListHead({ cells, width: cells.length }, shippedVocabulary)).toBe(false);
    },
  );
});
