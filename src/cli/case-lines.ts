import type { Difference } from '../index.ts';
import { caseWords } from '../messages/command-words.ts';
import type { Language } from '../messages/languages.ts';
import { fill, toOneLine } from './fill-line.ts';
import type { Paint } from './io.ts';

/** Differences printed per case; a reading that went wrong differs everywhere. */
const MAX_SHOWN = 20;
/** Characters of a value on its line; of a longer value only the differing part is shown. */
const MAX_WIDTH = 120;
/** Characters shown before the first one that differs. */
const LEAD = 30;

/** For each difference its path, the expected and the actual value, each on a line; differences with one path are grouped. */
export function differencesToLines(differences: readonly Difference[], language: Language, paint: Paint): string[] {
  const shown = differences.slice(0, MAX_SHOWN);
  const lines = shown.flatMap((difference, index) => {
    const place = pathToText(difference.path);
    const isNew = index === 0 || place !== pathToText(shown[index - 1]?.path ?? []);
    return [...(isNew ? [`  ${place}`] : []), ...differenceToLines(difference, language, paint)];
  });
  const rest = differences.length - shown.length;
  return rest === 0 ? lines : [...lines, `  ${fill(caseWords.more, language, { count: rest })}`];
}

function differenceToLines(difference: Difference, language: Language, paint: Paint): string[] {
  if (difference.kind === 'order') return [`    ${caseWords.order[language]}`];
  const expected = 'expected' in difference ? valueToText(difference.expected) : null;
  const actual = 'actual' in difference ? valueToText(difference.actual) : null;
  const from = expected !== null && actual !== null ? firstDifference(expected, actual) : 0;
  return [
    ...(expected === null ? [] : [paint('red', `    - ${excerpt(expected, from)}`)]),
    ...(actual === null ? [] : [paint('green', `    + ${excerpt(actual, from)}`)]),
  ];
}

/** A path from its innermost record id on: `m2-1-p3.name`, `m2-1-p3.departments[0].unit`. */
export function pathToText(path: readonly string[]): string {
  const record = path.findLastIndex((part) => /^[a-z]+\d/.test(part) || /^dept-\d/.test(part));
  const inner = path.slice(Math.max(0, record)).map(toOneLine);
  return inner.map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}

/** A text as it is; a record as its id or code, its text and its place. */
function valueToText(value: unknown): string {
  if (typeof value === 'string') return value === '' ? '""' : toOneLine(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return toOneLine(JSON.stringify(value));
  const record: Readonly<Record<string, unknown>> = { ...value };
  const said = ['severity', 'code', 'id', 'subject', 'year', 'raw', 'name', 'title', 'text', 'start', 'end', 'items']
    .map((key) => record[key])
    .filter((one) => one !== undefined && one !== null)
    .map((one) => (Array.isArray(one) ? one.join(' / ') : String(one)));
  if (said.length === 0) return toOneLine(JSON.stringify(value));
  const place = typeof record.source === 'string' || Array.isArray(record.source) ? [`(${record.source})`] : [];
  return toOneLine([...said, ...place].join('  '));
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function excerpt(text: string, from: number): string {
  if (text.length <= MAX_WIDTH) return text;
  const start = Math.max(0, Math.min(from - LEAD, text.length - MAX_WIDTH));
  const end = start + MAX_WIDTH;
  return `${start > 0 ? '…' : ''}${text.slice(start, end).toWellFormed()}${end < text.length ? '…' : ''}`;
}
