import {
  colorsToLegend,
  findContradictions,
  isUnreadLegend,
  type Legend,
  textToLegend,
  textToLegendMark,
  textToNumberedLegend,
  textToShownLegend,
  textToSign,
} from '../heads/legend.ts';
import { textToPeriod } from '../heads/periods.ts';
import { textToUpperAndLower } from '../heads/stacked-lines.ts';
import { circledToNumber } from '../japanese/circled.ts';
import { isWord } from '../japanese/headers.ts';
import { arrowKey, symbolKey } from '../japanese/marks.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { foldWidth } from '../japanese/width.ts';
import type { ColorMeaning } from '../model/block.ts';
import type { StackedLines } from '../model/head.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Line } from '../model/page.ts';
import { type Part, partToCells, type TablePart } from './parts.ts';

/** What stands beside a table and explains it: the meaning of its marks (凡例), the unit of its figures (単位：千円). */
export type TableNotes = {
  legend: Legend | null;
  unit: string | null;
  /** The caption that states the period of all that stands in the table (期間：R5～R7). */
  period: Line | null;
  /** 上段：計画　下段：実績 */
  stackedLines: StackedLines | null;
};

/** Parts without the lines and rows that explain tables; `notesOf`: what they say of one. */
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
/** A caption is one of so many parts before its table. */
const CAPTION_REACH = 2;

function captionToPeriod({ text, place }: Line, vocabulary: Vocabulary): Line | null {
  const { word = '', period = '' } = CAPTION.exec(text.trim())?.groups ?? {};
  if (!isWord(word, vocabulary.periods) || textToPeriod(period, vocabulary, null) === null) return null;
  return { text: period, place };
}

/** "記号 意味" over lines of a mark and its meaning each. */
const LEGEND_TITLE = /^[【〔[(（]?(?:凡例|記号)(?:[\s・とのは]*(?:意味|説明|内容|見方))?[】〕\])）]?[:：]?$/u;

function legendLines(parts: readonly Part[], at: number): Line[] {
  const title = parts[at];
  if (title?.kind !== 'line') return [];
  if (!LEGEND_TITLE.test(title.text.trim())) return untitledLines(parts, at);
  const below = parts.slice(at + 1);
  const end = below.findIndex((part) => part.kind !== 'line' || textToLegend(`凡例 ${part.text}`) === null);
  const own = (end < 0 ? below : below.slice(0, end)).flatMap((part) => (part.kind === 'line' ? [part] : []));
  return own.length === 0 ? [] : [title, ...own];
}

/** "○：検討" and "◎：実施" below each other, right above or below a table that has one of the marks. */
function untitledLines(parts: readonly Part[], at: number): Line[] {
  const isMark = (part: Part | undefined): boolean => part?.kind === 'line' && textToLegendMark(part.text) !== null;
  // Nearly no line is one: what follows is looked at only where it is.
  if (!isMark(parts[at])) return [];
  const below = parts.slice(at);
  const end = below.findIndex((part) => !isMark(part));
  const lines = (end < 0 ? below : below.slice(0, end)).flatMap((part) => (part.kind === 'line' ? [part] : []));
  const marks = new Set(lines.map(({ text }) => textToLegendMark(text)));
  const hasMark = (part: Part | undefined): boolean =>
    part?.kind === 'table' && partToCells(part).some(({ text }) => marks.has(arrowKey(text) ?? symbolKey(text.trim())));
  return lines.length > 0 && [parts[at - 1], parts[at + lines.length]].some(hasMark) ? lines : [];
}

/** "①現況調査　②地元説明" in a line, or in one each, right above or below a table with ① and ② in its times. */
function numberedLines(parts: readonly Part[], at: number): Line[] {
  const isNumbered = (part: Part | undefined): boolean =>
    part?.kind === 'line' && circledToNumber([...part.text.trim()][0] ?? '') !== null;
  if (!isNumbered(parts[at]) || isNumbered(parts[at - 1])) return [];
  const below = parts.slice(at);
  const end = below.findIndex((part) => !isNumbered(part));
  const lines = (end < 0 ? below : below.slice(0, end)).flatMap((part) => (part.kind === 'line' ? [part] : []));
  const isBeside = [parts[at - 1], parts[at + lines.length]].some(hasNumbersInTimes);
  return isBeside && textToNumberedLegend(lines.map(({ text }) => text).join(' ')) ? lines : [];
}

/** What a line says of letters or marks, of which two stand alone in the times of the table above or below it. */
function shownLegend(parts: readonly Part[], at: number): Legend | null {
  const line = parts[at];
  const legend = line?.kind === 'line' ? textToShownLegend(line.text) : null;
  if (line?.kind !== 'line' || !legend) return null;
  const isTable = (part: Part): boolean => part.kind === 'table';
  const beside = [parts.slice(0, at).findLast(isTable), parts.slice(at + 1).find(isTable)];
  return beside.some((part) => countSigns(part, legend) >= MIN_SIGNS) ? legend : null;
}

