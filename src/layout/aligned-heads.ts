import { opensHead, rowToHeadRow } from '../heads/head-row.ts';
import { rowsToHead } from '../heads/table-head.ts';
import { eraToFirstYear } from '../japanese/fiscal-years.ts';
import { headerToRole, isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { TextField, TextRow } from '../model/head.ts';
import { coverToGaps, keepsGaps } from './display-columns.ts';
import { toTextRow } from './field-rows.ts';
import { areTimes } from './head-below.ts';
import { gapsOf, type InkLine, type InkRow, rowToCover, tableToRows } from './ink-rows.ts';
import { settings } from './settings.ts';

/**
 * Whether the first of several lines is a heading above a head and not part of it. It begins at the left, and is numbered, extends
 * over the first gap of the words below, is beside the first word or wider than it without being centred above it, or has two words
 * that are no head words. 年度別計画 on a line of its own is not part of the head either: it is centred above the years.
 */
export function isHeadingAbove([first, ...rest]: InkRow, vocabulary: Vocabulary): boolean {
  const head = rest.find((line) => gapsOf([line]).length >= settings.text.minGaps);
  const [gap] = head ? gapsOf([head]) : [];
  if (!first || !gap || headWords(rest, vocabulary) === 0) return false;
  const words = first.text.trim().split(/\s{2,}/u);
  if (words.length > 2) return false;
  if (words.every((word) => isWord(word, vocabulary.yearsTitle))) return true;
  const isNumbered = NUMBERED.test(first.text.trim());
  const isKnown = words.some((word) => headerToRole(word, vocabulary) !== null);
  const [start, end] = [first.ink[0]?.start ?? 0, first.ink.at(-1)?.end ?? 0];
  const word = head?.ink.filter((one) => one.end <= gap[0]) ?? [];
  const [left, right] = [word[0]?.start ?? start, word.at(-1)?.end ?? end];
  const isCentred = Math.abs((start + end) / 2 - (left + right) / 2) <= settings.text.minGap;
  const isBeside = end <= left || (end > right && !isCentred);
  const isApart = start < left && (isBeside || words.length > 1) && !isKnown;
  // 1　庁舎 has a gap after its number.
  return start < gap[0] && (isNumbered || isApart || (end > gap[1] && words.length === 1));
}

/** 1 …, 第1章 …, 基本方針2 … */
const NUMBERED =
  /^(?:[■◆●○◎□◇▼]|[①-⑳Ⅰ-Ⅻ]|[^\s\d０-９()（）]{0,8}[(（]?[\d０-９一二三四五六七八九十]{1,2}[)）.．、章節\s\u3000])/u;

/** Whether 実施年度 is on the line of the other head words, above a line with only its years: each line then has its own columns. */
export function hasTitleOverYears([upper, lower]: InkRow, vocabulary: Vocabulary): boolean {
  const [first, end] = [lower?.ink[0]?.start, upper?.ink.at(-1)?.end ?? 0];
  if (!upper || !lower || first === undefined || first >= end || headWords([upper], vocabulary) === 0) return false;
  return areTimes(lower.text, vocabulary);
}

/** The lines of a group that are its head: all of a short group, else the lines that have more head words together than any line alone. */
export function groupToHead(group: InkRow, vocabulary: Vocabulary): { height: number; words: number } {
  const { maxHeadLines } = settings.text;
  // Rows of data below a head add no head words to it, but further lines of the head do.
  const overYears = yearsOverHead(group, vocabulary);
  if (overYears) return overYears;
  if (group.length <= maxHeadLines) return { height: group.length, words: headWords(group, vocabulary) };
  const alone = Math.max(...group.slice(0, maxHeadLines).map((line) => headWords([line], vocabulary)));
  if (alone === 0 || hasTitleOverYears(group, vocabulary)) return { height: 1, words: 0 };
  const heads = Array.from({ length: maxHeadLines - 1 }, (_, index) => index + 2).map((height) => ({
    height,
    words: headWords(group.slice(0, height), vocabulary),
  }));
  const most = Math.max(...heads.map(({ words }) => words));
  const best = heads.find(({ words }) => words === most);
  return best && most > alone ? best : { height: 1, words: 0 };
}

/** 2024年度 2025年度 above 取組項目 (R6) (R7), or 令和 alone above 取組項目 6年度 7年度: two lines of one head. */
function yearsOverHead(group: InkRow, vocabulary: Vocabulary): { height: number; words: number } | null {
  const [years, head] = group;
  if (!years || !head || !(areTimes(years.text, vocabulary) || isEra(years.text))) return null;
  const [both, below] = [headWords([years, head], vocabulary), headWords([head], vocabulary)];
  const isFurther = hasHeadWord([head], vocabulary) && !hasHeadWord([years], vocabulary);
  return isFurther && below > 0 && both >= below ? { height: 2, words: both } : null;
}

/** 令和 alone, or once above each year. */
function isEra(text: string): boolean {
  return text
    .trim()
    .split(/\s+/u)
    .every((word) => eraToFirstYear(word) !== null);
}

export function isHead(lines: InkRow, vocabulary: Vocabulary): boolean {
  return headWords(lines, vocabulary) > 0;
}

/** The number of head words in lines; 0 if they are not a head. */
export function headWords(lines: InkRow, vocabulary: Vocabulary): number {
  const gaps = gapsOf(lines);
  if (gaps.length < settings.text.minGaps) return 0;
  const [head] = tableToRows({ rows: [lines], gaps });
  const cells = (head?.fields ?? []).map((text, column) => ({ column, text }));
  const row = { cells, width: cells.length };
  const words = rowToHeadRow(row, vocabulary);
  const opens = opensHead(words) || rowsToHead([row], 0, vocabulary) !== null;
  return opens ? Math.max(1, words.roles.size + words.years.length) : 0;
}

/** Whether a line is a head because of the rows below it: 年度 above years, or 実施時期 above periods. */
export function showsHead([head, ...below]: readonly InkLine[], vocabulary: Vocabulary): boolean {
  const headGaps = head ? gapsOf([head]) : [];
  if (!head || headGaps.length === 0) return false;
  const body: InkLine[] = [];
  let cover = rowToCover([], [head]);
  for (const line of below.filter(({ ink }) => ink.length > 0).slice(0, settings.text.headReach)) {
    const added = rowToCover(cover, [line]);
    if (!keepsGaps(added, headGaps, settings.text.minGap)) break;
    body.push(line);
    cover = added;
  }
  const lines = [head, ...body].map((line) => [line]);
  const rows = tableToRows({ rows: lines, gaps: coverToGaps(cover, settings.text.minGap) }).map(toTextRow);
  return areYearsBelow(rows, vocabulary) || statesPeriods(rows, vocabulary);
}

function statesPeriods(rows: readonly TextRow[], vocabulary: Vocabulary): boolean {
  const found = rowsToHead(rows, 0, vocabulary);
  return found?.rows === 1 && found.head.kind === 'schedule' && found.head.columns.period !== null;
}

function areYearsBelow([head, ...body]: readonly TextRow[], vocabulary: Vocabulary): boolean {
  const [title] = head?.cells ?? [];
  if (title?.column !== 0 || !isWord(title.text, vocabulary.yearsTitle)) return false;
  const labels = body.flatMap(({ cells }) => cells.filter(({ column }) => column === 0));
  const isYear = (cell: TextField): boolean => rowToHeadRow({ cells: [cell], width: 1 }, vocabulary).years.length === 1;
  const { minYearsBelow } = settings.text;
  return labels.length >= minYearsBelow && labels.slice(0, minYearsBelow).every(isYear);
}

/** Whether lines contain a word that heads a column; years alone can be dates in a row. */
export function hasHeadWord(lines: InkRow, vocabulary: Vocabulary): boolean {
  const [row] = tableToRows({ rows: [lines], gaps: gapsOf(lines) });
  return row !== undefined && rowToHeadRow(toTextRow(row), vocabulary).roles.size > 0;
}
