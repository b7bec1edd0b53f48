import { stringify } from 'csv-stringify/sync';
import type { Row, TableValue } from './table.ts';
import type { Column } from './table-columns.ts';

/** `excel`: UTF-8 with BOM, CRLF, formulas disarmed. `plain`: UTF-8, LF, nothing added. */
export type CsvDialect = 'excel' | 'plain';

export const lineTerminators = { excel: '\r\n', plain: '\n' } as const satisfies Record<CsvDialect, string>;

const byteOrderMark = '\uFEFF';

/** What is quoted beside commas, quotes and the line end of the dialect: other line ends, a mark that is taken for the file's, blanks at an edge. */
const needsQuotes = /[\r\n\uFEFF]|^ | $/;

/**
 * What a spreadsheet may run: a sign it takes for a formula's start, also full-width, also after blanks, or a tab or
 * return at the start. Apostrophes before it count too, so that taking one off always gives the text back.
 */
const formulaStart = /^'*(?:[\t\r]|\s*[=+\-@＝＋－＠])/;

/** A table as CSV: its headings, then a line for each row. */
export function rowsToCsv(
  rows: readonly Row[],
  columns: readonly Pick<Column, 'heading' | 'toCell'>[],
  dialect: CsvDialect,
): Uint8Array {
  const toField = (cell: TableValue): string | null => {
    if (typeof cell !== 'string') return cell === null ? null : String(cell);
    return dialect === 'excel' ? escapeFormula(cell) : cell;
  };
  const records = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map((column) => toField(column.toCell(row)))),
  ];
  const csv = stringify(records, { record_delimiter: lineTerminators[dialect], quoted_match: needsQuotes });
  return new TextEncoder().encode(dialect === 'excel' ? byteOrderMark + csv : csv);
}

/** "=SUM(A1)" becomes "'=SUM(A1)"; "—" and "20件" stay. Only for text: a number may begin with its sign. */
export function escapeFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}
