import { endsAsOrganisation } from '../japanese/organisations.ts';
import { bare } from '../japanese/width.ts';
import type { GridRow } from '../model/block.ts';
import type { Line } from '../model/page.ts';
import { lineToCell } from './line-to-cell.ts';
import type { Part, TablePart } from './parts.ts';
import { DEPARTMENTS } from './years-of-one-project.ts';

/** Signs before the name of a project on its own line: ■, ①, (ア), 3. */
const MARKER = /^(?:[■□◆◇●○◎▶・〇]\s*|[①-⑳㉑-㊿]\s*|[(（][\dア-ンa-z]{1,2}[)）]\s*|\d{1,2}[.．)）\s]\s*)/u;
/** "街路樹の整備（みどり課）" */
const WITH_DEPARTMENT = /^(?<name>.+?)\s*[(（【](?<department>[^()（）【】]+)[)）】]$/su;
/** Characters. Longer lines are not names. */
const MAX_NAME = 40;

/**
 * Names the years of a single project by the line above: "■街路樹の整備（みどり課）". `isOther`: a heading of something else, a
 * department, or the title of a table.
 */
export function nameByLines(
  parts: readonly Part[],
  isOther: (line: Line) => boolean,
): { parts: Part[]; headings: Line[] } {
  const left: Part[] = [];
  const headings: Line[] = [];
  for (const part of parts) {
    const above = left.at(-1);
    const isYears = part.kind === 'table' && isWithoutName(part);
    const line = isYears && above?.kind === 'line' && !isOther(above) ? above : null;
    const marker = MARKER.exec(line?.text.trim() ?? '')?.[0] ?? '';
    const isName = line !== null && couldBeName(line) && (marker !== '' || left.at(-2)?.kind === 'table');
    if (isYears && isName) {
      left[left.length - 1] = nameByLine(part, line, marker);
      if (marker !== '') headings.push({ text: marker, place: line.place });
    } else left.push(part);
  }
  return { parts: left, headings };
}

/** Whether a table has the years of a single project without its name in any cell. */
export function isWithoutName({ isNameless, header, rows }: TablePart): boolean {
  const name = header?.kind === 'schedule' ? header.columns.name : null;
  return isNameless === true && rows.every(({ cells }) => cells.every(({ column }) => column !== name));
}

function couldBeName({ text }: Line): boolean {
  return !text.includes('。') && bare(text).length <= MAX_NAME;
}

function nameByLine(part: TablePart, line: Line, marker: string): TablePart {
  const printed = line.text.trim().slice(marker.length);
  const { name = printed, department = '' } = WITH_DEPARTMENT.exec(printed)?.groups ?? {};
  if (!endsAsOrganisation(bare(department))) return withName(part, { text: printed, place: line.place });
  return withName(part, { text: name, place: line.place }, { text: department, place: line.place });
}

/** Adds a name to the first row of a table, and a department if it has none. */
export function withName(part: TablePart, name: Line, department: Line | null = null): TablePart {
  const { header } = part;
  if (header?.kind !== 'schedule') return part;
  const isAdded = department !== null && header.columns.departments === null;
  const columns = { ...header.columns, assumed: null, ...(isAdded && { departments: DEPARTMENTS }) };
  const labels = [
    ...(columns.name === null ? [] : [lineToCell(name, columns.name)]),
    ...(department && isAdded ? [lineToCell(department, DEPARTMENTS)] : []),
  ];
  const [first, ...others] = part.rows;
  const rows: GridRow[] = first ? [{ ...first, cells: [...labels, ...first.cells] }, ...others] : [];
  return { ...part, header: { ...header, columns }, rows };
}
