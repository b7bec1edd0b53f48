import { piecesToText } from '../japanese/pieces.ts';
import { isMeasuringUnit, isShortUnit, textToValue } from '../japanese/values.ts';
import type { Cell, GridRow } from '../model/block.ts';
import type { ScheduleColumns } from '../model/head.ts';
import { lineToCell } from './line-to-cell.ts';

/** A figure without a label: a whole time cell, or its last line. */
type Figure = { index: number; cell: Cell; unit: string | null; text: string; isLine: boolean };

/** A single figure may be a phrase: 2台. A percentage is always a figure. */
const MIN_FIGURES = 2;

/**
 * A row with the unlabelled figures among its words (30%, 35%, 40%, or 1,200件 below the words of each year) as values,
 * since they are not work. Null if there are none.
 */
export function takeFigures(row: GridRow, { years }: ScheduleColumns): { row: GridRow; figures: string[] } | null {
  const all = years.flatMap(({ column }, index): Figure[] => {
    const cell = row.cells.find((one) => one.column === column);
    return cell && cell.columnSpan === 1 && cell.bar === undefined ? cellToFigure(cell, index) : [];
  });
  const units = Map.groupBy(all, ({ unit, isLine }) => `${unit ?? ''} ${isLine}`);
  const own = all.filter(
    (one) => isPercent(one) || (units.get(`${one.unit ?? ''} ${one.isLine}`)?.length ?? 0) >= MIN_FIGURES,
  );
  if (own.length === 0) return null;
  const lines = new Map(own.filter(({ isLine }) => isLine).map((one) => [one.cell, one]));
  const timeAmounts = [...lines.values()].map(({ index, cell, text }) => ({
    ...{ index, name: '', unit: null },
    cell: lineToCell({ text, place: cell.place }, cell.column),
  }));
  return {
    row: {
      ...row,
      cells: row.cells.map((cell) => (lines.has(cell) ? withoutLastLine(cell) : cell)),
      ...(lines.size < own.length && { amounts: { name: '', unit: null } }),
      ...(timeAmounts.length > 0 && { timeAmounts: [...(row.timeAmounts ?? []), ...timeAmounts] }),
    },
    figures: own.map(({ text }) => text),
  };
}

function isPercent({ unit }: Figure): boolean {
  return unit === '%' || unit === '％';
}

function cellToFigure(cell: Cell, index: number): Figure[] {
  const [last] = cell.pieces.slice(-1);
  const isLine = cell.pieces.at(-2)?.end === 'break';
  const text = isLine && last ? last.text : cell.words;
  const { value, unit } = textToValue(text, '');
  const isAmount = isLine ? isShortUnit(unit) : isMeasuringUnit(unit);
  return value !== null && isAmount ? [{ index, cell, unit, text, isLine }] : [];
}

function withoutLastLine(cell: Cell): Cell {
  const pieces = cell.pieces.slice(0, -1);
  const text = piecesToText(pieces);
  return { ...cell, pieces, words: text, text };
}
