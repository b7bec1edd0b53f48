import type { WriteSheet } from 'hucre/xlsx';
import { aboutDatasetWords } from '../messages/about-dataset-words.ts';
import type { Language } from '../messages/languages.ts';
import type { Plan } from '../model/plan.ts';
import { positionToReference } from '../model/shown-sheet.ts';
import { planToDoubtSheet } from './doubt-sheet.ts';
import { emptyLast, planToTables } from './plan-to-tables.ts';
import { planToTitle } from './publication.ts';
import { planToScheduleSheet, scheduleFieldToJapanese } from './schedule-sheet.ts';
import { acrossA3 } from './sheet-rows.ts';
import type { TableValue } from './table.ts';
import { tableToColumns } from './table-columns.ts';
import { cellsToHeight, styles, widthOf } from './workbook-style.ts';

/** Language of the headings: English names, Japanese, or both on two lines. */
export type WorkbookHeaders = 'en' | 'ja' | 'both';

/** Maximum characters in a cell of a spreadsheet. */
const MAX_TEXT = 32_767;
/** Limits of the column width in the long tables (characters), which otherwise follows the content. */
const [MIN_WIDTH, MAX_WIDTH] = [10, 40];
/** Maximum characters of a header or footer text; spreadsheets allow 255, including codes. */
const MAX_MARGIN = 200;
/** A fixed date, so that the same plan gives the same bytes. */
const MADE = new Date(0);

/** A plan as a workbook: the schedule laid out for people, the doubts, and every table. The package is loaded on demand. */
export async function planToWorkbook(plan: Plan, headers: WorkbookHeaders): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const language: Language = headers === 'en' ? 'en' : 'ja';
  const toHeading = (ja: string, en: string): string => {
    if (headers === 'both') return `${ja}\n${en}`;
    return headers === 'ja' ? ja : en;
  };
  const schedule = planToScheduleSheet(plan, '工程表', (name) => toHeading(scheduleFieldToJapanese(plan, name), name));
  const title = planToTitle(plan);
  const others = [planToDoubtSheet(plan, schedule, language, toHeading), ...planToTableSheets(plan, headers)];
  return writeXlsx({
    sheets: [
      { ...schedule.sheet, headerFooter: toMargins(title, aboutDatasetWords.marks[language]) },
      ...others.map((sheet) => ({ ...sheet, headerFooter: toMargins(title, '') })),
    ],
    properties: { title, creator: 'koteihyo', created: MADE, modified: MADE },
  });
}

/** Print header and footer: the title, the meaning of marks and colours, and the page number. */
function toMargins(title: string, marks: string): NonNullable<WriteSheet['headerFooter']> {
  // a literal & would be written &&, which not every program supports
  const [above, below] = [title, marks].map((text) => text.slice(0, MAX_MARGIN).replaceAll('&', '＆'));
  return { oddHeader: `&L${above}&R&A`, oddFooter: `&L${below}&R&P / &N` };
}

/** Every table as in CSV, except the schedule, which has a sheet of its own. */
function planToTableSheets(plan: Plan, headers: WorkbookHeaders): WriteSheet[] {
  return [...planToTables(plan)]
    .filter(({ name }) => name !== 'schedule')
    .map(({ rows, ...table }) => {
      const fields = emptyLast({ fields: table.fields, rows });
      const columns = tableToColumns({ ...table, fields }, plan.publication, headers === 'en' ? 'en' : 'ja');
      const headings = columns.map(({ heading, field }) =>
        headers === 'both' ? `${heading}\n${field.name}` : heading,
      );
      const cells = rows.map((row) => columns.map((column) => toCell(column.toCell(row))));
      const widths = headings.map((_, at) => cellsToWidth(cells.map((row) => row[at] ?? null)));
      const filled = headings.findLastIndex((_, at) => cells.some((row) => row[at] !== null));
      return {
        name: headers === 'en' ? table.name : table.ja,
        columns: widths.map((width) => ({ width })),
        rows: [headings, ...cells],
        cells: new Map(headings.map((heading, at) => [`0,${at}`, { value: heading, style: styles.head }])),
        rowDefs: new Map([
          [0, { height: cellsToHeight(headings.map((text, at) => ({ text, width: widths[at] ?? MIN_WIDTH }))) }],
        ]),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${positionToReference({ row: rows.length, column: headings.length - 1 })}` },
        // columns that are empty throughout come last, and are not printed
        pageSetup: { ...acrossA3, ...(filled < 0 ? {} : { printArea: `$A$1:${fixedName(rows.length, filled)}` }) },
      };
    });
}

/** "$C$12": LibreOffice accepts only absolute references in a print area. */
function fixedName(row: number, column: number): string {
  return positionToReference({ row, column }).replace(/^([A-Z]+)/, '$$$1$$');
}

function cellsToWidth(cells: readonly TableValue[]): number {
  const widths = cells.map((cell) => widthOf(String(cell ?? '').slice(0, MAX_WIDTH)) + 2);
  return Math.min(
    widths.reduce((most, width) => Math.max(most, width), MIN_WIDTH),
    MAX_WIDTH,
  );
}

function toCell(cell: TableValue): TableValue {
  return typeof cell === 'string' ? cell.slice(0, MAX_TEXT) : cell;
}
