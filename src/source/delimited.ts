import type { Place } from '../model/place.ts';

/** One record of a file: its fields, and where it stands as a spreadsheet counts rows. */
export type DelimitedRow = { fields: string[]; place: Place };

/** Rows that agree in how many cells they have are no chance from this many on, or where they are all. */
const MIN_ROWS = 3;
/** A text in commas has at least so many cells in a row; prose has fewer. */
const MIN_CELLS = 3;
/** Two lines alone have more. */
const MIN_CELLS_OF_TWO = 4;
/** 年度,取組内容 above its years: cells of a text that has no line of more. */
const PAIR = 2;
const COMMAS = [',', ';'] as const;

/**
 * What parts the cells of a text: commas, or semicolons; or TABs where cells stand in quotes, as a spreadsheet writes them.
 * Null where nothing does.
 */
export function findDelimiter(text: string): string | null {
  if (text.includes('\t')) return text.includes('"') && hasQuotedCells(text) ? '\t' : null;
  const find = (isParted: typeof hasRows): string | undefined => COMMAS.find((delimiter) => isParted(text, delimiter));
  return find(hasRows) ?? find(hasPairs) ?? null;
}

/** Lines of one file may end in different ways, where it was put together of two. */
const LINE_ENDS = ['\r\n', '\n', '\r'];

/** The records of CSV or TSV, line breaks in their cells kept; a quote that is never closed is a character. */
export async function delimitedToRows(text: string, delimiter: string): Promise<DelimitedRow[]> {
  const { parse } = await import('csv-parse/sync');
  const read = (quote: '"' | false): string[][] =>
    parse(text, {
      delimiter,
      record_delimiter: LINE_ENDS,
      quote,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  let records: string[][];
  try {
    records = read('"');
  } catch {
    records = read(false);
  }
  return records.map((fields, index) => {
    const row = index + 1;
    return {
      fields: fields.map((field) => field.replaceAll(/\s*\r?\n\s*/gu, '\n')),
      place: { kind: 'document', table: null, row, column: null, block: row },
    };
  });
}

/** A comma in a number (2,313億円) parts no cells; of H3,980 nothing but the other lines says so. */
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/gu;
const QUOTED = /"(?:[^"]|"")*"/gu;

/**
 * Neighbouring lines of as many cells each, or a text of two lines that is nothing else. Line breaks within quotes part no row, unless
 * a quote is never closed; then only some rows need to agree.
 */
function hasRows(text: string, delimiter: string): boolean {
  return [text.replace(QUOTED, ''), text].some((one) => areRows(one, delimiter));
}

function areRows(text: string, delimiter: string): boolean {
  const lines = textToLines(text);
  const counts = lines.map((line) => {
    const plain = line.replace(/"[^"]*"/gu, '');
    const count = countCells(plain.replace(THOUSANDS, ''), delimiter);
    return { count, most: count < MIN_CELLS ? count : countCells(plain, delimiter) };
  });
  const isWhole = (rows: number): boolean => rows > 1 && rows === lines.length;
  return [counts.map(({ count }) => count), counts.map(({ most }) => most)].some((cells) => {
    let rows = 0;
    return cells.some((count, at) => {
      rows = count === cells[at - 1] ? rows + 1 : 1;
      return (count >= MIN_CELLS && rows >= MIN_ROWS) || (count >= MIN_CELLS_OF_TWO && isWhole(rows));
    });
  });
}

/** Neighbouring lines of two cells in a text whose other lines have no comma, and which no blanks part: there a comma lists departments. */
function hasPairs(text: string, delimiter: string): boolean {
  const lines = textToLines(text.replace(QUOTED, '').replace(THOUSANDS, ''));
  const isPair = (line: string): boolean => countCells(line, delimiter) === PAIR;
  const first = lines.findIndex(isPair);
  const last = lines.findLastIndex(isPair);
  const pairs = lines.slice(first, last + 1);
  const isPlain = (line: string): boolean => countCells(line, delimiter) <= PAIR && !GAP.test(line.trim());
  return first >= 0 && pairs.length > MIN_ROWS && pairs.every(isPair) && lines.every(isPlain);
}

const GAP = /[ \u3000]{2,}|[,;] /u;

function textToLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/).filter((line, at, all) => line !== '' || at < all.length - 1);
}

function countCells(line: string, delimiter: string): number {
  return line.split(delimiter).length;
}

/** A quoted cell that holds a line break, a TAB or a quote, for which it was quoted; or most cells are. */
function hasQuotedCells(text: string): boolean {
  if (/(?:^|\t)"(?:[^"\t\n]|"")*(?:\n|""|\t)(?:[^"]|"")*"(?:\t|\r?\n|$)/mu.test(text)) return true;
  const cells = text.split(/[\t\n\r]+/).filter((cell) => cell.trim() !== '');
  return cells.filter((cell) => /^".*"$/u.test(cell)).length * 2 > cells.length;
}
