import { describe, it } from 'vitest';
import { runHelpExamples } from '../cli/examples.ts';
import { koteihyoProcess } from '../cli/run.ts';
import { runReadmeCommands, runWorkedYear } from '../house/readme-commands.ts';

describe('each in a process of its own', () => {
  it('the examples of the help work', () => runHelpExamples(koteihyoProcess));
  it('the commands of the documents work', () => runReadmeCommands(koteihyoProcess));
  it('the worked year of the documents works', () => runWorkedYear(koteihyoProcess));
});
