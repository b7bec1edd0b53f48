import { type BlankEvidence, settleBlanks, textsToWidth } from '../japanese/blanks.ts';
import { isArrowOnly, textToArrows } from '../japanese/marks.ts';
import type { Tokenizer } from '../japanese/tokenizer.ts';
import type { Cell } from '../model/block.ts';
import type { NoticeCode } from '../model/catalogue.ts';
import { type Notice, notice, type Staged } from '../model/notice.ts';
import { type Place, placesToSource, placeToKey } from '../model/place.ts';
import type { Box, InitiativePiece, LaneRow, Piece, ProjectRow, RepairNote, ScheduleRows } from '../model/row.ts';
import type { MeasureSection } from '../model/section.ts';
import { type AlignedRow, alignRows } from './alignment.ts';
import { alignmentToRepairs } from './alignment-notes.ts';
import type { RepairContext } from './context.ts';
import { cutInitiatives, hasMarkup, stripMarkup } from './initiatives.ts';
import { type LaneDoubt, type LaneGroup, type PlacedRow, rowsToGroups } from './lanes.ts';
import { splitSeveral } from './several.ts';

/** A measure's schedule to initiatives and projects with their lanes, every repair on record. */
export function scheduleToRows(
  measure: MeasureSection,
  context: RepairContext,
  tokenize: Tokenizer | null,
): Staged<ScheduleRows> {
  const notices: Notice[] = [];
  const repairs: RepairNote[] = [];
  const initiatives: InitiativePiece[] = [];
  const rows: PlacedRow[] = [];
  measure.schedule.forEach(({ columns, rows: printed }, part) => {
    const cut =
      columns.initiative === null
        ? { initiatives: [], rows: printed, repeated: [] }
        : cutInitiatives(printed, columns.initiative);
    initiatives.push(...cut.initiatives);
    repairs.push(...cut.repeated.map(({ cell, number }) => repeatedInitiative(cell, number)));
    repairs.push(
      ...printed
        .flatMap((row) => row.cells)
        .filter((cell) => hasMarkup(cell.text))
        .map(markupRemoved),
    );
    const aligned = alignRows(
      cut.rows.filter((row) => row.cells.length > 0),
      columns,
      context,
    );
    for (const row of aligned) {
      const noted = alignmentToRepairs(row);
      repairs.push(...noted.repairs);
      notices.push(...noted.notices);
      if (hasContent(row)) rows.push({ ...row, measure: placeToKey(measure.heading), part });
    }
  });
  const evidence = rowsToEvidence(rows, { corpus: context.phrases, tokenize });
  const { groups, doubts } = rowsToGroups(rows, context);
  notices.push(
    ...doubts.map(doubtToNotice),
    ...groups.flatMap((group) => [...tornBoxes(group), ...namelessRows(group)]),
  );
  const projects = inheritMergedCells(
    groups.flatMap((group) => groupToProjects(group, evidence, context, notices)),
    notices,
  );
  notices.push(...sharedWithNext(groups, projects));
  return {
    value: {
      initiatives: sortInitiatives(initiatives),
      projects,
      repairs,
      parts: measure.schedule.map(({ place }) => place),
    },
    notices,
  };
}

/** What is known of the blanks of a part: the widths that its columns wrap at. */
type PartEvidence = { name: BlankEvidence; items: BlankEvidence };
type Evidence = (part: number) => PartEvidence;

function rowsToEvidence(rows: readonly PlacedRow[], evidence: BlankEvidence): Evidence {
  const parts = [...Map.groupBy(rows, ({ part }) => part)].map(([part, own]): [number, PartEvidence] => {
    const names = own.flatMap(({ cells }) => (cells.name ? [cells.name.text] : []));
    const boxes = own.flatMap(({ cells }) =>
      cells.years.flatMap((cell) => (cell ? [textToArrows(cell.text).text] : [])),
    );
    return [
      part,
      {
        name: { ...evidence, columnWidth: textsToWidth(names, 'name', evidence) },
        items: { ...evidence, columnWidth: textsToWidth(boxes, 'items', evidence) },
      },
    ];
  });
  const byPart = new Map(parts);
  return (part) => byPart.get(part) ?? { name: evidence, items: evidence };
}

function hasContent({ cells }: AlignedRow): boolean {
  return [cells.name, cells.related, cells.departments, ...cells.years].some((cell) => cell !== null);
}

