import { textsToTimeLabels } from '../heads/time-labels.ts';
import { isFootnote } from '../japanese/footnotes.ts';
import { headerToKey, isWord } from '../japanese/headers.ts';
import { isArrowOnly } from '../japanese/marks.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { notice } from '../model/notice.ts';
import type { Line } from '../model/page.ts';
import type { Place } from '../model/place.ts';
import type { MeasureSection } from '../model/section.ts';
import { newMeasure } from './add-table.ts';
import { type Numbered, textToHeading } from './headings.ts';
import { lineToLead } from './lead.ts';
import { headingToTitle, isSection } from './marked-headings.ts';
import type { LinePart, Part } from './parts.ts';
import { lineToHeadKey } from './running-heads.ts';
import { isTableTitle } from './table-titles.ts';
import { endLostTable, excerpt, type Walk } from './walk.ts';

/** Add a line where it belongs: as a heading, a lead, or prose of the measure above it. */
export function readLine(walk: Walk, line: LinePart, following: readonly Part[]): void {
  const { document, vocabulary } = walk;
  const direction = lineToDirection(walk, line);
  const numbered = lineToMeasure(walk, line);
  const lead = lineToLead(line, vocabulary);
  const isTitle = isTableTitle(line.text, vocabulary) || walk.runningHeads.has(lineToHeadKey(line.text));
  if (walk.lost.length > 0) {
    if (!isTitle && !direction && !numbered && !lead) {
      walk.lost.push(line);
      return;
    }
    endLostTable(walk);
  }
  const { measure } = walk;
  const isAboveSchedule = measure !== null && measure.schedule.length === 0;
  if (isTitle) document.headings.push(line);
  else if (direction && !numbered) openDirection(walk, direction, line);
  else if (numbered) {
    document.headings.push(line);
    if (!repeatsMeasure(walk, numbered) || opensAnew(following, vocabulary)) openMeasure(walk, numbered, line);
  } else if (opensChapter(walk, line)) openChapter(walk, line);
  else if (lead && isAboveSchedule && (measure.overview.length === 0 || measure.lead.length === 0)) {
    document.headings.push({ place: line.place, text: lead.label });
    measure.lead.push(lead.line);
  } else if (lead && measure && !walk.hasHeadings && isAboveTable(following)) {
    // If nothing heads the measures, 担当課 above a further table belongs only to that table.
    openMeasure(walk, { number: document.measures.length + 1, title: measure.title, direction: null }, line);
    document.headings.push({ place: line.place, text: lead.label });
    walk.measure?.lead.push(lead.line);
  } else if (lead && measure && measure.lead.length === 0 && !walk.hasLeftLead && isLastOfMeasure(walk, following)) {
    document.headings.push({ place: line.place, text: lead.label });
    measure.lead.push(lead.line);
  } else if (isAboveSchedule) addProse(measure, line);
  else {
    // 担当課 below each of several tables of a measure does not belong to the measure.
    if (lead) walk.hasLeftLead = true;
    leaveLine(walk, line, following);
  }
}

function lineToMeasure({ document, direction, styles }: Walk, line: Line): Numbered | null {
  if (styles.measureHeadings.has(line)) return textToHeading(line.text, styles.measure);
  if (!styles.plainHeadings.has(line)) return null;
  const before = document.measures.filter((measure) => measure.direction === direction);
  return { number: before.length + 1, title: headingToTitle(line.text), direction: null };
}

function lineToDirection({ styles }: Walk, line: Line): Numbered | null {
  return styles.otherDirections.get(line) ?? textToHeading(line.text, styles.direction);
}

function isAboveTable([next]: readonly Part[]): boolean {
  return next?.kind === 'table' && next.header?.kind === 'schedule';
}

/**
 * Whether the next measure begins before another table. Departments at the end of the document belong to its last
 * measure if all measures before it have such a line; else they may be contacts for the plan.
 */
function isLastOfMeasure(walk: Walk, following: readonly Part[]): boolean {
  const isHeading = (part: Part): boolean =>
    part.kind === 'line' && (lineToMeasure(walk, part) !== null || lineToDirection(walk, part) !== null);
  const next = following.find((part) => part.kind !== 'line' || isHeading(part));
  if (next) return next.kind === 'line';
  return walk.document.measures.every((one) => one === walk.measure || one.lead.length > 0);
}

