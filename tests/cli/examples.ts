import { expect } from 'vitest';
import { samplePlan, scratchFolder } from '../files/scratch.ts';
import { fixture } from '../pdf/support.ts';
import { type koteihyo, toLines } from './run.ts';

/** Run every example of the help, one after the other, in a folder as the help has it in mind. */
export async function runHelpExamples(run: typeof koteihyo): Promise<void> {
  const examples = toLines((await run(['--help'])).stdout)
    .filter((line) => line.startsWith('  $ koteihyo '))
    .map((line) => line.slice('  $ koteihyo '.length).split(' '));
  expect(examples.length).toBeGreaterThan(4);
  const folder = await scratchFolder({
    'input/aomi-2022.txt': samplePlan(),
    'input/aomi-2023.txt': samplePlan('見本市の開催'),
    'input/aomi-2024.pdf': await fixture('cid-fonts.pdf'),
  });
  for (const args of examples) {
    const { code, stdout } = await run(args, { cwd: folder });
    expect({ args, code, isSilent: stdout === '' }).toEqual({ args, code: 0, isSilent: false });
  }
}
