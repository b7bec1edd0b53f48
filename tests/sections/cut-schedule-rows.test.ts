import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { activitiesOf, indicatorsOf, noticesOf, read, readMeasure } from '../reading/support.ts';

/** A table of a web page; a cell may say how many columns it covers. */
type Row = readonly (string | readonly [text: string, columns: number])[];

function readTable(...rows: readonly Row[]): Promise<Plan> {
  const toCell = (cell: Row[number]): string =>
    typeof cell === 'string' ? `<td>${cell}</td>` : `<td colspan="${cell[1]}">${cell[0]}</td>`;
  const table = rows.map((cells) => `<tr>${cells.map(toCell).join('')}</tr>`).join('');
  return extract(`<!DOCTYPE html><h1>工程表</h1><table>${table}</table>`, { tokenizer: 'never' });
}

const pathsOf = ({ measures }: Plan): string[] =>
  measures.flatMap(({ projects }) =>
    projects.map(({ name, path }) => [...path.map(({ text }) => text), name].join(' > ')),
  );

it('an attribute that spans projects is of each of them, but for a figure, which is their sum', async () => {
  const rows = [
    '<td rowspan="2">歳入</td><td>広告の拡大</td><td>財政課</td><td>検討</td><td rowspan="2">1,200</td><td rowspan="2">新規</td>',
    '<td>使用料の見直し</td><td>財政課</td><td>実施</td>',
    '<td>歳出</td><td>補助金の見直し</td><td>総務課</td><td>実施</td><td>300</td><td></td>',
  ];
  const cells = ['区分', '改革項目', '担当課', 'R6', '効果額', '備考'].map((text) => `<th>${text}</th>`).join('');
  const table = [cells, ...rows].map((row) => `<tr>${row}</tr>`).join('');
  const plan = await extract(`<!DOCTYPE html><h1>工程表</h1><table>${table}</table>`, { tokenizer: 'never' });
  const projects = plan.measures.flatMap((measure) => measure.projects);
  expect(projects.map(({ attributes }) => attributes.map(({ text }) => text))).toEqual([
    ['歳入', '1,200', '新規'],
    ['歳入', '新規'],
    ['歳出', '300'],
  ]);
});

const head = ['分野', '事業名', '担当課', 'R5', 'R6'];
const trees = ['緑化', '街路樹の整備', 'みどり課', '設計', '植栽'];

describe('labels above the projects', () => {
  it('hold for the rows below them, until another stands in their column', async () => {
    const rows = [
      ['', '公園の改修', '公園課', '調査', '工事'],
      ['河川', '河川の清掃', '河川課', '調査', '清掃'],
    ];
    expect(pathsOf(await readTable(head, trees, ...rows))).toEqual([
      '緑化 > 街路樹の整備',
      '緑化 > 公園の改修',
      '河川 > 河川の清掃',
    ]);
  });

  it('do not hold for a name that stands over their column too', async () => {
    const plan = await readTable(head, trees, [['公園の改修', 2], '公園課', '調査', '工事']);
    expect(pathsOf(plan)).toEqual(['緑化 > 街路樹の整備', '公園の改修']);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('may be a row of one cell over all times', async () => {
    const bands = await readTable(
      head.slice(1),
      [['まちの緑', 4]],
      trees.slice(1),
      [['みんなの川', 4]],
      ['河川の清掃', '河川課', '調査', '清掃'],
    );
    expect(pathsOf(bands)).toEqual(['まちの緑 > 街路樹の整備', 'みんなの川 > 河川の清掃']);
  });

  it('are no cell that begins below the times, nor one with an arrow', async () => {
    const box = await readTable(head.slice(1), trees.slice(1), ['', '', ['維持管理を続ける', 2]]);
    expect(activitiesOf(box)).toContain('街路樹の整備 みどり課 2023-2024 維持管理を続ける');
    const arrow = await readTable(head.slice(1), trees.slice(1), [['公園の改修→', 4]]);
    expect(pathsOf(arrow)).toEqual(['街路樹の整備', '公園の改修→']);
  });
});

describe('a table without a head', () => {
  it('has the columns of the last table of as many fields', async () => {
    const plan = await read([
      ...['緑浜市産業振興計画 工程表', '', '(1) 緑化', '事業名|担当課|R5|R6|R7', '街路樹の整備|みどり課|設計|植栽|→'],
      ...['', '(2) 公園', '事業名|R8|R9', '公園の改修|調査|工事', '', '(3) 河川', '河川の清掃|河川課|調査|清掃|→'],
    ]);
    expect(activitiesOf(plan)).toContain('河川の清掃 河川課 2023-2023 調査');
    expect(noticesOf(plan)).toContain('sections/table-without-header');
  });
});

describe('a head of years without words', () => {
  const schedule = ['事業名|担当課|R5|R6', '街路樹の整備|みどり課|設計|植栽'];

  it.each([
    ['R5|R6', '植えた木|10本|20本'],
    ['|R5|R6', '植えた木|10本|20本'],
  ])('%s above a schedule is one of indicators', async (years, row) => {
    const plan = await readMeasure(years, row, '', ...schedule);
    expect(indicatorsOf(plan)).toEqual(['植えた木 2023=10本 2024=20本']);
  });
});

describe('a legend', () => {
  const table = ['事業名|担当課|R5|R6', '街路樹の整備|みどり課|○|◎'];
  const itemsOf = (plan: Plan): string[] =>
    plan.measures.flatMap(({ projects }) =>
      projects.flatMap(({ lanes }) => lanes.flatMap(({ activities }) => activities.map(({ items }) => items.join()))),
    );

  it('below its title ends where a line says nothing of a mark', async () => {
    const plan = await readMeasure('凡例', '○ 検討', '◎ 実施', '木を植えます。', ...table);
    expect(itemsOf(plan)).toEqual(['検討', '実施']);
    expect(plan.measures[0]?.overview).toEqual(['木を植えます。']);
  });

  it('without a title is none where no table beside it has its marks', async () => {
    const plan = await readMeasure('◇：木を植えます', '木は市民と植えます。', ...table);
    expect(plan.measures[0]?.overview).toEqual(['◇：木を植えます', '木は市民と植えます。']);
  });
});
