import type { Value } from '../model/plan.ts';
import { sourceToCells } from './source-cells.ts';

/** What a year column prints, with its place. */
export function valueToCells({ year, through, raw, value, unit, qualifier, kind, referenceYear, source }: Value) {
  const years = { year, through_year: through, reference_year: referenceYear };
  return { ...years, raw, value, unit, qualifier, kind, ...sourceToCells(source) };
}
