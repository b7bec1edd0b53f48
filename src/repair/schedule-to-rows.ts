import { circledToNumbers } from '../japanese/circled.ts';
import { oneLine } from '../japanese/width.ts';
import type { Cell, GridRow, TitledText } from '../model/block.ts';
import { type Notice, notice, type Staged } from '../model/notice.ts';
import { placeToKey } from '../model/place.ts';
import type { InitiativePiece, ProjectRow, RepairNote, ScheduleRows } from '../model/row.ts';
import type { MeasureSection } from '../model/section.ts';
import type { Tokenizer } from '../model/token.ts';
import { liftBracketed } from './cells/bracketed-departments.ts';
import { cutInitiatives, hasMarkup, stripMarkup } from './cells/cut-initiatives.ts';
import { inheritMergedCells } from './cells/merged-labels.ts';
import { splitPacked } from './cells/packed-projects.ts';
import { readDittos } from './cells/read-dittos.ts';
import { cellToPiece, rowToDepartments, rowToLane } from './cells/row-to-lane.ts';
import { cellToName, type EvidenceByPart, type Notes, rowsToEvidence } from './cells/undo-wraps.ts';
import type { RepairContext } from './document/repair-context.ts';
import { type LaneGroup, rowsToGroups } from './lanes/find-owners.ts';
import { labelsOfLanesToNotices } from './lanes/labels-of-lanes.ts';
import {
  doubtToNotice,
  doubtToRepairs,
  namelessRowsToNotices,
  sharedItemsToNotices,
  tornBoxesToNotices,
} from './lanes/owner-doubts.ts';
import type { PlacedRow } from './lanes/placed-row.ts';
import { type AlignedRow, alignRows } from './rows/align-rows.ts';
import { alignmentToRepairs, cellToNotice } from './rows/shift-notices.ts';

/** Turn a measure's schedule into initiatives and projects with their lanes, recording every repair. */
export function scheduleToRows(
  measure: MeasureSection,
  context: RepairContext,
  tokenize: Tokenizer | null,
): Staged<ScheduleRows> {
  const { initiatives, rows: printed, ...notes } = cutParts(measure, context);
  const rows = readDittos(liftBracketed(printed, context.knownDepartments), context.vocabulary, notes);
  const { repairs, notices } = notes;
  const evidence = rowsToEvidence(
    rows,
    { corpus: context.phrases, tokenize, marks: context.vocabulary.marks },
    context.lineWidths,
  );
  const { groups, doubts } = rowsToGroups(rows, context);
  repairs.push(...doubts.flatMap(doubtToRepairs));
  notices.push(
    ...doubts.filter(({ sure }) => !sure).map(doubtToNotice),
    ...groups.flatMap((group) => [
      ...tornBoxesToNotices(group),
      ...namelessRowsToNotices(group),
      ...labelsOfLanesToNotices(group, context.vocabulary),
    ]),
  );
  const split = groups.flatMap((group) => groupToProjects(group, evidence, context, notes));
  const projects = inheritMergedCells(split, notes);
  notices.push(...sharedItemsToNotices(groups, projects));
  const parts = measure.schedule.map(({ place }) => place);
  return { value: { initiatives: sortInitiatives(initiatives), projects, repairs, parts }, notices };
}

type Parts = Notes & { initiatives: InitiativePiece[]; rows: PlacedRow[] };

/** Cut out the initiatives and put fields under their columns, page by page. */
export function cutParts(measure: MeasureSection, context: RepairContext): Parts {
  const parts: Parts = { initiatives: [], rows: [], repairs: [], notices: [] };
  measure.schedule.forEach(({ columns, rows, legend }, part) => {
    const cut = cutInitiatives(rows, columns.initiative, context.vocabulary);
    const tagged = rows.flatMap((row) => row.cells).filter((cell) => hasMarkup(cell.text));
    parts.initiatives.push(...cut.initiatives);
    parts.repairs.push(...cut.repeated.map(repeatedToRepair), ...tagged.map(markupToRepair));
    const [left, bare] = [cut.rows.filter(hasCells), cut.rows.filter((row) => !hasCells(row))];
    parts.notices.push(...bare.flatMap(attributesToNotices));
    const aligned = alignRows(left, columns, context);
    const isAmongMoved = aligned.some(({ reading }) => reading.years !== 0 || reading.labels !== 0);
    for (const row of aligned) {
      const { repairs, notices } = alignmentToRepairs(row, isAmongMoved);
      parts.repairs.push(...repairs);
      parts.notices.push(...notices);
      if (hasContent(row)) parts.rows.push({ ...row, measure: placeToKey(measure.heading), part, legend });
      else parts.notices.push(...attributesToNotices(row.row));
    }
  });
  return parts;
}

