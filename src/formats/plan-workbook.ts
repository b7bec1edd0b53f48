import type { WriteSheet } from 'hucre/xlsx';
import type { Language } from '../messages/languages.ts';
import type { Plan } from '../model/plan.ts';
import { planToDoubtSheet } from './doubt-sheet.ts';
import { emptyLast, planToTables } from './plan-to-tables.ts';
import { planToTitle } from './publication.ts';
import { planToScheduleSheet, scheduleFieldToJapanese } from './schedule-sheet.ts';
import { acrossA3, cellName } from './sheet-rows.ts';
import type { TableValue } from './table.ts';
import { tableToColumns } from './table-columns.ts';
import { cellsToHeight, styles } from './workbook-style.ts';

/** Language of the headings: English names, Japanese, or both on two lines. */
export type WorkbookHeaders = 'en' | 'ja' | 'both';

/** A text that a cell of a spreadsheet holds whole has no more characters. */
const MAX_TEXT = 32_767;
/** Of the columns of the long tables (characters): what stands in them differs too much to fit each. */
const COLUMN_WIDTH = 16;
/** No clock: the same plan gives the same bytes. */
const MADE = new Date(0);

/** The plan as a workbook: the schedule as a person reads it, what to look at, and every table. The package is loaded at first need. */
export async function planToWorkbook(plan: Plan, headers: WorkbookHeaders): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const language: Language = headers === 'en' ? 'en' : 'ja';
  const toHeading = (ja: string, en: string): string => {
    if (headers === 'both') return `${ja}\n${en}`;
    return headers === 'ja' ? ja : en;
  };
  const schedule = planToScheduleSheet(plan, '工程表', (name) => toHeading(scheduleFieldToJapanese(plan, name), name));
  return writeXlsx({
    sheets: [
      schedule.sheet,
      planToDoubtSheet(plan, schedule, language, toHeading),
      ...planToTableSheets(plan, headers),
    ],
    properties: { title: planToTitle(plan), creator: 'koteihyo', created: MADE, modified: MADE },
  });
}

/** Every table as its CSV has it, but for the schedule, which has a sheet of its own. */
function planToTableSheets(plan: Plan, headers: WorkbookHeaders): WriteSheet[] {
  return [...planToTables(plan)]
    .filter(({ name }) => name !== 'schedule')
    .map(({ rows, ...table }) => {
      const fields = emptyLast({ fields: table.fields, rows });
      const columns = tableToColumns({ ...table, fields }, plan.publication, headers === 'en' ? 'en' : 'ja');
      const headings = columns.map(({ heading, field }) =>
        headers === 'both' ? `${heading}\n${field.name}` : heading,
      );
      return {
        name: headers === 'en' ? table.name : table.ja,
        columns: headings.map(() => ({ width: COLUMN_WIDTH })),
        rows: [headings, ...rows.map((row) => columns.map((column) => toCell(column.toCell(row))))],
        cells: new Map(headings.map((heading, at) => [`0,${at}`, { value: heading, style: styles.head }])),
        rowDefs: new Map([[0, { height: cellsToHeight(headings.map((text) => ({ text, width: COLUMN_WIDTH }))) }]]),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${cellName(rows.length, headings.length - 1)}` },
        pageSetup: acrossA3,
      };
    });
}

function toCell(cell: TableValue): TableValue {
  return typeof cell === 'string' ? cell.slice(0, MAX_TEXT) : cell;
}
