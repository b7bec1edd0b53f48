import { toRuns } from '../geometry.ts';
import type { Line } from '../model/page.ts';
import { type ColumnMeasure, columnMeasures, type Ink, textToInk } from './display-columns.ts';
import type { FieldRow } from './field-rows.ts';
import { joinLines, linesToWidths } from './wrapped-cells.ts';

/**
 * A table whose columns a rule of dashes gives, as Pandoc and reStructuredText write it, with its lines: `end` is exclusive.
 * `isBroken`: a cell stands over two of its columns, or its rows are not known.
 */
export type DashedTable = { start: number; end: number; rows: FieldRow[]; isBroken: boolean };

/** -------- ------, or ======== ====== in reStructuredText. */
const RULE = /^\s*(?:-{2,}(?:\s+-{2,})+|={2,}(?:\s+={2,})+)\s*$/u;
/** Above the head and below the last row of tables whose cells have several lines. */
const WHOLE = /^\s*-{5,}\s*$/u;

export function findDashedTables(lines: readonly Line[]): DashedTable[] {
  const tables: DashedTable[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const from = tables.at(-1)?.end ?? 0;
    const table = RULE.test(lines[at]?.text ?? '') ? readAt(lines, at, from) : null;
    if (!table) continue;
    tables.push(table);
    at = table.end - 1;
  }
  return tables;
}

function readAt(lines: readonly Line[], rule: number, from: number): DashedTable | null {
  const opens = isRule(lines, rule) && lines[rule]?.text.includes('=');
  return opens ? readBetweenRules(lines, rule) : readBelowHead(lines, rule, from);
}

/** reStructuredText: a rule above the head, one below it, and one below the last row; without a head, two rules. */
function readBetweenRules(lines: readonly Line[], start: number): DashedTable | null {
  const rules: number[] = [];
  for (let at = start; at < lines.length && rules.length < 3; at += 1) {
    if (isRule(lines, at)) rules.push(at);
    else if (rules.length === 2 && isBlank(lines[at])) break;
  }
  const [last, below] = [rules.at(-1) ?? start, rules[1] ?? start];
  const head = rules.length === 3 ? lines.slice(start + 1, below) : [];
  const body = lines.slice(rules.length === 3 ? below + 1 : start + 1, last);
  const isSpanned = [...head, ...body].some(({ text }) => /^\s*-{2,}(?:\s+-{2,})*\s*$/u.test(text));
  // a line without a first cell goes on with the row above it
  const column = lines[start]?.text.indexOf('=') ?? 0;
  const isNext = (_: Line, { text }: Line): boolean => text.slice(0, column + 1).trim() === '';
  const rows = [head, ...toRuns(body.filter(isPrinted), isNext)];
  return toTable(lines, { start, end: last + 1, rule: start, rows, isUnsure: isSpanned });
}

/** Pandoc: one line above the rule, and one for each row below it; or rows of several lines between two whole rules. */
function readBelowHead(lines: readonly Line[], rule: number, from: number): DashedTable | null {
  const above = lines.slice(from, rule);
  const head = above.slice(above.findLastIndex((line) => isBlank(line) || WHOLE.test(line.text)) + 1);
  const top = rule - head.length - 1;
  if (top >= from && WHOLE.test(lines[top]?.text ?? '')) return readApart(lines, { start: top, rule, head });
  const closes = (line: Line): boolean => isBlank(line) || RULE.test(line.text) || WHOLE.test(line.text);
  const length = lines.slice(rule + 1).findIndex(closes);
  const end = length < 0 ? lines.length : rule + 1 + length;
  const body = lines.slice(rule + 1, end);
  // without a head, the rule above the first row is repeated below the last
  const isHeadless = head.length === 0;
  if (isHeadless && !isSame(lines[end], lines[rule])) return null;
  const start = isHeadless ? rule : rule - 1;
  const rows = [head.slice(-1), ...body.map((line) => [line])];
  return toTable(lines, { start, end: isRule(lines, end) ? end + 1 : end, rule, rows, isUnsure: false });
}