/** One letter alone may be a word. */
const MIN_SIGNS = 2;

function countSigns(part: Part | undefined, legend: Legend): number {
  if (part?.kind !== 'table' || part.header?.kind !== 'schedule') return 0;
  const times = new Set(part.header.columns.years.map(({ column }) => column));
  const shown = partToCells(part).filter(({ column, words }) => times.has(column) && legend.has(textToSign(words)));
  return shown.length;
}

/** Fewer numbers alone in the times of a table are no marks. */
const MIN_NUMBERS = 2;

function hasNumbersInTimes(part: Part | undefined): boolean {
  if (part?.kind !== 'table' || part.header?.kind !== 'schedule') return false;
  const times = new Set(part.header.columns.years.map(({ column }) => column));
  const numbers = partToCells(part).filter(
    ({ column, words }) => times.has(column) && [...words].length === 1 && circledToNumber(words) !== null,
  );
  return numbers.length >= MIN_NUMBERS;
}

type Found<T> = { at: number; note: T }[];

/** Take legends and units out of the parts: one holds for the tables below it, or else for those above. */
export function takeTableNotes(parts: readonly Part[], vocabulary: Vocabulary): FoundNotes {
  const left: Part[] = [];
  const headings: Line[] = [];
  const notices: Notice[] = [];
  const legends: Found<Legend> = [];
  const units: Found<string> = [];
  const stackedLines: Found<StackedLines> = [];
  const isTaken = (
    lines: readonly Line[],
    {
      colors = [],
      title = '',
      isNumbered = false,
      shown = null,
    }: { colors?: readonly ColorMeaning[]; title?: string; isNumbered?: boolean; shown?: Legend | null } = {},
  ): boolean => {
    const text = title + lines.map((line) => line.text).join(' ');
    const [legend, unit] = [
      colors.length > 0
        ? colorsToLegend(colors)
        : (textToLegend(text) ?? (isNumbered ? textToNumberedLegend(text) : shown)),
      UNIT_LINE.exec(foldWidth(text).trim())?.[1],
    ];
    const said = textToUpperAndLower(text, vocabulary);
    if (legend) legends.push({ at: left.length, note: legend });
    else if (unit !== undefined) units.push({ at: left.length, note: unit });
    else if (said) stackedLines.push({ at: left.length, note: said });
    else return false;
    headings.push(...lines);
    const source = lines.map(({ place }) => place);
    for (const { sign, meanings } of legend ? findContradictions(text, colors) : [])
      notices.push(notice('sections/legend-contradicts', { source, values: { sign, meanings: meanings.join('、') } }));
    return true;
  };
  const inLegend = new Set<unknown>();
  for (const [at, part] of parts.entries()) {
    const listed = legendLines(parts, at);
    const numbered = numberedLines(parts, at);
    if (inLegend.has(part)) continue;
    const title = listed.length === 1 ? '凡例 ' : '';
    if (listed.length > 0 && isTaken(listed, { title })) for (const line of listed) inLegend.add(line);
    else if (numbered.length > 0 && isTaken(numbered, { isNumbered: true }))
      for (const line of numbered) inLegend.add(line);
    else if (part.kind === 'table') {
      const rows = part.rows.filter((row) => !isTaken(row.cells));
      if (rows.length > 0 || part.headerRows.length > 0)
        left.push(rows.length === part.rows.length ? part : { ...part, rows });
    } else if (
      isTaken([part], { colors: part.kind === 'line' ? (part.colors ?? []) : [], shown: shownLegend(parts, at) })
    )
      continue;
    else if (part.kind === 'line' && isUnreadLegend(part.text)) {
      const { text, place } = part;
      notices.push(notice('sections/legend-unread', { source: [place], values: { text }, actual: text }));
    } else left.push(part);
  }
  const notesOf = (part: TablePart): TableNotes => {
    const at = left.indexOf(part);
    const find = <T>(found: Found<T>): T | null => (found.findLast((one) => one.at <= at) ?? found[0])?.note ?? null;
    const above = left.slice(Math.max(0, at - CAPTION_REACH), at).flatMap((one) => (one.kind === 'line' ? [one] : []));
    const caption = above.findLast((line) => captionToPeriod(line, vocabulary) !== null);
    return {
      legend: find(legends),
      unit: find(units),
      stackedLines: find(stackedLines),
      period: caption ? captionToPeriod(caption, vocabulary) : null,
    };
  };
  return { parts: left, headings, notices, notesOf };
}