/** Initiatives are packed beside the projects; a page break or a second field can bring a later one first. */
function sortInitiatives(initiatives: readonly InitiativePiece[]): InitiativePiece[] {
  return [...initiatives].sort((a, b) => a.number - b.number);
}

function repeatedInitiative(cell: Cell, number: number): RepairNote {
  return {
    code: 'repair/initiative-repeated',
    before: cell.text,
    after: '',
    reason: `the sentence stands as initiative ${number} of the same table`,
    places: [cell.place],
  };
}

function markupRemoved(cell: Cell): RepairNote {
  return {
    code: 'repair/markup-removed',
    before: cell.text.match(/<[^>]*>/gu)?.join(' ') ?? '',
    after: stripMarkup(cell.text).slice(0, 20),
    reason: 'tags of a converter, not of the page',
    places: [cell.place],
  };
}

function groupToProjects(
  group: LaneGroup,
  evidence: Evidence,
  context: RepairContext,
  notices: Notice[],
): ProjectRow[] {
  const { label } = group;
  const first = label ?? group.rows[0];
  if (!first) return [];
  const project: ProjectRow = {
    name: label?.cells.name
      ? cellToName(label.cells.name, evidence(label.part).name, notices)
      : { text: '', places: [first.row.place] },
    related: cellToPiece(label?.cells.related ?? null),
    departments: cellToPiece(label?.cells.departments ?? null),
    lanes: group.rows.map((row) => rowToLane(row, row.cells.name !== null, evidence(row.part).items, notices)),
  };
  if (!label) notices.push(notice('repair/lane-without-label', { source: first.row.place, values: {} }));
  const several = label ? splitSeveral(project, context.knownDepartments) : null;
  if (several) {
    notices.push(
      notice('repair/several-projects', {
        source: placesToSource([...project.name.places, ...project.lanes.flatMap((lane) => lane.places)]),
        values: { count: several.length, names: several.map((one) => one.name.text.replace(/\n/gu, ' ')).join(' / ') },
        alternatives: ['the items that name none of the projects belong to another of them, or to the row below'],
      }),
    );
  }
  return several ?? [project];
}

/** Items of a row of several projects that stand in the row below too: they may be the later years of that one. */
function sharedWithNext(groups: readonly LaneGroup[], projects: readonly ProjectRow[]): Notice[] {
  return projects.flatMap((project, index) => {
    const next = projects[index + 1];
    const sameRow = (one: ProjectRow | undefined): boolean =>
      one?.name.places[0]?.line === project.name.places[0]?.line;
    if (!next || sameRow(next) || !(sameRow(projects[index - 1]) && index > 0)) return [];
    const row = groups.find(({ label }) => label?.row.place.line === project.name.places[0]?.line);
    const texts = row?.rows.flatMap((one) => one.cells.years.map((cell) => cell?.text ?? '')).join(' ') ?? '';
    const repeated = next.lanes
      .flatMap((lane) => lane.boxes.flatMap((box) => box.items))
      .filter((item) => item.length >= MIN_SHARED && texts.includes(item));
    if (repeated.length === 0) return [];
    return [
      notice('repair/item-shared', {
        source: placesToSource([...next.name.places, ...project.name.places]),
        values: { name: oneLine(next.name.text), items: repeated.join(' ') },
        alternatives: [`${repeated.join(' ')} of the row above belong to ${oneLine(next.name.text)}`],
      }),
    ];
  });
}

/** Shorter items ("実施") stand in many rows. */
const MIN_SHARED = 5;

function cellToPiece(cell: Cell | null): Piece | null {
  return cell && { text: cell.text, places: [cell.place] };
}

function cellToName(cell: Cell, evidence: BlankEvidence, notices: Notice[]): Piece {
  const { phrases, weakJoins } = settleBlanks(cell.text, 'name', evidence);
  notices.push(...joinsToNotices(weakJoins, cell));
  return { text: phrases.join('\n'), places: [cell.place] };
}

