import { expect } from 'vitest';
import { examples } from '../../src/cli/examples.ts';
import { samplePlan, scratchFolder } from '../files/scratch.ts';
import { fixture } from '../pdf/support.ts';
import { koteihyo, toLines } from './run.ts';

/** Run the examples in the help of every command, one after the other, in a folder as the help has it in mind. */
export async function runHelpExamples(run: typeof koteihyo): Promise<void> {
  const folder = await scratchFolder({
    'input/aomi-2022.txt': samplePlan(),
    'input/aomi-2023.txt': samplePlan('見本市の開催'),
    'input/aomi-2024.pdf': await fixture('cid-fonts.pdf'),
  });
  for (const name of Object.keys(examples)) {
    const { stdout: help } = await koteihyo([...name.split(' '), '--help']);
    const shown = toLines(help).flatMap((line) => line.match(/^ {2}\$ koteihyo (.*)$/)?.[1] ?? []);
    expect({ name, shown }).toEqual({ name, shown: examples[name] });
    for (const example of shown) {
      const { code, stdout } = await run(example.split(' '), { cwd: folder });
      expect({ example, code, isSilent: stdout === '' }).toEqual({ example, code: 0, isSilent: false });
    }
  }
}
