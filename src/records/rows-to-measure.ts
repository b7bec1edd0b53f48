import { circledToNumbers, isCircledList } from '../japanese/circled.ts';
import { textToValue } from '../japanese/values.ts';
import { breaksToBlanks, foldWidth } from '../japanese/width.ts';
import type { TitledText } from '../model/block.ts';
import { type Notice, notice } from '../model/notice.ts';
import { placesToSource } from '../model/place.ts';
import type { Initiative, Lane, Measure, Project, ProjectValue, Responsibility } from '../model/plan.ts';
import type { InitiativePiece, LaneRow, Piece, ProjectRow, ScheduleRows } from '../model/row.ts';
import type { MeasureSection } from '../model/section.ts';
import { laneToActivities } from './activities.ts';
import { yearsToAxisId } from './axes.ts';
import type { RecordContext } from './context.ts';
import { newIds } from './ids.ts';
import { tablesToIndicators } from './indicators.ts';
import { NO_KEY } from './keys.ts';
import { periodToActivities } from './period-activities.ts';
import { textToResponsibilities } from './responsibilities.ts';

/** Make the record of a measure from its rows. */
export function rowsToMeasure(
  section: MeasureSection,
  rows: ScheduleRows,
  id: string,
  directionId: string | null,
  context: RecordContext,
): Measure {
  const { indicators, notices } = tablesToIndicators(section.indicators, id, context);
  context.notices.push(...notices);
  const lead = section.lead.map((line) => line.text).join('');
  const measure: Measure = {
    id,
    key: NO_KEY,
    direction: directionId,
    number: section.number,
    title: section.title,
    lead: lead === '' ? [] : readDepartments({ text: lead, places: section.lead.map((line) => line.place) }, context),
    overview: section.overview.map((line) => line.text.trim()),
    indicators,
    initiatives: piecesToInitiatives(rows.initiatives, id, context),
    projects: rows.projects.map((project, index) => rowToProject(project, `${id}-p${index + 1}`, context)),
  };
  context.notices.push(...lostArrowsToNotices(rows, measure));
  return measure;
}

/** A measure with only a heading, used if its content could not be read. */
export function headingToMeasure({ number, title }: MeasureSection, id: string, direction: string | null): Measure {
  return {
    id,
    key: NO_KEY,
    direction,
    number,
    title,
    lead: [],
    overview: [],
    indicators: [],
    initiatives: [],
    projects: [],
  };
}

function readDepartments(piece: Piece, { book, notices }: RecordContext): Responsibility[] {
  const drafts = textToResponsibilities(piece.text, piece.places, book);
  notices.push(...drafts.notices);
  return drafts.responsibilities;
}

function piecesToInitiatives(
  pieces: readonly InitiativePiece[],
  measureId: string,
  context: RecordContext,
): Initiative[] {
  const ids = newIds();
  return pieces.map((piece) => {
    const { id, repeated } = ids(`${measureId}-i${piece.number}`);
    const source = placesToSource(piece.places);
    if (repeated)
      context.notices.push(
        notice('records/initiative-repeated', { source, subject: id, values: { number: piece.number } }),
      );
    const departments =
      piece.departments === null ? [] : readDepartments({ text: piece.departments, places: piece.places }, context);
    const { number, text, reprint } = piece;
    return { id, key: NO_KEY, number, text, departments, reprint, source };
  });
}

function rowToProject(row: ProjectRow, id: string, context: RecordContext): Project {
  let activityCount = 0;
  const nextId = (): string => {
    activityCount += 1;
    return `${id}-a${activityCount}`;
  };
  const places = [...row.name.places, ...(row.related?.places ?? []), ...(row.departments?.places ?? [])];
  return {
    id,
    key: NO_KEY,
    name: row.name.text,
    initiatives: row.related ? readRelated(row.related, id, context) : [],
    path: row.path.map(({ head, text }) => ({ head: head === '' ? null : head, text: breaksToBlanks(text) })),
    attributes: [...row.attributes, ...row.lanes.flatMap(laneToUndated)].map(toAttribute),
    values: row.lanes.flatMap(laneToValues),
    departments: row.departments ? readDepartments(row.departments, context) : [],
    lanes: row.lanes.filter(hasCells).map((lane, index) => rowToLane(lane, index + 1, id, nextId, context)),
    source: placesToSource(places),
  };
}