/** Blank lines separate the rows. Without them, lines that all begin with a first cell are one row or several. */
function readApart(
  lines: readonly Line[],
  { start, rule, head }: { start: number; rule: number; head: Line[] },
): DashedTable | null {
  const length = lines.slice(rule + 1).findIndex(({ text }) => WHOLE.test(text));
  if (length < 0) return null;
  const body = lines.slice(rule + 1, rule + 1 + length);
  const groups = toRuns(body, (last, line) => !isBlank(last) && !isBlank(line)).filter(([first]) => isPrinted(first));
  const column = lines[rule]?.text.search(/-/u) ?? 0;
  const isFirst = ({ text }: Line): boolean => text.slice(column, column + 1).trim() !== '';
  const isUnsure = groups.some((group) => group.length > 1 && group.every(isFirst)) && groups.length === 1;
  return toTable(lines, { start, end: rule + length + 2, rule, rows: [head, ...groups], isUnsure });
}

type Found = { start: number; end: number; rule: number; rows: (readonly Line[])[]; isUnsure: boolean };

function toTable(lines: readonly Line[], { start, end, rule, rows, isUnsure }: Found): DashedTable | null {
  const printed = rows.filter((row) => row.length > 0);
  if (printed.length < 2) return null;
  const readings = columnMeasures.map((measure) => {
    const columns = ruleToColumns(lines[rule]?.text ?? '', measure);
    const cells = printed.map((row) => row.map(({ text }) => inkToCells(textToInk(text, measure), columns)));
    return { cells, crossing: cells.flat().filter(({ isCrossing }) => isCrossing).length };
  });
  const best = readings.toSorted((a, b) => a.crossing - b.crossing)[0];
  if (!best) return null;
  const widths = linesToWidths(best.cells.flat().map(({ fields }) => fields));
  const fieldRows = printed.flatMap(([first], at): FieldRow[] => {
    const own = best.cells[at] ?? [];
    return first
      ? [
          {
            fields: joinLines(
              own.map(({ fields }) => fields.map(withoutBreak)),
              widths,
            ),
            place: first.place,
          },
        ]
      : [];
  });
  return { start, end, rows: fieldRows, isBroken: isUnsure || best.crossing > 0 };
}

type Columns = readonly { start: number; end: number }[];

function ruleToColumns(text: string, measure: ColumnMeasure): Columns {
  const runs = toRuns(textToInk(text, measure), (last, { start }) => last.end === start);
  return runs.map((run) => ({ start: run[0].start, end: (run.at(-1) ?? run[0]).end }));
}

/** The words of a line in its columns; the last column is open to the right. */
function inkToCells(ink: Ink, columns: Columns): { fields: string[]; isCrossing: boolean } {
  const fields = columns.map(() => '');
  let [isCrossing, before] = [false, 0];
  for (const { text, start, end } of ink) {
    const column = Math.max(
      0,
      columns.findLastIndex((one) => one.start <= start),
    );
    const area = columns[column];
    const isLast = column === columns.length - 1;
    isCrossing ||= !area || start < area.start || (end > area.end && !isLast);
    const words = fields[column] ?? '';
    fields[column] = `${words}${words !== '' && start > before ? ' ' : ''}${text}`;
    before = end;
  }
  return { fields, isCrossing };
}

/** 清掃課\ above 消費生活課: a break as Pandoc marks it. */
function withoutBreak(field: string): string {
  return field.replace(/\s*\\$/u, '');
}

function isRule(lines: readonly Line[], at: number): boolean {
  return RULE.test(lines[at]?.text ?? '');
}

function isSame(line: Line | undefined, other: Line | undefined): boolean {
  return line?.text.trim() === other?.text.trim();
}

function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

function isPrinted(line: Line): boolean {
  return !isBlank(line);
}
