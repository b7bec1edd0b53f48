import type { Plan } from '../model/plan.ts';
import { sourceToCells } from './record-cells.ts';
import type { RowOf } from './table-specs.ts';

export function planToRepairRows(plan: Plan): RowOf<'repairs'>[] {
  return plan.repairs.map(({ source, reasonJa, ...repair }, at) => ({
    id: `repair-${at + 1}`,
    position: at + 1,
    ...repair,
    reason_ja: reasonJa,
    ...sourceToCells(source),
  }));
}

export function planToCorrectionRows(plan: Plan): RowOf<'corrections'>[] {
  return (plan.corrections ?? []).map(({ when, source, fields: _, ...correction }, at) => ({
    ...correction,
    position: at + 1,
    day: when,
    ...sourceToCells(source),
  }));
}

export function planToNoticeRows(plan: Plan): RowOf<'notices'>[] {
  return plan.notices.map(({ code, severity, message, messageJa, subject, source, ...details }, at) => ({
    id: `notice-${at + 1}`,
    position: at + 1,
    code,
    severity,
    message,
    message_ja: messageJa,
    subject,
    actual: details.actual ?? null,
    expected: details.expected ?? null,
    alternatives: details.alternatives?.map(({ text }) => text).join(' | ') ?? null,
    alternatives_ja: details.alternatives?.map(({ textJa }) => textJa).join(' | ') ?? null,
    ...sourceToCells(source),
  }));
}