function toAttribute({ head, text, place }: TitledText): Project['attributes'][number] {
  return { head, text: breaksToBlanks(text), source: [place] };
}

/** Amounts under times that nothing dates keep the label of their time: 事業費 短期. */
function laneToUndated({ values, years }: LaneRow): TitledText[] {
  return values.flatMap(({ index, text, name, place }) => {
    const column = years[index];
    return column?.year === null ? [{ head: `${name} ${column.label}`.trim(), text, place }] : [];
  });
}

/** Whether a row is a lane; a row of amounts is not. */
function hasCells({ cells, values, period }: LaneRow): boolean {
  return cells.length > 0 || values.length === 0 || period !== null;
}

function laneToValues({ values, years }: LaneRow): ProjectValue[] {
  return values.flatMap(({ index, text, name, unit, place }) => {
    const column = years[index];
    if (!column || column.year === null || column.through === null) return [];
    const printed = textToValue(text, name);
    const kind = printed.kind ?? column.kind;
    return [
      {
        ...printed,
        name,
        year: column.year,
        through: column.through,
        unit: printed.unit ?? unit,
        kind,
        source: [place],
      },
    ];
  });
}

function rowToLane(
  lane: LaneRow,
  number: number,
  projectId: string,
  nextId: () => string,
  context: RecordContext,
): Lane {
  const id = `${projectId}-l${number}`;
  const { activities, notices } = laneToActivities(lane, nextId);
  const stated = lane.period ? periodToActivities(lane.period, nextId, context.vocabulary) : [];
  context.notices.push(...notices);
  const places = [...lane.places, ...(lane.related?.places ?? []), ...(lane.departments?.places ?? [])];
  return {
    id,
    number,
    axis: yearsToAxisId(lane.years, context.axes),
    series: lane.series,
    initiatives: lane.related && readRelated(lane.related, id, context),
    departments: lane.departments && readDepartments(lane.departments, context),
    activities: [...activities, ...stated],
    source: placesToSource(places),
  };
}

/** 関連取組: "①～③⑤", or plain numbers where an edition prints no circles. */
function readRelated(piece: Piece, subject: string, { notices }: RecordContext): number[] {
  if (isCircledList(piece.text)) return [...new Set(circledToNumbers(piece.text))];
  const plain = PLAIN_NUMBERS.test(foldWidth(piece.text).trim());
  const numbers = plain ? (foldWidth(piece.text).match(/\d{1,2}/gu) ?? []).map(Number) : circledToNumbers(piece.text);
  if (!plain) {
    notices.push(
      notice('records/related-unread', {
        source: piece.places,
        subject,
        values: { text: piece.text },
        actual: piece.text,
      }),
    );
  }
  return [...new Set(numbers)];
}

/** "1、3" where an edition prints no circles. */
const PLAIN_NUMBERS = /^\(?\d{1,2}\)?(?:[\s、,，・/]+\(?\d{1,2}\)?)*$/u;

/** Whether an arrow may be missing; a period stated in words has none. */
function isOpen({ endKnown, endBasis }: Lane['activities'][number]): boolean {
  return !endKnown && endBasis !== 'period';
}

/** One notice for a table with boxes before blank years but not a single arrow: its arrows were probably lost. */
function lostArrowsToNotices({ parts, projects }: ScheduleRows, measure: Measure): Notice[] {
  const lanes = projects.flatMap((project, index) =>
    project.lanes.map((row, lane) => ({ row, record: measure.projects[index]?.lanes[lane] })),
  );
  return parts.flatMap((place, part) => {
    const here = lanes.filter(({ row }) => row.part === part);
    const hasArrow = here.some(({ row }) =>
      row.cells.some((cell) => cell.arrows.length > 0 || cell.span > 1 || cell.endsHere),
    );
    // a result of a year does not continue into the next
    const plans = here.filter(({ record }) => record?.series !== 'actual');
    const open = plans.flatMap(({ record }) => record?.activities ?? []).filter(isOpen).length;
    return hasArrow || open === 0
      ? []
      : [notice('records/arrows-lost', { source: [place], subject: measure.id, values: { count: open } })];
  });
}
