import { bare } from '../japanese/width.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Measure, Plan, Project } from '../model/plan.ts';

/** Does the plan agree with itself: index against text, related initiatives, the same project in several measures. */
export function checkPlan({ index, measures }: Pick<Plan, 'index' | 'measures'>): Notice[] {
  return [...measures.flatMap(checkRelated), ...checkIndex(index, measures), ...checkSameProjects(measures)];
}

/** A project or lane names an initiative that its measure does not have. */
function checkRelated(measure: Measure): Notice[] {
  const numbers = new Set(measure.initiatives.map((one) => one.number));
  if (numbers.size === 0) return [];
  return measure.projects.flatMap((project) => {
    const named = [project, ...project.lanes].flatMap((one) => (one.initiatives ?? []).map((number) => ({ number, one })));
    return named
      .filter(({ number }) => !numbers.has(number))
      .map(({ number, one }) => notice('checks/initiative-missing', { source: one.source, subject: one.id, values: { number } }));
  });
}

function checkIndex(index: Plan['index'], measures: readonly Measure[]): Notice[] {
  if (index.length === 0) return [];
  const notices: Notice[] = [];
  for (const entry of index) {
    const measure = measures.find((one) => one.id === entry.measure);
    if (!measure) {
      notices.push(notice('checks/index-measure-missing', { source: null, subject: entry.measure, values: { measure: entry.measure } }));
      continue;
    }
    const listed = new Set(entry.initiatives.map((one) => one.number));
    const printed = new Set(measure.initiatives.map((one) => one.number));
    for (const number of listed) {
      if (!printed.has(number)) notices.push(notice('checks/index-initiative-missing', { source: null, subject: measure.id, values: { number } }));
    }
    for (const one of measure.initiatives) {
      if (listed.size > 0 && !listed.has(one.number)) {
        notices.push(notice('checks/initiative-not-in-index', { source: one.source, subject: one.id, values: { number: one.number } }));
      }
    }
  }
  for (const measure of measures) {
    if (!index.some((entry) => entry.measure === measure.id)) {
      notices.push(notice('checks/measure-not-in-index', { source: null, subject: measure.id, values: { title: measure.title } }));
    }
  }
  return notices;
}

type Printed = { project: Project; start: number };

/** The same box of the same project under another year elsewhere: both stay as printed. */
function checkSameProjects(measures: readonly Measure[]): Notice[] {
  const notices: Notice[] = [];
  const boxes = new Map<string, Printed[]>();
  for (const project of measures.flatMap((measure) => measure.projects)) {
    const own = project.lanes.flatMap((lane) => lane.activities);
    for (const { items, start } of own) {
      const text = bare(items.join(''));
      // A box that stands in two years of one project says nothing by its year.
      if (text.length < MIN_BOX || own.filter((one) => bare(one.items.join('')) === text).length > 1) continue;
      const key = `${bare(project.name)}\n${text}`;
      boxes.set(key, [...(boxes.get(key) ?? []), { project, start }]);
    }
  }
  for (const [key, printed] of boxes) {
    const years = new Set(printed.map(({ start }) => start));
    if (years.size < 2) continue;
    const places = printed.map(({ project, start }) => `${project.id} ${start}`).join(', ');
    for (const { project, start } of printed) {
      notices.push(
        notice('checks/years-differ', { source: project.source, subject: project.id, values: { box: key.split('\n')[1] ?? '', year: start, places } }),
      );
    }
  }
  return notices;
}

/** Shorter boxes ("実施") are too common to be the same one. */
const MIN_BOX = 4;
