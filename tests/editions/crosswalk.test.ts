import { describe, expect, it } from 'vitest';
import { linkEditions, sortEditions } from '../../src/editions/link.ts';
import { plansToCrosswalk } from '../../src/editions/plans-to-crosswalk.ts';
import { crosswalkToCsv, linksToCsv } from '../../src/formats/crosswalk-csv.ts';
import type { KeyedKind, Plan } from '../../src/index.ts';
import { readMeasure } from '../reading/support.ts';

async function edition(name: string, ...rows: string[]): Promise<Plan> {
  return { ...(await readMeasure('事業名|担当課|R5|R6|R7', ...rows)), edition: name };
}

const first = () =>
  edition('2022', '街路樹の整備事業|みどり課|設計の委託|植栽|→', '公園の遊具更新|みどり課|点検の実施|更新|→');
const second = () =>
  edition(
    '2023',
    '公園の遊具更新|みどり課|点検の実施|更新|→',
    '街路樹整備事業|みどり課|設計の委託|植栽|→',
    '広場|道路課|工事||',
  );

const idsOf = (pairs: ReturnType<typeof plansToCrosswalk>, kind: KeyedKind) =>
  pairs.filter((pair) => (pair.old ?? pair.new)?.kind === kind).map(({ old, new: current }) => [old?.id, current?.id]);

describe('the crosswalk of two editions', () => {
  it('has every pair, changed or not, and what has no partner', async () => {
    const pairs = plansToCrosswalk(await first(), await second());
    expect(idsOf(pairs, 'project')).toEqual([
      ['m1-p1', 'm1-p2'],
      ['m1-p2', 'm1-p1'],
      [undefined, 'm1-p3'],
    ]);
    expect(idsOf(pairs, 'activity')).toContainEqual(['m1-p1-a1', 'm1-p2-a1']);
    const [renamed] = pairs.filter(({ old }) => old?.id === 'm1-p1');
    expect(renamed?.likeness).toBeGreaterThan(0.7);
    expect(renamed?.likeness).toBeLessThan(1);
  });

  it('is the same with the editions exchanged', async () => {
    const [one, other] = [await first(), await second()];
    const turned = plansToCrosswalk(other, one).map((pair) => ({ ...pair, old: pair.new, new: pair.old }));
    const sorted = (pairs: unknown[]): string[] => pairs.map((pair) => JSON.stringify(pair)).sort();
    expect(sorted(turned)).toEqual(sorted(plansToCrosswalk(one, other)));
  });

  it('is a table', async () => {
    const pairs = plansToCrosswalk(await first(), await second());
    const csv = crosswalkToCsv(pairs, { old: '2022', new: '2023' }, { csv: 'plain', headers: 'en' });
    const [head, ...lines] = new TextDecoder().decode(csv).trim().split('\n');
    expect(head).toBe('old_edition,new_edition,record,old_id,new_id,old_key,new_key,likeness,old_name,new_name');
    expect(lines).toHaveLength(pairs.length);
  });
});

describe('records through many editions', () => {
  it('keep one identity through a new name and a new place', async () => {
    const third = await edition('2024', '街路樹の整備|みどり課|設計の委託|植栽|→');
    const records = linkEditions(sortEditions([third, await first(), await second()]));
    const projects = records.filter(({ kind }) => kind === 'project');
    expect(projects.map(({ recordId, edition, id }) => [recordId, edition, id])).toEqual([
      ['2022/m1-p1', '2022', 'm1-p1'],
      ['2022/m1-p2', '2022', 'm1-p2'],
      ['2022/m1-p1', '2023', 'm1-p2'],
      ['2022/m1-p2', '2023', 'm1-p1'],
      ['2023/m1-p3', '2023', 'm1-p3'],
      ['2022/m1-p1', '2024', 'm1-p1'],
    ]);
    const csv = new TextDecoder().decode(linksToCsv(records, { csv: 'plain', headers: 'ja' }));
    expect(csv).toMatch(/^通し番号,版,記録の種類,ID,キー,名称\n/);
  });

  it('follow each other by their date of issue, not by their name', async () => {
    const [old, current] = [await first(), await second()];
    old.plan.issued = '2023-04';
    current.plan.issued = '2022-04';
    expect(sortEditions([old, current]).map(({ edition }) => edition)).toEqual(['2023', '2022']);
  });
});
