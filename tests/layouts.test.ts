import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.ts';
import { planToLines, type Truth, truthToLines } from './support/layout-score.ts';

const folder = 'fixtures/layouts';

describe('plans in the layouts of other bodies are read as they were meant', () => {
  it.each(readdirSync(folder).sort())('%s', async (name) => {
    const plan = await extract(readFileSync(`${folder}/${name}/${name}.pdf`));
    const truth: Truth = JSON.parse(readFileSync(`${folder}/${name}/truth.json`, 'utf8'));
    expect(planToLines(plan, truth)).toEqual(truthToLines(truth));
    expect(plan.notices.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
