import type { RegistryIndex } from '../japanese/department-registry.ts';
import type { DepartmentEvidence } from '../japanese/departments.ts';
import { bare } from '../japanese/width.ts';
import { eachRecord, foundToDepartments } from '../model/each-record.ts';
import { guard } from '../model/guard.ts';
import { type Notice, notice, type Staged } from '../model/notice.ts';
import type { Direction, IndexEntry, Measure, Plan, Responsibility } from '../model/plan.ts';
import { noRows, type RecordedRepair, type ScheduleRows } from '../model/row.ts';
import type { DocumentSections, IndexSection } from '../model/section.ts';
import { sectionsToAxes } from './axes.ts';
import type { RecordContext } from './context.ts';
import { measureToBaseId, newIds } from './ids.ts';
import { withKeys } from './keys.ts';
import {
  bookToDepartments,
  electResponsibilities,
  newDepartmentBook,
  textToResponsibilities,
} from './responsibilities.ts';
import { headingToMeasure, rowsToMeasure } from './rows-to-measure.ts';
import { measuresToSubjects, notesToRepairs, noticesToSubjects } from './subjects.ts';

/** The part of a plan that comes from the document; edition, publication and source come from the call. */
export type PlanRecords = Pick<Plan, 'plan' | 'index' | 'directions' | 'measures' | 'departments'> & {
  repairs: RecordedRepair[];
};

/** Make records from sections and the rows of their schedules; `earlier`: notices of the stages before, which get their subjects here. */
export function rowsToPlan(
  document: DocumentSections,
  schedules: readonly ScheduleRows[],
  names: { evidence: DepartmentEvidence; registry: RegistryIndex },
  reading: Pick<RecordContext, 'evidence' | 'vocabulary'>,
  earlier: readonly Notice[],
): Staged<PlanRecords> {
  const book = newDepartmentBook(names.evidence, names.registry);
  const axes = sectionsToAxes(document);
  const context: RecordContext = { book, axes, ...reading, notices: [] };
  const directions = toDirections(document);
  const index = document.index.map((entry) => sectionToIndexEntry(entry, context));
  const measures = withKeys(toMeasures(document, schedules, directions, context));
  electResponsibilities(allResponsibilities(index, measures), context.book);
  const subjects = measuresToSubjects(measures, document);
  return {
    value: {
      plan: {
        title: document.title?.text.replace(/^[◆◇■□●○]\s*/u, '') ?? null,
        issuer: document.issuer ? bare(document.issuer.text) : null,
        issued: document.issued?.date ?? null,
        years: toYears(document),
        axes: [...axes.values()],
        preface: document.preface.map((line) => line.text.trim()),
      },
      index,
      directions,
      measures,
      departments: bookToDepartments(context.book),
      repairs: notesToRepairs(
        schedules.flatMap((schedule) => schedule.repairs),
        subjects,
      ),
    },
    notices: noticesToSubjects([...earlier, ...context.notices], subjects),
  };
}

function toDirections(document: DocumentSections): Direction[] {
  return [...document.directions]
    .sort((a, b) => a.number - b.number)
    .map(({ number, title }) => ({ id: `d${number}`, number, title }));
}

function toMeasures(
  document: DocumentSections,
  schedules: readonly ScheduleRows[],
  directions: readonly Direction[],
  context: RecordContext,
): Measure[] {
  const ids = newIds();
  return document.measures.map((section, position) => {
    const { id, repeated } = ids(measureToBaseId(section.direction, section.number));
    if (repeated) {
      context.notices.push(
        notice('records/measure-repeated', {
          source: [section.heading],
          subject: id,
          values: { number: section.number, title: section.title },
        }),
      );
    }
    const direction = directions.find((one) => one.number === section.direction)?.id ?? null;
    const rows = schedules[position] ?? noRows;
    return guard(
      () => rowsToMeasure(section, rows, id, direction, context),
      (reason) => {
        const details = { source: [section.heading], subject: id, values: { title: section.title, reason } };
        context.notices.push(notice('records/measure-failed', details));
        return headingToMeasure(section, id, direction);
      },
    );
  });
}

function sectionToIndexEntry(entry: IndexSection, { book, notices }: RecordContext): IndexEntry {
  const read = (text: string, place: IndexSection['title']['place']): Responsibility[] => {
    const drafts = textToResponsibilities(text, [place], book, true);
    notices.push(...drafts.notices);
    return drafts.responsibilities;
  };
  return {
    measure: measureToBaseId(entry.direction, entry.number),
    page: entry.page === 0 ? null : entry.page,
    lead: entry.lead.flatMap((line) => read(line.text, line.place)),
    initiatives: entry.initiatives.map(({ number, departments }) => ({
      number,
      departments: departments.flatMap((line) => read(line.text, line.place)),
    })),
  };
}

function toYears(document: DocumentSections): number[] {
  const schedule = document.measures.flatMap((measure) => measure.schedule.flatMap((part) => part.columns.years));
  const years =
    schedule.length > 0
      ? schedule
      : document.measures.flatMap((measure) => measure.indicators.flatMap((table) => table.years));
  return [...new Set(years.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
}

function allResponsibilities(index: readonly IndexEntry[], measures: readonly Measure[]): Responsibility[] {
  return [
    ...index.flatMap((entry) => [...entry.lead, ...entry.initiatives.flatMap((one) => one.departments)]),
    ...eachRecord({ measures }).flatMap(foundToDepartments),
  ];
}
