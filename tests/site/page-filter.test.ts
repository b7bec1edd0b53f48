import { describe, expect, it } from 'vitest';
import { planToPageData } from '../../src/formats/edition-page-data.ts';
import { extract } from '../../src/index.ts';
import { laneToRows } from '../../src/site/lane-rows.ts';
import { type PageActivity, placesToDrawn } from '../../src/site/page-data.ts';
import { findHits, noFilter, type PageFilter, toSearch } from '../../src/site/page-filter.ts';
import { firstState, hashToState, stateToHash } from '../../src/site/page-url.ts';

const text = `(1) 道の整備

事業名\t担当課\t2022年度\t2023年度\t2024年度
歩道の設置\t道路課\tＩＣＴ活用の設計\t工事\t→
橋の修繕\t河川課\t\t調査\t
緑化\t公園課\t\t\t
`;

async function hitsOf(filter: Partial<PageFilter>) {
  const data = planToPageData(await extract(text), { text: null, diff: null, index: null });
  const { projects, activities } = findHits(toSearch(data), { ...noFilter, ...filter }, data.departments);
  return [[...projects], [...activities]];
}

describe('what is asked for', () => {
  it('is all without a filter, projects without activities too', async () => {
    const [projects = [], activities = []] = await hitsOf({});
    expect([projects.length, activities.length]).toEqual([3, 3]);
  });

  it('is found by parts of words in any width, in the project or in the box', async () => {
    expect(await hitsOf({ words: 'ict活' })).toEqual([['m1-p1'], ['m1-p1-a1']]);
    expect(await hitsOf({ words: '歩道　工事' })).toEqual([['m1-p1'], ['m1-p1-a2']]);
    expect(await hitsOf({ words: '公園' })).toEqual([['m1-p3'], []]);
    expect(await hitsOf({ words: 'どこにもない' })).toEqual([[], []]);
  });

  it('is narrowed by department, year and kind together', async () => {
    expect(await hitsOf({ department: '河川課' })).toEqual([['m1-p2'], ['m1-p2-a1']]);
    expect(await hitsOf({ year: '2024' })).toEqual([['m1-p1'], ['m1-p1-a2']]);
    expect(await hitsOf({ kind: 'unprinted' })).toEqual([['m1-p2'], ['m1-p2-a1']]);
    expect(await hitsOf({ kind: 'unprinted', year: '2022' })).toEqual([[], []]);
    expect(await hitsOf({ department: 'なくなった課' })).toEqual([[], []]);
  });
});

describe('a link', () => {
  it('says what is asked for and which record is open, and nothing that is as usual', () => {
    const filter = { words: '商談 会&x', department: '道路課', year: '2020', measure: 'm1', kind: 'doubtful' as const };
    const state = { filter, record: 'm1-p1', language: 'en' as const, colour: 'measure' as const };
    expect(hashToState(stateToHash(state))).toEqual(state);
    expect(stateToHash(firstState)).toBe('');
  });

  it('that says nonsense asks for nothing', () => {
    expect(hashToState('#y=<script>&k=all&l=de&c=red')).toEqual(firstState);
  });
});

describe('the rows of a lane', () => {
  const box = (id: string, start?: number, end?: number): PageActivity => ({
    ...{ id, words: [id], basis: 'cell', at: [] },
    ...(start === undefined || end === undefined ? {} : { start, end }),
  });
  const idsOf = (activities: PageActivity[]) => {
    const { rows, undated } = laneToRows(activities, [2022, 2023, 2024]);
    return [
      rows.map((row) => row.map(({ activity, span }) => `${activity?.id ?? ''}${span}`)),
      undated.map(({ id }) => id),
    ];
  };

  it('fill the blank years', () => {
    expect(idsOf([box('a', 2023, 2023)])).toEqual([[['1', 'a1', '1']], []]);
    expect(idsOf([box('a', 2022, 2023), box('b', 2024, 2024)])).toEqual([[['a2', 'b1']], []]);
  });

  it('part what stands over the same year', () => {
    expect(idsOf([box('a', 2022, 2024), box('b', 2023, 2023)])).toEqual([[['a3'], ['1', 'b1', '1']], []]);
  });

  it('keep what no column has', () => {
    expect(idsOf([box('a'), box('b', 2030, 2030), box('c', 2020, 2022)])).toEqual([[['c1', '1', '1']], ['a', 'b']]);
  });
});

describe('the drawn pages that places lie on', () => {
  it('are counted by lines of a text, by pages of a PDF, and named of a sheet', () => {
    const drawn = { folder: 'x-pages', lines: 60, of: { '工程表!C12': 3 } };
    expect(placesToDrawn([[0, 60, 2], [0, 61, -1], [7, 10, 10, 20, 20], '工程表!C12', '表紙!A1'], drawn)).toEqual([
      1, 2, 3, 7,
    ]);
  });
});
