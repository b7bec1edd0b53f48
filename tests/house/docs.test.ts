import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { correctionsKind } from '../../src/files/corrections.ts';
import { profileKind } from '../../src/files/profile-file.ts';
import { parseYaml } from '../../src/files/yaml-file.ts';
import { correctionVerbs, extract, inspectPage } from '../../src/index.ts';
import { root } from '../cli/run.ts';
import { scratchFolder } from '../files/scratch.ts';
import { mayImport } from './rules.ts';

const edition = 'mie-sangyo-vision-koteihyo-2019';
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const docs = readdirSync(join(root, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []));
const readmes = ['README.md', 'README.ja.md'];
const readme = read('README.md');

function blocksOf(language: string, text: string): string[] {
  const blocks = text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'));
  return [...blocks].map(([, block = '']) => block);
}

/** The cells of the Markdown table whose head begins with this cell. */
function tableOf(first: string, text: string): string[][] {
  const [, rows = ''] = text.match(new RegExp(`^\\| ${first} \\|.*\\n\\|[-|]+\\n((?:\\|.*\\n)+)`, 'm')) ?? [];
  return rows.split('\n').flatMap((row) =>
    row === ''
      ? []
      : [
          row
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ],
  );
}

/** Where the repository shows its files to those who have the package alone. */
const repository = 'https://github.com/koteihyo/koteihyo/tree/main/';

/** What a document links to, without the place in it. */
function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
}

const quoted = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

