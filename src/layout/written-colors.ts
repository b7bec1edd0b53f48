import { toRuns } from '../geometry.ts';
import type { ColorMeaning } from '../model/block.ts';
import type { WrittenCell, WrittenPart, WrittenTable } from '../model/written.ts';
import { isPaper, isSameColor } from './colors.ts';

/** What the lines and tables of a document say of the colours that its tables are filled with. */
export type WrittenLegends = ReadonlyMap<WrittenPart, readonly ColorMeaning[]>;

const TITLE = /^[(（【[<〈※＊*\s]*凡\s*例/u;
const ONLY_TITLE = /^[(（【[<〈※＊*\s]*凡\s*例[)）】\]>〉：:\s]*$/u;

/** The lines that explain colours of tables, and the tables that do nothing else. */
export function findColorLegends(parts: readonly WrittenPart[]): WrittenLegends {
  const stated = parts.map((part) => (part.kind === 'line' ? (part.colors ?? []) : tableToMeanings(part)));
  const isOnlyLegend = (part: WrittenPart, at: number): boolean => part.kind === 'line' || stated[at]?.length !== 0;
  const used = parts.flatMap((part, at) =>
    part.kind === 'line' || isOnlyLegend(part, at) ? [] : findColorsOfTable(part),
  );
  const explained = parts.map((part, at) => ({ part, colors: (stated[at] ?? []).flatMap((one) => toUsed(one, used)) }));
  // lines below each other explain a colour each, below a title of their own
  const runs = toRuns(
    explained,
    (last, one) => one.colors.length > 0 && (last.colors.length > 0 || isTitle(last.part)),
  );
  return new Map(
    runs.flatMap((run) => {
      const colors = run.flatMap((one) => one.colors);
      return colors.length > 0 ? run.map(({ part }): [WrittenPart, ColorMeaning[]] => [part, colors]) : [];
    }),
  );
}

function isTitle(part: WrittenPart): boolean {
  return part.kind === 'line' && ONLY_TITLE.test(part.text);
}

/** The colours of blank cells that are filled otherwise than the words of their row: the ground of a row says nothing. */
export function findColorsOfTable({ rows, filled }: WrittenTable): string[] {
  const seen = filled.filter(({ fill }) => !isPaper(fill));
  const fillAt = new Map(seen.map(({ row, column, fill }) => [`${row} ${column}`, fill]));
  const saying = seen.filter(({ row, column, fill }) => {
    const cells = rows[row]?.cells ?? [];
    const isBlank = !cells.some((cell) => cell.column === column);
    return isBlank && cells.some((cell) => fillAt.get(`${row} ${cell.column}`) !== fill);
  });
  return [...new Set(saying.map(({ fill }) => fill))];
}

/** A legend explains those of its colours that a table uses; one that is rounded otherwise is the table's. */
function toUsed({ color, text }: ColorMeaning, used: readonly string[]): ColorMeaning[] {
  const own = used.find((one) => isSameColor(one, color));
  return own === undefined ? [] : [{ color: own, text }];
}

/** Words that stand each right of a colour, and nothing else but a title; none of any other table. */
function tableToMeanings({ rows, filled }: WrittenTable): ColorMeaning[] {
  const meanings = rows.flatMap(({ cells }, row) => {
    const own = filled.filter((area) => area.row === row);
    const isBlank = (column: number): boolean => !cells.some((cell) => cell.column === column);
    const colorBefore = ({ column }: WrittenCell): string | null =>
      own.find((area) => area.column + area.columnSpan === column && isBlank(area.column))?.fill ?? null;
    return cells
      .filter(({ text }) => !TITLE.test(text))
      .map((cell) => ({ color: colorBefore(cell), text: cell.text.replace(/^[:：\s]+/u, '') }));
  });
  const known = meanings.flatMap(({ color, text }) => (color === null ? [] : [{ color, text }]));
  return known.length === meanings.length && new Set(known.map(({ color }) => color)).size === known.length
    ? known
    : [];
}
