import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/index.ts';
import { noticesOf, read } from '../reading/support.ts';

const timesOf = ({ measures }: Plan): string[] =>
  (measures[0]?.projects[0]?.lanes ?? []).flatMap(({ activities }) =>
    activities.map(({ start, end, from, to, startLabel, endLabel, items }) =>
      [
        items.join(),
        `${start}-${end}`,
        `${from}..${to}`,
        startLabel === endLabel ? startLabel : `${startLabel}|${endLabel}`,
      ].join(' '),
    ),
  );
const readHead = (title: string, years: string, parts: string, row: string): Promise<Plan> =>
  read([title, '', '(1) 緑化', `事業名|担当課|${years}`, `||${parts}`, `街路樹の整備|みどり課|${row}`]);
const DATED = '緑浜市緑化計画 工程表（令和6年度～令和7年度）';
const UNDATED = '緑浜市緑化計画 工程表';

describe('parts below counted years and terms', () => {
  it('are those of the years that the title gives', async () => {
    const months = '4月|5月|6月|7月|8月|9月|10月|11月|12月|1月|2月|3月';
    const plan = await readHead(DATED, '1年目||||||||||||2年目', `${months}|4月`, '調査|→|→|設計|||||||||植栽');
    expect(timesOf(plan)).toEqual([
      '調査 2024-2024 2024-04..2024-06 1年目 4月|1年目 6月',
      '設計 2024-2024 2024-07..2024-07 1年目 7月',
      '植栽 2025-2025 2025-04..2025-04 2年目 4月',
    ]);
  });

  it.each([
    ['1年目||2年目', '上期|下期|上期|下期'],
    ['短期||中期', '前半|後半|前半|後半'],
  ])('%s: are their labels alone where nothing gives a year', async (years, parts) => {
    const plan = await readHead(UNDATED, years, parts, '調査|→|設計|植栽');
    const [first, third] = years.split('||');
    const [one, two] = parts.split('|');
    expect(timesOf(plan)).toEqual([
      `調査 null-null null..null ${first} ${one}|${first} ${two}`,
      `設計 null-null null..null ${third} ${one}`,
      `植栽 null-null null..null ${third} ${two}`,
    ]);
    expect(noticesOf(plan)).toEqual(['sections/axis-without-years']);
  });

  it('are no halves of the first of several years', async () => {
    const plan = await readHead(UNDATED, 'R6～R8||R9～R11', '前半|後半|前半|後半', '調査|→|設計|植栽');
    expect(timesOf(plan)).not.toContainEqual(expect.stringContaining('2024-09'));
    expect(noticesOf(plan)).toContain('repair/cell-unplaced');
  });
});

describe('a year without parts', () => {
  it.each([
    ['before', 'R5|R6|', '|上期|下期', '調査 2023-2023 2023-04..2024-03 R5', '設計 2024-2024 2024-04..2024-09 R6 上期'],
    [
      'after',
      'R5||R6',
      '上期|下期|',
      '調査 2023-2023 2023-04..2023-09 R5 上期',
      '設計 2023-2023 2023-10..2024-03 R5 下期',
    ],
  ])('stands %s those with parts as it is printed', async (_, years, parts, first, second) => {
    const plan = await readHead(UNDATED, years, parts, '調査|設計|植栽');
    expect(timesOf(plan).slice(0, 2)).toEqual([first, second]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('goes on behind the years that stand below a period', async () => {
    const plan = await readHead(UNDATED, 'R5～R6||R7以降', 'R5|R6|', '調査|設計|→');
    expect(timesOf(plan)).toEqual(['調査 2023-2023 2023-04..2024-03 R5', '設計 2024-2025 2024-04..2026-03 R6|R7以降']);
  });
});

describe('times of a year whose months are not known', () => {
  it('below fiscal years are of these', async () => {
    const plan = await readHead(
      UNDATED,
      '令和6年度|||令和7年度',
      '夏頃|年末|年度末|通常国会|年末',
      '調査|→|→|設計|植栽',
    );
    expect(timesOf(plan)).toEqual([
      '調査 2024-2024 null..null 令和6年度 夏頃|令和6年度 年度末',
      '設計 2025-2025 null..null 令和7年度 通常国会',
      '植栽 2025-2025 null..null 令和7年度 年末',
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('below years of the calendar are none where the fiscal year may be another', async () => {
    const plan = await readHead(UNDATED, '令和6年||令和7年', '春|夏|春|夏', '調査|→|設計|植栽');
    expect(noticesOf(plan)).toContain('repair/cell-unplaced');
  });
});

it.each(['1|2|3|4', 'Ⅰ|Ⅱ|Ⅲ|Ⅳ'])('%s below each year are its quarters', async (quarters) => {
  const plan = await readHead(UNDATED, 'R6||||R7|||', `${quarters}|${quarters}`, '調査|→||設計|→||植栽|');
  expect(timesOf(plan).map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual([
    '調査 2024-2024 2024-04..2024-09',
    '設計 2024-2025 2025-01..2025-06',
    '植栽 2025-2025 2025-10..2025-12',
  ]);
});

it('① ② ③ ④ below a year are none of its quarters', async () => {
  const plan = await readHead(UNDATED, 'R6|||', '①|②|③|④', '調査|→|設計|植栽');
  expect(timesOf(plan).every((one) => one.includes('2024-04..2025-03'))).toBe(true);
});
