import { stringify } from 'csv-stringify/sync';
import type { Row, TableValue } from './table.ts';
import type { Column } from './table-columns.ts';

/** `excel`: UTF-8 with BOM, CRLF, formulas disarmed. `plain`: UTF-8, LF, nothing added. */
export type CsvDialect = 'excel' | 'plain';

export const lineTerminators = { excel: '\r\n', plain: '\n' } as const satisfies Record<CsvDialect, string>;

const byteOrderMark = '\uFEFF';

/** Also quoted, besides cells with commas, quotes or the dialect's line end: other line ends, a BOM, blanks at an edge. */
const needsQuotes = /[\r\n\uFEFF]|^ | $/;

/**
 * Text that a spreadsheet may run as a formula: it begins with a formula sign (also full-width, also after blanks), a tab or a return.
 * Leading apostrophes count too, so that removing one always restores the text.
 */
const formulaStart = /^'*(?:[\t\r]|\s*[=+\-@＝＋－＠])/;

/** A table as CSV: a line of headings, then one for each row. */
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
