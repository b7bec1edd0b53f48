import { circledToNumber } from '../japanese/circled.ts';
import { foldWidth } from '../japanese/width.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { TableHead } from '../model/head.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Line } from '../model/page.ts';
import type { IndexSection } from '../model/section.ts';
import { DIRECTION_STYLES, MEASURE_STYLES, type Numbered, textToAnyHeading } from './headings.ts';
import type { Walk } from './walk.ts';

type IndexHeader = Extract<TableHead, { kind: 'index' }>;

export type IndexTable = {
  directions: (Numbered & { cell: Cell })[];
  entries: IndexSection[];
  headings: Line[];
  notices: Notice[];
};

/** 担当課一覧: rows of directions, of measures with lead and page, and of initiatives with their departments. */
export function rowsToIndex(
  rows: readonly GridRow[],
  header: IndexHeader,
  { indexDirection, vocabulary }: Pick<Walk, 'indexDirection' | 'vocabulary'>,
): IndexTable {
  const table: IndexTable = { directions: [], entries: [], headings: [], notices: [] };
  const { directionStyle, measureStyle } = vocabulary;
  const directionStyles = [...(directionStyle ? [directionStyle] : []), ...DIRECTION_STYLES];
  const measureStyles = [...(measureStyle ? [measureStyle] : []), ...MEASURE_STYLES];
  let current = indexDirection;
  for (const row of rows) {
    const title = row.cells.find((cell) => cell.column === header.title);
    const found = title && textToAnyHeading(title.text, directionStyles);
    if (title && found) {
      current = found.number;
      table.directions.push({ ...found, cell: title });
      table.headings.push({ place: title.place, text: title.text });
      leaveRow(
        table,
        row.cells.filter((cell) => cell !== title),
      );
    } else if (title)
      addMeasure(table, row, { title, measure: textToAnyHeading(title.text, measureStyles) }, header, current);
    else addInitiative(table, row, header);
  }
  return table;
}

function addMeasure(
  table: IndexTable,
  row: GridRow,
  { title, measure }: { title: Cell; measure: Numbered | null },
  header: IndexHeader,
  direction: number | null,
): void {
  if (!measure) {
    leaveRow(table, row.cells);
    return;
  }
  const lead = row.cells.find((cell) => cell.column === header.lead) ?? null;
  const page = row.cells.find((cell) => cell.column === header.page) ?? null;
  const pageNumber = page && /^[0-9]{1,4}$/u.test(foldWidth(page.text)) ? Number(foldWidth(page.text)) : null;
  table.headings.push({ place: title.place, text: title.text });
  if (page && pageNumber !== null) table.headings.push({ place: page.place, text: page.text });
  leaveRow(
    table,
    row.cells.filter((cell) => cell !== title && cell !== lead && (cell !== page || pageNumber === null)),
  );
  table.entries.push({
    direction: direction ?? measure.direction,
    number: measure.number,
    title: { text: measure.title, place: title.place },
    page: pageNumber,
    lead: lead ? [lead] : [],
    initiatives: [],
  });
}

/** "①ものづくり課" opens an initiative; a row without a number continues the one above. */
function addInitiative(table: IndexTable, row: GridRow, header: IndexHeader): void {
  const cell = row.cells.find((one) => one.column === header.lead);
  const entry = table.entries.at(-1);
  if (!cell || !entry) {
    leaveRow(table, row.cells);
    return;
  }
  leaveRow(
    table,
    row.cells.filter((one) => one !== cell),
  );
  const number = circledToNumber(cell.text);
  const line = { text: (number === null ? cell.text : cell.text.slice(1)).trim(), place: cell.place };
  const above = entry.initiatives.at(-1);
  if (number !== null) entry.initiatives.push({ number, departments: [line] });
  else if (above) above.departments.push(line);
  else entry.lead.push(line);
}

/** Cells that are not part of an index row; they are quoted, since no record has them. */
function leaveRow(table: IndexTable, cells: readonly Cell[]): void {
  for (const { text, place } of cells) {
    table.notices.push(notice('sections/index-row-unread', { source: [place], values: { text }, actual: text }));
  }
}
