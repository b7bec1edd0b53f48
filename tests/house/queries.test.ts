import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportPlans } from '../../src/files/export.ts';
import { linkEditions, linksToCsv } from '../../src/index.ts';
import { root } from '../cli/run.ts';
import { publishRoads } from '../support/road-editions.ts';

type Dialect = 'duckdb' | 'sqlite';
let folder = '';
let blocks: { question: string; dialect: Dialect; sql: string }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koteihyo-'));
  const plans = await publishRoads(folder);
  await writeFile(join(folder, 'links.csv'), linksToCsv(linkEditions(plans), { csv: 'excel', headers: 'en' }));
  await exportPlans(
    plans.map((plan) => join(folder, 'published', plan.edition)),
    { format: 'sqlite', output: join(folder, 'aomi.sqlite'), form: { csv: 'excel', headers: 'en' }, force: false },
  );
  const text = await readFile(join(root, 'docs/queries.md'), 'utf8');
  blocks = text.split(/^## /m).flatMap((part) => {
    const question = part.split('\n')[0] ?? '';
    return [...part.matchAll(/^```sql\n-- (duckdb|sqlite)\n([\s\S]*?)^```$/gm)].map(([, dialect, sql = '']) => ({
      question,
      dialect: dialect as Dialect,
      sql,
    }));
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function ask(dialect: Dialect, sql: string): Promise<unknown[][]> {
  if (dialect === 'sqlite') {
    const database = new DatabaseSync(join(folder, 'aomi.sqlite'), { readOnly: true });
    const rows = database.prepare(sql).all();
    database.close();
    return rows.map((row) => Object.values(row));
  }
  const connection = await (await DuckDBInstance.create()).connect();
  const absolute = sql.replaceAll("read_csv('", `read_csv('${folder}/`);
  const reader = await connection.runAndReadAll(absolute);
  connection.closeSync();
  return reader.getRowsJson() as unknown[][];
}

const answers: Record<string, unknown[][]> = {
  'Which department has the most activities in 2020?': [['道路課', 2]],
  'Which activities continue until 2021, surely or possibly?': [
    ['舗装の修繕事業', '施工', true],
    ['橋の点検', '報告', false],
  ],
  'What were the targets, and what was achieved?': [
    ['舗装した道路の延長', 2019, 12, 11],
    ['舗装した道路の延長', 2020, 14, 15],
  ],
  'Which projects are new, gone or renamed?': [
    ['舗装の修繕事業', '舗装修繕事業'],
    ['街灯の更新', null],
    [null, '歩道の整備'],
  ],
  'Which department was responsible before?': [['橋の点検', '橋りょう課', '道路課']],
};

/** Numbers and truths of both databases alike: DuckDB prints large integers as texts, SQLite has 1 for true. */
const plain = (rows: readonly (readonly unknown[])[]): string[] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell)).join('|')).sort();

describe('the questions of docs/queries.md', () => {
  it('are those that are answered here', () => {
    expect([...new Set(blocks.map(({ question }) => question))]).toEqual(Object.keys(answers));
  });

  it.each(Object.keys(answers))('%s', async (question) => {
    for (const { dialect, sql } of blocks.filter((block) => block.question === question)) {
      expect({ dialect, rows: plain(await ask(dialect, sql)) }).toEqual({
        dialect,
        rows: plain(answers[question] ?? []),
      });
    }
  });
});
