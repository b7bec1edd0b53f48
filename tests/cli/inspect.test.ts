import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { samplePlan, scratchFolder } from '../files/scratch.ts';
import { fixture } from '../pdf/support.ts';
import { koteihyo, type Run, toLines } from './run.ts';

async function folderWithPdf(): Promise<string> {
  return scratchFolder({
    'in/青海.pdf': await fixture('cid-fonts.pdf'),
    'in/青海.txt': samplePlan(),
    'old.svg': 'old',
  });
}

const inspectIn = (folder: string, ...args: string[]): Promise<Run> => koteihyo(['inspect', ...args], { cwd: folder });

test('a page is drawn to <base>-p<n>.svg, to a named file in the place of an old one, or to stdout', async () => {
  const folder = await folderWithPdf();
  const drawn = await inspectIn(folder, 'in/青海.pdf', '--page', '1');
  expect(drawn).toEqual({ code: 0, stdout: 'in/青海.pdf page 1 → 青海-p1.svg\n', stderr: '' });
  const svg = await readFile(join(folder, '青海-p1.svg'), 'utf8');
  expect(svg).toContain('>m1-1-p1-l1</text>');
  await symlink('old.svg', join(folder, 'link.svg'));
  expect((await inspectIn(folder, 'in/青海.pdf', '-p', '1', '-o', 'link.svg')).code).toBe(0);
  expect(await readFile(join(folder, 'old.svg'), 'utf8')).toBe(svg);
  expect(await inspectIn(folder, 'in/青海.pdf', '-p', '1', '-o', '-')).toEqual({ code: 0, stdout: svg, stderr: '' });
  expect((await readdir(folder)).sort()).toEqual(['in', 'link.svg', 'old.svg', '青海-p1.svg']);
});

test('in Japanese, and as a record', async () => {
  const folder = await folderWithPdf();
  const { stdout } = await inspectIn(folder, 'in/青海.pdf', '--page', '1', '--lang', 'ja', '-o', '-', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ type: 'page', page: 1, svg: expect.stringContaining('>段: 2<') });
});

test.each([
  [['in/青海.pdf', '--page', '40'], 2, 'error in/青海.pdf: unexpected page 40, expected 1 to 1'],
  [
    ['in/青海.pdf', '--page', '40', '--lang', 'ja'],
    2,
    'エラー in/青海.pdf: 40ページはありません。1から1までを指定してください',
  ],
  [['in/青海.txt', '--page', '9'], 2, 'error in/青海.txt: unexpected page 9, expected 1 to 1'],
  [['in/無い.pdf', '--page', '1'], 1, 'error in/無い.pdf: no such file or folder'],
  [['in', '--page', '1'], 1, 'error in: unexpected folder, device or pipe, expected a file'],
  [['in/青海.pdf', '--page', '1', '-o', 'in'], 1, 'error in: unexpected folder where a file is to be written'],
  [['in/青海.pdf', '--page', '1', '-o', 'no/page.svg'], 1, 'error no/page.svg: the folder to write to does not exist'],
] as const)('%j: one line, exit %i', async (args, code, line) => {
  const folder = await folderWithPdf();
  const run = await inspectIn(folder, ...args);
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code, stdout: '' });
  expect(toLines(run.stderr)).toEqual([expect.stringContaining(line)]);
  expect((await readdir(folder)).sort()).toEqual(['in', 'old.svg']);
});

test('an encrypted PDF needs its password', async () => {
  const folder = await scratchFolder({ 'locked.pdf': await fixture('encrypted.pdf') });
  const refused = await inspectIn(folder, 'locked.pdf', '--page', '1');
  expect({ code: refused.code, lines: toLines(refused.stderr).length }).toEqual({ code: 1, lines: 1 });
  expect((await inspectIn(folder, 'locked.pdf', '--page', '1', '--password', 'secret')).code).toBe(0);
});

test.each([['0'], ['x'], ['1.5']])('--page %s is wrong usage', async (page) => {
  const { code, stderr } = await inspectIn(await folderWithPdf(), 'in/青海.pdf', '--page', page);
  expect(code).toBe(2);
  expect(stderr).toContain('expected a page number from 1;');
});

test('a text is drawn by its lines, with the ids of what was read from each field', async () => {
  const folder = await folderWithPdf();
  const { code, stdout } = await inspectIn(folder, 'in/青海.txt', '--page', '1', '-o', '-');
  expect(code).toBe(0);
  expect(stdout).toContain('lines 1 to 24');
  expect(stdout).toMatch(/class="activity"><title>m1-1-p1-a1<\/title>/);
  expect(stdout).toContain('>講習会の開催</tspan>');
});

test('without a page all are drawn into a folder with an index, and nobody else’s file is written over', async () => {
  const folder = await folderWithPdf();
  for (const name of ['青海.pdf', '青海.txt']) {
    const { code, stdout } = await inspectIn(folder, `in/${name}`, '-o', `${name}-pages`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `open in a browser: ${name}-pages/index.html\n` });
    expect((await readdir(join(folder, `${name}-pages`))).sort()).toEqual(['index.html', 'page-1.svg']);
    expect(await readFile(join(folder, `${name}-pages/index.html`), 'utf8')).toContain('src="page-1.svg"');
  }
  expect((await inspectIn(folder, 'in/青海.pdf', '-o', '青海.pdf-pages')).code).toBe(0);
  await writeFile(join(folder, 'page-1.svg'), 'mine');
  expect((await inspectIn(folder, 'in/青海.pdf', '-o', '.')).code).toBe(1);
  expect(await readFile(join(folder, 'page-1.svg'), 'utf8')).toBe('mine');
});

test('a file that is no PDF, whatever its name says, is told of as extract does', async () => {
  const rows =
    '<tr><th>事業名</th><th>令和6年度</th><th>令和7年度</th></tr><tr><td>護岸</td><td>設計</td><td>工事</td></tr>';
  const folder = await scratchFolder({
    'plan.pdf': `<html><body><h1>(1) 水辺の再生</h1><table>${rows}</table></body></html>`,
    'lost.pdf': '<html><body><h1>404 Not Found</h1></body></html>',
    'note.pdf': 'A note\nof nothing',
  });
  const drawn = await inspectIn(folder, 'plan.pdf', '-p', '1', '-o', '-');
  expect(drawn).toMatchObject({ code: 0, stdout: expect.stringContaining('<svg') });
  expect(drawn.stderr).toMatch(/^warning plan\.pdf: Unexpected HTML page in a file named \.pdf/);
  for (const file of ['lost.pdf', 'note.pdf']) {
    const { code, stdout, stderr } = await inspectIn(folder, file, '-p', '1', '-o', '-');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect((await koteihyo(['extract', file, '-o', 'out'], { cwd: folder })).stderr).toBe(stderr);
  }
});
