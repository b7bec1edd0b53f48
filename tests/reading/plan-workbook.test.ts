import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { planToWorkbook, type WorkbookStyle } from '../support/plan-workbook.ts';
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
});
