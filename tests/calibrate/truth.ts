import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Line } from '../support/flatten.ts';
import { measureKey, projectKey } from '../support/flatten.ts';
import type { CleanPlan } from '../support/generator.ts';

/** A box as it is meant; an arrow alone has no items. */
export type TrueBox = { year: number; items: readonly string[] };
/** What is meant by a printed line (from 1): its project, and the boxes of its lane. `label` where the name stands on it. */
export type TrueLine = { project: string; name: string; label: boolean; boxes: readonly TrueBox[] };
export type Truth = ReadonlyMap<number, TrueLine>;

/** What was meant by the lines of a generated plan, whatever was done to them since. */
export function linesToTruth(clean: CleanPlan, lines: readonly Line[]): Truth {
  const projects = new Map(
    clean.directions.flatMap(({ number, measures }) =>
      measures.flatMap((measure) =>
        measure.projects.map((project, index) => [projectKey(measureKey(number, measure.number), index), project]),
      ),
    ),
  );
  const truth = new Map<number, TrueLine>();
  lines.forEach((line, index) => {
    const project = line.kind === 'row' ? projects.get(line.project) : undefined;
    if (line.kind !== 'row' || !project) return;
    const boxes = (project.lanes[line.lane]?.cells ?? []).map(({ year, items, note }) => ({
      year,
      items: note === null ? items : [...items, note],
    }));
    const words = new Set(line.fields.map(bareText));
    const label = words.has(bareText(project.name));
    truth.set(index + 1, { project: line.project, name: project.name, label, boxes });
  });
  return truth;
}

const handRead = z.object({
  projects: z.array(
    z.object({
      name: z.string(),
      name_at: z.array(z.string()),
      ambiguous: z.unknown(),
      lanes: z.array(
        z.object({ cells: z.array(z.object({ at: z.string(), year: z.number(), items: z.array(z.string()) })) }),
      ),
    }),
  ),
});

/** The measures that were read by hand, line by line; what careful readers could read otherwise, and lines of several projects, are left out. */
export function readHandTruth(folder: string): Truth {
  const truth = new Map<number, TrueLine>();
  const shared = new Set<number>();
  for (const file of readdirSync(folder).filter((name) => /^m-.*\.json$/u.test(name))) {
    const { projects } = handRead.parse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
    projects.forEach(({ name, name_at, lanes, ambiguous }, index) => {
      const project = `${file} ${index}`;
      const labels = new Set(name_at.map(atToLine));
      const cells = lanes.flatMap((lane) => lane.cells);
      const lines = new Set([...labels, ...cells.map(({ at }) => atToLine(at))]);
      for (const line of lines) {
        if (truth.has(line) || ambiguous) shared.add(line);
        const boxes = cells.filter(({ at }) => atToLine(at) === line);
        truth.set(line, { project, name, label: labels.has(line), boxes });
      }
    });
  }
  for (const line of shared) truth.delete(line);
  return truth;
}

function atToLine(at: string): number {
  return Number(at.split(':')[0]);
}

export function bareText(text: string): string {
  return text.replace(/\s/gu, '');
}
