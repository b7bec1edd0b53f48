import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/index.ts';
import { readMeasure } from '../reading/support.ts';

const HEAD = '事業名|担当課|R5|R6|R7';

/** Keys of the projects and of their activities by their words. */
function keysOf({ measures }: Plan): Record<string, string> {
  const projects = measures.flatMap((measure) => measure.projects);
  const activities = projects.flatMap(({ name, lanes }) =>
    lanes.flatMap((lane) => lane.activities.map(({ items, key }) => [`${name} ${items.join(' ')}`, key] as const)),
  );
  return Object.fromEntries([...projects.map(({ name, key }) => [name, key] as const), ...activities]);
}

describe('the key of a record', () => {
  it('stays in an edition of other places, years, departments, width and wraps', async () => {
    const first = await readMeasure(HEAD, '街路樹の整備|みどり課|設計|植栽|→', '広場の改修 (駅前)|道路課||工事|');
    const next = await readMeasure(
      HEAD,
      '広場の改修（駅前）|緑地課|||工事',
      '公園|緑地課|開園||',
      '街路樹の整備|緑地課||設計|植栽',
    );
    const [before, after] = [keysOf(first), keysOf(next)];
    expect(after['街路樹の整備 設計']).toBe(before['街路樹の整備 設計']);
    expect(Object.values(after)).toEqual(expect.arrayContaining(Object.values(before)));
    expect(next.measures[0]?.key).toBe(first.measures[0]?.key);
  });

  it('differs where the words of the record, or of one above it, do', async () => {
    const plan = await readMeasure(HEAD, '街路樹の整備|みどり課|設計|植栽|→', '広場の改修|道路課|設計|工事|');
    const keys = Object.values(keysOf(plan));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is counted where two records say the same', async () => {
    const plan = await readMeasure(HEAD, '街路樹の整備|みどり課|設計|植栽|設計');
    const activities = plan.measures[0]?.projects[0]?.lanes[0]?.activities ?? [];
    const [first, , third] = activities.map(({ key }) => key);
    expect(first).toMatch(/^a[0-9a-f]{10}$/);
    expect(third).toBe(`${first}-2`);
  });
});
