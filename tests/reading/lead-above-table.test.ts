import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { sheetsToWorkbook, type WrittenSheet } from '../support/workbook.ts';
import { toText } from './support.ts';

it('departments named right above the only table are those of its measure', async () => {
  const lines = ['緑浜市情報公開推進計画', '担当課：総務課', '取組|R6|R7|R8', '会議の公開|指針の作成|公開|→'];
  const plan = await extract(toText(lines), { tokenizer: 'never' });
  expect(plan.measures.map(({ lead }) => lead.map(({ department }) => department))).toEqual([['総務課']]);
  expect(plan.notices.map(({ code }) => code)).not.toContain('checks/characters-lost');
});

it('divisions alone in brackets above a table are those of its measure', async () => {
  const table = (name: string): string[] => ['取組|R6|R7|R8', `${name}|実施|→|→`, ''];
  const first = ['1 栄養・食生活', '【健康課】', ...table('減塩教室')];
  const plan = await extract(toText([...first, '2 身体活動', '（スポーツ課・公園課）', ...table('体操教室')]), {
    tokenizer: 'never',
  });
  const leads = plan.measures.map(({ title, lead }) => `${title}: ${lead.map(({ department }) => department)}`);
  expect(leads).toEqual(['栄養・食生活: 健康課', '身体活動: スポーツ課,公園課']);
  expect(plan.measures.flatMap(({ overview }) => overview)).toEqual([]);
});

it('a facility in brackets heads its table, and 【企画課】 above a table with 担当課 issued the plan', async () => {
  const table = ['取組|担当課|R6|R7', '設備の更新|水道課|設計|工事', ''];
  const plan = await extract(toText(['緑浜市水道ビジョン', '【企画課】', ...table]), { tokenizer: 'never' });
  expect(plan.measures.map(({ lead }) => lead)).toEqual([[]]);
  const facility = ['1 施設', '【浄化センター】', ...table];
  const other = await extract(toText(facility), { tokenizer: 'never' });
  expect(other.measures.map(({ lead }) => lead)).toEqual([[]]);
});

/** "title: departments of the lead: names of the projects" of each measure. */
const measuresOf = ({ measures }: Plan): string[] =>
  measures.map(({ title, lead, projects }) =>
    [title, lead.map(({ department }) => department).join('、'), projects.map(({ name }) => name).join('、')].join(
      ': ',
    ),
  );

const toSheet = (name: string, above: readonly string[], project: string): WrittenSheet => ({
  name,
  cells: [...above.map((text) => [text]), [], ['取組名', 'R6', 'R7'], [project, '設計', '工事']],
});

it.each([
  ['河川', '緑'],
  ['水辺の再生', '緑の保全'],
])('lines without numbers above departments head the measures of the sheets %s and %s', async (first, second) => {
  const sheets = [
    toSheet(first, ['水辺の再生', '担当課：河川課'], '護岸の改修'),
    toSheet(second, ['緑の保全', '担当課：みどり課'], '街路樹の更新'),
  ];
  const plan = await extract(sheetsToWorkbook(sheets), { tokenizer: 'never' });
  expect(measuresOf(plan)).toEqual(['水辺の再生: 河川課: 護岸の改修', '緑の保全: みどり課: 街路樹の更新']);
  expect(plan.notices.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

it('lines that bear the names of their sheets head measures, below the title of the plan', async () => {
  const sheets = [
    toSheet('水辺の再生', ['緑浜市工程表', '水辺の再生'], '護岸の改修'),
    toSheet('緑の保全', ['緑の保全'], '街路樹の更新'),
  ];
  const plan = await extract(sheetsToWorkbook(sheets), { tokenizer: 'never' });
  expect([plan.plan.title, ...measuresOf(plan)]).toEqual([
    '緑浜市工程表',
    '水辺の再生: : 護岸の改修',
    '緑の保全: : 街路樹の更新',
  ]);
});

it('fields above a schedule of several rows head a measure with its lead and overview', async () => {
  const fields = ['事業の名称|緑の回廊づくり', '所管課|みどり課', '背景|街路樹が老いている。', ''];
  const rows = ['取組|R6|R7', '街路樹の更新|設計|植栽', '公園の改修|設計|工事'];
  const plan = await extract(toText(['緑浜市工程表', '', ...fields, ...rows]), { tokenizer: 'never' });
  expect(measuresOf(plan)).toEqual(['緑の回廊づくり: みどり課: 街路樹の更新、公園の改修']);
  expect(plan.measures[0]?.overview).toEqual(['街路樹が老いている。']);
});

it('departments above each table are of that table alone where nothing heads it', async () => {
  const table = (project: string): string[] => ['取組名|R6|R7', `${project}|設計|工事`, ''];
  const lines = ['担当課：河川課', ...table('護岸の改修'), '担当課：みどり課', ...table('街路樹の更新')];
  const plan = await extract(toText(lines), { tokenizer: 'never' });
  expect(measuresOf(plan)).toEqual([': 河川課: 護岸の改修', ': みどり課: 街路樹の更新']);
});

describe('departments named below the tables of a measure', () => {
  const table = (name: string): string[] => ['取組|R6|R7', `${name}|設計|植栽`, `${name}の点検|点検|→`];
  const readLines = (...lines: readonly string[]): Promise<Plan> =>
    extract(toText(['緑浜市工程表', '', ...lines]), { tokenizer: 'never' });
  const unplaced = ({ notices }: Plan): number =>
    notices.filter(({ code }) => code === 'sections/line-unplaced').length;

  it('are those of the measure', async () => {
    const first = ['施策1 街路樹', ...table('街路樹'), '', '担当課：みどり課', ''];
    const plan = await readLines(...first, '施策2 公園', ...table('公園'), '', '担当課：公園課');
    expect(measuresOf(plan)).toEqual(['街路樹: みどり課: 街路樹、街路樹の点検', '公園: 公園課: 公園、公園の点検']);
    expect(unplaced(plan)).toBe(0);
  });

  it('are not taken where another table follows, or where only the last measure has them', async () => {
    const between = await readLines('施策1 街路樹', ...table('街路樹'), '', '担当課：みどり課', '', ...table('公園'));
    expect([unplaced(between), measuresOf(between)[0]?.split(':')[1]]).toEqual([1, ' ']);
    const each = ['', '担当課：みどり課', '', ...table('公園'), '', '担当課：公園課', ''];
    const both = await readLines('施策1 緑', ...table('街路樹'), ...each, '施策2 水', ...table('川'));
    expect([unplaced(both), measuresOf(both)[0]?.split(':')[1]]).toEqual([2, ' ']);
    const last = await readLines(
      '施策1 街路樹',
      ...table('街路樹'),
      '',
      '施策2 公園',
      ...table('公園'),
      '',
      '担当課：企画課',
    );
    expect([unplaced(last), measuresOf(last)[1]?.split(':')[1]]).toEqual([1, ' ']);
  });
});
