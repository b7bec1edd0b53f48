import { describe, expect, test } from 'vitest';
import { extract, type Options, type Plan, UsageError } from '../../src/index.ts';
import { editionBytes, editionRegistry } from '../japanese/edition.ts';

/** A plan of one project for each of these department cells. */
const readCells = (cells: readonly string[], options: Options = {}): Promise<Plan> => {
  const rows = cells.map((cell, index) => `講習会の開催その${index + 1}\t${cell}\t実施\t→`);
  return extract(`(1) 人材の育成\n\n事業名\t担当課\t2022年度\t2023年度\n${rows.join('\n')}\n`, options);
};
const projectsOf = (plan: Plan) => plan.measures.flatMap(({ projects }) => projects);

describe('the 2019 edition with its registry', () => {
  test('has every department cell resolved, and its units linked where they are departments', async () => {
    const { measures, departments, notices } = await extract(editionBytes(), { registry: editionRegistry() });
    const projects = measures.flatMap((measure) => measure.projects);
    const all = [...measures, ...projects].flatMap((one) => ('lead' in one ? one.lead : one.departments));
    expect(all.filter(({ level }) => level === 'unresolved' || level === 'tokens')).toEqual([]);
    expect(notices.filter(({ code }) => code === 'records/department-unresolved')).toEqual([]);
    const idOf = (name: string): string | undefined => departments.find((one) => one.name === name)?.id;
    const linked = new Set(all.map(({ unit, unitDepartmentId }) => `${unit} ${unitDepartmentId}`));
    expect(linked).toEqual(
      new Set([
        'null null',
        'AMIC駐在 null',
        `工業研究所 ${idOf('工業研究所')}`,
        `中小企業・サービス産業振興課 ${idOf('中小企業・サービス産業振興課')}`,
      ]),
    );
  });

  test('has one creative team, whatever its dot', async () => {
    const { departments } = await extract(editionBytes());
    expect(departments.filter(({ kind }) => kind === 'team')).toMatchObject([
      { name: 'みえクリエイティブチーム', aliases: ['みえクリエイティブチーム', 'みえクリエイティブ・チーム'] },
    ]);
  });
});

test('variants of one name are one department, and names stay as printed', async () => {
  const plan = await readCells([
    'ＤＸ推進課',
    'DX推進課',
    'ＤＸ推進課',
    '霞ヶ浦事務所',
    '霞ケ浦事務所',
    '髙崎課',
    '高崎課',
  ]);
  expect(plan.departments.map(({ name, aliases }) => [name, ...aliases])).toEqual([
    ['ＤＸ推進課', 'ＤＸ推進課', 'DX推進課'],
    ['霞ヶ浦事務所', '霞ヶ浦事務所', '霞ケ浦事務所'],
    ['髙崎課', '髙崎課', '高崎課'],
  ]);
  expect(projectsOf(plan)[1]?.departments).toMatchObject([{ department: 'ＤＸ推進課', raw: 'DX推進課' }]);
});

test('the name of a department is that of the index table, else the one printed most often', async () => {
  const cells = ['DX推進課', 'ＤＸ推進課', 'ＤＸ推進課'];
  const names = async (plan: Promise<Plan>): Promise<string[]> => (await plan).departments.map(({ name }) => name);
  expect(await names(readCells(cells))).toEqual(['ＤＸ推進課']);
  const index =
    '担当課一覧\n\n取組方向等\t(主)担当課\t頁\n取組方向1 人材\t\t\n(1)人材の育成\tDX推進課\t3\n\n取組方向1 人材\n\n';
  const rows = cells.map((cell, index) => `講習会その${index + 1}\t${cell}\t実施\t→`);
  const text = `${index}(1) 人材の育成\n\n事業名\t担当課\t2022年度\t2023年度\n${rows.join('\n')}\n`;
  expect(await names(extract(text))).toEqual(['DX推進課']);
});

test('levels: what stands twice, what a registry names, what its words make a name, and the rest', async () => {
  const registry = { departments: [{ name: '産業局', kind: 'bureau' as const, aliases: ['さんぎょう'] }] };
  const plan = await readCells(['道路課', '道路課', 'さんぎょう', '河川課', '販路拡充'], { registry });
  const levels = projectsOf(plan).flatMap((project) => project.departments.map(({ level }) => level));
  expect(levels).toEqual(['exact', 'exact', 'registry', 'tokens', 'unresolved']);
  expect(plan.departments.find(({ name }) => name === '産業局')).toMatchObject({
    kind: 'bureau',
    aliases: ['さんぎょう'],
  });
});

test('a unit that the registry names is a department and linked', async () => {
  const registry = { departments: [{ name: '工業試験場', kind: 'institute' as const }] };
  const plan = await readCells(['産業課(工業試験場)'], { registry });
  const unit = plan.departments.find(({ name }) => name === '工業試験場');
  expect(projectsOf(plan)[0]?.departments).toMatchObject([{ unit: '工業試験場', unitDepartmentId: unit?.id }]);
  expect(unit?.kind).toBe('institute');
});

test.each([
  ['500 names', Array.from({ length: 500 }, (_, n) => `第${n}課`).join('、'), 500, 0],
  ['500 words that are none', Array.from({ length: 500 }, (_, n) => `X${n}`).join('、'), 500, 1],
  ['Latin letters', 'JETRO', 1, 1],
  ['emoji', '😀', 1, 1],
  ['separators alone', '、、', 0, 1],
])('a cell of %s is read, and what is unresolved is said once', async (_, cell, names, notices) => {
  const plan = await readCells([cell, '道路課']);
  expect(projectsOf(plan)[0]?.departments).toHaveLength(names);
  expect(plan.notices.filter(({ code }) => code === 'records/department-unresolved')).toHaveLength(notices);
  expect(plan.notices.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a registry that contradicts itself is wrong usage', async () => {
  const twice = { departments: [1, 2].map(() => ({ name: '道路課', kind: 'division' as const })) };
  await expect(readCells(['道路課'], { registry: twice })).rejects.toThrow(UsageError);
});

test.each(['－', 'なし', '該当なし'])('a cell that says %s names no department, and is no doubt', async (none) => {
  const plan = await readCells(['税務課', none]);
  expect(projectsOf(plan)[1]?.departments).toEqual([]);
  expect(plan.departments.map(({ name }) => name)).toEqual(['税務課']);
  const told = plan.notices.filter(({ code }) => code === 'records/department-unresolved');
  expect(told.map(({ severity }) => severity)).toEqual(['info']);
  expect(plan.notices.map(({ code }) => code)).not.toContain('checks/characters-lost');
});
