import type { Correction, CorrectionRecord } from '../model/correction.ts';
import type { Notice } from '../model/notice.ts';
import type { Plan } from '../model/plan.ts';
import { acceptNotices } from './accept.ts';
import { correctRecords } from './apply.ts';
import { checkCorrectedYears } from './check-years.ts';

/** Dry run: the outcome that corrections of a published plan would have, and the warnings about it, without changing the plan. */
export function tryCorrections(
  plan: Plan,
  corrections: readonly Correction[],
): { records: CorrectionRecord[]; reported: Notice[]; warnings: Notice[] } {
  const { value, reports } = correctRecords(plan, corrections, plan.plan.axes);
  const states = { measures: value.measures, read: plan.measures };
  const warnings = checkCorrectedYears(plan.measures, value.measures, plan.plan.years);
  return { ...acceptNotices(plan.notices, corrections, reports, states), warnings };
}
