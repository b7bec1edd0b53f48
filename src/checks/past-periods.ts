import { recordsOf } from '../model/each-record.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Plan } from '../model/plan.ts';

/**
 * Warns of a measure whose stated periods all ended more than a year before the plan was issued: 改修実施年 H15 in a plan of
 * 2023 may be history. Periods that are marked as results are not doubtful.
 */
export function checkPastPeriods({ plan, measures }: Pick<Plan, 'plan' | 'measures'>): Notice[] {
  const { issued } = plan;
  if (issued === null) return [];
  const yearBefore = `${Number(issued.slice(0, 4)) - 1}${issued.slice(4)}`;
  const stated = recordsOf({ measures }, 'activity').filter(({ record }) => record.endBasis === 'period');
  return [...Map.groupBy(stated, ({ measure }) => measure)].flatMap(([{ id }, own]): Notice[] => {
    const [first] = own;
    const arePast = own.every(({ record: { to }, lane }) => to !== null && to < yearBefore && lane.series !== 'actual');
    const values = { count: own.length, issued };
    return first && arePast
      ? [notice('checks/periods-past', { source: first.record.source, subject: id, values })]
      : [];
  });
}
