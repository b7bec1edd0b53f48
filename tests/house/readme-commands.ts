import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type koteihyo, root } from '../cli/run.ts';
import { scratchFolder } from '../files/scratch.ts';

export const prefix = 'npm run -s koteihyo -- ';
export const readme = await readFile(join(root, 'README.md'), 'utf8');
export const commands = [...readme.matchAll(/^<!-- runs -->\n```sh\n([\s\S]*?)^```$/gm)]
  .flatMap(([, text = '']) => text.split('\n'))
  .filter((line) => line !== '');

/** Run the commands of the README, one after the other, in a folder with what they read. */
export async function runReadmeCommands(run: typeof koteihyo): Promise<void> {
  expect(commands.length).toBeGreaterThan(4);
  const folder = await scratchFolder();
  for (const name of ['input', 'tests/pdf/fixtures']) {
    await cp(join(root, name), join(folder, name), { recursive: true });
  }
  for (const command of commands) {
    expect(command.startsWith(prefix)).toBe(true);
    const { code, stdout, stderr } = await run(command.slice(prefix.length).split(' '), { cwd: folder });
    expect({ command, code, stderr, isSilent: stdout === '' }).toEqual({
      command,
      code: 0,
      stderr: '',
      isSilent: command.startsWith(`${prefix}diff `), // of two readings that differ in nothing
    });
  }
}

/** Run the worked year of the README from its first command to its last, and return what was printed. */
export async function runWorkedYear(run: typeof koteihyo): Promise<string> {
  const blocks = [...readme.matchAll(/^<!-- worked year -->\n```sh\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  const folder = await scratchFolder();
  await cp(join(root, 'fixtures/worked-year'), folder, { recursive: true });
  const printed: string[] = [];
  for (const command of blocks.join('').trim().split('\n')) {
    const [name = '', ...args] = command.split(' ');
    if (name === 'cp') await cp(join(folder, args[0] ?? ''), join(folder, args[1] ?? ''));
    else if (name === 'rm') await rm(join(folder, args[0] ?? ''));
    else {
      const { code, stdout, stderr } = await run(args, { cwd: folder });
      expect({ command, code, stderr }).toEqual({ command, code: 0, stderr: '' });
      printed.push(stdout);
    }
  }
  return printed.join('');
}
