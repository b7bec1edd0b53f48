import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/files/published.ts';
import { koteihyo } from '../cli/run.ts';
import { samplePlan, scratchFolder } from './scratch.ts';

async function publishAomi(): Promise<string> {
  const folder = await scratchFolder({ 'in/aomi.txt': samplePlan() });
  await koteihyo(['extract', 'in', '-o', 'out'], { cwd: folder });
  return folder;
}

describe('a plan is found', () => {
  it.each(['out/aomi/plan.json', 'out/aomi', 'out'])('by %s', async (given) => {
    const folder = await publishAomi();
    const { plan, path } = await readPlan(join(folder, given));
    expect(plan.edition).toBe('aomi');
    expect(path).toBe(join(folder, 'out/aomi/plan.json'));
  });

  it('but not by a folder of several, which are named', async () => {
    const folder = await publishAomi();
    await cp(join(folder, 'out'), join(folder, 'two'), { recursive: true });
    await cp(join(folder, 'out/aomi'), join(folder, 'two/shiomi'), { recursive: true });
    await expect(readPlan(join(folder, 'two'))).rejects.toMatchObject({
      problem: {
        code: 'plan/several-in-folder',
        values: { names: `${join(folder, 'two/aomi')}, ${join(folder, 'two/shiomi')}`, more: 0 },
      },
    });
  });
});
