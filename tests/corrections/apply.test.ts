import { describe, expect, test } from 'vitest';
import { explain, extract, type Options, type Plan, planToDataset, UsageError } from '../../src/index.ts';

const text = `(1) 道の整備

主担当 道路課

モニタリング指標	2022年度	2023年度
歩道の延長	20km	30km

事業名	担当課	2022年度	2023年度	2024年度
歩道の設置	道路課	設計		工事
側溝の清掃	河川課	清掃		→
		点検	点検	
橋の修繕	道路課	調査	修繕	

(2) 公園の整備

主担当 公園課

事業名	担当課	2022年度	2023年度	2024年度
遊具の更新	公園課	更新	→	
`;

type Entry = NonNullable<NonNullable<Options['corrections']>['corrections']>[number];

const signed = { who: '青海県', when: '2022-05-01', why: '原文の誤り' };
const road = { measure: '道の整備', ...signed };

const read = (entries: readonly Entry[], from = text): Promise<Plan> =>
  extract(from, { corrections: { corrections: [...entries] }, tokenizer: 'never' });

const statusesOf = ({ corrections = [] }: Plan): string[] => corrections.map(({ status }) => status);
const codesOf = ({ notices }: Plan): string[] =>
  notices.flatMap(({ code, severity }) => (code.startsWith('corrections/') ? `${severity} ${code}` : []));
const projectsOf = (plan: Plan) => plan.measures.flatMap(({ projects }) => projects);
const projectOf = (plan: Plan, id: string) => projectsOf(plan).find((one) => one.id === id);
const idsOf = (plan: Plan): string[] =>
  projectsOf(plan).flatMap(({ id, lanes }) => [
    id,
    ...lanes.flatMap((lane) => [lane.id, ...lane.activities.map((one) => one.id)]),
  ]);

const years: Entry = {
  set: { years: '2022-2023' },
  ...road,
  project: '歩道の設置',
  activity: '設計',
  saw: '2022? 設計',
};

test('the years of an activity are set, and the plan says by whom and what stood there', async () => {
  const plan = await read([years]);
  expect(projectOf(plan, 'm1-p1')?.lanes[0]?.activities[0]).toMatchObject({
    id: 'm1-p1-a1',
    start: 2022,
    end: 2023,
    endKnown: true,
    endBasis: 'arrow',
    from: '2022-04',
    to: '2024-03',
    source: [{ kind: 'text', line: 9, field: 2, corrected: ['c1'] }],
  });
  expect(plan.corrections).toEqual([
    {
      id: 'c1',
      kind: 'set',
      fields: ['years'],
      status: 'applied',
      target: '道の整備 > 歩道の設置 > 設計',
      subject: 'm1-p1-a1',
      ...signed,
      saw: '2022? 設計',
      before: '2022? 設計',
      after: '2022-2023 設計',
      source: [{ kind: 'text', page: null, line: 9, field: 2 }],
    },
  ]);
  expect(plan.notices.at(-1)).toMatchObject({
    code: 'corrections/applied',
    severity: 'info',
    subject: 'm1-p1-a1',
    actual: '2022? 設計',
    expected: '2022-2023 設計',
    message: 'Corrected by 青海県 on 2022-05-01 (c1, set): 2022? 設計 → 2022-2023 設計; 原文の誤り',
  });
});

test('without corrections nothing of them is published', async () => {
  const plain = await extract(text, { tokenizer: 'never' });
  expect(await read([])).toEqual(plain);
  expect(JSON.stringify(plain)).not.toContain('correct');
  const files = planToDataset(plain, { csv: 'plain', headers: 'en' }).map(({ path }) => path);
  expect(files).not.toContain('corrections.csv');
  const corrected = planToDataset(await read([years]), { csv: 'plain', headers: 'en' });
  const table = corrected.find(({ path }) => path === 'corrections.csv');
  expect(new TextDecoder().decode(table?.bytes)).toContain(
    'c1,1,set,applied,道の整備 > 歩道の設置 > 設計,m1-p1-a1,青海県,2022-05-01,原文の誤り,2022? 設計,2022? 設計,2022-2023 設計,',
  );
});

