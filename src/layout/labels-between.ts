import { textToSeries } from '../japanese/headers.ts';
import { joinsByParticle } from '../japanese/particles.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { type Gap, inkToFields } from './display-columns.ts';
import type { FieldRow } from './field-rows.ts';
import type { InkRow } from './ink-rows.ts';
import { settings } from './settings.ts';
import { hadRoom, linesToWidths } from './wrapped-cells.ts';

/**
 * Whether a group is two rows with their shared label on a line between them: cells above the label had room for what follows below it,
 * or every cell has words above and below it. A cell of one wrapped row that has one line stands beside the label.
 */
export function hasLabelBetween({ rows, gaps }: { rows: readonly InkRow[]; gaps: readonly Gap[] }): boolean {
  const groups = rows.map((row) => row.map(({ ink }) => inkToFields(ink, gaps)));
  const widths = linesToWidths(groups.flat());
  return groups.slice(1).some((lines) =>
    lines.some((line, at) => {
      const [above, below] = [lines[at - 1], lines[at + 1]];
      if (!above || !below || !isLabel(line, above, below)) return false;
      const pairs = above.flatMap((text, column) => {
        const next = below[column] ?? '';
        return text !== '' && next !== '' ? [{ text, next, width: widths[column] ?? 0 }] : [];
      });
      // の有料化 goes on with 駐車場, however much room there was
      if (pairs.some(({ text, next }) => joinsByParticle(text, next))) return false;
      const { minPairs, minFullPairs } = settings.text;
      return isAlone(line) && lines.length === 3 && pairs.length >= minFullPairs
        ? true
        : pairs.filter(({ text, next, width }) => hadRoom(text, next, width)).length >= minPairs;
    }),
  );
}

function isAlone(line: readonly string[]): boolean {
  return line.filter((text) => text !== '').length === 1;
}

function isLabel(line: readonly string[], above: readonly string[], below: readonly string[]): boolean {
  const first = firstOf(line);
  // 部 to the right of two names
  return (isAlone(line) && first < firstOf(above)) || (first > 0 && above[0] !== '' && below[0] !== '');
}

function firstOf(line: readonly string[]): number {
  return line.findIndex((text) => text !== '');
}

/** Labels on a line between two rows move to the first of these, 計画 and 実績 of one project, or to both, the lines of a group. */
export function joinLabelsBetween(rows: readonly FieldRow[], vocabulary: Vocabulary): FieldRow[] {
  const left = [...rows];
  const joined: FieldRow[] = [];
  while (left.length > 0) {
    const [row, label, next, after] = left;
    left.shift();
    if (!row) continue;
    const isSeries = label && next && isOfSeries(label, row, next, vocabulary);
    const isApart = (joined.length === 1 || isBlank(joined.at(-1))) && isBlank(after);
    const areTwo = label && next && isApart && isOfTwo(label, row, next);
    joined.push(isSeries || areTwo ? withLabel(row, label) : row);
    if (isSeries || areTwo) left.shift();
    if (areTwo) left[0] = withLabel(next, label);
  }
  return joined;
}

function withLabel(row: FieldRow, label: FieldRow): FieldRow {
  return { ...row, fields: row.fields.map((field, column) => field || (label.fields[column] ?? '')) };
}

function isOfSeries(label: FieldRow, above: FieldRow, below: FieldRow, vocabulary: Vocabulary): boolean {
  const toSeries = (field: string | undefined): string | null => textToSeries(field ?? '', vocabulary);
  const column = above.fields.findIndex((field) => toSeries(field) !== null);
  const [first, second] = [toSeries(above.fields[column]), toSeries(below.fields[column])];
  return column > 0 && second !== null && first !== second && isLeftOf(label, column, [above, below]);
}

function isOfTwo(label: FieldRow, above: FieldRow, below: FieldRow): boolean {
  const pairs = above.fields.filter((field, column) => field !== '' && below.fields[column] !== '');
  return pairs.length >= settings.text.minFullPairs && isLeftOf(label, firstOf(above.fields), [above, below]);
}

/** Whether a row has words only ahead of a column, where others have none. */
function isLeftOf({ fields }: FieldRow, column: number, others: readonly FieldRow[]): boolean {
  const areBlank = (some: readonly string[]): boolean => some.every((field) => field === '');
  return (
    !areBlank(fields.slice(0, column)) &&
    areBlank(fields.slice(column)) &&
    others.every((other) => areBlank(other.fields.slice(0, column)))
  );
}

function isBlank(row: FieldRow | undefined): boolean {
  return row === undefined || row.fields.every((field) => field === '');
}
