import type { Line } from '../model/page.ts';
import type { FieldRow } from './field-rows.ts';
import { settings } from './settings.ts';
import { areCut, countCuts, joinLines, linesToWidths } from './wrapped-cells.ts';

/** Lines as rows of fields, where bars part the columns; `isBroken` where cells are merged, or cut over lines. */
export type Barred = { rows: FieldRow[]; isBroken: boolean };

const BAR = /[│┃║|｜]/u;
const BARS = /[│┃║|｜]/gu;
/** A rule between rows: ├──┼──┤, +---+---+ */
const RULE = /^[\s│┃║|｜\u2500-\u257f+\-=]*[─━═┄┅┈┉\-=]{2,}[\s│┃║|｜\u2500-\u257f+\-=]*$/u;
/** A piece of a rule beside words: a cell is merged over rows. */
const PIECE = /[─━═]{2,}|[├┤┼╠╣╬┣┫╋]/u;

type Kind = 'rule' | 'row' | 'other';
type Table = { rules: number[]; lines: { line: Line; at: number }[] };

/** Rows of a text whose tables are drawn with characters. Null where there is none. */
export function linesToBarred(lines: readonly Line[]): Barred | null {
  const kinds = lines.map(({ text }) => lineToKind(text));
  const isDrawn = longestRun(kinds) >= settings.text.minRows;
  if (!isDrawn) return null;
  const parts: (Table | Line)[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && kinds[end] !== 'other') end += 1;
    const table = toTable(lines, kinds, at, end);
    const line = lines[at];
    if (table) parts.push(table);
    else if (line) parts.push(line);
    at = table ? end : at + 1;
  }
  const tables = parts.filter((part) => 'rules' in part);
  // In one table of many rows it shows whether rules part them; a table of one row is drawn as the others are.
  const isRuled = tables.some((table) => innerRules(table).length > 1);
  const read = parts.map(
    (part): Barred =>
      'rules' in part
        ? tableToRows(part, isRuled)
        : { rows: [{ fields: [part.text], place: part.place }], isBroken: false },
  );
  const cuts = isRuled
    ? []
    : tables.map((table) => countCuts(tableToRows(table, isRuled).rows.map(({ fields }) => fields)));
  const rows = read.flatMap((one) => one.rows);
  return { rows, isBroken: read.some(({ isBroken }) => isBroken) || areCut(cuts) };
}

/** How many lines of tables follow each other. */
function longestRun(kinds: readonly Kind[]): number {
  let [run, longest] = [0, 0];
  for (const kind of kinds) {
    run = kind === 'other' ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

function lineToKind(text: string): Kind {
  if (RULE.test(text)) return 'rule';
  return (text.match(BARS)?.length ?? 0) >= settings.text.minGaps ? 'row' : 'other';
}

function toTable(lines: readonly Line[], kinds: readonly Kind[], from: number, to: number): Table | null {
  const table: Table = { rules: [], lines: [] };
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (kinds[at] === 'rule') table.rules.push(at);
    else if (line) table.lines.push({ line, at });
  }
  return table.lines.length > 0 ? table : null;
}

function innerRules({ rules, lines }: Table): number[] {
  const [first = 0, last = 0] = [lines[0]?.at, lines.at(-1)?.at];
  return rules.filter((at) => at > first && at < last);
}

/** Rules part the rows, or the head from lines that are a row each. */
function tableToRows(table: Table, isRuled: boolean): Barred {
  const inner = innerRules(table);
  const texts = table.lines.map(({ line }) => line.text.trim());
  const opens = texts.every((text) => BAR.test(text[0] ?? ''));
  const closes = texts.every((text) => BAR.test(text.at(-1) ?? ''));
  const lines = table.lines.map(({ line, at }) => ({
    ...{ line, row: isRuled ? inner.filter((rule) => rule < at).length : at },
    fields: line.text
      .trim()
      .split(BAR)
      .slice(opens ? 1 : 0, closes ? -1 : undefined)
      .map((field) => field.trim()),
  }));
  const width = Math.max(...lines.map(({ fields }) => fields.length));
  const widths = linesToWidths(lines.map(({ fields }) => fields));
  const rows = [...Map.groupBy(lines, ({ row }) => row).values()].flatMap((group): FieldRow[] => {
    const fields = joinLines(
      group.map((one) => one.fields),
      widths,
    );
    return group.slice(0, 1).map(({ line }) => ({ fields, place: line.place }));
  });
  const isMerged = lines.some(({ fields, line }) => fields.length !== width || PIECE.test(line.text));
  return { rows, isBroken: isMerged };
}
