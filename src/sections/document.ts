import { headerToKey, isWord, vocabulary } from '../japanese/headers.ts';
import type { Block } from '../model/block.ts';
import { type Notice, notice, type Staged } from '../model/notice.ts';
import type { Line } from '../model/page.ts';
import type { DocumentSections, MeasureSection } from '../model/section.ts';
import { linesToCover } from './cover.ts';
import { headingToKey, MEASURE_STYLES, textToDirection, textToMeasure } from './headings.ts';
import { rowsToIndex } from './index-table.ts';
import { addTable, newMeasure } from './measure.ts';
import { blockToParts, type Part, partToLines } from './parts.ts';

/** A line that stands on this many pages is a running head. */
const RUNNING_HEAD_COUNT = 3;

/** Blocks to the parts of a plan: cover, index, directions, measures with their tables. */
export function blocksToSections(blocks: readonly Block[]): Staged<DocumentSections> {
  const parts = blocks.flatMap(blockToParts);
  const style = chooseMeasureStyle(parts);
  const bodyStart = parts.findIndex((part) => part.kind === 'table' || isHeadingLine(part.text, style));
  const before = parts.slice(0, bodyStart < 0 ? parts.length : bodyStart).flatMap(partToLines);
  // The line above an index table is its title, not part of the cover's text.
  const first = parts[bodyStart];
  const indexTitle = first?.kind === 'table' && first.header?.kind === 'index' ? before.pop() : undefined;
  const { title, issued, issuer, preface, headings } = linesToCover(before);
  const walk: Walk = {
    document: { title, issued, issuer, preface, index: [], directions: [], measures: [], headings },
    notices: [],
    direction: null,
    style,
    measureHeadings: findMeasureHeadings(parts, style),
    runningHeads: findRunningHeads(parts, title),
  };
  if (indexTitle) headings.push(indexTitle);
  parts.slice(bodyStart < 0 ? parts.length : bodyStart).forEach((part, offset, rest) => {
    if (part.kind === 'table') readTable(walk, part);
    else readLine(walk, part, rest.slice(offset + 1, offset + 1 + LOOK_AHEAD));
  });
  return { value: walk.document, notices: [...walk.notices, ...missingParts(walk.document)] };
}

/** How many parts after a heading may tell whether it opens a measure or only repeats it on the next page. */
const LOOK_AHEAD = 3;

type Walk = {
  document: DocumentSections;
  notices: Notice[];
  direction: number | null;
  style: RegExp;
  measureHeadings: ReadonlySet<Line>;
  runningHeads: ReadonlySet<string>;
};

/** The style whose candidates most often have a table before the next candidate: sentences of a list have none. */
function chooseMeasureStyle(parts: readonly Part[]): RegExp {
  const counts = MEASURE_STYLES.map(({ pattern }) => {
    let open = false;
    let count = 0;
    for (const part of parts) {
      if (part.kind === 'line' && textToMeasure(part.text, pattern)) open = true;
      else if (open && part.kind === 'table' && part.header && part.header.kind !== 'index') {
        count += 1;
        open = false;
      }
    }
    return count;
  });
  const best = MEASURE_STYLES[counts.indexOf(Math.max(...counts))] ?? MEASURE_STYLES[0];
  return best?.pattern ?? /$^/u;
}

/** Numbered lines that are headings of measures: a lead or a table comes before the next numbered line. */
function findMeasureHeadings(parts: readonly Part[], style: RegExp): ReadonlySet<Line> {
  const headings = new Set<Line>();
  let open: Line | null = null;
  for (const part of parts) {
    if (part.kind === 'line' && textToMeasure(part.text, style)) open = part;
    else if (open && (part.kind === 'line' ? lineToLead(part) : part.header?.kind !== 'index')) {
      headings.add(open);
      open = null;
    }
  }
  return headings;
}

function isHeadingLine(text: string, style: RegExp): boolean {
  return textToDirection(text) !== null || textToMeasure(text, style) !== null;
}

