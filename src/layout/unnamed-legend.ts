import { toRuns } from '../geometry.ts';
import type { ColorMeaning } from '../model/block.ts';
import type { Sheet, SheetCell } from '../model/shown-sheet.ts';
import { settings } from './settings.ts';

/** A filled cell with the words in it, or with those of the cell to its right. */
type Entry = { cells: readonly SheetCell[]; color: string; text: string };

/** A legend of colours without the word 凡例; the sheet without its cells. */
export type UnnamedLegend = { sheet: Sheet; cells: readonly SheetCell[]; colors: ColorMeaning[] };

/**
 * Takes filled cells with words out of a sheet, beside or above its table, if each has the colour of a cell without words and
 * no other words touch them: 設計 in orange above 工事 in green. Null if there are none.
 */
export function takeUnnamedLegend(sheet: Sheet): UnnamedLegend | null {
  if (sheet.cells.some(({ text }) => /凡\s*例/u.test(text))) return null;
  const entries = sheet.cells.flatMap((cell) => cellToEntry(cell, sheet.cells) ?? []);
  const lists = [...groupBy(entries, 'column', 'row'), ...groupBy(entries, 'row', 'column')];
  const legend = lists.find((list) => isLegend(list, sheet.cells));
  if (!legend) return null;
  const cells = legend.flatMap((entry) => entry.cells);
  const colors = legend.map(({ color, text }): ColorMeaning => ({ color, text }));
  return { sheet: { ...sheet, cells: sheet.cells.filter((cell) => !cells.includes(cell)) }, cells, colors };
}

function cellToEntry(cell: SheetCell, cells: readonly SheetCell[]): Entry | null {
  if (cell.fill === null || cell.text.length > settings.colorLegend.maxMeaning) return null;
  if (cell.text !== '') return { cells: [cell], color: cell.fill, text: cell.text.trim() };
  const next = cells.find(({ row, column }) => row === cell.row && column === cell.column + cell.columnSpan);
  const isWords = next && next.fill === null && next.text !== '' && next.text.length <= settings.colorLegend.maxMeaning;
  return isWords ? { cells: [cell, next], color: cell.fill, text: next.text.trim() } : null;
}

/** Entries of one column in rows that follow each other, or of one row in columns that do. */
function groupBy(entries: readonly Entry[], line: 'row' | 'column', along: 'row' | 'column'): Entry[][] {
  const at = ({ cells }: Entry, side: 'row' | 'column'): number => cells[0]?.[side] ?? 0;
  const end = ({ cells }: Entry): number => {
    const last = cells.at(-1);
    return last ? last[along] + (along === 'row' ? last.rowSpan : last.columnSpan) : 0;
  };
  return [...Map.groupBy(entries, (entry) => at(entry, line)).values()].flatMap((own) =>
    toRuns(
      own.toSorted((a, b) => at(a, along) - at(b, along)),
      (last, entry) => at(entry, along) === end(last),
    ),
  );
}

function isLegend(list: readonly Entry[], cells: readonly SheetCell[]): boolean {
  const own = list.flatMap((entry) => entry.cells);
  const isDistinct = new Set(list.map(({ color }) => color)).size === list.length;
  const isUsed = ({ color }: Entry): boolean =>
    cells.some((cell) => cell.fill === color && cell.text === '' && !own.includes(cell));
  const isApart = cells.every(
    (cell) => cell.text === '' || own.includes(cell) || !own.some((one) => touches(one, cell)),
  );
  return list.length >= settings.colorLegend.minUntitled && isDistinct && isApart && list.every(isUsed);
}

function touches(one: SheetCell, other: SheetCell): boolean {
  const meets = (from: number, span: number, start: number, length: number): boolean =>
    from <= start + length && start <= from + span;
  return (
    meets(one.row, one.rowSpan, other.row, other.rowSpan) &&
    meets(one.column, one.columnSpan, other.column, other.columnSpan)
  );
}
