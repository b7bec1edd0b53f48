import { readFileSync } from 'node:fs';
import { scalePage } from '../../src/layout/type-size.ts';
import type { DrawnPage } from '../../src/model/drawn-page.ts';
import { bytesToDrawnPages } from '../../src/source/pdf.ts';
import { planToLines, type Truth, truthToLines } from './layout-score.ts';
import { sheetsToPlan } from './paper-plan.ts';

/** How much larger or smaller: A3 on A4 is 0.7, and spreadsheets shrink as far as it takes to fit a page. */
export const scales = [0.6, 0.7, 0.8, 1.2, 1.5, 1.8];

export async function bytesToSheets(bytes: Uint8Array): Promise<DrawnPage[]> {
  const pages: DrawnPage[] = [];
  for await (const item of bytesToDrawnPages(bytes, { password: null, pages: null }))
    if ('page' in item) pages.push(item.page);
  return pages;
}

/** What is read of a plan of fixtures/layouts that is printed at each of these scales, and what was meant. */
export async function readMeant(
  name: string,
  scales: readonly number[],
): Promise<{ read: { by: number; lines: string[] }[]; meant: string[] }> {
  const folder = `fixtures/layouts/${name}`;
  const truth: Truth = JSON.parse(readFileSync(`${folder}/truth.json`, 'utf8'));
  const sheets = await bytesToSheets(readFileSync(`${folder}/${name}.pdf`));
  const read: { by: number; lines: string[] }[] = [];
  for (const by of scales) {
    const plan = await sheetsToPlan(sheets.map((sheet) => scalePage(sheet, by)));
    read.push({ by, lines: planToLines(plan, truth) });
  }
  return { read, meant: truthToLines(truth) };
}
