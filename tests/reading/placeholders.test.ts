import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { sheetsToWorkbook } from '../support/workbook.ts';
import { activitiesOf } from './support.ts';

const rows = [
  ['Unnamed: 0', '取組名', '担当課', 'R6', 'R7', 'R8'],
  ['0', '橋梁の点検', '道路課', '点検', 'NaN', '補修'],
  ['1', '街灯の更新', '道路課', 'nan', '#REF!', '更新'],
];

const inputs: [string, string | Uint8Array][] = [
  ['a CSV', rows.map((row) => `${row.join(',')}\n`).join('')],
  ['a text with TABs', rows.map((row) => `${row.join('\t')}\n`).join('')],
  ['a workbook', sheetsToWorkbook([{ name: '工程表', cells: rows }])],
  ['HTML', `<!doctype html><table>${rows.map((row) => `<tr><td>${row.join('<td>')}`).join('')}</table>`],
];

const told = (plan: Plan, code: string): unknown[] =>
  plan.notices.filter((one) => one.code === code).map(({ values, source }) => [values, source?.length]);

describe('what a program writes into empty cells is no word', () => {
  it.each(inputs)('in %s', async (_, input) => {
    const plan = await extract(input, { tokenizer: 'never' });
    expect(activitiesOf(plan)).toEqual([
      '橋梁の点検 道路課 2024-2024? 点検',
      '橋梁の点検 道路課 2026-2026 補修',
      '街灯の更新 道路課 2026-2026 更新',
    ]);
    const heads = plan.measures[0]?.projects.map(({ attributes }) => attributes.map(({ head, text }) => head + text));
    expect(heads).toEqual([['0'], ['1']]);
    expect(told(plan, 'source/cells-empty')).toEqual([[{ texts: 'Unnamed: 0、NaN、nan', count: 3 }, 3]]);
    expect(told(plan, 'source/cell-errors')).toEqual([[{ texts: '#REF!', count: 1 }, 1]]);
  });

  it('names the cell of a failed formula', async () => {
    const plan = await extract(sheetsToWorkbook([{ name: '工程表', cells: rows }]), { tokenizer: 'never' });
    const failed = plan.notices.find(({ code }) => code === 'source/cell-errors');
    expect(failed?.source).toEqual([{ kind: 'sheet', sheet: '工程表', cell: 'E3' }]);
  });
});

describe('a short CSV', () => {
  it.each([
    ['a line break within quotes', '事業名,担当課,R6,R7\n"橋梁の\n点検",道路課,"点検\n（委託）",補修\n'],
    ['one row below its head', '事業名,担当課,R6,R7\n橋梁の点検,道路課,点検,補修\n'],
    ['a line break in its head', '"事業\n名",担当課,"R6\n年度",R7\n橋梁の点検,道路課,点検,補修\n'],
    ['semicolons', '事業名;担当課;R6;R7\n"橋梁の\n点検";道路課;点検;補修\n'],
  ])('with %s is read', async (_, text) => {
    const plan = await extract(text, { tokenizer: 'never' });
    expect(activitiesOf(plan).map((line) => line.replace(/\s+|（委託）|\//gu, ''))).toEqual([
      '橋梁の点検道路課2024-2024点検',
      '橋梁の点検道路課2025-2025補修',
    ]);
  });
});
