import { z } from 'zod';
import type { Plan, Severity } from '../index.ts';

/** Most severe first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export const countsSchema = z.strictObject({
  measures: z.int(),
  indicators: z.int(),
  initiatives: z.int(),
  projects: z.int(),
  lanes: z.int(),
  activities: z.int(),
  departments: z.int(),
});
type Counts = z.infer<typeof countsSchema>;

const byCode = z.record(z.string(), z.int());
/** How many notices of each code, by severity. */
export const noticeCountsSchema = z.strictObject({ error: byCode, warning: byCode, info: byCode });
type NoticeCounts = z.infer<typeof noticeCountsSchema>;

/** Counts that are kept of a published plan, without its records, so that a large batch does not fill the memory. */
export type Summary = { counts: Counts; notices: NoticeCounts };

export const emptySummary: Summary = {
  counts: { measures: 0, indicators: 0, initiatives: 0, projects: 0, lanes: 0, activities: 0, departments: 0 },
  notices: { error: {}, warning: {}, info: {} },
};

export function planToSummary({ measures, departments, notices }: Plan): Summary {
  const projects = measures.flatMap((measure) => measure.projects);
  const lanes = projects.flatMap((project) => project.lanes);
  const counts = {
    measures: measures.length,
    indicators: measures.flatMap((measure) => measure.indicators).length,
    initiatives: measures.flatMap((measure) => measure.initiatives).length,
    projects: projects.length,
    lanes: lanes.length,
    activities: lanes.flatMap((lane) => lane.activities).length,
    departments: departments.length,
  };
  const byCode: NoticeCounts = { error: {}, warning: {}, info: {} };
  for (const { severity, code } of notices) byCode[severity][code] = (byCode[severity][code] ?? 0) + 1;
  return { counts, notices: byCode };
}

export function addSummaries(a: Summary, b: Summary): Summary {
  return {
    counts: addCounts(a.counts, b.counts),
    notices: {
      error: addCounts(a.notices.error, b.notices.error),
      warning: addCounts(a.notices.warning, b.notices.warning),
      info: addCounts(a.notices.info, b.notices.info),
    },
  };
}

export function noticesToTotals(notices: NoticeCounts): Record<Severity, number> {
  const total = (byCode: Record<string, number>): number =>
    Object.values(byCode).reduce((sum, count) => sum + count, 0);
  return { error: total(notices.error), warning: total(notices.warning), info: total(notices.info) };
}

function addCounts<T extends Record<string, number>>(a: T, b: T): T {
  const sums: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) sums[name] = (sums[name] ?? 0) + count;
  return sums as T;
}
