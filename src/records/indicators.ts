import { settleBlanks } from '../japanese/blanks.ts';
import { textToPieces } from '../japanese/pieces.ts';
import { textToValue } from '../japanese/values.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import type { Cell, GridRow } from '../model/block.ts';
import { type Notice, notice } from '../model/notice.ts';
import { type Place, placesToSource } from '../model/place.ts';
import type { Indicator, Value } from '../model/plan.ts';
import type { IndicatorTable } from '../model/section.ts';
import type { RecordContext } from './context.ts';
import { NO_KEY } from './keys.ts';

/** モニタリング指標: names with their role, values by year. */
export function tablesToIndicators(
  tables: readonly IndicatorTable[],
  measureId: string,
  { evidence, vocabulary }: Pick<RecordContext, 'evidence' | 'vocabulary'>,
): { indicators: Indicator[]; notices: Notice[] } {
  const { labels, labelPatterns } = vocabulary;
  const cutLabel = labelCutter(labelPatterns.sub);
  const names = (words: readonly string[], name: string): boolean => words.some((word) => name.includes(word));
  const indicators: Indicator[] = [];
  const notices: Notice[] = [];
  // A label that stands alone, or slid behind the name above it, belongs to the next row.
  let label: Cell | null = null;
  for (const { table, row } of tables.flatMap((table) => table.rows.map((row) => ({ table, row })))) {
    const cell = row.cells.find((one) => one.column === table.nameColumn);
    const { name, isBefore, isAfter } = cutLabel(cell?.text ?? '');
    const yearCells = row.cells.filter((one) => table.years.some((year) => year.column === one.column));
    const unit = row.cells.find((one) => one.column === table.unitColumn);
    notices.push(...unplacedToNotices(row, [...yearCells, ...(cell ? [cell] : []), ...(unit ? [unit] : [])]));
    if (name === '' && yearCells.length === 0) {
      if (label) notices.push(unusedLabelToNotice(label));
      if (isBefore || isAfter) label = cell ?? null;
      continue;
    }
    const places: Place[] = [...(label ? [label.place] : []), cell?.place ?? row.place];
    const id = `${measureId}-k${indicators.length + 1}`;
    if (name === '') notices.push(notice('records/indicator-without-name', { source: [row.place], subject: id }));
    indicators.push({
      id,
      key: NO_KEY,
      name: settleBlanks(textToPieces(name), 'name', evidence).phrases.join('\n'),
      role: isBefore || label ? 'sub' : 'main',
      cumulative: names(labels.cumulative, name),
      reprint: names(labels.reprint, name),
      values: yearCells.map((one) => cellToValue(one, table, name, unit ? bare(foldWidth(unit.text)) : null)),
      source: placesToSource(places),
    });
    label = isAfter ? (cell ?? null) : null;
  }
  if (label && cutLabel(label.text).name === '') notices.push(unusedLabelToNotice(label));
  return { indicators, notices };
}

function unusedLabelToNotice({ place, text }: Cell): Notice {
  return notice('records/label-without-indicator', { source: [place], values: { text }, actual: text });
}

/** Returns a function that removes the label of a sub-indicator from before or after a name. */
function labelCutter(label: RegExp): (text: string) => { name: string; isBefore: boolean; isAfter: boolean } {
  const atHead = new RegExp(`^${label.source}\\s*`, 'u');
  const atEnd = new RegExp(`\\s*${label.source}$`, 'u');
  return (text) => {
    const plain = text.trim();
    if (atHead.test(plain)) return { name: plain.replace(atHead, ''), isBefore: true, isAfter: false };
    return { name: plain.replace(atEnd, ''), isBefore: false, isAfter: atEnd.test(plain) };
  };
}

function cellToValue(cell: Cell, table: IndicatorTable, name: string, rowUnit: string | null): Value {
  const years = table.years.filter(({ column }) => column >= cell.column && column < cell.column + cell.columnSpan);
  const year = years[0]?.year ?? 0;
  const { value, unit, qualifier, kind, referenceYear, raw } = textToValue(cell.text, name);
  return {
    year,
    through: Math.max(year, years.at(-1)?.year ?? year),
    raw,
    value,
    unit: value === null ? unit : (unit ?? rowUnit),
    qualifier,
    kind: kind ?? years[0]?.kind ?? null,
    referenceYear,
    source: [cell.place],
  };
}

function unplacedToNotices(row: GridRow, taken: readonly Cell[]): Notice[] {
  return row.cells
    .filter((cell) => !taken.includes(cell))
    .map((cell) =>
      notice('records/value-unplaced', { source: [cell.place], values: { text: cell.text }, actual: cell.text }),
    );
}
