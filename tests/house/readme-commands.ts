import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type koteihyo, root } from '../cli/run.ts';
import { scratchFolder } from '../files/scratch.ts';

const readText = (name: string): Promise<string> => readFile(join(root, name), 'utf8');

export const prefix = 'npm run -s koteihyo -- ';
export const readme = await readText('README.md');
export const readmeJa = await readText('README.ja.md');
const cli = await readText('docs/cli.md');
const editions = await readText('docs/editions.md');

/** Those of docs/cli.md first, since they begin with what `npm start` publishes. */
export const commands = [cli, readme, readmeJa].flatMap((text) => blocksAfter('runs', text));

/** The lines of the shell blocks that a comment of this name stands above. */
function blocksAfter(name: string, text: string): string[] {
  const blocks = [...text.matchAll(new RegExp(`^<!-- ${name} -->\\n\`\`\`sh\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))];
  return blocks.flatMap(([, lines = '']) => lines.split('\n')).filter((line) => line !== '');
}

/** Run the commands of the documents, one after the other, in a folder with what they read. */
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

/** As `m1-1-p2-l2` or, of a doubt, `m1-1-p2-a2:box-torn`. */
const RECORD_ID = /\bm\d+(?:-\w+)*(?::[\w-]+)?/g;

/**
 * Run the worked year of docs/editions.md from its first command to its last, and return what was printed. A person who follows it
 * must find every id in what was printed before.
 */
export async function runWorkedYear(run: typeof koteihyo): Promise<string> {
  const folder = await scratchFolder();
  await cp(join(root, 'fixtures/worked-year'), folder, { recursive: true });
  const printed: string[] = [];
  for (const command of blocksAfter('worked year', editions)) {
    const args = command.split(' ').slice(1);
    const unknown = command.match(RECORD_ID)?.filter((id) => !printed.some((text) => text.includes(id)));
    expect({ command, unknown }).toEqual({ command, unknown: command.match(RECORD_ID) === null ? undefined : [] });
    const { code, stdout, stderr } = await run(args, { cwd: folder });
    // what a file was written to is told there
    expect({ command, code, stderr: stderr.replace(/^wrote .*\n$/, '') }).toEqual({ command, code: 0, stderr: '' });
    printed.push(stdout);
  }
  return printed.join('');
}

/** What the table of the worked year says that `correct carry` prints of its corrections. */
export function workedYearOutcomes(): string[] {
  return [...editions.matchAll(/^\| c\d, .*? \| `([^`]+)`/gm)].map(([, words = '']) => words);
}