function rowToLane(
  { cells, columns, row, part }: PlacedRow,
  isLabel: boolean,
  evidence: BlankEvidence,
  notices: Notice[],
): LaneRow {
  // The cells of a row are of one size: a certain wrap in one of them shows the width of all.
  const texts = cells.years.flatMap((cell) => (cell ? [textToArrows(cell.text).text] : []));
  const columnWidth = textsToWidth(texts, 'items', evidence, 1) ?? evidence.columnWidth ?? null;
  return {
    related: isLabel ? null : cellToPiece(cells.related),
    departments: isLabel ? null : cellToPiece(cells.departments),
    boxes: cells.years.flatMap((cell, yearIndex) =>
      cell ? [cellToBox(cell, yearIndex, { ...evidence, columnWidth }, notices)] : [],
    ),
    places: [row.place],
    years: columns.years.map(({ year, openEnded }) => ({ year, openEnded })),
    part,
  };
}

function cellToBox(cell: Cell, yearIndex: number, evidence: BlankEvidence, notices: Notice[]): Box {
  const { before, after, text } = textToArrows(cell.text);
  const settled = text === '' ? null : settleBlanks(text, 'items', evidence);
  notices.push(...joinsToNotices(settled?.weakJoins ?? [], cell));
  return {
    yearIndex,
    items: settled?.phrases ?? [],
    arrowBefore: before,
    arrowAfter: after,
    places: [cell.place],
    span: cell.columnSpan,
  };
}

function joinsToNotices(joins: readonly string[], cell: Cell): Notice[] {
  return joins.map((join) =>
    notice('repair/wrap-doubtful', {
      source: cell.place,
      values: { join },
      alternatives: ['two phrases, broken at the edge of the column'],
    }),
  );
}

/** Related and departments printed once over several projects: the ones below have neither. */
function inheritMergedCells(projects: readonly ProjectRow[], notices: Notice[]): ProjectRow[] {
  let above: ProjectRow | null = null;
  return projects.map((project) => {
    if (project.related || project.departments || !above?.departments || project.name.text === '') {
      above = project;
      return project;
    }
    const { related, departments } = above;
    const places: Place[] = [...project.name.places, ...above.name.places];
    notices.push(
      notice('repair/merged-labels', {
        source: placesToSource(places),
        values: { name: oneLine(project.name.text), above: oneLine(above.name.text) },
        alternatives: ['the cells are blank: no related initiative and no department of its own'],
      }),
    );
    return { ...project, related, departments };
  });
}

function oneLine(text: string): string {
  return text.replace(/\n/gu, ' ');
}

/** A row of one box below a box of the same year may be the rest of that box, torn off by the end of a printed line. */
function tornBoxes({ rows }: LaneGroup): Notice[] {
  return rows.flatMap((row, index) => {
    const above = rows[index - 1];
    const cells = row.cells.years.flatMap((cell, year) => (cell ? [{ cell, year }] : []));
    const [only] = cells;
    if (
      !above ||
      above.part !== row.part ||
      row.cells.name ||
      cells.length !== 1 ||
      !only ||
      isArrowOnly(only.cell.text)
    )
      return [];
    const upper = above.cells.years[only.year];
    if (!upper || isArrowOnly(upper.text)) return [];
    return [
      notice('repair/box-torn', {
        source: [only.cell.place, upper.place],
        values: { text: only.cell.text.slice(0, MAX_QUOTE), above: upper.text.slice(0, MAX_QUOTE) },
        alternatives: ['it is the rest of the box above it'],
      }),
    ];
  });
}

/** A row with departments of its own and no name is a lane, or a project whose name was lost. */
function namelessRows({ label, rows }: LaneGroup): Notice[] {
  const owner = label?.cells.name;
  if (!owner) return [];
  return rows
    .filter((row) => !row.cells.name && row.cells.departments)
    .map(({ row }) =>
      notice('repair/lane-own-departments', {
        source: [row.place, owner.place],
        values: { owner: owner.text },
        alternatives: ['it is a project of its own, its name lost'],
      }),
    );
}

/** Characters of a cell that a message quotes. */
const MAX_QUOTE = 30;

const DOUBT_CODES = {
  above: 'repair/lane-above-label',
  packed: 'repair/labels-packed',
  close: 'repair/lane-owner-doubtful',
} as const satisfies Record<LaneDoubt['kind'], NoticeCode>;

function doubtToNotice({ row, owner, other, kind }: LaneDoubt): Notice {
  const owned = oneLine(owner.cells.name?.text ?? '');
  const rejected = oneLine(other.cells.name?.text ?? '');
  return notice(DOUBT_CODES[kind], {
    source: placesToSource([row.row.place, owner.row.place, other.row.place]),
    values: { owner: owned, other: rejected },
    alternatives: [`the lane belongs to ${rejected}`],
  });
}
