import { isDeepStrictEqual } from 'node:util';
import type { NoticeRecord } from '../../src/model/notice.ts';
import { placeToLine, type Source } from '../../src/model/place.ts';
import type { Plan, Project } from '../../src/model/plan.ts';
import { expectedOf, projectToReading, type ReadProject } from './expected.ts';
import { type Line, linesToText, measureKey, projectKey } from './flatten.ts';
import type { CleanCell, CleanLane, CleanPlan } from './generator.ts';

/** A project with the lines (from 1) that it was printed on after damage. */
type Meant = { measure: string; reading: ReadProject; lines: ReadonlySet<number> };

/** How a damaged text was read: `silent` are readings that differ from what was meant without any warning. */
export type Verdict = { exact: number; flagged: number; silent: string[] };

/** Hold a plan read from damaged lines against the plan they were made of, project by project. */
export function judge(clean: CleanPlan, lines: readonly Line[], plan: Plan): Verdict {
  const meant = meantProjects(clean, lines);
  const read = plan.measures.flatMap(({ id, projects }) =>
    projects.map((project) => ({ measure: id, project, reading: projectToReading(project) })),
  );
  // Whether a blank at a column's edge is a wrap moves no year and no owner: such a doubt is said as info.
  const doubts = plan.notices.filter(({ severity, code }) => severity !== 'info' || code === 'repair/wrap-doubtful');
  const isExact = (a: { measure: string; reading: ReadProject }, b: typeof a): boolean =>
    a.measure === b.measure && isDeepStrictEqual(a.reading, b.reading);

  const wrong = meant.filter((one) => !read.some((other) => isExact(one, other)));
  const surplus = read.filter((one) => !meant.some((other) => isExact(one, other)));
  const unseen = wrong.filter(({ lines }) => {
    const ids = read.filter(({ project }) => sourceToLines(project.source).some((line) => lines.has(line)));
    return !doubts.some((notice) =>
      speaksOf(
        notice,
        lines,
        ids.map(({ project }) => project.id),
      ),
    );
  });
  const unmarked = surplus.filter(
    ({ project }) => !doubts.some((notice) => speaksOf(notice, projectToLines(project), [project.id])),
  );
  return {
    exact: meant.length - wrong.length,
    flagged: wrong.length - unseen.length,
    silent: [
      ...unseen.map(({ measure, reading }) => `${measure} meant ${JSON.stringify(reading)}`),
      ...unmarked.map(({ measure, reading }) => `${measure} read  ${JSON.stringify(reading)}`),
    ],
  };
}

/** A notice speaks of a project where its subject is the project or below it, or its place is on one of its lines. */
function speaksOf({ subject, source }: NoticeRecord, lines: ReadonlySet<number>, ids: readonly string[]): boolean {
  const named = ids.some((id) => subject === id || subject?.startsWith(`${id}-`));
  return named || sourceToLines(source).some((line) => lines.has(line));
}

/** Share of a plan's projects, from 0 to 1, that a warning or error speaks of. */
export function warnedShare(plan: Plan): number {
  const doubts = plan.notices.filter(({ severity }) => severity !== 'info');
  const projects = plan.measures.flatMap(({ projects }) => projects);
  const warned = projects.filter((project) =>
    doubts.some((notice) => speaksOf(notice, projectToLines(project), [project.id])),
  );
  return projects.length === 0 ? 0 : warned.length / projects.length;
}

function meantProjects(clean: CleanPlan, lines: readonly Line[]): Meant[] {
  const wounded = withoutLostArrows(clean, lines);
  const printed = linesToNumbers(lines);
  return expectedOf(wounded).measures.flatMap(({ id, projects }) =>
    projects.map((reading, index) => ({
      measure: id,
      reading,
      lines: printed.get(projectKey(id, index)) ?? new Set<number>(),
    })),
  );
}

/** Line numbers of each project's rows. */
function linesToNumbers(lines: readonly Line[]): Map<string, Set<number>> {
  const numbers = new Map<string, Set<number>>();
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'row') continue;
    const known = numbers.get(line.project) ?? new Set();
    numbers.set(line.project, known.add(index + 1));
  }
  return numbers;
}

/** Where a page lost its arrows nobody can read them: what is left is meant, with the end unknown. */
function withoutLostArrows(clean: CleanPlan, lines: readonly Line[]): CleanPlan {
  const lost = new Set(
    lines.flatMap((line) => (line.kind === 'row' && line.arrowsLost ? `${line.project} ${line.lane}` : [])),
  );
  const directions = clean.directions.map((direction) => ({
    ...direction,
    measures: direction.measures.map((measure) => ({
      ...measure,
      projects: measure.projects.map((project, index) => {
        const key = projectKey(measureKey(direction.number, measure.number), index);
        const lanes = project.lanes.map((lane, place) => (lost.has(`${key} ${place}`) ? withoutArrows(lane) : lane));
        return { ...project, lanes };
      }),
    })),
  }));
  return { ...clean, directions };
}

function withoutArrows({ cells }: CleanLane): CleanLane {
  const kept = cells.filter(({ arrow }) => arrow !== 'only');
  return {
    cells: kept.map(
      ({ year, items, note }): CleanCell => ({ year, items: note === null ? items : [note], arrow: null, note: null }),
    ),
  };
}

function projectToLines({ source, lanes }: Project): Set<number> {
  const sources = [
    source,
    ...lanes.flatMap((lane) => [lane.source, ...lane.activities.map((activity) => activity.source)]),
  ];
  return new Set(sources.flatMap(sourceToLines));
}

function sourceToLines(source: Source | null): number[] {
  return (source ?? []).flatMap((place) => placeToLine(place) ?? []);
}

/** Lines 1 to n with the text, to look up what a message names. */
export function numbered(lines: readonly Line[]): string {
  return linesToText(lines)
    .split('\n')
    .map((text, index) => `${index + 1}\t${text}`)
    .join('\n');
}
