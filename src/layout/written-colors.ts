import { toRuns } from '../geometry.ts';
import type { ColorMeaning } from '../model/block.ts';
import type { WrittenCell, WrittenPart, WrittenTable } from '../model/written.ts';
import { isPaper, isSameColor } from './colors.ts';

/**
 * The meanings of colours that lines, or the rows of a table from `fromRow` on, give for the fills of a document's
 * tables.
 */
export type WrittenLegends = ReadonlyMap<WrittenPart, { colors: readonly ColorMeaning[]; fromRow: number }>;

const TITLE = /^[(（【[<〈※＊*\s]*凡\s*例/u;
const ONLY_TITLE = /^[(（【[<〈※＊*\s]*凡\s*例[)）】\]>〉：:\s]*$/u;

/** The lines and rows that explain colours of tables. */
export function findColorLegends(parts: readonly WrittenPart[]): WrittenLegends {
  const stated = parts.map((part) => {
    if (part.kind === 'line') return { part, fromRow: 0, meanings: part.colors ?? [] };
    const { fromRow, meanings } = tableToMeanings(part);
    return { part: withoutRows(part, fromRow), fromRow, meanings };
  });
  const used = stated.flatMap(({ part }) => (part.kind === 'line' ? [] : findColorsOfTable(part)));
  const explained = stated.map(({ fromRow, meanings }, at) => ({
    part: parts[at] as WrittenPart,
    fromRow,
    colors: meanings.flatMap((one) => toUsed(one, used)),
  }));
  // consecutive lines, below their own title, explain one colour each
  const runs = toRuns(
    explained,
    (last, one) => one.colors.length > 0 && (last.colors.length > 0 || isTitle(last.part)),
  );
  return new Map(
    runs.flatMap((run) => {
      const colors = run.flatMap((one) => one.colors);
      return colors.length > 0 ? run.map(({ part, fromRow }) => [part, { colors, fromRow }] as const) : [];
    }),
  );
}

/** A table up to a row; row numbers stay the same. */
export function withoutRows(table: WrittenTable, fromRow: number): WrittenTable {
  if (fromRow >= table.rows.length) return table;
  const filled = table.filled.filter(({ row }) => row < fromRow);
  return { ...table, rows: table.rows.slice(0, fromRow), filled };
}

function isTitle(part: WrittenPart): boolean {
  return part.kind === 'line' && ONLY_TITLE.test(part.text);
}

/** The colours of blank cells that differ from those of words in their row; the background of a row has no meaning. */
export function findColorsOfTable({ rows, filled }: WrittenTable): string[] {
  const seen = filled.filter(({ fill }) => !isPaper(fill));
  const fillAt = new Map(seen.map(({ row, column, fill }) => [`${row} ${column}`, fill]));
  const meaningful = seen.filter(({ row, column, fill }) => {
    const cells = rows[row]?.cells ?? [];
    const isBlank = !cells.some((cell) => cell.column === column);
    return isBlank && cells.some((cell) => fillAt.get(`${row} ${cell.column}`) !== fill);
  });
  return [...new Set(meaningful.map(({ fill }) => fill))];
}

/** The legend's colours that a table uses, in the table's rounding. */
function toUsed({ color, text }: ColorMeaning, used: readonly string[]): ColorMeaning[] {
  const own = used.find((one) => isSameColor(one, color));
  return own === undefined ? [] : [{ color: own, text }];
}

/** A legend that is a whole table, or its last rows from 凡例 on: words, each to the right of a colour. */
function tableToMeanings(table: WrittenTable): { fromRow: number; meanings: ColorMeaning[] } {
  const rows = table.rows.map((_, row) => rowToMeanings(table, row));
  const last = rows.lastIndexOf(null);
  const titled = table.rows.findIndex(({ cells }, row) => row > last && cells.some(({ text }) => TITLE.test(text)));
  const fromRow = last < 0 ? 0 : titled < 0 ? rows.length : titled;
  const meanings = rows.slice(fromRow).flatMap((own) => own ?? []);
  const isDistinct = new Set(meanings.map(({ color }) => color)).size === meanings.length;
  return isDistinct && meanings.length > 0 ? { fromRow, meanings } : { fromRow: rows.length, meanings: [] };
}

/** null for a row with words that have no colour before them. */
function rowToMeanings({ rows, filled }: WrittenTable, row: number): ColorMeaning[] | null {
  const cells = rows[row]?.cells ?? [];
  const own = filled.filter((area) => area.row === row);
  const isBlank = (column: number): boolean => !cells.some((cell) => cell.column === column);
  const colorBefore = ({ column }: WrittenCell): string | null =>
    own.find((area) => area.column + area.columnSpan === column && isBlank(area.column))?.fill ?? null;
  const worded = cells.filter(({ text }) => !TITLE.test(text));
  const meanings = worded.flatMap((cell) => {
    const color = colorBefore(cell);
    return color === null ? [] : [{ color, text: cell.text.replace(/^[:：\s]+/u, '') }];
  });
  return meanings.length === worded.length ? meanings : null;
}
