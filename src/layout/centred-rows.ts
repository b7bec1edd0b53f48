import { endsAsOrganisation } from '../japanese/organisations.ts';
import { displayWidth } from '../japanese/width.ts';
import { settings } from './settings.ts';

/**
 * Groups lines into rows whose cells are vertically centred, as programs print wrapped cells (a name on two lines,
 * above and below the line of the years). Returns the first line of each row and the end, with as many rows as
 * possible; lines after the last row remain. Null if the lines do not fit, or if nothing is wrapped. `isOwnLine`:
 * whether a text must begin its own line (計画 above 実績).
 */
export function linesToCentredRows(
  lines: readonly (readonly string[])[],
  startsLine: (text: string) => boolean,
): number[] | null {
  const widths = lines.reduce<number[]>((all, line) => {
    for (const [column, text] of line.entries()) all[column] = Math.max(all[column] ?? 0, displayWidth(text));
    return all;
  }, []);
  const lastFilled = lines.findLastIndex((line) => line.filter((text) => text !== '').length > 1);
  const next: (number | null)[] = Array.from({ length: lines.length + 1 }, (_, at) => (at > lastFilled ? at : null));
  for (let at = lastFilled; at >= 0; at -= 1) {
    for (let end = at + 1; end <= Math.min(lines.length, at + settings.text.maxRowLines); end += 1) {
      const row = lines.slice(at, end);
      if (next[end] === null || row.flat().filter(startsLine).length > 1 || !isCentredRow(row, widths)) continue;
      next[at] = end;
      break;
    }
  }
  const starts = [0];
  for (let at = 0; at <= lastFilled; ) {
    const end = next[at] ?? null;
    if (end === null) return null;
    starts.push(end);
    at = end;
  }
  return starts.some((start, index) => index > 0 && start - (starts[index - 1] ?? 0) > 1) ? starts : null;
}

/**
 * A row has a label and another cell; each cell is as far from the first line as from the last, and wraps if it has
 * several lines.
 */
function isCentredRow(lines: readonly (readonly string[])[], widths: readonly number[]): boolean {
  const count = Math.max(...lines.map((line) => line.length));
  const columns = Array.from({ length: count }, (_, column) => lines.map((line) => line[column] ?? ''));
  const filled = columns.filter((texts) => texts.some((text) => text !== ''));
  if (!columns[0]?.some((text) => text !== '') || filled.length < 2) return false;
  if (
    lines.length > 1 &&
    lines.filter((line) => line[0] !== '' && line.some((text, at) => at > 0 && text !== '')).length > 1
  )
    return false;
  return columns.every((texts, column) => {
    const first = texts.findIndex((text) => text !== '');
    const last = texts.findLastIndex((text) => text !== '');
    if (first < 0) return true;
    const isFull = (text: string): boolean =>
      displayWidth(text) >= (widths[column] ?? 0) - 1 || endsAsOrganisation(text);
    return first === lines.length - 1 - last && texts.slice(first, last).every((text) => text === '' || isFull(text));
  });
}
