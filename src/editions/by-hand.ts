import { recordsOf } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import type { Plan } from '../model/plan.ts';
import { activitiesOfNotice, activitiesOfRow } from './activities-of-notice.ts';
import type { DoubtChoice } from './doubt-choices.ts';
import type { RecordKind } from './records.ts';

/** A template of a correction for a person to complete: `correct PLAN <id> <field>=…`; null: the value is left open. */
export type Statement = { id: string; fields: { field: string; value: string | null }[] };

/** A record that may hold several projects: the project to split, and the lane that leaves it. */
type Several = { project: string; lane: string | null };

type About = Pick<NoticeRecord, 'code' | 'severity' | 'values' | 'source'>;

/** The field of each kind of record that is most likely wrong. None for measures: doubts about them are about their tables. */
const fieldOfKind: Readonly<Partial<Record<RecordKind, string>>> = {
  activity: 'years',
  lane: 'move',
  project: 'name',
  initiative: 'departments',
  indicator: 'name',
};

/** Templates of corrections that settle a doubt. Empty if one of its other readings can be chosen, or if no correction settles it. */
export function noticeToStatements(
  { code, severity, values, source }: About,
  record: { id: string; kind: RecordKind } | null,
  choices: readonly DoubtChoice[],
  several: Several | null,
  plan: Plan,
): Statement[] {
  if (record === null || choices.some(({ assignments }) => assignments !== null)) return [];
  const { id, kind } = record;
  // a text that fits no column must go into some record, and only a person knows into which
  if (severity === 'error') return [];
  if (several !== null) return [toSplit(several, plan)];
  if (code === 'checks/years-differ')
    return activitiesOfNotice(plan, id, values).map((box) => toStatement(box.id, 'years'));
  // for a shifted row, the years of its activities are in doubt, not its labels
  if (code === 'repair/column-shifted' && kind !== 'activity')
    return activitiesOfRow(source, recordsOf(plan, 'activity')).map((box) => toStatement(box.id, 'years'));
  const field = fieldOfKind[kind];
  return field === undefined ? [] : [toStatement(id, field)];
}

function toStatement(id: string, field: string): Statement {
  return { id, fields: [{ field, value: null }] };
}

/** Moves a whole lane to the new project; if the project has a single lane, some of its activities. */
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
