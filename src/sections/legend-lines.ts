import {
  type Legend,
  textToLegend,
  textToLegendMark,
  textToNumberedLegend,
  textToShownLegend,
  textToSign,
} from '../heads/legend.ts';
import { circledToNumber } from '../japanese/circled.ts';
import { arrowKey, isSymbol, symbolKey } from '../japanese/marks.ts';
import { bare } from '../japanese/width.ts';
import type { Cell } from '../model/block.ts';
import type { Line } from '../model/page.ts';
import { type LinePart, type Part, partToCells } from './parts.ts';

/** "記号 意味" above lines with a mark and its meaning each. */
const LEGEND_TITLE = /^[【〔[(（]?(?:凡例|記号)(?:[\s・とのは]*(?:意味|説明|内容|見方))?[】〕\])）]?[:：]?$/u;

/** The lines of a legend that begins at a part, with or without a title; empty if none begins there. */
export function legendLines(parts: readonly Part[], at: number): LinePart[] {
  const title = parts[at];
  if (title?.kind !== 'line') return [];
  if (!LEGEND_TITLE.test(title.text.trim())) return untitledLines(parts, at);
  const below = parts.slice(at + 1);
  const end = below.findIndex((part) => part.kind !== 'line' || textToLegend(`凡例 ${part.text}`) === null);
  const own = (end < 0 ? below : below.slice(0, end)).flatMap((part) => (part.kind === 'line' ? [part] : []));
  return own.length === 0 ? [] : [title, ...own];
}

/** 記号 | 意味 above ○ | 実施 and △ | 検討, as a table of its own or on another sheet: its cells, or none. */
export function legendCells(part: Part): Cell[] {
  if (part.kind !== 'table' || part.header !== null) return [];
  const [head, ...body] = part.rows.map(({ cells }) => cells);
  const [sign, meaning, ...others] = head ?? [];
  const isHead =
    sign && meaning && others.length === 0 && SIGNS.test(bare(sign.text)) && MEANINGS.test(bare(meaning.text));
  const areMarks = body.every(
    ([mark, text, ...more]) =>
      text && more.length === 0 && (isSymbol(mark?.words ?? '') || arrowKey(mark?.text ?? '') !== null),
  );
  return isHead && body.length > 0 && areMarks ? body.flat() : [];
}

const SIGNS = /^(?:記号|凡例|印|マーク|表示)$/u;
const MEANINGS = /^(?:意味|内容|説明|凡例)/u;

/** 凡例 alone in its cell of a sheet, with its first entry in another cell. */
export function withWordsBelow({ text }: Line, next: Part | undefined): string {
  return LEGEND_TITLE.test(text.trim()) && next?.kind === 'line' ? `${text} ${next.text}` : text;
}

/** "○：検討" and "◎：実施" below each other, right above or below a table with one of these marks. */
function untitledLines(parts: readonly Part[], at: number): LinePart[] {
  const isMark = (part: Part | undefined): boolean => part?.kind === 'line' && textToLegendMark(part.text) !== null;
  // Almost no line is one, so the next lines are only checked if this one is.
  if (!isMark(parts[at])) return [];
  const below = parts.slice(at);
  const end = below.findIndex((part) => !isMark(part));
  const lines = (end < 0 ? below : below.slice(0, end)).flatMap((part) => (part.kind === 'line' ? [part] : []));
  const marks = new Set(lines.map(({ text }) => textToLegendMark(text)));
  const hasMark = (part: Part | undefined): boolean =>
    part?.kind === 'table' && partToCells(part).some(({ text }) => marks.has(arrowKey(text) ?? symbolKey(text.trim())));
  return lines.length > 0 && [parts[at - 1], parts[at + lines.length]].some(hasMark) ? lines : [];
}

/** "①現況調査　②地元説明" on one line or one line each, right above or below a table with ① and ② in its times. */
export function numberedLines(parts: readonly Part[], at: number): LinePart[] {
  const isNumbered = (part: Part | undefined): boolean =>
    part?.kind === 'line' && circledToNumber([...part.text.trim()][0] ?? '') !== null;
  if (!isNumbered(parts[at]) || isNumbered(parts[at - 1])) return [];
  const below = parts.slice(at);
  const end = below.findIndex((part) => !isNumbered(part));
  const lines = (end < 0 ? below : below.slice(0, end)).flatMap((part) => (part.kind === 'line' ? [part] : []));
  const isBeside = [parts[at - 1], parts[at + lines.length]].some(hasNumbersInTimes);
  return isBeside && textToNumberedLegend(lines.map(({ text }) => text).join(' ')) ? lines : [];
}

/** The meanings that a line gives for letters or marks, if two of them are alone in time cells of an adjacent table. */
export function shownLegend(parts: readonly Part[], at: number): Legend | null {
  const line = parts[at];
  const legend = line?.kind === 'line' ? textToShownLegend(line.text) : null;
  if (line?.kind !== 'line' || !legend) return null;
  const isTable = (part: Part): boolean => part.kind === 'table';
  const beside = [parts.slice(0, at).findLast(isTable), parts.slice(at + 1).find(isTable)];
  return beside.some((part) => countSigns(part, legend) >= MIN_SIGNS) ? legend : null;
}

/** A single letter may be a word. */
const MIN_SIGNS = 2;

function countSigns(part: Part | undefined, legend: Legend): number {
  return cellsInTimes(part).filter(({ words }) => legend.has(textToSign(words))).length;
}

function cellsInTimes(part: Part | undefined): Cell[] {
  if (part?.kind !== 'table' || part.header?.kind !== 'schedule') return [];
  const times = new Set(part.header.columns.years.map(({ column }) => column));
  return partToCells(part).filter(({ column }) => times.has(column));
}

/** Fewer numbers alone in time cells are not marks. */
const MIN_NUMBERS = 2;

function hasNumbersInTimes(part: Part | undefined): boolean {
  const numbers = cellsInTimes(part).filter(({ words }) => [...words].length === 1 && circledToNumber(words) !== null);
  return numbers.length >= MIN_NUMBERS;
}
