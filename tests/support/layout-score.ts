import type { Plan } from '../../src/index.ts';

/** What was meant to be printed: projects with their departments, and activities by words and years. */
export type Truth = {
  projects: {
    name: string;
    departments: string[];
    activities: { text: string; start: number | null; end: number | null; kind?: 'activity' | 'milestone' }[];
  }[];
};

/** The truth as lines that a plan's lines can be held against: one a project, one an activity. */
export function truthToLines({ projects }: Truth): string[] {
  return projects.flatMap(({ name, departments, activities }) => [
    projectToLine(name, departments),
    ...activities.map(({ text, start, end, kind }) => activityToLine(name, text, [start, end], kind)).sort(),
  ]);
}

export function planToLines({ measures }: Plan): string[] {
  return measures
    .flatMap(({ projects }) => projects)
    .flatMap(({ name, departments, lanes }) => [
      projectToLine(
        name,
        departments.map(({ department }) => department),
      ),
      ...lanes
        .flatMap(({ activities }) => activities)
        .map(({ items, start, end, kind }) => activityToLine(name, items.join(''), [start, end], kind))
        .sort(),
    ]);
}

function projectToLine(name: string, departments: readonly string[]): string {
  return `${fold(name)} (${departments.map(fold).sort().join('、')})`;
}

function activityToLine(name: string, text: string, years: readonly (number | null)[], kind = 'activity'): string {
  return `${fold(name)} ${years.join('–')} ${fold(text)}${kind === 'milestone' ? ' *' : ''}`;
}

/** Blanks and the signs in front of phrases are not compared. */
function fold(text: string): string {
  return text.normalize('NFKC').replace(/[\s◆・▲△★☆◇▼]+/gu, '');
}
