import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../src/index.ts';

/** What the scorer prints with `--json`. */
type Score = {
  rows: { name: string; f1: number }[];
  ambiguous: number;
  flagged: number;
  clear: number;
  warned: number;
  silent: number;
};

const folder = path.join(import.meta.dirname, '../fixtures/hand-read');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'koteihyo-hand-read-'));
let score: Score;

beforeAll(async () => {
  const plan = await extract(
    readFileSync(path.join(import.meta.dirname, '../input/mie-sangyo-vision-koteihyo-2019.txt')),
  );
  const file = path.join(scratch, 'plan.json');
  writeFileSync(file, JSON.stringify(plan));
  const printed = execFileSync(process.execPath, [path.join(folder, 'score.mjs'), file, folder, '--json'], {
    encoding: 'utf8',
  });
  score = JSON.parse(printed) as Score;
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** All 24 measures of the 2019 edition, read by hand apart from the program. */
describe('the hand-read measures', () => {
  it('agree with what is published, part by part', () => {
    const low = score.rows.filter(({ name, f1 }) => f1 < (name === 'activities, ambiguous' ? 0.85 : 0.985));
    expect(low).toEqual([]);
  });

  it('hold no activity that is wrong without a warning', () => {
    expect(score.silent).toBe(0);
  });

  it('are flagged where careful readers could disagree', () => {
    expect(score.flagged / score.ambiguous).toBeGreaterThanOrEqual(0.9);
  });

  it('carry a warning on at most one clear project in five', () => {
    expect(score.warned / score.clear).toBeLessThanOrEqual(0.2);
  });
});