test('what the reading holds of the source is counted as it was read', async () => {
  const plan = await read([
    { set: { name: '歩道の新設' }, ...road, project: '歩道の設置', saw: '歩道の設置 【道路課】' },
    { drop: 'project', ...road, project: '橋の修繕', saw: ['橋の修繕 【道路課】', '2022 調査 | 2023? 修繕'] },
  ]);
  expect(statusesOf(plan)).toEqual(['applied', 'applied']);
  expect(plan.notices.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('every kind of correction', () => {
  test('fields of each record', async () => {
    const plan = await read([
      { set: { title: '道路の整備', lead: '道路課、橋梁課' }, ...road, saw: '道の整備 【道路課】' },
      { set: { name: '歩道の総延長', role: 'sub' }, ...road, indicator: '歩道の延長', saw: '歩道の延長 (main)' },
      { set: { value: 35 }, ...road, indicator: '歩道の延長', year: 2023, saw: '2023 30km' },
      {
        set: { departments: '河川課ほか', initiatives: 1 },
        ...road,
        project: '側溝の清掃',
        saw: '側溝の清掃 【河川課】',
      },
      {
        set: { departments: '橋梁課' },
        ...road,
        project: '側溝の清掃',
        lane: '点検 | 点検',
        saw: '2022 点検 | 2023? 点検',
      },
      {
        set: { items: ['工事', '検査'], note: '(国庫)' },
        ...road,
        project: '歩道の設置',
        activity: '工事',
        saw: '2024 工事',
      },
    ]);
    expect(statusesOf(plan)).toEqual(Array(6).fill('applied'));
    const [measure] = plan.measures;
    expect(measure).toMatchObject({ id: 'm1', title: '道路の整備', lead: [{ raw: '道路課' }, { raw: '橋梁課' }] });
    expect(measure?.indicators[0]).toMatchObject({
      name: '歩道の総延長',
      role: 'sub',
      values: [{ raw: '20km' }, { raw: '35', value: 35, unit: 'km', source: [{ corrected: ['c3'] }] }],
    });
    const cleaning = projectOf(plan, 'm1-p2');
    expect(cleaning).toMatchObject({ initiatives: [1], departments: [{ department: '河川課', andOthers: true }] });
    expect(cleaning?.lanes.map(({ departments }) => departments?.map((one) => one.departmentId) ?? null)).toEqual([
      null,
      ['dept-4'],
    ]);
    expect(plan.departments.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'dept-1 道路課',
      'dept-2 河川課',
      'dept-3 公園課',
      'dept-4 橋梁課',
    ]);
    expect(projectOf(plan, 'm1-p1')?.lanes[0]?.activities[1]).toMatchObject({
      items: ['工事', '検査'],
      note: '(国庫)',
    });
  });

  test('a lane that belongs to another project keeps its id', async () => {
    const move: Entry = {
      move: '橋の修繕',
      ...road,
      project: '側溝の清掃',
      lane: '点検',
      saw: '2022 点検 | 2023? 点検',
    };
    const plan = await read([move]);
    expect(projectOf(plan, 'm1-p2')?.lanes.map(({ id }) => id)).toEqual(['m1-p2-l1']);
    expect(projectOf(plan, 'm1-p3')?.lanes).toMatchObject([
      { id: 'm1-p3-l1', number: 1 },
      { id: 'm1-p2-l2', number: 2, activities: [{ id: 'm1-p2-a2' }, { id: 'm1-p2-a3' }] },
    ]);
    const away = await read([{ ...move, move: { measure: '公園の整備', project: '遊具の更新' } }]);
    expect(projectOf(away, 'm2-p1')?.lanes.map(({ id }) => id)).toEqual(['m2-p1-l1', 'm1-p2-l2']);
  });

  test('a project is split, and the new one has an id of its own', async () => {
    const whole = ['側溝の清掃 【河川課】', '2022-2024 清掃', '2022 点検 | 2023? 点検'];
    const plan = await read([
      {
        split: { name: '側溝の点検', lanes: '点検', departments: '道路課' },
        ...road,
        project: '側溝の清掃',
        saw: whole,
      },
    ]);
    expect(plan.measures[0]?.projects).toMatchObject([
      { id: 'm1-p1' },
      { id: 'm1-p2', name: '側溝の清掃', lanes: [{ id: 'm1-p2-l1' }] },
      { id: 'm1-p2b', name: '側溝の点検', lanes: [{ id: 'm1-p2-l2' }], departments: [{ raw: '道路課' }] },
      { id: 'm1-p3' },
    ]);
  });

  test('projects are merged, and the id of the one is not given to another', async () => {
    const merge: Entry = {
      merge: '側溝の清掃',
      ...road,
      project: '橋の修繕',
      saw: ['橋の修繕 【道路課】', '2022 調査 | 2023? 修繕'],
    };
    const plan = await read([merge]);
    expect(plan.measures[0]?.projects.map(({ id }) => id)).toEqual(['m1-p1', 'm1-p2']);
    expect(projectOf(plan, 'm1-p2')?.lanes.map(({ id, number }) => `${number} ${id}`)).toEqual([
      '1 m1-p2-l1',
      '2 m1-p2-l2',
      '3 m1-p3-l1',
    ]);
  });

  test('a phantom is dropped, and nothing else is renumbered', async () => {
    const before = idsOf(await read([]));
    const plan = await read([
      { drop: 'activity', ...road, project: '側溝の清掃', activity: '点検', saw: '2022 点検' },
      { drop: 'project', ...road, project: '歩道の設置', saw: ['歩道の設置 【道路課】', '2022? 設計 | 2024 工事'] },
    ]);
    const gone = ['m1-p2-a2', 'm1-p1', 'm1-p1-l1', 'm1-p1-a1', 'm1-p1-a2'];
    expect(idsOf(plan)).toEqual(before.filter((id) => !gone.includes(id)));
    expect(plan.corrections?.[0]).toMatchObject({ subject: 'm1-p2-l2', before: 'm1-p2-a2 2022 点検', after: '' });
  });

  test('a warning that is right counts as info and says who found so', async () => {
    const code = 'repair/lane-owner-doubtful';
    const warned = (await read([])).notices.find((one) => one.code === code);
    const saw = 'owner: 側溝の清掃 | other: 橋の修繕';
    const accept: Entry = { accept: code, ...road, project: '側溝の清掃', lane: '点検', saw };
    const plan = await read([accept]);
    expect(statusesOf(plan)).toEqual(['applied']);
    expect(plan.notices.find((one) => one.code === code)).toEqual({
      ...warned,
      severity: 'info',
      accepted: { correction: 'c1', ...signed },
    });
    expect(plan.notices.filter(({ severity }) => severity === 'warning')).toEqual([]);
    expect(statusesOf(await read([{ ...accept, saw: 'something else' }]))).toEqual(['stale']);
    expect(statusesOf(await read([{ ...accept, accept: 'repair/column-shifted' }]))).toEqual(['needless']);
    expect(statusesOf(await read([{ ...accept, project: '隧道の点検' }]))).toEqual(['not-found']);
  });

  test.each([
    [
      'Japanese',
      '「側溝の清掃」と「橋の修繕」の間にラベルのない行があります。「側溝の清掃」の段として読み取りました',
      'applied',
    ],
    [
      'English',
      'Unexpected row between "側溝の清掃" and\n"橋の修繕"; read as a lane of "側溝の清掃" (+9.9)',
      'applied',
    ],
    ['another owner', '「側溝の清掃」と「歩道の設置」の間にラベルのない行があります', 'stale'],
  ])('a warning is accepted by a sentence of an earlier version that quotes its values: %s', async (_, saw, status) => {
    const named = { ...road, project: '側溝の清掃', lane: '点検' };
    const plan = await read([{ accept: 'repair/lane-owner-doubtful', ...named, saw }]);
    expect(statusesOf(plan)).toEqual([status]);
    if (status === 'stale') expect(plan.notices.at(-1)?.actual).toBe('owner: 側溝の清掃 | other: 橋の修繕'); // what is to be written
  });
});

describe('a correction that does not fit', () => {
  test('the source has changed: it is not applied, and an error shows both', async () => {
    const changed = text.replace('設計\t\t工事', '測量\t設計\t工事');
    const plan = await read([years], changed);
    expect(codesOf(plan)).toEqual(['error corrections/stale']);
    expect(plan.notices.at(-1)).toMatchObject({ actual: '2023 設計', expected: '2022? 設計', subject: 'm1-p1-a2' });
    expect({ ...plan, corrections: [], notices: [] }).toEqual({
      ...(await read([], changed)),
      corrections: [],
      notices: [],
    });
  });

  test('of a whole project its lanes are shown as well', async () => {
    const saw = ['橋の修繕 【道路課】', '2022 調査 | 2023? 修繕'];
    const drop: Entry = { drop: 'project', ...road, project: '橋の修繕', saw };
    const plan = await read([drop], text.replace('調査', '測量'));
    expect(plan.notices.at(-1)).toMatchObject({
      code: 'corrections/stale',
      actual: '橋の修繕 【道路課】\n2022 測量 | 2023? 修繕',
      expected: '橋の修繕 【道路課】\n2022 調査 | 2023? 修繕',
    });
  });

  test('the source was mended: a notice says that it is needless', async () => {
    const plan = await read([years], text.replace('設計\t\t工事', '設計\t→\t工事'));
    expect(codesOf(plan)).toEqual(['info corrections/needless']);
    const name: Entry = { set: { name: '歩道の新設' }, ...road, project: '歩道の設置', saw: '歩道の設置 【道路課】' };
    expect(statusesOf(await read([name], text.replace('歩道の設置', '歩道の新設')))).toEqual(['needless']);
    const drop: Entry = { drop: 'activity', ...road, project: '橋の修繕', activity: '調査', saw: '2022 調査' };
    expect(statusesOf(await read([drop], text.replace('調査', '')))).toEqual(['needless']);
  });

  test('a phantom that reads otherwise now is not taken for gone', async () => {
    const drop: Entry = { drop: 'lane', ...road, project: '橋の修繕', lane: '路面の調査', saw: '2022? 路面の調査' };
    const other = text.replace('調査\t修繕', '\t路面の調査（再）').replace('清掃\t\t→', '路面の調査\t\t→');
    expect(statusesOf(await read([drop], other))).toEqual(['not-found']);
  });

  test('no record prints what it names', async () => {
    const plan = await read([
      { ...years, project: '隧道の点検' },
      { ...years, measure: '港の整備' },
      { ...years, measure: 'm1' },
      { move: '隧道の点検', ...road, project: '側溝の清掃', lane: '点検', saw: '2022 点検 | 2023? 点検' },
    ]);
    expect(codesOf(plan)).toEqual(Array(4).fill('error corrections/not-found'));
    expect(plan.corrections?.at(-1)?.target).toBe('道の整備 > 側溝の清掃 > 点検 > 隧道の点検');
  });

  test('several records print so: the error names them, until the entry names one', async () => {
    const twice = text
      .replace('調査\t修繕', '設計\t修繕')
      .replace('橋の修繕', '歩道の設置')
      .replace('設計\t\t工事', '設計\t工事\t');
    const entry = { ...years, saw: '2022 設計' };
    const plan = await read([entry], twice);
    expect(codesOf(plan)).toEqual(['error corrections/ambiguous']);
    expect(plan.notices.at(-1)?.message).toContain('m1-p1-a1 2022 設計 | m1-p3-a1 2022 設計');
    const closer = await read([{ ...entry, lane: '設計 | 修繕' }], twice);
    expect(closer.corrections).toMatchObject([{ status: 'applied', subject: 'm1-p3-a1' }]);
  });

  test('of two measures of one title the id ahead of it decides', async () => {
    const twins = text.replace('公園の整備', '道の整備');
    const entry: Entry = { set: { lead: '都市課' }, ...road, saw: '道の整備 【公園課】' };
    expect((await read([entry], twins)).corrections).toMatchObject([{ status: 'applied', subject: 'm2' }]);
    expect(statusesOf(await read([{ ...entry, measure: 'm1 道の整備' }], twins))).toEqual(['stale']);
    // alone, a title is enough: the number of a measure may change
    expect(statusesOf(await read([{ ...years, measure: 'm7 道の整備' }]))).toEqual(['applied']);
  });

  test('what cannot be done to a record is not done', async () => {
    const saw = ['歩道の設置 【道路課】', '2022? 設計 | 2024 工事'];
    const plan = await read([
      { split: { name: '歩道', lanes: '工事' }, ...road, project: '歩道の設置', saw },
      { merge: '歩道の設置', ...road, project: '歩道の設置', saw },
    ]);
    expect(statusesOf(plan)).toEqual(['impossible', 'impossible']);
  });
});

test('two corrections of one record may both have seen it as it was read', async () => {
  const items: Entry = { ...years, set: { items: '基本設計' } };
  const plan = await read([
    years,
    items,
    { ...years, set: { years: 2022 }, activity: '基本設計', saw: '2022-2023 基本設計' },
  ]);
  expect(statusesOf(plan)).toEqual(['applied', 'applied', 'applied']);
  expect(projectOf(plan, 'm1-p1')?.lanes[0]?.activities[0]).toMatchObject({ items: ['基本設計'], end: 2022 });
});

test('explain tells what was corrected of the record, of its parts and of its project', async () => {
  const plan = await read([
    years,
    { set: { lead: '橋梁課' }, ...road, saw: '道の整備 【道路課】' },
    { set: { departments: '橋梁課' }, ...road, project: '歩道の設置', saw: '歩道の設置 【道路課】' },
  ]);
  const idsIn = (id: string) => explain(plan, id)?.corrections.map((one) => `${one.id} ${one.relation}`);
  expect(idsIn('m1-p1-a1')).toEqual(['c1 own', 'c3 above']);
  expect(idsIn('m1-p1')).toEqual(['c3 own', 'c1 below']);
  expect(idsIn('m1')).toEqual(['c2 own', 'c1 below', 'c3 below']);
  expect(idsIn('m1-p2')).toEqual([]);
});

test('width, blanks and wraps do not count', async () => {
  const entry = { ...years, measure: 'ｍ１ 道の 整備', project: '歩道 の設置', saw: '２０２２?　設計' };
  expect(statusesOf(await read([{ ...entry, measure: '道の 整備' }]))).toEqual(['applied']);
});

test('the checks look at what was corrected', async () => {
  const related = text.replace('事業名\t', '事業名\t関連取組\t').replace('歩道の設置\t', '歩道の設置\t①\t');
  const entry: Entry = { set: { initiatives: [9] }, ...road, project: '歩道の設置', saw: '歩道の設置 (1) 【道路課】' };
  const plan = await read([entry], `${related}`);
  expect(statusesOf(plan)).toEqual(['applied']);
  expect(projectOf(plan, 'm1-p1')?.initiatives).toEqual([9]);
});

test('a wrong call is refused', async () => {
  await expect(read([{ ...years, drop: 'activity' }])).rejects.toThrow(UsageError);
  await expect(read([{ ...years, set: { years: 'soon' } }])).rejects.toThrow('corrections.corrections.0.set.years');
  await expect(read([{ ...years, set: { name: 'x' } }])).rejects.toThrow('expected items, years, endBasis, note');
});
