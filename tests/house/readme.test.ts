import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { parseCorrections } from '../../src/files/corrections.ts';
import { parseProfile } from '../../src/files/profile.ts';
import { correctionVerbs, extract } from '../../src/index.ts';
import { koteihyo, root } from '../cli/run.ts';
import { scratchFolder } from '../files/scratch.ts';
import { commands, prefix, readme, runReadmeCommands, runWorkedYear } from './readme-commands.ts';

const edition = 'mie-sangyo-vision-koteihyo-2019';
const language = (name: string): RegExp => new RegExp(`^\`\`\`${name}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
const blocksOf = (name: string): string[] => [...readme.matchAll(language(name))].map(([, text = '']) => text);

/** What the corrections of the README are of. */
const corrected = `取組方向 1 暮らしの基盤

(1) 道の整備

事業名\t担当課\t2022年度\t2023年度\t2024年度
街路樹の管理\t公園課\t植樹\t\t→
\t\t剪定\t\t
歩道の設置\t道路課\t設計\t\t工事
側溝の清掃\t河川課\t清掃\t\t→
\t\t点検\t点検\t
橋の修繕\t道路課\t調査\t修繕\t3
河川の清掃\t河川課\t清掃\t→\t→
\t\t巡視\t\t
街路灯の更新\t道路課\t調査\t\t
（LED化）\t\t\t更新\t
`;

describe('what the README shows', () => {
  it('of the command line exits with 0, one command after the other', async () => {
    expect(manifest.scripts.koteihyo).toBe('node src/cli/bin.ts');
    await runReadmeCommands(koteihyo);
  });

  it('as a worked year does what it says, one command after the other', async () => {
    const all = await runWorkedYear(koteihyo);
    for (const [, code = ''] of readme.matchAll(/^\| c\d, .*? \| `(corrections\/[\w-]+)`/gm))
      expect(all).toContain(code);
    expect(all).toContain('公園課 → 公園緑地課');
    expect(all).toContain('target changed 2024: 14km → 15km');
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

  it('of corrections is a file as it can be, with every kind once, and all of it is applied', async () => {
    const files = blocksOf('yaml').filter((text) => text.includes('corrections:'));
    const corrections = parseCorrections(new TextEncoder().encode(files.join('')), 'README.md');
    const plan = await extract(corrected, { corrections });
    const told = (plan.corrections ?? []).map(({ kind, status }) => `${kind} ${status}`);
    expect(told.toSorted()).toEqual(correctionVerbs.map((verb) => `${verb} applied`).toSorted());
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
