import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Block } from '../model/block.ts';
import { type Notice, notice, type Staged } from '../model/notice.ts';
import type { Line } from '../model/page.ts';
import type { DocumentSections } from '../model/section.ts';
import { addTable } from './add-table.ts';
import { partsToStyles, type Styles } from './choose-heading-styles.ts';
import { linesToCover } from './cover.ts';
import { joinFormGrids } from './form-grids.ts';
import { partFormTitles } from './form-titles.ts';
import { textToHeading } from './headings.ts';
import { rowsToIndex } from './index-table.ts';
import { joinYears } from './joined-years.ts';
import { lineToLead, textToLead } from './lead.ts';
import { nameByLines } from './name-above.ts';
import { cutNumbersAndContents } from './numbers-and-contents.ts';
import { blockToParts, type LinePart, type Part, partToLines, type TablePart } from './parts.ts';
import { hasCircledInitiatives } from './plain-initiatives.ts';
import { readLine } from './read-line.ts';
import { findRunningHeads, lineToHeadKey } from './running-heads.ts';
import { partSideBySide } from './side-by-side.ts';
import { takeTableNotes } from './table-notes.ts';
import { isTableTitle } from './table-titles.ts';
import { turnGrids } from './turned-grids.ts';
import { endLostTable, unreadColumnsToNotices, type Walk } from './walk.ts';
import { bandsToColumn } from './year-bands.ts';
import { partsToYearContexts } from './year-context.ts';
import { yearLinesToGrids } from './year-lines.ts';

/** Number of parts after a heading that show whether it opens a measure or only repeats one on the next page. */
const LOOK_AHEAD = 3;

/** 工程表（続き）, (前ページから) */
const GOES_ON = /(?:続き|つづき|前ページから)[)）]?$/u;

/** Blocks to the parts of a plan: cover, index, directions, measures with their tables. */
export function blocksToSections(blocks: readonly Block[], vocabulary: Vocabulary): Staged<DocumentSections> {
  const turned = turnGrids(
    blocks.map((block) => bandsToColumn(block, vocabulary)),
    vocabulary,
  );
  const cut = cutNumbersAndContents(
    joinFormGrids(
      partFormTitles(
        yearLinesToGrids(turned.value, vocabulary).flatMap((block) => partSideBySide(block, vocabulary)),
        vocabulary,
      ),
      vocabulary,
    ).flatMap((block) => blockToParts(block, vocabulary)),
  );
  const { edges } = cut;
  const whole = joinYears(cut.parts, vocabulary);
  const { parts: unnamed, headings: notes, notices, notesOf } = takeTableNotes(whole.parts, vocabulary);
  const styles = partsToStyles(unnamed, vocabulary);
  const isOther = (text: string): boolean =>
    isHeading(text, styles) || isTableTitle(text, vocabulary) || textToLead(text, vocabulary) !== null;
  const named = nameByLines(unnamed, (line) => styles.plainHeadings.has(line) || isOther(line.text));
  const { parts } = named;
  const joined = whole.headings.map(({ place, text }) => ({ place, text }));
  const headings = [...cut.headings, ...joined, ...notes, ...named.headings];
  const found = parts.findIndex(
    (part) => part.kind !== 'line' || isMarked(part, styles) || isHeading(part.text, styles),
  );
  const bodyStart = found < 0 ? parts.length : found;
  const before = parts.slice(0, bodyStart).flatMap(partToLines);
  const title = tableTitle(parts[bodyStart], before, vocabulary);
  const lead = takeLead(parts[bodyStart], before, vocabulary);
  const walk = newWalk(before, parts, edges, isOther, { styles, vocabulary, notesOf });
  walk.lead = lead;
  walk.notices.push(...turned.notices, ...notices);
  walk.document.headings.push(...headings, ...(title ? [title] : []));
  // A title that is printed again, or marked as continued, belongs to the rest of the table of the page before.
  const printed = new Set(before.map(({ text }) => lineToHeadKey(text)));
  const isNew = (text: string): boolean => {
    const key = lineToHeadKey(text);
    const isAgain = printed.has(key) || walk.runningHeads.has(key) || GOES_ON.test(key);
    printed.add(key);
    return !isAgain;
  };
  parts.slice(bodyStart).forEach((part, offset) => {
    const next = bodyStart + offset + 1;
    if (part.kind === 'table') readTable(walk, part);
    else if (part.kind === 'line') readLine(walk, part, parts.slice(next, next + LOOK_AHEAD));
    else readLostHeader(walk, part);
    walk.isBelowLine = part.kind === 'line' && (isNew(part.text) || walk.isBelowLine);
  });
  endLostTable(walk);
  return {
    value: walk.document,
    notices: [...walk.notices, ...unreadColumnsToNotices(walk), ...missingPartsToNotices(walk.document)],
  };
}

