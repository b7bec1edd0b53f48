import { describe, expect, it, vi } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import type { DrawnPage } from '../../src/model/drawn-page.ts';
import { activitiesOf, measuresOf, TABLE, toText } from './support.ts';

vi.mock('../../src/layout/find-on-page.ts', async (importOriginal) => {
  const pages = await importOriginal<typeof import('../../src/layout/find-on-page.ts')>();
  const findOnPage: typeof pages.findOnPage = (page: DrawnPage, ...rest) => {
    if (page.number === 2 && faults.page) throw new TypeError('no such edge');
    return pages.findOnPage(page, ...rest);
  };
  return { ...pages, findOnPage };
});
vi.mock('../../src/checks/invisible-characters.ts', async (importOriginal) => {
  const checks = await importOriginal<typeof import('../../src/checks/invisible-characters.ts')>();
  const checkInvisibleCharacters: typeof checks.checkInvisibleCharacters = (plan) => {
    if (faults.check) throw new RangeError('too deep');
    return checks.checkInvisibleCharacters(plan);
  };
  return { checkInvisibleCharacters };
});
vi.mock('../../src/records/activities.ts', async (importOriginal) => {
  const records = await importOriginal<typeof import('../../src/records/activities.ts')>();
  const laneToActivities: typeof records.laneToActivities = (...given) => {
    if (faults.records && JSON.stringify(given[0]).includes('工事')) throw new TypeError('no such year');
    return records.laneToActivities(...given);
  };
  return { ...records, laneToActivities };
});

const faults = vi.hoisted(() => ({ page: false, check: false, records: false }));

const two = toText([
  '緑浜市工程表',
  '(1) 緑化の推進',
  ...TABLE,
  '(2) 水辺の再生',
  '事業名|担当課|R5|R6|R7',
  '護岸の 整備|河川課|設計|工事|→',
]);

const failedOf = ({ notices }: Plan): string[] =>
  notices.flatMap(({ code, severity, subject, message }) =>
    code.endsWith('-failed') ? [`${severity} ${code} ${subject} ${message}`] : [],
  );

describe('where the program fails', () => {
  it('on the schedule of one measure, the others are published, and it is an error', async () => {
    const plan = await extract(two, {
      tokenizer: (text) => {
        if (text.includes('護岸')) throw new TypeError('no such word');
        return [];
      },
    });
    expect(measuresOf(plan)).toEqual(['m1 - 緑化の推進', 'm2 - 水辺の再生']);
    expect(activitiesOf(plan)).toEqual([
      '街路樹の整備 みどり課 2023-2023 設計',
      '街路樹の整備 みどり課 2024-2025 植栽',
    ]);
    expect(failedOf(plan)).toEqual([
      'error repair/measure-failed m2 Unexpected failure of the program in the schedule of "水辺の再生" (TypeError: no such word); nothing of it was read, the rest of the plan was',
    ]);
  });

  it('on the records of one measure, its heading and the others are published', async () => {
    faults.records = true;
    const plan = await extract(two, { tokenizer: 'never' });
    faults.records = false;
    expect(measuresOf(plan)).toEqual(['m1 - 緑化の推進', 'm2 - 水辺の再生']);
    expect(activitiesOf(plan)).toHaveLength(2);
    expect(failedOf(plan)).toEqual([
      expect.stringMatching(/^error records\/measure-failed m2 .*TypeError: no such year/),
    ]);
  });

  it('on one page, the others are read', async () => {
    const { readFile } = await import('node:fs/promises');
    const bytes = await readFile(new URL('../pdf/fixtures/two-pages.pdf', import.meta.url));
    const whole = await extract(bytes);
    faults.page = true;
    const plan = await extract(bytes);
    faults.page = false;
    expect(failedOf(plan)).toEqual([expect.stringMatching(/^error layout\/page-failed null .* page or sheet 2 /)]);
    expect(activitiesOf(plan).length).toBeGreaterThan(0);
    expect(activitiesOf(whole).length).toBeGreaterThan(activitiesOf(plan).length);
  });

  it('in a check, the plan is published with what the other checks found', async () => {
    faults.check = true;
    const plan = await extract(two, { tokenizer: 'never' });
    faults.check = false;
    expect(failedOf(plan)).toEqual([expect.stringContaining('RangeError: too deep')]);
    expect(activitiesOf(plan)).toHaveLength(4);
  });

  it('what is thrown on purpose ends the reading', async () => {
    const reading = extract(two, {
      tokenizer: () => {
        throw new Error('no dictionary');
      },
    });
    await expect(reading).rejects.toThrow('no dictionary');
  });
});
