import { describe, expect, it } from 'vitest';
import { extract, planSchema } from '../../src/index.ts';
import { activitiesOf, measuresOf, noticesOf, read, readMeasure, TABLE, toText } from './support.ts';

const WATER = ['(2) 水の保全', '事業名|担当課|R5|R6|R7', '水質調査|環境課|実施|→|→'];
const TREES = '街路樹の整備 みどり課';
const kana = [...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめも'];

type Case = { name: string; lines: string[]; notices: string[]; activities: string[] };
const damaged: Case[] = [
  {
    name: 'a table without a header, after one with',
    lines: [...TABLE, '(2) 水の保全', '水質調査|環境課|実施|→|→'],
    notices: ['sections/table-without-header'],
    activities: [`${TREES} 2023-2023 設計`, `${TREES} 2024-2025 植栽`, '水質調査 環境課 2023-2025 実施'],
  },
  {
    name: 'a table without a header, before one with',
    lines: ['街路樹の整備|みどり課|設計|植栽|→', ...WATER],
    notices: ['sections/header-from-below'],
    activities: [`${TREES} 2023-2023 設計`, `${TREES} 2024-2025 植栽`, '水質調査 環境課 2023-2025 実施'],
  },
  {
    name: 'a header without years, after one with',
    lines: [...TABLE, '(2) 水の保全', '事業名|担当課|||', '水質調査|環境課|実施|→|→'],
    notices: ['sections/header-without-years'],
    activities: [`${TREES} 2023-2023 設計`, `${TREES} 2024-2025 植栽`, '水質調査 環境課 2023-2025 実施'],
  },
  {
    name: 'a header without years, and no other table',
    lines: ['事業名|担当課|実施内容', '街路樹の整備|みどり課|植栽'],
    notices: ['checks/no-activities', 'sections/header-without-years'],
    activities: [],
  },
  {
    name: 'a row of forty fields',
    lines: [...TABLE, `水質調査|環境課|実施|→|→|${kana.join('|')}`],
    notices: ['sections/row-too-wide'],
    activities: [`${TREES} 2023-2023 設計`, `${TREES} 2024-2025 植栽`, '水質調査 環境課 2023-2025 実施'],
  },
  {
    name: 'several projects in a row whose names nothing parts',
    lines: ['事業名|関連取組|担当課|R5|R6|R7', '街路樹の整備水質の調査|①①|みどり課|設計|植栽|→'],
    notices: ['repair/projects-unparted'],
    activities: ['街路樹の整備水質の調査 みどり課 2023-2023 設計', '街路樹の整備水質の調査 みどり課 2024-2025 植栽'],
  },
  {
    name: 'a year that stands twice and years out of order',
    lines: ['事業名|担当課|2022|2022|2024|2023', '街路樹の整備|みどり課|設計|植栽|→|点検'],
    notices: ['sections/years-disordered'],
    activities: [`${TREES} 2022-2022 設計`, `${TREES} 2022-2024 植栽`, `${TREES} 2023-2023 点検`],
  },
  {
    name: 'a NUL character',
    lines: [...TABLE, '水質\0調査|環境課|実施|→|→'],
    notices: ['source/nul-removed'],
    activities: [`${TREES} 2023-2023 設計`, `${TREES} 2024-2025 植栽`, '水質調査 環境課 2023-2025 実施'],
  },
  {
    name: 'a head that no word is known for',
    lines: ['ことがら|担当課|R5|R6', '街路樹の整備|みどり課|設計|植栽'],
    notices: ['sections/label-column-assumed'],
    activities: [`${TREES} 2023-2023 設計`, `${TREES} 2024-2024 植栽`],
  },
  {
    name: 'a line that belongs to nothing',
    lines: [...TABLE, '予算は毎年度の議会で決まります。'],
    notices: ['sections/line-unplaced'],
    activities: [`${TREES} 2023-2023 設計`, `${TREES} 2024-2025 植栽`],
  },
];

describe('a damaged table is published with notices', () => {
  it.each(damaged)('$name', async ({ lines, notices, activities }) => {
    const plan = await readMeasure(...lines);
    expect(planSchema.safeParse(plan).error).toBeUndefined();
    expect(noticesOf(plan)).toEqual(notices);
    expect(activitiesOf(plan)).toEqual(activities);
  });

  it('where TABs were lost to blanks, the table quoted', async () => {
    const lost = ['事業名 担当課 R5 R6 R7', '水質調査 環境課 実施 → →', '(井戸も含む)', '井戸の点検 環境課 実施 → →'];
    const plan = await readMeasure(...TABLE, '(2) 水の保全', '水を守ります。', ...lost, '(3) 大気', ...TABLE);
    expect(measuresOf(plan)).toEqual(['m1 - 緑化の推進', 'm2 - 水の保全', 'm3 - 大気']);
    expect(plan.measures[1]?.overview).toEqual(['水を守ります。']);
    expect(noticesOf(plan)).toEqual(['sections/tabs-lost']);
    expect(plan.notices.find(({ code }) => code === 'sections/tabs-lost')?.actual).toBe(lost.join('\n'));
  });

  it('where a measure number repeats, with a letter in its id', async () => {
    const lines = ['取組方向1 環境', '(1) 緑化', ...TABLE, '(1) 水', ...TABLE, '(1) 大気', ...TABLE];
    const plan = await read(['緑浜市工程表', ...lines]);
    expect(measuresOf(plan)).toEqual(['m1-1 d1 緑化', 'm1-1b d1 水', 'm1-1c d1 大気']);
    expect(noticesOf(plan)).toEqual(['records/measure-repeated']);
    expect(plan.measures[2]?.projects[0]?.id).toBe('m1-1c-p1');
  });
});

describe('a long line', () => {
  const megabytes = 5;
  const fill = (unit: string): string => unit.repeat((megabytes * 1_000_000) / new TextEncoder().encode(unit).length);
  const lines: [string, string][] = [
    ['of prose', fill('緑')],
    ['of fields', fill('緑化\t')],
    ['of words', `公園\tみどり課\t${fill('緑化 実施 ')}`],
    ['of blanks', `${fill(' ')}緑`],
  ];

  it.each(lines)('%s is quoted, and the rest is read', async (_, line) => {
    const plan = await extract(`${toText(['緑浜市工程表', '(1) 緑化', ...TABLE])}${line}\n`, { tokenizer: 'never' });
    expect(activitiesOf(plan)).toEqual([`${TREES} 2023-2023 設計`, `${TREES} 2024-2025 植栽`]);
    expect(noticesOf(plan)).toEqual(['source/long-line']);
    const quoted = plan.notices.filter(({ code }) => code === 'source/long-line').map(({ actual }) => actual ?? '');
    const count = [...line].filter((char) => char.trim() !== '').length;
    expect(quoted.join('').replace(/\s/gu, '').length).toBe(count);
    const conserved = plan.notices.find(({ code }) => code === 'checks/conservation');
    expect(conserved?.message).toMatch(new RegExp(`, ${count} in notices alone, 0 lost$`));
  });
});

describe('a character that is not seen', () => {
  const lines = [
    '事業名|担当課|R5|R6|R7',
    '街路\u200b樹の\u200b整備|みど\u00adり課|設計\u202e計画|植栽|→',
    '水質調査|環境課|実施|→|→',
  ];

  it('stays in its record, and a notice names it', async () => {
    const plan = await readMeasure(...lines, '', 'モニタリング指標|R5|R6|R7', '葛\u{e0100}城の木|1本|2本|3本');
    const told = plan.notices.filter(({ code }) => code === 'checks/characters-invisible');
    expect(told.map(({ subject, message }) => [subject, message.match(/\(.*\)/u)?.[0]])).toEqual([
      ['m1-p1', '(3: U+200B, U+00AD)'],
      ['m1-p1-a1', '(1: U+202E)'],
      ['dept-1', '(1: U+00AD)'],
    ]);
    expect(plan.measures[0]?.projects[0]).toMatchObject({
      name: '街路\u200b樹の\u200b整備',
      lanes: [{ activities: [{ items: ['設計\u202e計画'] }, {}] }],
    });
  });
});
