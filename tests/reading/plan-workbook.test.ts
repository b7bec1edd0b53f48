import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { readingOf } from '../support/expected.ts';
import { planToText } from '../support/flatten.ts';
import { makePlan } from '../support/generator.ts';
import { planToWorkbook, type WorkbookStyle } from '../support/plan-workbook.ts';
import { seedsToRun } from '../support/random.ts';
import { sheetsToWorkbook } from '../support/workbook.ts';

const folder = 'output/mie-sangyo-vision-koteihyo-2019';
const plan = JSON.parse(readFileSync(`${folder}/plan.json`, 'utf8')) as Plan;

const styles: WorkbookStyle[] = [
  { arrows: 'line', isMerged: true, perMeasure: true },
  { arrows: 'line', isMerged: false, perMeasure: false },
  { arrows: 'block', isMerged: true, perMeasure: false },
  { arrows: 'block', isMerged: false, perMeasure: true },
];

/**
 * What a plan says, without where it says it. `level` is how surely a department is known, for which the text had a registry;
 * a project's labels are those of its first lane too, whichever of them prints them.
 */
function withoutPlaces({
  plan: { title, issued, issuer, years, axes, preface },
  index,
  directions,
  measures,
}: Plan): unknown {
  const kept = {
    title,
    issued,
    issuer,
    years,
    axes,
    preface,
    index,
    directions,
    measures: measures.map(withoutRepeats),
  };
  return JSON.parse(JSON.stringify(kept, (key, value) => (key === 'source' || key === 'level' ? undefined : value)));
}

function withoutRepeats(measure: Plan['measures'][number]): Plan['measures'][number] {
  const projects = measure.projects.map((project) => {
    const isRepeated = JSON.stringify(project.lanes[0]?.initiatives) === JSON.stringify(project.initiatives);
    const lanes = project.lanes.map((lane, at) =>
      at === 0 && isRepeated ? { ...lane, initiatives: null, departments: null } : lane,
    );
    return { ...project, lanes };
  });
  return { ...measure, projects };
}

describe('the whole example as a workbook', () => {
  it.each(styles)('says what the text says: %o', async (style) => {
    const bytes = sheetsToWorkbook(planToWorkbook(plan, style));
    const read = await extract(bytes, { edition: plan.edition });
    expect(withoutPlaces(read)).toEqual(withoutPlaces(plan));
  });

  it.each([true, false])('with its words in its arrows, labels merged: %s', async (isMerged) => {
    const bytes = sheetsToWorkbook(planToWorkbook(plan, { arrows: 'worded', isMerged, perMeasure: true }));
    expect(toLanes(await extract(bytes))).toEqual(toLanes(plan));
  });
});

/** "m1-1-p1-l1 ◆設計/◆工事 2018-2020 (note); …" */
function toLanes({ measures }: Plan): string[] {
  const lanes = measures.flatMap(({ projects }) => projects.flatMap((project) => project.lanes));
  return lanes.map(({ id, activities }) => {
    const own = activities.map(({ items, start, end, note }) => `${items.join('/')} ${start}-${end} ${note ?? ''}`);
    return `${id} ${own.join('; ')}`;
  });
}

describe('a generated plan as a workbook', () => {
  it.each(seedsToRun(6))('says what its text says: seed %i', async (seed) => {
    const text = await extract(planToText(makePlan(seed)), { tokenizer: 'never' });
    const style = {
      arrows: seed % 2 === 0 ? 'line' : 'block',
      isMerged: seed % 3 > 0,
      perMeasure: seed % 4 > 1,
    } as const;
    const read = await extract(sheetsToWorkbook(planToWorkbook(text, style)), { tokenizer: 'never' });
    expect(readingOf(read)).toEqual(readingOf(text));
  });
});
