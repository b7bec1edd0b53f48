import { recordsOf } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import type { Plan } from '../model/plan.ts';
import { boxesOf, boxesOfRow } from './boxes-of-notice.ts';
import type { DoubtChoice } from './doubt-choices.ts';
import type { RecordKind } from './records.ts';

/** What a person states of a record, with the values left open: `correct PLAN <id> <field>=…`; a field may have its value. */
export type Statement = { id: string; fields: { field: string; value: string | null }[] };

/** Where only a person can say how several projects are told apart: the project that is split, and the lane that leaves it. */
type Several = { project: string; lane: string | null };

type About = Pick<NoticeRecord, 'code' | 'severity' | 'values' | 'source'>;

/** What is doubted most of such a record; of a measure nothing that is stated of it settles what is said of its table. */
const fieldOfKind: Readonly<Partial<Record<RecordKind, string>>> = {
  activity: 'years',
  lane: 'move',
  project: 'name',
  initiative: 'departments',
  indicator: 'name',
};

/** What settles a doubt none of whose other readings can be chosen; empty where one can, or where nothing does. */
export function noticeToStatements(
  { code, severity, values, source }: About,
  record: { id: string; kind: RecordKind } | null,
  choices: readonly DoubtChoice[],
  several: Several | null,
  plan: Plan,
): Statement[] {
  if (record === null || choices.some(({ assignments }) => assignments !== null)) return [];
  const { id, kind } = record;
  // a text that no column takes is settled where it stands in a record, and only a person knows in which
  if (severity === 'error') return [];
  if (several !== null) return [toSplit(several, plan)];
  if (code === 'checks/years-differ') return boxesOf(plan, id, values).map((box) => toStatement(box.id, 'years'));
  // of a row that slid it is the years of its boxes that are doubted, not what names it
  if (code === 'repair/column-shifted' && kind !== 'activity')
    return boxesOfRow(source, recordsOf(plan, 'activity')).map((box) => toStatement(box.id, 'years'));
  const field = fieldOfKind[kind];
  return field === undefined ? [] : [toStatement(id, field)];
}

function toStatement(id: string, field: string): Statement {
  return { id, fields: [{ field, value: null }] };
}

/** A lane goes whole; of a project that has one lane, some of its boxes go. */
function toSplit({ project, lane }: Several, plan: Plan): Statement {
  const lanes = recordsOf(plan, 'lane').filter((one) => one.project.id === project);
  const parts = lanes.length > 1 ? 'lanes' : 'activities';
  return {
    id: project,
    fields: [
      { field: 'split', value: null },
      { field: parts, value: parts === 'lanes' ? lane : null },
    ],
  };
}
