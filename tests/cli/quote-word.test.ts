import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { quoteWord } from '../../src/cli/quote-word.ts';
import { samplePlan, scratchFolder } from '../files/scratch.ts';
import { koteihyo } from './run.ts';

test.each(['output/見本', 'm1-1-p1-l2:lane-own-departments', 'items=…'])('%s needs no quotes', (word) => {
  expect(quoteWord(word)).toBe(word);
});

test.each([
  '書き出し 先/計画',
  '計画（２０２４）　最終',
  'a"b',
  "it's $HOME",
  '`id`',
  'C:\\plans\\a b',
  'ends in \\',
  'hey!',
  '*.txt; (x) & <y>',
])('a shell takes %s for one word as it stands', (word) => {
  expect(quoteWord(word)).not.toBe(word);
  expect(execFileSync('sh', ['-c', `printf %s ${quoteWord(word)}`], { encoding: 'utf8' })).toBe(word);
});

test('a command that review prints of a folder with a blank in its name runs as it is copied', async () => {
  const text = `${samplePlan()}\t\t\t\t準備\t\t開催\t\n\t見本市の開催\t①\t見本課\t\t開催\t\t\n`;
  const folder = await scratchFolder({ '入力 6/見本 計画.txt': text });
  const extracted = await koteihyo(['extract', '入力 6', '-o', '書き出し 先'], { cwd: folder });
  expect(extracted.stdout).toContain('koteihyo review "書き出し 先/見本 計画"\n');
  const { stdout } = await koteihyo(['review', '書き出し 先/見本 計画'], { cwd: folder });
  const [, command = ''] = /koteihyo (review .+ --accept)$/mu.exec(stdout) ?? [];
  const args = execFileSync('sh', ['-c', `for word in ${command}; do echo "$word"; done`], { encoding: 'utf8' });
  const signed = ['--source', join(folder, '入力 6'), '--who', '青海県', '--when', '2022-05-01'];
  const accepted = await koteihyo([...args.trim().split('\n'), ...signed], { cwd: folder });
  expect(accepted).toMatchObject({ code: 0, stderr: '' });
});
