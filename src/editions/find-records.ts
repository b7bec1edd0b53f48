import { toSearchText } from '../japanese/search-text.ts';
import type { Plan } from '../model/plan.ts';
import { type PlanRecord, planToRecords } from './records.ts';

/**
 * Find the records that contain all `words` (separated by blanks), in the order of the plan. Width, case and blanks do not count,
 * and parts of words match: 出展 finds 国際見本市への出展.
 */
export function findRecords(plan: Plan, words: string): PlanRecord[] {
  const wanted = words.split(/[\s\u3000]+/u).flatMap((word) => (word === '' ? [] : [toSearchText(word)]));
  if (wanted.length === 0) return [];
  return planToRecords(plan).filter((record) => {
    const text = toSearchText([record.id, record.title, ...record.facts.map(({ value }) => value)].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}
