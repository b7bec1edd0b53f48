import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { koteihyo } from '../cli/run.ts';
import {
  commands,
  prefix,
  readme,
  readmeJa,
  runReadmeCommands,
  runWorkedYear,
  workedYearOutcomes,
} from './readme-commands.ts';

describe('what the documents show', () => {
  it('of the command line exits with 0, one command after the other', async () => {
    expect(manifest.scripts.koteihyo).toBe('node src/cli/bin.ts');
    await runReadmeCommands(koteihyo);
  });

  it('as a worked year does what it says, one command after the other', async () => {
    const all = await runWorkedYear(koteihyo);
    const told = [...all.matchAll(/^ {2}c\d \w+ {2}.*\n {4}(.*)$/gm)].map(([, words = '']) => words);
    expect(workedYearOutcomes()).toEqual(told);
    expect(all).toContain('公園課 → 公園緑地課');
    expect(all).toContain('target changed 2024: 14km → 15km');
  });

  it('names every command that there is', async () => {
    const { stdout } = await koteihyo(['--help']);
    const names = [...stdout.matchAll(/^ {2}(\w+) \[options\]|^ {2}(schema)\b/gm)].map(([, a, b]) => a ?? b ?? '');
    expect(names).toEqual(expect.arrayContaining(['extract', 'check', 'explain', 'schema']));
    for (const name of names) {
      expect(commands.join('\n')).toContain(`${prefix}${name}`);
      for (const text of [readme, readmeJa]) expect(text).toMatch(new RegExp(`^\\| \`${name}\\b`, 'm'));
    }
  });
});
