import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources, type SourceFile } from '../support/sources.ts';

const inputFolder = 'input';
const publishers = ['三重', 'みえ'];
const departmentEnding = /^[^\s、()（）]{3,}(?:課|局|所|室|部|署|チーム|協議会)$/u;
const headerWords = ['取組内容', 'モニタリング指標', '取組方向等']; // general words of such plans, first field of a header row
const shortestName = 8; // characters; shorter project names ("企業誘致活動") are ordinary words
const shortestSentence = 12; // characters; shorter clauses stand in any plan

describe('no proper name or sentence of an edition stands in src/', () => {
  const edition = readEdition();

  it('finds names in the edition', () => {
    for (const name of [
      '企業誘致推進課',
      '産学官技術連携研究会',
      '工程表に記載した内容はビジョンで示した姿を実現するための取組です',
    ]) {
      expect(edition).toContain(name);
    }
  });

  it('finds a planted name', () => {
    const planted = { path: 'src/repair/a.ts', text: "if (name === '企業誘致推進課') return;" };
    expect(namesIn([planted], edition)).toEqual(['src/repair/a.ts: 企業誘致推進課']);
  });

  it('holds in src/', () => {
    expect(namesIn(readSources(), edition)).toEqual([]);
  });
});

function namesIn(files: readonly SourceFile[], names: ReadonlySet<string>): string[] {
  return files.flatMap(({ path, text }) =>
    [...names].filter((name) => text.includes(name)).map((name) => `${path}: ${name}`),
  );
}

function readEdition(): Set<string> {
  const lines = readdirSync(inputFolder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(inputFolder, name), 'utf8').split(/\r?\n/));
  return new Set([...publishers, ...departments(lines), ...projects(lines), ...sentences(lines)]);
}

function departments(lines: readonly string[]): string[] {
  const words = lines.filter((line) => line.includes('\t')).flatMap((line) => line.split(/[\s、()（）【】①-⑳]+/u));
  return words.filter((word) => departmentEnding.test(word));
}

/** Names as printed and without blanks; a row's second field, where the row is a schedule's. */
function projects(lines: readonly string[]): string[] {
  const names = lines
    .map((line) => line.split('\t'))
    .filter((fields) => fields.length >= 8 && !headerWords.includes(fields[0] ?? ''))
    .map((fields) => (fields[1] ?? '').trim());
  return names.flatMap((name) => [name, name.replace(/\s/gu, '')]).filter((name) => name.length >= shortestName);
}

function sentences(lines: readonly string[]): string[] {
  return lines
    .filter((line) => !headerWords.includes(line.split('\t')[0] ?? ''))
    .flatMap((line) => line.split(/[\t。]/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= shortestSentence);
}
