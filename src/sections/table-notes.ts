import { textToColorMeanings } from '../heads/color-names.ts';
import {
  colorsToLegend,
  findContradictions,
  isUnreadLegend,
  type Legend,
  textToLegend,
  textToNumberedLegend,
} from '../heads/legend.ts';
import { textToPeriod } from '../heads/periods.ts';
import { textToUpperAndLower } from '../heads/stacked-lines.ts';
import { isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { foldWidth } from '../japanese/width.ts';
import type { ColorMeaning } from '../model/block.ts';
import type { StackedLines } from '../model/head.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Line } from '../model/page.ts';
import { legendCells, legendLines, numberedLines, shownLegend, withWordsBelow } from './legend-lines.ts';
import { type LinePart, type Part, partToCells, type TablePart } from './parts.ts';

/** Explanations beside a table: the meaning of its marks (凡例), the unit of its figures (単位：千円). */
export type TableNotes = {
  legend: Legend | null;
  unit: string | null;
  /** The caption with the period of the whole table (期間：R5～R7). */
  period: Line | null;
  /** 上段：計画　下段：実績 */
  stackedLines: StackedLines | null;
};

/** Parts without the lines and rows that explain tables; `notesOf`: the explanations for a table. */
export type FoundNotes = {
  parts: Part[];
  headings: Line[];
  notices: Notice[];
  notesOf: (part: TablePart) => TableNotes;
};

const UNIT_LINE = /^[(（【]?単位\s*[:：]?\s*([^\s()（）【】]{1,6})[)）】]?$/u;

/** "期間：令和5年度～令和7年度", "【実施時期】５月下旬～８月下旬" */
const CAPTION =
  /^[■●◆○・\s]*[(（【〔[]?(?<word>[^\s:：()（）【】〔〕[\]]{2,8})[)）】〕\]]?\s*[:：\s]?\s*(?<period>.+)$/su;
/** Number of parts before a table that may be its caption. */
const CAPTION_REACH = 2;

function captionToPeriod({ text, place }: Line, vocabulary: Vocabulary): Line | null {
  const { word = '', period = '' } = CAPTION.exec(text.trim())?.groups ?? {};
  // 計画期間 is the period of the plan and not of a row.
  if (
    !isWord(word, vocabulary.periods) ||
    isWord(word, vocabulary.planPeriods) ||
    textToPeriod(period, vocabulary, null) === null
  )
    return null;
  return { text: period, place };
}

/** Findings, each with the number of parts before it. */
type Found<T> = { at: number; note: T }[];
type Collected = {
  legends: Found<Legend>;
  units: Found<string>;
  stackedLines: Found<StackedLines>;
  headings: Line[];
  notices: Notice[];
};

/** Take legends and units out of the parts; each applies to the tables below it, or else to those above. */
export function takeTableNotes(parts: readonly Part[], vocabulary: Vocabulary): FoundNotes {
  const left: Part[] = [];
  const collected: Collected = { legends: [], units: [], stackedLines: [], headings: [], notices: [] };
  const isTaken = (lines: readonly Line[], hints: Hints = {}): boolean =>
    takeNote(lines, hints, left.length, collected, vocabulary);
  const inLegend = new Set<Part>();
  const used = barColors(parts);
  for (const [at, part] of parts.entries()) {
    if (inLegend.has(part)) continue;
    const lines = takeLegendLines(parts, at, isTaken);
    for (const line of lines) inLegend.add(line);
    if (lines.length > 0) continue;
    const entries = legendCells(part);
    if (part.kind === 'table' && entries.length > 0 && isTaken(entries, { title: '凡例 ' }))
      collected.headings.push(...partToCells(part).filter((cell) => !entries.includes(cell)));
    else if (part.kind === 'table') left.push(...withoutNotes(part, isTaken));
    else if (
      part.kind !== 'line' ||
      !isTaken([part], { colors: colorsOf(part, used), shown: shownLegend(parts, at) })
    ) {
      const unread = toUnreadLegend(part, parts[at + 1]);
      if (unread) collected.notices.push(unread);
      else left.push(part);
    }
  }
  const { headings, notices } = collected;
  return { parts: left, headings, notices, notesOf: (part) => toTableNotes(part, left, collected, vocabulary) };
}

/** The colours of bars without words. */
function barColors(parts: readonly Part[]): string[] {
  const cells = parts.flatMap((part) => (part.kind === 'table' ? partToCells(part) : []));
  return [...new Set(cells.flatMap(({ bar, words }) => (words === '' ? (bar ?? []) : [])))];
}

/** Further knowledge of lines: their colours, a missing title, how their marks are read. */
type Hints = { colors?: readonly ColorMeaning[]; title?: string; isNumbered?: boolean; shown?: Legend | null };
type IsTaken = (lines: readonly Line[], hints?: Hints) => boolean;

/** Whether lines are a legend, a unit or a note on upper and lower lines; if so, it is collected. */
function takeNote(
  lines: readonly Line[],
  { colors = [], title = '', isNumbered = false, shown = null }: Hints,
  at: number,
  { legends, units, stackedLines, headings, notices }: Collected,
  vocabulary: Vocabulary,
): boolean {
  const text = title + lines.map((line) => line.text).join(' ');
  const unmarked = isNumbered ? textToNumberedLegend(text) : shown;
  const legend = colors.length > 0 ? colorsToLegend(colors) : (textToLegend(text) ?? unmarked);
  const unit = UNIT_LINE.exec(foldWidth(text).trim())?.[1];
  const said = textToUpperAndLower(text, vocabulary);
  if (legend) legends.push({ at, note: legend });
  else if (unit !== undefined) units.push({ at, note: unit });
  else if (said) stackedLines.push({ at, note: said });
  else return false;
  headings.push(...lines);
  const source = lines.map(({ place }) => place);
  for (const { sign, meanings } of legend ? findContradictions(text, colors) : [])
    notices.push(notice('sections/legend-contradicts', { source, values: { sign, meanings: meanings.join('、') } }));
  return true;
}

/** The lines of a legend that begins at a part, if it was taken; else none. */
function takeLegendLines(parts: readonly Part[], at: number, isTaken: IsTaken): readonly LinePart[] {
  const listed = legendLines(parts, at);
  if (listed.length > 0 && isTaken(listed, { title: listed.length === 1 ? '凡例 ' : '' })) return listed;
  const numbered = numberedLines(parts, at);
  return numbered.length > 0 && isTaken(numbered, { isNumbered: true }) ? numbered : [];
}

/** A table without the rows that explain it; empty if it has no other rows. */
function withoutNotes(part: TablePart, isTaken: IsTaken): TablePart[] {
  const rows = part.rows.filter((row) => !isTaken(row.cells));
  if (rows.length === 0 && part.headerRows.length === 0) return [];
  return [rows.length === part.rows.length ? part : { ...part, rows }];
}

/** `used`: the colours of bars without words, which a line may explain by name (黄色：点検). */
function colorsOf(part: LinePart, used: readonly string[]): readonly ColorMeaning[] {
  return part.colors ?? textToColorMeanings(part.text, used);
}

function toUnreadLegend(part: Part, next: Part | undefined): Notice | null {
  if (part.kind !== 'line') return null;
  const text = withWordsBelow(part, next);
  return isUnreadLegend(text)
    ? notice('sections/legend-unread', { source: [part.place], values: { text }, actual: text })
    : null;
}

function toTableNotes(part: TablePart, left: readonly Part[], found: Collected, vocabulary: Vocabulary): TableNotes {
  const at = left.indexOf(part);
  const find = <T>(notes: Found<T>): T | null => (notes.findLast((one) => one.at <= at) ?? notes[0])?.note ?? null;
  const above = left.slice(Math.max(0, at - CAPTION_REACH), at).flatMap((one) => (one.kind === 'line' ? [one] : []));
  const caption = above.findLast((line) => captionToPeriod(line, vocabulary) !== null);
  return {
    legend: find(found.legends),
    unit: find(found.units),
    stackedLines: find(found.stackedLines),
    period: caption ? captionToPeriod(caption, vocabulary) : null,
  };
}