function findRunningHeads(parts: readonly Part[], title: Line | null): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of parts.flatMap(partToLines)) {
    const key = headingToKey(line.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const heads = new Set(title ? [headingToKey(title.text)] : []);
  for (const [key, count] of counts) {
    if (count >= RUNNING_HEAD_COUNT && vocabulary.documentTitle.some((word) => key.includes(word))) heads.add(key);
  }
  return heads;
}

function readLine(walk: Walk, line: Line, ahead: readonly Part[]): void {
  const { document } = walk;
  const measure = document.measures.at(-1);
  const direction = textToDirection(line.text);
  const numbered = walk.measureHeadings.has(line) ? textToMeasure(line.text, walk.style) : null;
  const lead = lineToLead(line);
  if (isWord(line.text, vocabulary.lines.scheduleTitle) || walk.runningHeads.has(headingToKey(line.text))) {
    document.headings.push(line);
  } else if (direction && !numbered) {
    walk.direction = direction.number;
    document.headings.push(line);
    if (!document.directions.some((one) => one.number === direction.number))
      document.directions.push({ ...direction, place: line.place });
  } else if (numbered) {
    document.headings.push(line);
    if (!repeatsMeasure(measure, walk, numbered) || opensAnew(ahead)) {
      document.measures.push(newMeasure(walk.direction, numbered, line.place));
    }
  } else if (lead && measure && measure.overview.length === 0) {
    document.headings.push({ place: line.place, text: lead.label });
    measure.lead.push(lead.line);
  } else if (measure && measure.schedule.length === 0) addProse(measure, line);
  else leaveLine(walk, line, ahead);
}

/** Prose under a heading; a bracket right under the lead goes on with the lead: "(中小企業課)". */
function addProse(measure: MeasureSection, line: Line): void {
  if (measure.lead.length > 0 && measure.overview.length === 0 && /^[(（].*[)）]$/u.test(line.text))
    measure.lead.push(line);
  else measure.overview.push(line);
}

/** A line that has no home: the title of an index table, or a notice that quotes it. */
function leaveLine(walk: Walk, line: Line, ahead: readonly Part[]): void {
  const next = ahead[0];
  if (next?.kind === 'table' && next.header?.kind === 'index') walk.document.headings.push(line);
  else {
    walk.notices.push(
      notice('sections/line-unplaced', { source: line.place, values: { text: excerpt(line.text) }, actual: line.text }),
    );
  }
}

const EXCERPT = 40;
function excerpt(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
}

/** "主担当 ものづくり課" */
function lineToLead(line: Line): { label: string; line: Line } | null {
  const match = /^(\S+?)[\s:：]+(.+)$/su.exec(line.text.trim());
  const [, label = '', rest = ''] = match ?? [];
  return isWord(label, vocabulary.lines.lead) ? { label, line: { text: rest.trim(), place: line.place } } : null;
}

/** A heading that stands again above the rest of its table opens nothing; one with lead, prose or indicators does. */
function opensAnew(ahead: readonly Part[]): boolean {
  const next = ahead.find((part) => part.kind === 'table' || !isWord(part.text, vocabulary.lines.scheduleTitle));
  return !(next?.kind === 'table' && (next.header === null || next.header.kind === 'schedule'));
}

function repeatsMeasure(
  measure: MeasureSection | undefined,
  walk: Walk,
  numbered: { number: number; title: string },
): boolean {
  return (
    measure !== undefined &&
    measure.schedule.length > 0 &&
    measure.direction === walk.direction &&
    measure.number === numbered.number &&
    headerToKey(measure.title) === headerToKey(numbered.title)
  );
}

function readTable(walk: Walk, part: Extract<Part, { kind: 'table' }>): void {
  const { document } = walk;
  for (const cell of part.headerRows.flatMap((row) => row.cells))
    document.headings.push({ place: cell.place, text: cell.text });
  if (part.header?.kind === 'index') {
    const table = rowsToIndex(part.rows, part.header, walk.direction);
    document.index.push(...table.entries);
    for (const { number, title, cell } of table.directions) {
      if (!document.directions.some((one) => one.number === number))
        document.directions.push({ number, title, place: cell.place });
    }
    document.headings.push(...table.headings);
    walk.notices.push(...table.notices);
    walk.direction = table.directions.at(-1)?.number ?? walk.direction;
    return;
  }
  walk.notices.push(...addTable(document, part, walk.direction));
}

/** What an edition may lack: it is read without, and said. */
function missingParts({ index, directions, measures }: DocumentSections): Notice[] {
  const notices: Notice[] = [];
  const columns = measures.flatMap((measure) => measure.schedule).map((part) => part.columns);
  if (index.length === 0) notices.push(notice('sections/no-index', { source: null }));
  if (directions.length === 0) notices.push(notice('sections/no-directions', { source: null }));
  if (measures.every((measure) => measure.indicators.length === 0))
    notices.push(notice('sections/no-indicators', { source: null }));
  if (columns.every((one) => one.initiative === null))
    notices.push(notice('sections/no-initiatives', { source: null }));
  if (columns.every((one) => one.related === null)) notices.push(notice('sections/no-related', { source: null }));
  return notices;
}
