import type { Place } from '../model/place.ts';

/** One record of a file: its fields, and its place with rows counted as a spreadsheet does. */
export type DelimitedRow = { fields: string[]; place: Place };

/** At least this many rows with the same number of cells show a table; fewer only if there are no other rows. */
const MIN_ROWS = 3;
/** Fewer cells in a row can be prose with commas. */
const MIN_CELLS = 3;
/** A text of only two lines needs this many. */
const MIN_CELLS_OF_TWO = 4;
/** Cells per row of a text such as 年度,取組内容 with its years below. */
const PAIR = 2;
const COMMAS = [',', ';'] as const;

/**
 * The delimiter of a text: comma or semicolon; TAB if cells are quoted, as spreadsheets write them. Null if there is
 * none.
 */
export function findDelimiter(text: string): string | null {
  if (text.includes('\t')) return text.includes('"') && hasQuotedCells(text) ? '\t' : null;
  const find = (isSeparated: typeof hasRows): string | undefined =>
    COMMAS.find((delimiter) => isSeparated(text, delimiter));
  return find(hasRows) ?? find(hasPairs) ?? null;
}

/** A file that was put together from two can have several kinds of line ends. */
const LINE_ENDS = ['\r\n', '\n', '\r'];

/** The records of CSV or TSV, with the line breaks in cells; a quote that is never closed is an ordinary character. */
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

/** A comma in a number (2,313億円) is not a delimiter; for H3,980 only the other lines decide. */
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/gu;
const QUOTED = /"(?:[^"]|"")*"/gu;

/**
 * Neighbouring lines with the same number of cells, or a text of two such lines. Line breaks within quotes do not end a
 * row, unless a quote is never closed; then only some rows need to agree.
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

/**
 * Neighbouring lines of two cells in a text with no other commas and no gaps of blanks; with gaps, a comma lists
 * departments.
 */
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

/**
 * Whether a quoted cell holds a line break, a TAB or a quote, which is why it is quoted; or whether most cells are
 * quoted.
 */
function hasQuotedCells(text: string): boolean {
  if (/(?:^|\t)"(?:[^"\t\n]|"")*(?:\n|""|\t)(?:[^"]|"")*"(?:\t|\r?\n|$)/mu.test(text)) return true;
  const cells = text.split(/[\t\n\r]+/).filter((cell) => cell.trim() !== '');
  return cells.filter((cell) => /^".*"$/u.test(cell)).length * 2 > cells.length;
}
