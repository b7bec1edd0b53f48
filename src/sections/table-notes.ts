import { colorsToLegend, type Legend, textToLegend } from '../heads/legend.ts';
import { foldWidth } from '../japanese/width.ts';
import type { ColorMeaning } from '../model/block.ts';
import type { Line } from '../model/page.ts';
import type { Part, TablePart } from './parts.ts';

/** What stands beside a table and explains it: the meaning of its marks (凡例), the unit of its figures (単位：千円). */
export type TableNotes = { legend: Legend | null; unit: string | null };

/** Parts without the lines and rows that explain tables; `notesOf`: what they say of one. */
export type FoundNotes = { parts: Part[]; headings: Line[]; notesOf: (part: TablePart) => TableNotes };

const UNIT_LINE = /^[(（【]?単位\s*[:：]?\s*([^\s()（）【】]{1,6})[)）】]?$/u;

type Found<T> = { at: number; says: T }[];

/** Take legends and units out of the parts: one holds for the tables below it, or else for those above. */
export function takeTableNotes(parts: readonly Part[]): FoundNotes {
  const left: Part[] = [];
  const headings: Line[] = [];
  const legends: Found<Legend> = [];
  const units: Found<string> = [];
  const isTaken = (lines: readonly Line[], colors: readonly ColorMeaning[] = []): boolean => {
    const text = lines.map((line) => line.text).join(' ');
    const [legend, unit] = [
      colors.length > 0 ? colorsToLegend(colors) : textToLegend(text),
      UNIT_LINE.exec(foldWidth(text).trim())?.[1],
    ];
    if (legend) legends.push({ at: left.length, says: legend });
    else if (unit !== undefined) units.push({ at: left.length, says: unit });
    else return false;
    headings.push(...lines);
    return true;
  };
  for (const part of parts) {
    if (part.kind === 'table') {
      const rows = part.rows.filter((row) => !isTaken(row.cells));
      if (rows.length > 0 || part.headerRows.length > 0)
        left.push(rows.length === part.rows.length ? part : { ...part, rows });
    } else if (!isTaken([part], part.kind === 'line' ? part.colors : [])) left.push(part);
  }
  const notesOf = (part: TablePart): TableNotes => {
    const at = left.indexOf(part);
    const find = <T>(found: Found<T>): T | null => (found.findLast((one) => one.at <= at) ?? found[0])?.says ?? null;
    return { legend: find(legends), unit: find(units) };
  };
  return { parts: left, headings, notesOf };
}
