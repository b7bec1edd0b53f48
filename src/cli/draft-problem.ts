import type { Problem } from '../files/problem.ts';
import type { PublishedPlan } from '../files/published.ts';
import { type CorrectionDraft, nearestIds, type Plan } from '../index.ts';
import type { ReportOptions } from './out.ts';

/** The problem of an unknown id: suggests similar ids, or how to find one. */
export function unknownIdToProblem(plan: Plan, id: string, path: string): Problem {
  const nearest = nearestIds(plan, id).join(', ');
  return { code: nearest === '' ? 'plan/unlike-id' : 'plan/unknown-id', path, values: { id, nearest } };
}

/** The reason why a correction cannot be written, as a problem to report. */
export function draftToProblem(
  draft: Exclude<CorrectionDraft, { status: 'ready' }>,
  id: string,
  { plan, path }: PublishedPlan,
  { language }: Pick<ReportOptions, 'language'>,
): Problem {
  switch (draft.status) {
    case 'unknown-id':
      return unknownIdToProblem(plan, id, path);
    case 'unknown-field':
      return { code: 'correct/field', path, values: { id, field: draft.field, expected: draft.expected } };
    case 'wrong-value':
      return { code: 'correct/value', path, values: { field: draft.field, actual: draft.value } };
    case 'refused': {
      const message = language === 'ja' ? draft.notice.messageJa : draft.notice.message;
      return { code: 'correct/refused', path, values: { status: draft.notice.code, message } };
    }
  }
}
