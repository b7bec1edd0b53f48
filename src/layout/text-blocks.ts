import { toRuns } from '../geometry.ts';
import { textToPrinted } from '../japanese/marks.ts';
import { newPlaceholders } from '../japanese/placeholders.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Block, Cell, GridRow } from '../model/block.ts';
import type { Notice } from '../model/notice.ts';
import type { Line, Page } from '../model/page.ts';
import type { Place } from '../model/place.ts';
import { linesToAligned } from './aligned-text.ts';
import { linesToBarred } from './barred-text.ts';
import { findDashedTables } from './dashed-tables.ts';
import { type FieldRow, rowsToKnownRows } from './field-rows.ts';
import { markHeadings } from './marked-lines.ts';
import { takePageNumbers } from './page-numbers.ts';
import { linesToSpaced } from './spaced-text.ts';

/** The blocks of a text; `runningHeads`: page numbers that were in rows of tables. */
export type TextBlocks = { blocks: Block[]; runningHeads: Line[]; notices: Notice[] };
/**
 * `columns`: whether tabs, or blanks and bars, separate the columns; "broken" if these do not continue to the end of
 * each table.
 */
export type PagedBlocks = TextBlocks & { columns: 'tabs' | 'drawn' | 'broken' };

/**
 * Lines with a TAB are rows of a grid, adjacent ones of the same grid; other lines are prose. Blank lines separate
 * grids.
 */
export function pagesToBlocks(pages: readonly Page[], vocabulary: Vocabulary): PagedBlocks {
  const lines = pages.flatMap((page) => page.lines);
  const hasTabs = lines.some(({ text }) => text.includes('\t'));
  const drawn = hasTabs ? null : linesToDrawn(markHeadings(lines), vocabulary);
  const rows = drawn?.rows ?? lines.map(({ text, place }) => ({ fields: text.split('\t'), place }));
  const found = rowsToBlocks(rows, vocabulary, (place, field) => (place.kind === 'text' ? { ...place, field } : place));
  if (drawn === null) return { ...found, columns: 'tabs' };
  return { ...found, blocks: found.blocks.map(toHeading), columns: drawn.isBroken ? 'broken' : 'drawn' };
}

type Drawn = { rows: FieldRow[]; isBroken: boolean };

/** Tables whose columns a rule of dashes gives are taken out ahead of the others. */
function linesToDrawn(lines: readonly Line[], vocabulary: Vocabulary): Drawn | null {
  const dashed = findDashedTables(lines);
  const isTaken = (at: number): boolean => dashed.some(({ start, end }) => at >= start && at < end);
  const others = lines.map((line, at) => (isTaken(at) ? { ...line, text: '' } : line));
  const read = linesToBarred(others) ?? linesToAligned(others, vocabulary) ?? linesToSpaced(others, vocabulary);
  if (dashed.length === 0) return read;
  const order = new Map(lines.map(({ place }, at) => [place, at]));
  const rows = read?.rows ?? others.map(({ text, place }) => ({ fields: [text], place }));
  const outside = rows.flatMap((row) => {
    const at = order.get(row.place) ?? 0;
    return isTaken(at) ? [] : [{ at, rows: [row] }];
  });
  // blank lines part their grids from others
  const tables = dashed.map((table) => ({
    at: table.start,
    rows: [...toBlank(lines, table.start), ...table.rows, ...toBlank(lines, table.end - 1)],
  }));
  return {
    rows: [...outside, ...tables].toSorted((a, b) => a.at - b.at).flatMap((one) => one.rows),
    isBroken: (read?.isBroken ?? false) || dashed.some(({ isBroken }) => isBroken),
  };
}

function toBlank(lines: readonly Line[], at: number): FieldRow[] {
  return lines.slice(at, at + 1).map(({ place }) => ({ fields: [''], place }));
}

/** `toCellPlace`: the place of a field in the row at a given place. */
export function rowsToBlocks(
  rows: readonly FieldRow[],
  vocabulary: Vocabulary,
  toCellPlace: (place: Place, field: number) => Place,
): TextBlocks {
  const placeholders = newPlaceholders();
  const withoutPlaceholders = ({ fields, place }: FieldRow): FieldRow =>
    fields.length > 1
      ? { fields: fields.map((field, at) => placeholders.clear(field, () => toCellPlace(place, at))), place }
      : { fields, place };
  const known = rowsToKnownRows(rows.map(withoutPlaceholders).map(withoutBreaks), vocabulary);
  const taken = takePageNumbers(known, (at) => known[at]?.kind === 'row');
  const runs = toRuns(taken.rows, (last, row) => last.kind === 'row' && row.kind === 'row');
  const blocks = runs.flatMap((run): Block[] => {
    const [first] = run;
    if (first.kind === 'row')
      return [{ kind: 'grid', rows: run.map((row) => rowToGridRow(row, vocabulary, toCellPlace)) }];
    const text = first.fields.join(' ').trim();
    return text === '' ? [] : [{ kind: 'line', text, place: first.place }];
  });
  return { blocks, runningHeads: taken.numbers, notices: placeholders.notices() };
}

/** A Markdown heading in a text whose tables are not Markdown: ## 施策1 {#plan} */
const HEADING = /^(?<marks>#{1,6})\s+(?<words>.+?)(?:\s*\{[#.][^{}]*\})?$/u;

function toHeading(block: Block): Block {
  if (block.kind === 'grid') return block;
  const { marks, words } = HEADING.exec(block.text)?.groups ?? {};
  return marks === undefined || words === undefined ? block : { ...block, text: words, heading: marks.length };
}

/** Line breaks in cells as other programs write them: <br>, <br/>, \n. */
const BREAK = /\s*(?:<br\s*\/?>|\\r\\n|\\n)\s*/giu;

/** Breaks become blanks; later, the words decide whether each is a wrap or the end of a phrase. */
function withoutBreaks<Row extends FieldRow>(row: Row): Row {
  return row.fields.length > 1 ? { ...row, fields: row.fields.map((field) => field.replace(BREAK, ' ')) } : row;
}

function rowToGridRow(
  { fields, place }: FieldRow,
  { marks }: Vocabulary,
  toCellPlace: (place: Place, field: number) => Place,
): GridRow {
  const cells = fields.flatMap((field, column): Cell[] => {
    const text = field.trim();
    const area = { column, columnSpan: 1, rowSpan: 1 };
    return text === '' ? [] : [{ ...area, ...textToPrinted(text, marks), place: toCellPlace(place, column) }];
  });
  return { cells, width: fields.length, place };
}