function openDirection(walk: Walk, { number, title }: Numbered, line: LinePart): void {
  const { document } = walk;
  document.headings.push(line);
  if (!document.directions.some((one) => one.number === number))
    document.directions.push({ number, title, place: line.place });
  if (walk.direction === number && walk.measure !== null) return;
  walk.direction = number;
  walk.directionLevel = line.heading ?? null;
  walk.measure = null;
  walk.chapter = null;
  if (!walk.styles.bareDirections.has(line)) return;
  // Tables before a direction's first measure belong to the direction as a whole.
  const measure = newMeasure(number, { number: 0, title, direction: null }, line.place);
  walk.measure = measure;
  document.measures.push(measure);
  walk.notices.push(notice('sections/direction-as-measure', { source: [line.place], values: { title } }));
}

/** Whether a line is the heading of a chapter after the measures of the document, or of a part of that chapter. */
function opensChapter(walk: Walk, line: LinePart): boolean {
  const { document, direction, directionLevel, measure, measureLevel, styles, vocabulary } = walk;
  if (styles.chapters.has(line)) return document.measures.length > 0;
  if (!isSection(line, vocabulary) || document.measures.length === 0) return false;
  // 重点課題1 right below 基本目標Ⅱ is a part of that direction
  if (measure === null) return direction === null || (directionLevel !== null && line.heading <= directionLevel);
  return measureLevel !== null && line.heading < measureLevel;
}

function openChapter(walk: Walk, line: Line): void {
  walk.document.headings.push(line);
  Object.assign(walk, { direction: null, measure: null, chapter: line });
}

function openMeasure(walk: Walk, numbered: Numbered, line: LinePart): void {
  Object.assign(walk, { measureLevel: line.heading ?? null, chapter: null, hasLeftLead: false });
  walk.measure = newMeasure(directionOf(walk, numbered), numbered, line.place);
  walk.document.measures.push(walk.measure);
}

/** The direction printed above the measure or in its number; else the one in the index. */
function directionOf({ direction, document }: Walk, numbered: Numbered): number | null {
  const entry = document.index.find(
    (one) => one.number === numbered.number && headerToKey(one.title.text) === headerToKey(numbered.title),
  );
  return direction ?? numbered.direction ?? entry?.direction ?? null;
}

/** Prose below a heading; a bracket right below the lead continues it: "(中小企業課)". */
function addProse(measure: MeasureSection, line: Line): void {
  if (measure.lead.length > 0 && measure.overview.length === 0 && /^[(（].*[)）]$/u.test(line.text))
    measure.lead.push(line);
  else measure.overview.push(line);
}

/** A line without a place: the title of an index table, or quoted in a notice. */
function leaveLine(walk: Walk, line: Line, following: readonly Part[]): void {
  const next = following[0];
  if (next?.kind === 'table' && next.header?.kind === 'index') walk.document.headings.push(line);
  else {
    walk.notices.push(
      notice('sections/line-unplaced', {
        source: [line.place, ...measureOfCells(walk, line)],
        ...(isFootnote(line.text, walk.vocabulary) && { severity: 'info' }),
        values: { text: excerpt(line.text) },
        actual: line.text,
      }),
    );
  }
}

/** A year or an arrow below a table is a cell that it lost, so the measure is doubtful. */
function measureOfCells({ measure, vocabulary }: Walk, { text }: Line): Place[] {
  const isCell = isArrowOnly(text.trim(), vocabulary.marks) || textsToTimeLabels([text], vocabulary)[0] !== null;
  return measure && isCell ? [measure.heading] : [];
}

/** A heading that is repeated above the rest of its table opens nothing; one with a lead, prose or indicators does. */
function opensAnew(following: readonly Part[], { lines }: Vocabulary): boolean {
  const next = following.find((part) => part.kind === 'table' || !isWord(part.text, lines.scheduleTitle));
  return !(next?.kind === 'table' && (next.header === null || next.header.kind === 'schedule'));
}

function repeatsMeasure(walk: Walk, numbered: Numbered): boolean {
  const { measure } = walk;
  return (
    measure !== null &&
    measure.schedule.length > 0 &&
    measure.direction === directionOf(walk, numbered) &&
    measure.number === numbered.number &&
    headerToKey(measure.title) === headerToKey(numbered.title)
  );
}
