import { describe, expect, it } from 'vitest';
import { activitiesOf, noticesOf, read, readMeasure } from '../reading/support.ts';

const title = '緑浜市産業振興計画 工程表';
const head = '事業名|担当課|R5|R6|R7';
const trees = '街路樹の整備|みどり課|設計|植栽|→';

describe('an arrow beside a column of times that cannot be read', () => {
  const endsOf = async (row: string): Promise<(string | undefined)[]> => {
    const plan = await readMeasure('事業名|担当課|R5|R6|??年|R8', `街路樹の整備|みどり課|${row}`);
    return activitiesOf(plan).map((line) => line.split(' ')[2]);
  };

  it('has no known end where it runs into it', async () => {
    expect(await endsOf('設計|→|→|')).toEqual(['2023-2024?']);
  });

  it('ends where it ends ahead of it, and words there alone say nothing of it', async () => {
    expect(await endsOf('設計|→||植栽')).toEqual(['2023-2024', '2026-2026']);
    expect((await endsOf('設計|→|検討|'))[0]).toBe('2023-2024');
  });
});

describe('rows above any head', () => {
  it('have the columns of a later table of as many fields', async () => {
    const plan = await read([title, '', '(1) 緑化', trees, '', '(2) 公園', head, '公園の改修|公園課|調査|工事|']);
    expect(activitiesOf(plan)).toContain('街路樹の整備 みどり課 2024-2025 植栽');
    expect(noticesOf(plan)).toContain('sections/header-from-below');
  });

  it('are quoted where no table has as many', async () => {
    const plan = await read([
      title,
      '',
      '(1) 緑化',
      `${trees}|継続`,
      '',
      '(2) 公園',
      head,
      '公園の改修|公園課|調査|工事|',
    ]);
    expect(activitiesOf(plan).filter((line) => line.startsWith('街路樹'))).toEqual([]);
    expect(noticesOf(plan)).toContain('sections/row-unplaced');
  });

  it('may be the lead and the prose of a measure in boxes', async () => {
    const plan = await readMeasure('主担当|みどり課', '概要|木を植えます。', '市民と進めます。', head, trees);
    expect(plan.measures[0]?.lead.map(({ department }) => department)).toEqual(['みどり課']);
    expect(plan.measures[0]?.overview).toEqual(['木を植えます。', '市民と進めます。']);
    expect(noticesOf(plan)).not.toContain('sections/row-unplaced');
  });
});

describe('initiatives with plain numbers', () => {
  const columns = '取組内容|事業名|担当課|R5|R6|R7';

  it('are in their column alone', async () => {
    const plan = await readMeasure(
      columns,
      `(1) 緑を増やし、公園を広げます。|(2) 街路樹を整備します。|みどり課|設計|植栽|→`,
    );
    expect(plan.measures[0]?.initiatives.map(({ number }) => number)).toEqual([1]);
    expect(plan.measures[0]?.projects.map(({ name }) => name)).toEqual(['(2) 街路樹を整備します。']);
  });

  it('are not numbers that no circle has', async () => {
    const plan = await readMeasure(columns, `(99) 緑を増やし、公園を広げます。|${trees}`);
    expect(plan.measures[0]?.initiatives).toEqual([]);
    const [project] = plan.measures[0]?.projects ?? [];
    expect(project?.attributes.map(({ text }) => text)).toEqual(['(99) 緑を増やし、公園を広げます。']);
  });
});

describe('a caption above a table without years', () => {
  const table = ['事業名|担当課|内容', '街路樹の整備|みどり課|植栽'];

  it('states the period of what is done, and the content is no attribute', async () => {
    const plan = await readMeasure('実施時期：令和5年度～令和6年度', ...table);
    expect(activitiesOf(plan)).toEqual(['街路樹の整備 みどり課 2023-2024 植栽']);
    expect(plan.measures[0]?.projects[0]?.attributes).toEqual([]);
  });

  it('states none where it says something else', async () => {
    const plan = await readMeasure('実施時期：市民の声を聞いて決める', ...table);
    expect(activitiesOf(plan)).toEqual([]);
  });
});

describe('years of a form below each other', () => {
  const fields = ['取組名|街路樹の整備|', '所管課|みどり課|'];

  it('are its years, each with its words', async () => {
    const plan = await readMeasure(...fields, '年次計画|R5|設計', '|R6|植栽', '|R7|剪定');
    expect(activitiesOf(plan)).toEqual([
      '街路樹の整備 みどり課 2023-2023 設計',
      '街路樹の整備 みどり課 2024-2024 植栽',
      '街路樹の整備 みどり課 2025-2025 剪定',
    ]);
  });

  it('may stand among its labels, below words that say so', async () => {
    const plan = await readMeasure(...fields, '年度|取組内容|', 'R5|設計|', 'R6|植栽|', 'R7|剪定|');
    expect(activitiesOf(plan)).toEqual([
      '街路樹の整備 みどり課 2023-2023 設計',
      '街路樹の整備 みどり課 2024-2024 植栽',
      '街路樹の整備 みどり課 2025-2025 剪定',
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('may be rows of it as its fields are', async () => {
    const years = ['R5年度|設計|', 'R6年度|植栽|', 'R7年度|剪定|'];
    const plan = await readMeasure(...fields, '課題|木が老いている。|', ...years, '効果|景観|');
    expect(activitiesOf(plan)).toEqual([
      '街路樹の整備 みどり課 2023-2023 設計',
      '街路樹の整備 みどり課 2024-2024 植栽',
      '街路樹の整備 みどり課 2025-2025 剪定',
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('are none over figures: how a building is used', async () => {
    await expect(readMeasure('施設名|会館', '所在地|中央', 'R6|1,000人', 'R7|1,100人')).rejects.toThrow();
  });

  it.each([
    ['one year alone', ['開始年度|R5|']],
    ['years that go back', ['開始年度|R7|設計', '|R6|植栽']],
    ['years beside labels of their own', ['開始年度|R5|設計', '終了年度|R7|植栽']],
  ])('are not %s', async (_, rows) => {
    await expect(readMeasure(...fields, ...rows)).rejects.toMatchObject({ code: 'no-schedule-in-tables' });
  });
});

it('words that end as the number of a page does are words', async () => {
  const plan = await readMeasure(
    ...['詳しくは計画本編 P.12', '事業名|担当課|R5|R6', '街路樹の整備|みどり課|設計|植栽', '||説明会12/20|'],
  );
  expect(plan.measures[0]?.overview).toEqual(['詳しくは計画本編 P.12']);
  expect(activitiesOf(plan)).toContain('街路樹の整備 みどり課 2023-2023? 説明会12/20');
});

it('years right below those of a head, which leave open whose rows are whose, are an error', async () => {
  const plan = await readMeasure(
    ...['事業名|担当課|R3|R4|R5', '||R6|R7|R8'],
    ...['街路樹の整備|みどり課|設計|植栽|→', '||→|点検|→', '公園の改修|公園課|調査|工事|→', '||→|点検|→'],
  );
  expect(activitiesOf(plan)).toEqual([]);
  expect(noticesOf(plan)).toContain('sections/table-unread');
});
