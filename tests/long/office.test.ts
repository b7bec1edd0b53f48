import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { planToLinks } from '../../src/formats/links.ts';
import { planToTables } from '../../src/formats/plan-to-tables.ts';
import { planToWorkbook } from '../../src/formats/plan-workbook.ts';
import { planToScheduleRows, planToYearFields } from '../../src/formats/schedule-rows.ts';
import type { Table } from '../../src/formats/table.ts';
import { type Plan, planSchema } from '../../src/model/plan.ts';
import { root } from '../cli/run.ts';
import { scratchFolder } from '../files/scratch.ts';
import { buildPlan } from '../formats/support.ts';
import { findProgram } from '../support/programs.ts';

const soffice = findProgram({
  names: ['soffice', 'libreoffice'],
  args: ['--version'],
  without: 'the workbook in LibreOffice',
  debianPackage: 'libreoffice-calc',
});
const edition = join(root, 'output/mie-sangyo-vision-koteihyo-2019/plan.json');

/** Of CSV: commas, quotes, UTF-8, from line 1, numbers as they are, every sheet. */
const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1';

/** The cells of every sheet as LibreOffice has them when it has opened the workbook. */
async function openWorkbook(plan: Plan): Promise<Map<string, string[][]>> {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'plan.xlsx'), await planToWorkbook(plan, 'ja'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'plan.xlsx')];
  const { status, stderr } = spawnSync(soffice ?? '', args, { encoding: 'utf8' });
  expect({ status, stderr: stderr.includes('Error') ? stderr : '' }).toEqual({ status: 0, stderr: '' });
  const sheets = new Map<string, string[][]>();
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.csv'))) {
    const cells: string[][] = parse(await readFile(join(folder, name)), { bom: true, relax_column_count: true });
    sheets.set(name.slice('plan-'.length, -'.csv'.length), cells);
  }
  return sheets;
}

const toText = (value: string | number | boolean | null | undefined): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');

describe.skipIf(soffice === null)('the workbook in LibreOffice', () => {
  const plans: [string, () => Plan][] = [
    ['a plan of every kind of record, with texts that look like formulas', () => buildPlan()],
    ['the example', () => planSchema.parse(JSON.parse(readFileSync(edition, 'utf8')))],
  ];

  test.each(plans)('has the cells of every table, and the schedule as its table: %s', async (_, read) => {
    const plan = read();
    const sheets = await openWorkbook(plan);
    for (const table of planToTables(plan)) {
      if (table.name === 'schedule') compareSchedule(plan, sheets.get('工程表') ?? []);
      else compareTable(table, sheets.get(table.ja) ?? []);
    }
  });
});

/** Texts, whole numbers and truths; a fraction is shown with as many digits as fit, a value to choose from in Japanese. */
function compareTable({ name, fields, rows }: Table, [head = [], ...cells]: string[][]): void {
  const texts = fields.filter(({ type, oneOf }) => type !== 'number' && oneOf === undefined);
  for (const [at, row] of rows.entries()) {
    const shown = Object.fromEntries(texts.map((field) => [field.name, cells[at]?.[head.indexOf(field.ja)]]));
    const written = Object.fromEntries(texts.map((field) => [field.name, toText(row[field.name])]));
    expect({ table: name, at, ...shown }).toEqual({ table: name, at, ...written });
  }
  expect([name, cells.length]).toEqual([name, rows.length]);
}

/** In the workbook what goes on is one cell over its years, where the table has an arrow in each. */
function compareSchedule(plan: Plan, [head = [], ...cells]: string[][]): void {
  const rows = planToScheduleRows(plan, planToLinks(plan));
  expect(cells).toHaveLength(rows.length);
  const plain = (text: string): string => text.replace(/[\s/]/g, '').replace(/→$/, '');
  for (const [at, row] of rows.entries()) {
    expect([at, cells[at]?.[head.indexOf('事業名')]]).toEqual([at, toText(row.project_name)]);
    for (const { name, ja } of planToYearFields(plan)) {
      const [shown, printed] = [cells[at]?.[head.indexOf(ja)] ?? '', toText(row[name])];
      if (shown !== '' || printed !== '→') expect([at, name, plain(shown)]).toEqual([at, name, plain(printed)]);
    }
  }
}
