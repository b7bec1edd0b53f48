import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { parseProfile } from '../../src/files/profile.ts';
import { extract } from '../../src/index.ts';
import { koteihyo, root } from '../cli/run.ts';
import { scratchFolder } from '../files/scratch.ts';

const edition = 'mie-sangyo-vision-koteihyo-2019';
const prefix = 'npm run -s koteihyo -- ';
const readme = await readFile(join(root, 'README.md'), 'utf8');
const language = (name: string): RegExp => new RegExp(`^\`\`\`${name}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
const blocksOf = (name: string): string[] => [...readme.matchAll(language(name))].map(([, text = '']) => text);
const commands = [...readme.matchAll(/^<!-- runs -->\n```sh\n([\s\S]*?)^```$/gm)]
  .flatMap(([, text = '']) => text.split('\n'))
  .filter((line) => line !== '');

describe('what the README shows', () => {
  it('of the command line exits with 0, one command after the other', async () => {
    expect(manifest.scripts.koteihyo).toBe('node src/cli/bin.ts');
    expect(commands.length).toBeGreaterThan(4);
    const folder = await scratchFolder();
    for (const name of ['input', 'tests/pdf/fixtures']) {
      await cp(join(root, name), join(folder, name), { recursive: true });
    }
    for (const command of commands) {
      expect(command.startsWith(prefix)).toBe(true);
      const { code, stdout, stderr } = await koteihyo(command.slice(prefix.length).split(' '), { cwd: folder });
      expect({ command, code, stderr, isSilent: stdout === '' }).toEqual({
        command,
        code: 0,
        stderr: '',
        isSilent: command.startsWith(`${prefix}diff `), // of two readings that differ in nothing
      });
    }
  });

  it('names every command that there is', async () => {
    const { stdout } = await koteihyo(['--help']);
    const names = [...stdout.matchAll(/^ {2}(\w+) \[options\]|^ {2}(schema)\b/gm)].map(([, a, b]) => a ?? b);
    expect(names).toEqual(expect.arrayContaining(['extract', 'check', 'explain', 'schema']));
    for (const name of names) expect(commands.join('\n')).toContain(`${prefix}${name}`);
  });

  it('as two commands is there to be run', () => {
    const scripts = Object.keys(manifest.scripts);
    expect(readme).toContain('npm ci && npm start\nnpm ci && npm test\n');
    for (const [, name = ''] of readme.matchAll(/npm run (?:-s )?(\w+)/g)) expect(scripts).toContain(name);
  });

  it('as an example is a record of the edition', async () => {
    const [block = ''] = blocksOf('json');
    const shown = JSON.parse(block) as { id: string; source: { line: number }[] };
    const bytes = await readFile(join(root, 'input', `${edition}.txt`));
    const plan = await extract(bytes);
    const lanes = plan.measures.flatMap(({ projects }) => projects).flatMap((project) => project.lanes);
    expect(lanes.flatMap(({ activities }) => activities).find(({ id }) => id === shown.id)).toEqual(shown);
    const printed = bytes.toString('utf8').split(/\r?\n/)[(shown.source[0]?.line ?? 0) - 1];
    expect(readme).toContain(`\n${printed?.replaceAll('\t', ' | ')}\n`);
  });

  it('as a library runs', async () => {
    const [block = ''] = blocksOf('ts');
    const library = new URL('../../src/index.ts', import.meta.url).href;
    const folder = await scratchFolder();
    await writeFile(join(folder, 'example.ts'), block.replace("'koteihyo'", JSON.stringify(library)));
    const { status, stdout } = spawnSync(process.execPath, ['example.ts'], { cwd: folder, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '歩道の設置 2\n' });
  });

  it('as a profile is one', () => {
    const [block = ''] = blocksOf('yaml').filter((text) => text.startsWith('headers:'));
    const profile = parseProfile(new TextEncoder().encode(block), 'plan.profile.yaml');
    expect(profile).toMatchObject({
      bullets: ['▶'],
      labels: { sub: ['補足の値'] },
      years: { names: { 最終年度: 2028 } },
    });
  });

  it('as a link leads somewhere', () => {
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !/^https?:/.test(target) && !existsSync(join(root, target)))).toEqual([]);
  });
});
