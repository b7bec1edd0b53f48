import { toRuns } from '../geometry.ts';
import type { Line } from '../model/page.ts';
import type { FieldRow } from './field-rows.ts';
import { settings } from './settings.ts';
import { areCut, countCuts, joinLines, linesToWidths } from './wrapped-cells.ts';

/** Lines as rows of fields, in columns that bars separate; `isBroken`: cells are merged, or split over lines. */
export type Barred = { rows: FieldRow[]; isBroken: boolean };

const BAR = /[│┃║|｜]/u;
const BARS = /[│┃║|｜]/gu;
/** A rule between rows: ├──┼──┤, +---+---+ */
const RULE = /^[\s│┃║|｜\u2500-\u257f+\-=]*[─━═┄┅┈┉\-=]{2,}[\s│┃║|｜\u2500-\u257f+\-=]*$/u;
/** 乗継拠点の\ above 整備: a break as Pandoc marks it. */
const MARKED_BREAK = /\\\s*$/u;
/** A piece of a rule beside words: a cell is merged over rows. */
const PIECE = /[─━═]{2,}|[├┤┼╠╣╬┣┫╋]/u;

type Kind = 'rule' | 'row' | 'other';
type DrawnLine = { line: Line; kind: Kind };

/** The rows of a text with tables drawn in characters. Null if it has none. */
export function linesToBarred(lines: readonly Line[]): Barred | null {
  const drawn = lines.map((line): DrawnLine => ({ line, kind: lineToKind(line.text) }));
  const runs = toRuns(drawn, (last, one) => last.kind !== 'other' && one.kind !== 'other');
  if (!runs.some((run) => run.length >= settings.text.minRows)) return null;
  const isTable = (run: readonly DrawnLine[]): boolean => run.some(({ kind }) => kind === 'row');
  // Only a table of many rows shows whether rules separate them; a table of one row is drawn like the others.
  const isRuled = runs.some((run) => isTable(run) && innerRules(run).length > 1);
  const parts = runs.map((run) => (isTable(run) ? tableToRows(run, isRuled) : runToProse(run)));
  const tables = parts.filter((_, at) => isTable(runs[at] ?? []));
  const cuts = isRuled ? [] : tables.map(({ rows }) => countCuts(rows.map(({ fields }) => fields)));
  return {
    rows: parts.flatMap(({ rows }) => rows),
    isBroken: parts.some(({ isBroken }) => isBroken) || areCut(cuts),
  };
}

function runToProse(run: readonly DrawnLine[]): Barred {
  return { rows: run.map(({ line }) => ({ fields: [line.text], place: line.place })), isBroken: false };
}

function lineToKind(text: string): Kind {
  if (RULE.test(text)) return 'rule';
  return (text.match(BARS)?.length ?? 0) >= settings.text.minGaps ? 'row' : 'other';
}

/** The rules of a table between its first row and its last. */
function innerRules(table: readonly DrawnLine[]): number[] {
  const first = table.findIndex(({ kind }) => kind === 'row');
  const last = table.findLastIndex(({ kind }) => kind === 'row');
  return table.flatMap(({ kind }, at) => (kind === 'rule' && at > first && at < last ? [at] : []));
}

/** Rules separate the rows, or only the head from lines that are one row each. */
function tableToRows(table: readonly DrawnLine[], isRuled: boolean): Barred {
  const inner = innerRules(table);
  const printed = table.flatMap(({ line, kind }, at) => (kind === 'row' ? [{ line, at, text: line.text.trim() }] : []));
  const opens = printed.every(({ text }) => BAR.test(text[0] ?? ''));
  const closes = printed.every(({ text }) => BAR.test(text.at(-1) ?? ''));
  const lines = printed.map(({ line, at, text }) => {
    const fields = text.split(BAR).slice(opens ? 1 : 0, closes ? -1 : undefined);
    const row = isRuled ? inner.filter((rule) => rule < at).length : at;
    return { line, row, fields: fields.map((field) => field.trim().replace(MARKED_BREAK, '')) };
  });
  const width = Math.max(...lines.map(({ fields }) => fields.length));
  const widths = linesToWidths(lines.map(({ fields }) => fields));
  const rows = toRuns(lines, (last, one) => last.row === one.row).map((run): FieldRow => {
    const fields = run.map((one) => one.fields);
    return { fields: joinLines(fields, widths), place: run[0].line.place };
  });
  const isMerged = lines.some(({ fields, line }) => fields.length !== width || PIECE.test(line.text));
  return { rows, isBroken: isMerged };
}