/** What the corrections of docs/corrections.md are of. */
const corrected = `取組方向 1 暮らしの基盤

(1) 道の整備

モニタリング指標\t2022年度\t2023年度\t2024年度
歩道の延長\t10km\t12km\t14km

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

describe('the README', () => {
  it.each(readmes)('%s is short', (name) => {
    expect(Buffer.byteLength(read(name))).toBeLessThanOrEqual(10_000);
  });

  it.each(readmes)('%s has two commands that are there to be run', (name) => {
    const scripts = Object.keys(manifest.scripts);
    expect(read(name)).toContain('npm ci && npm start\nnpm ci && npm test\n');
    for (const [, script = ''] of read(name).matchAll(/npm run (?:-s )?(\w+)/g)) expect(scripts).toContain(script);
  });

  it('shows a record of the example, and the line that it was read from; the Japanese one has the same record', async () => {
    const [block = ''] = blocksOf('json', readme);
    expect(blocksOf('json', read('README.ja.md')).map((text) => JSON.parse(text))).toEqual([JSON.parse(block)]);
    const shown = JSON.parse(block) as { id: string; source: { line: number }[] };
    const bytes = readFileSync(join(root, 'input', `${edition}.txt`));
    const plan = await extract(bytes);
    const lanes = plan.measures.flatMap(({ projects }) => projects).flatMap((project) => project.lanes);
    expect(lanes.flatMap(({ activities }) => activities).find(({ id }) => id === shown.id)).toEqual(shown);
    const printed = bytes.toString('utf8').split(/\r?\n/)[(shown.source[0]?.line ?? 0) - 1];
    expect(readme).toContain(`\n${printed?.replaceAll('\t', ' | ')}\n`);
  });

  it.each(readmes)('%s shows a row of the published schedule', (name) => {
    const csv = read(`output/${edition}/schedule.csv`);
    const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
    const [shown = []] = tableOf('id', read(name));
    const row = rows.find(({ id }) => id === shown[0]);
    const columns = ['id', 'project_name', 'departments', '2018', '2019', '2020', '2021'];
    expect(columns.map((column) => row?.[column])).toEqual(shown);
  });

  it('names every file of a dataset', () => {
    const files = readdirSync(join(root, 'output', edition)).map((name) => name.replace(/\.csv$/, ''));
    expect(files.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('shows a library that runs', async () => {
    const [block = ''] = blocksOf('ts', readme);
    const library = new URL('../../src/index.ts', import.meta.url).href;
    const folder = await scratchFolder();
    await writeFile(join(folder, 'example.ts'), block.replace("'koteihyo'", JSON.stringify(library)));
    const { status, stdout } = spawnSync(process.execPath, ['example.ts'], { cwd: folder, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '歩道の設置 2\n' });
  });

  it('shows a page as it is drawn', async () => {
    const svg = await inspectPage(readFileSync(join(root, 'tests/pdf/fixtures/ruled.pdf')), { page: 1 });
    await expect(svg).toMatchFileSnapshot(join(root, 'docs/page.svg')); // vitest -u draws it again
  });
});

describe('the documents', () => {
  it.each([...readmes, ...docs])('%s has links that lead somewhere', (name) => {
    const links = linksOf(read(name)).map((target) => target.replace(repository, join(root, '/')));
    const lost = links.filter(
      (target) => !/^https?:/.test(target) && !existsSync(resolve(root, dirname(name), target)),
    );
    expect(lost).toEqual([]);
  });

  it.each([...readmes, ...docs])(
    '%s has links that lead somewhere from the package too, which has no fixtures',
    (name) => {
      // npm adds these itself
      const packed = [...manifest.files, 'README.md', 'LICENSE', 'package.json'];
      const paths = linksOf(read(name)).flatMap((target) =>
        /^https?:/.test(target) ? [] : [join(dirname(name), target).split('/')[0] ?? ''],
      );
      expect(paths.filter((path) => !packed.includes(path))).toEqual([]);
    },
  );

  it.each(docs)('%s is linked from both READMEs, and begins with a Japanese summary', (name) => {
    for (const text of readmes) expect(read(text)).toContain(`](${name})`);
    expect(read(name)).toMatch(/^# .+\n\n> \*\*要約\*\* /);
  });

  it.each([...readmes, ...docs])('%s names no source file that is not there', (name) => {
    const files = quoted(read(name)).filter((word) => /^(?:src|tests|fixtures)\/[\w./-]+$/.test(word));
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('show corrections of every kind, and all of them are applied', async () => {
    const files = blocksOf('yaml', read('docs/corrections.md'));
    const corrections = parseYaml(new TextEncoder().encode(files.join('')), 'corrections.md', correctionsKind);
    const plan = await extract(corrected, { corrections });
    const told = (plan.corrections ?? []).map(({ kind, status }) => `${kind} ${status}`);
    expect([...new Set(told)].toSorted()).toEqual(correctionVerbs.map((verb) => `${verb} applied`).toSorted());
  });

  it('show a profile that is one', () => {
    const [block = ''] = blocksOf('yaml', read('docs/profiles.md'));
    const profile = parseYaml(new TextEncoder().encode(block), 'plan.profile.yaml', profileKind);
    expect(profile).toMatchObject({
      bullets: ['▶'],
      labels: { sub: ['補足の値'] },
      years: { names: { 最終年度: 2028 } },
    });
  });

  it('give the figures that the scorer prints', () => {
    const folder = join(root, 'fixtures/hand-read');
    const plan = join(root, 'output', edition, 'plan.json');
    const { stdout } = spawnSync(process.execPath, [join(folder, 'score.mjs'), plan, folder], { encoding: 'utf8' });
    expect(read('docs/accuracy.md')).toContain(`All 24:\n\n\`\`\`\n${stdout}\`\`\`\n`);
    const [, right, all, extra] = stdout.match(/^activities +(\d+) \/ +(\d+) +extra +(\d+)/m) ?? [];
    const [, warned, clear] = stdout.match(/^clear, yet warned of +(\d+) \/ +(\d+)/m) ?? [];
    expect(right).toBe(all);
    expect(readme).toContain(`all ${all} unambiguous activities are found, with ${extra} too many`);
    expect(readme).toContain(`${warned} of ${clear} clear projects`);
    expect(stdout).toMatch(/^silent wrong activities +0 /m);
  });

  it('name every folder of the source, and who may import whom', () => {
    const design = read('docs/design.md');
    const named = tableOf('folder', design).flatMap(([cell = '']) => quoted(cell));
    const own = readdirSync(join(root, 'src')).map((name) => `src/${name}`);
    expect(own.filter((name) => !named.includes(name))).toEqual([]);
    const rules = tableOf('area', design).flatMap(([areas = '', targets = '']) =>
      quoted(areas).map((area): [string, string[]] => [area, quoted(targets)]),
    );
    expect(Object.fromEntries(rules)).toEqual(mayImport);
  });
});
