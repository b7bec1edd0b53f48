import { expect, test } from 'vitest';
import { fill, toPlain } from '../../src/cli/fill-line.ts';
import { failureToLine, problemToLine } from '../../src/cli/problem-lines.ts';
import { changedFieldWords, changeKindWords, InputError, recordKindWords } from '../../src/index.ts';
import {
  changeValueWords,
  changeWords,
  correctionStatusWords,
  diffWords,
  explainWords,
  factValueWords,
  factWords,
  relationWords,
  reportWords,
} from '../../src/messages/command-words.ts';
import type { Words } from '../../src/messages/languages.ts';
import {
  correctionExpectationWords,
  otherExpectationWords,
  problemWords,
  sidecarExpectationWords,
} from '../../src/messages/problem-words.ts';
import { usageErrorWords } from '../../src/messages/usage-words.ts';

const all: [string, Words][] = [
  { ...problemWords, ...sidecarExpectationWords, ...otherExpectationWords },
  usageErrorWords,
  reportWords,
  explainWords,
  recordKindWords,
  relationWords,
  factWords,
  factValueWords,
  correctionStatusWords,
  correctionExpectationWords,
  changeWords,
  changeValueWords,
  diffWords,
  changeKindWords,
  recordKindWords,
  changedFieldWords,
].flatMap((words: Readonly<Record<string, Words>>) => Object.entries(words));
const placesOf = (text: string): string[] => [...new Set(text.replace(/\|[^{}]*(?=\})/g, '').match(/\{\w+\}/g))].sort();

test.each(all)('%s says the same in both languages', (_, { en, ja }) => {
  expect(placesOf(ja)).toEqual(placesOf(en));
  expect(ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  expect(en).not.toMatch(/[ぁ-ん]/);
});

test.each(Object.entries(problemWords))('%s says what to do', (_, { en }) => {
  expect(en).toMatch(/[;,] /);
});

test('a line is one line, and what it quotes is cut', () => {
  const values = { reason: `a\nb\u001b[31m\u202e${'長'.repeat(1000)}` };
  const line = problemToLine({ code: 'output/failed', path: 'x\ny', values }, 'en');
  expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  expect(line.length).toBeLessThan(500);
});

test('a cut does not tear a character', () => {
  expect(toPlain('𠮷'.repeat(400)).isWellFormed()).toBe(true);
  expect(toPlain(`a${'𠮷'.repeat(400)}`).isWellFormed()).toBe(true);
});

test('a value with braces is not filled again', () => {
  expect(fill({ en: '{a} {b}', ja: '' }, 'en', { a: '{b}', b: 1 })).toBe('{b} 1');
});

test('whatever is thrown gets a line', () => {
  expect(failureToLine('a.txt', new InputError('empty'), 'en')).toBe(
    'a.txt: the input is empty: expected the text of a 工程表; export the plan again',
  );
  expect(failureToLine('a.txt', new TypeError('x is undefined'), 'en')).toMatch(
    /a\.txt: .*\(x is undefined\).*--debug/,
  );
  expect(failureToLine('a.txt', 'thrown', 'ja')).toContain('thrown');
});

test('what Node says of an error is not put into Japanese words', () => {
  const lineOf = (code: 'output/failed' | 'plan/json', reason: string): string =>
    problemToLine({ code, path: 'x', values: { reason } }, 'ja');
  expect(lineOf('output/failed', 'EROFS: read-only file system, open')).toBe(
    'x: 書き込めません（EROFS: 読み取り専用です）。ディスクを確かめてやり直してください',
  );
  expect(lineOf('output/failed', 'ENXIO: no such device or address, open')).toContain('書き込めません（ENXIO）。');
  expect(lineOf('plan/json', 'Unexpected end of JSON input')).toMatch(/^x: plan\.jsonではありません。/);
  expect(lineOf('plan/json', `Unexpected token '「', "「青海ビジョン"... is not valid JSON`)).toMatch(
    /^x: plan\.jsonではありません。/,
  );
});
