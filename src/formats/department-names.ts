import type { Responsibility } from '../model/plan.ts';

/** "道路課、河川課", each name once; null where nobody is named. */
export function responsibilitiesToNames(responsibilities: readonly Responsibility[]): string | null {
  const names = new Set(responsibilities.map(({ department }) => department));
  return names.size === 0 ? null : [...names].join('、');
}
