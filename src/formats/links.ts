import { recordsOf } from '../model/each-record.ts';
import type { Plan } from '../model/plan.ts';

/** Lookups for foreign keys. Each returns null for a record that the plan lacks, so that no key dangles. */
export type Links = {
  direction: (id: string | null) => string | null;
  directionTitle: (id: string | null) => string | null;
  measure: (id: string) => string | null;
  /** The measure's initiative with this number; the first if the plan repeats it. */
  initiative: (measureId: string, number: number) => string | null;
  activity: (id: string | null) => string | null;
  department: (id: string | null) => string | null;
  /** The page that the index prints for the measure. */
  indexPage: (measureId: string) => number | null;
};

export function planToLinks(plan: Plan): Links {
  const titles = new Map(plan.directions.map(({ id, title }) => [id, title]));
  const measures = new Set(plan.measures.map(({ id }) => id));
  const activities = new Set(recordsOf(plan, 'activity').map(({ id }) => id));
  const departments = new Set(plan.departments.map(({ id }) => id));
  const pages = new Map(plan.index.map(({ measure, page }) => [measure, page]));
  const initiatives = planToInitiativeIds(plan);
  return {
    direction: (id) => (id !== null && titles.has(id) ? id : null),
    directionTitle: (id) => (id === null ? null : (titles.get(id) ?? null)),
    measure: (id) => (measures.has(id) ? id : null),
    initiative: (measureId, number) => initiatives.get(measureId)?.get(number) ?? null,
    activity: (id) => (id !== null && activities.has(id) ? id : null),
    department: (id) => (id !== null && departments.has(id) ? id : null),
    indexPage: (measureId) => pages.get(measureId) ?? null,
  };
}

function planToInitiativeIds(plan: Plan): Map<string, Map<number, string>> {
  const byMeasure = new Map<string, Map<number, string>>();
  for (const measure of plan.measures) {
    // reversed, so that the first of a repeated number wins
    const byNumber = new Map(measure.initiatives.toReversed().map(({ number, id }) => [number, id]));
    byMeasure.set(measure.id, byNumber);
  }
  return byMeasure;
}