function isMarked(line: Line, { plainHeadings, otherDirections }: Styles): boolean {
  return plainHeadings.has(line) || otherDirections.has(line);
}

function isHeading(text: string, { direction, measure }: Styles): boolean {
  return textToHeading(text, direction) !== null || textToHeading(text, measure) !== null;
}

/** The line above the first table is its title and not part of the cover; it is removed from `before`. */
function tableTitle(first: Part | undefined, before: Line[], vocabulary: Vocabulary): Line | null {
  const last = before.at(-1);
  const isTitle =
    first?.kind === 'table' && (first.header?.kind === 'index' || (last && isTableTitle(last.text, vocabulary)));
  return isTitle ? (before.pop() ?? null) : null;
}

/** Departments right above the first table are those of all its projects; they are removed from `before`. */
function takeLead(first: Part | undefined, before: Line[], vocabulary: Vocabulary): Walk['lead'] {
  const last = before.at(-1);
  const columns = first?.kind === 'table' && first.header?.kind === 'schedule' ? first.header.columns : null;
  const lead = last && columns ? lineToLead(last, vocabulary) : null;
  // 【企画課】 above a table with its own departments issued the plan
  if (lead && !lead.hasWord && columns?.departments !== null) return null;
  if (lead) before.pop();
  return lead;
}

function newWalk(
  before: readonly LinePart[],
  parts: readonly Part[],
  edges: ReadonlySet<Part>,
  isOther: (text: string) => boolean,
  { styles, vocabulary, notesOf }: Pick<Walk, 'styles' | 'vocabulary' | 'notesOf'>,
): Walk {
  const cover = linesToCover(before);
  const runningHeads = findRunningHeads(parts, edges, cover.title, isOther);
  const preface = cover.preface.filter((line) => !runningHeads.has(lineToHeadKey(line.text)));
  const heads = cover.preface.filter((line) => !preface.includes(line));
  return {
    document: { ...cover, preface, index: [], directions: [], measures: [], headings: [...cover.headings, ...heads] },
    notices: [],
    styles,
    vocabulary,
    notesOf,
    yearsOf: partsToYearContexts(parts, before, cover.title, vocabulary),
    runningHeads,
    direction: null,
    indexDirection: null,
    measure: null,
    measureLevel: null,
    directionLevel: null,
    chapter: null,
    hasLeftLead: false,
    isBelowLine: false,
    lead: null,
    lost: [],
    unread: new Map(),
    headers: parts.flatMap((part) =>
      part.kind === 'table' && part.header?.kind === 'schedule' && part.header.columns.years.length > 0
        ? [part.header.columns]
        : [],
    ),
    hasCircled: hasCircledInitiatives(parts.filter((part) => part.kind === 'table')),
    hasHeadings:
      styles.plainHeadings.size > 0 || parts.some((part) => part.kind === 'line' && isHeading(part.text, styles)),
  };
}

function readLostHeader(walk: Walk, { text, place }: Line): void {
  endLostTable(walk);
  walk.lost = [{ text, place }];
}

function readTable(walk: Walk, part: TablePart): void {
  const { document } = walk;
  endLostTable(walk);
  for (const cell of part.headerRows.flatMap((row) => row.cells))
    document.headings.push({ place: cell.place, text: cell.text });
  if (part.header?.kind !== 'index') {
    addTable(walk, part);
    return;
  }
  const table = rowsToIndex(part.rows, part.header, walk);
  document.index.push(...table.entries);
  for (const { number, title, cell } of table.directions) {
    if (!document.directions.some((one) => one.number === number))
      document.directions.push({ number, title, place: cell.place });
  }
  document.headings.push(...table.headings);
  walk.notices.push(...table.notices);
  walk.indexDirection = table.directions.at(-1)?.number ?? walk.indexDirection;
}

/** Notices for parts that the edition lacks. */
function missingPartsToNotices({ index, directions, measures }: DocumentSections): Notice[] {
  const notices: Notice[] = [];
  const columns = measures.flatMap((measure) => measure.schedule).map((part) => part.columns);
  if (columns.length === 0) notices.push(notice('sections/no-schedule', { source: null }));
  if (index.length === 0) notices.push(notice('sections/no-index', { source: null }));
  if (directions.length === 0) notices.push(notice('sections/no-directions', { source: null }));
  if (measures.every((measure) => measure.indicators.length === 0))
    notices.push(notice('sections/no-indicators', { source: null }));
  if (columns.every((one) => one.initiative === null))
    notices.push(notice('sections/no-initiatives', { source: null }));
  if (columns.every((one) => one.related === null)) notices.push(notice('sections/no-related', { source: null }));
  return notices;
}
