import type { LinkedRecord } from '../model/crosswalk.ts';
import type { Plan } from '../model/plan.ts';
import { plansToCrosswalk } from './plans-to-crosswalk.ts';

/** Give the records of editions (oldest first) identities that survive renames and moves. */
export function linkEditions(plans: readonly Plan[]): LinkedRecord[] {
  const linked: LinkedRecord[] = [];
  let before: { plan: Plan; ids: ReadonlyMap<string, string> } | null = null;
  for (const plan of plans) {
    const own = editionToRecords(plan, before);
    linked.push(...own);
    before = { plan, ids: new Map(own.map(({ kind, id, recordId }) => [`${kind} ${id}`, recordId])) };
  }
  return linked;
}

/** The records of an edition: one with a match in the previous edition has its identity, any other a new one. */
function editionToRecords(plan: Plan, before: { plan: Plan; ids: ReadonlyMap<string, string> } | null): LinkedRecord[] {
  const { edition } = plan;
  // compare the first edition with itself, to get all its records
  return plansToCrosswalk(before?.plan ?? plan, plan).flatMap(({ old, new: record }): LinkedRecord[] => {
    if (record === null) return [];
    const known = old === null ? undefined : before?.ids.get(`${old.kind} ${old.id}`);
    return [{ recordId: known ?? `${edition}/${record.id}`, edition, ...record }];
  });
}

/** Editions from the oldest to the newest, by their date of issue, else by their first year, else by their name. */
export function sortEditions(plans: readonly Plan[]): Plan[] {
  const dateOf = ({ plan }: Plan): string => plan.issued ?? String(plan.years[0] ?? '');
  return plans.toSorted((a, b) => compareTexts(dateOf(a), dateOf(b)) || compareTexts(a.edition, b.edition));
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
