import type { Change } from '../model/change.ts';
import type { Measure, Project } from '../model/plan.ts';
import type { Comparison } from './comparison.ts';

/** The number of records in an added or removed measure, without those that moved from or to another measure. */
export function containedIn(measure: Measure, { matches }: Comparison): Pick<Change, 'records' | 'contains'> {
  const isOneSided = (match: { a: unknown; b: unknown }): boolean => !match.a || !match.b;
  const isHere = ({ a, b }: { a: { measure: Measure } | null; b: { measure: Measure } | null }): boolean =>
    (a ?? b)?.measure === measure;
  const projects = matches.projects.map(({ project }) => project).filter((match) => isOneSided(match) && isHere(match));
  return toCounts({
    indicators: matches.indicators.filter((match) => isOneSided(match) && isHere(match)).length,
    initiatives: matches.initiatives.filter((match) => isOneSided(match) && isHere(match)).length,
    projects: projects.length,
    activities: projects.flatMap(({ a, b }) => ((a ?? b)?.record.lanes ?? []).flatMap(({ activities }) => activities))
      .length,
  });
}

export function containedInProject({ lanes }: Project): Pick<Change, 'records' | 'contains'> {
  return toCounts({
    indicators: 0,
    initiatives: 0,
    projects: 0,
    activities: lanes.flatMap((lane) => lane.activities).length,
  });
}

function toCounts(contains: NonNullable<Change['contains']>): Pick<Change, 'records' | 'contains'> {
  return { contains, records: Object.values(contains).reduce((sum, count) => sum + count, 0) };
}