function hasCells({ cells, period }: GridRow): boolean {
  return cells.length > 0 || period !== undefined;
}

/** Notices for attributes of a row that is neither a project nor a lane, so that their owner is unknown. */
function attributesToNotices({ attributes = [] }: GridRow): Notice[] {
  return attributes.map(cellToNotice);
}

function hasContent({ cells, row }: AlignedRow): boolean {
  return (
    row.period !== undefined ||
    [cells.name, cells.related, cells.departments, ...cells.years].some((cell) => cell !== null)
  );
}

/** Initiatives are packed beside the projects; a page break or a second field can change their order. */
function sortInitiatives(initiatives: readonly InitiativePiece[]): InitiativePiece[] {
  return [...initiatives].sort((a, b) => a.number - b.number);
}

function repeatedToRepair({ cell, number }: { cell: Cell; number: number }): RepairNote {
  return {
    code: 'repair/initiative-repeated',
    before: cell.text,
    after: '',
    reason: { code: 'reason/same-sentence', values: { number } },
    places: [cell.place],
  };
}

function markupToRepair(cell: Cell): RepairNote {
  return {
    code: 'repair/markup-removed',
    before: cell.text.match(/<[^>]*>/gu)?.join(' ') ?? '',
    after: stripMarkup(cell.text).slice(0, 20),
    reason: { code: 'reason/converter-tags', values: {} },
    places: [cell.place],
  };
}

function groupToProjects(
  group: LaneGroup,
  evidence: EvidenceByPart,
  context: RepairContext,
  notes: Notes,
): ProjectRow[] {
  const { label } = group;
  const first = label ?? group.rows[0];
  if (!first) return [];
  const project: ProjectRow = {
    name: label?.cells.name
      ? cellToName(label.cells.name, evidence(label.part).name, notes)
      : { text: '', places: [first.row.place] },
    related: cellToPiece(label?.cells.related ?? null),
    departments: label && rowToDepartments(label),
    merged: {
      related: isMerged(label, label?.columns.related),
      departments: isMerged(label, label?.columns.departments),
    },
    canInherit: first.columns.departments !== null,
    path: first.row.path ?? [],
    attributes: [...new Set([first, ...group.rows])].flatMap(rowToAttributes),
    lanes: group.rows.map((row) => rowToLane(row, row.cells.name !== null, evidence(row.part).items, notes)),
  };
  if (!label) notes.notices.push(notice('repair/lane-without-label', { source: [first.row.place] }));
  const packed = label ? splitPacked(project, context.knownDepartments) : null;
  if (packed) recordPacked(notes, project, packed);
  else notes.notices.push(...repeatedNumbersToNotices(project));
  return packed ?? [project];
}

/** Warns of a number that occurs twice in a project: the second may belong to another project joined to it. */
function repeatedNumbersToNotices({ name, related }: ProjectRow): Notice[] {
  const numbers = related ? circledToNumbers(related.text) : [];
  if (!related || new Set(numbers).size === numbers.length) return [];
  const values = { name: oneLine(name.text), text: related.text };
  return [notice('repair/projects-unparted', { source: [...name.places, ...related.places], values })];
}

/** Whether a cell that spans several rows reaches into this one. */
function isMerged(label: LaneGroup['label'], column: number | null | undefined): boolean {
  return typeof column === 'number' && label?.row.covered?.includes(column) === true;
}

/** Cells of columns for which records have no field, such as remarks (備考). */
function rowToAttributes({ row, cells, columns }: PlacedRow): TitledText[] {
  const { remark } = cells;
  const own = row.attributes ?? [];
  return remark ? [...own, { head: columns.remark?.title ?? '', text: remark.text, place: remark.place }] : [...own];
}

function recordPacked({ repairs, notices }: Notes, project: ProjectRow, packed: readonly ProjectRow[]): void {
  const names = packed.map((one) => oneLine(one.name.text)).join(' / ');
  repairs.push({
    code: 'repair/several-projects',
    before: oneLine(project.name.text),
    after: names,
    reason: { code: 'reason/as-many-cells', values: { count: packed.length } },
    places: project.name.places,
  });
  notices.push(
    notice('repair/several-projects', {
      source: [...project.name.places, ...project.lanes.flatMap((lane) => lane.places)],
      values: { count: packed.length, names },
      alternatives: [{ code: 'reading/items-of-others', values: {} }],
    }),
  );
}
