import { describe, expect, test } from 'vitest';
import { extract, type NoticeRecord, type Options } from '../../src/index.ts';
import { editionBytes, editionRegistry } from '../japanese/edition.ts';
import { readMeasure } from '../reading/support.ts';

const codes = [
  'checks/lead-not-in-index',
  'checks/initiative-departments-differ',
  'checks/project-department-elsewhere',
];

type Sample = { lead?: string; initiative?: string; project?: string; related?: string };

/** A plan of one measure whose index states 道路課 for the lead and for initiative 1. */
function sample({ lead = '道路課', initiative = '道路課', project = '道路課', related = '①' }: Sample): string {
  return `担当課一覧

取組方向等	(主)担当課	頁
取組方向1 道の整備		
(1)道路の整備	道路課	1
	①道路課	
	②河川課ほか	

取組方向 1 道の整備

(1) 道路の整備

主担当 ${lead}

道路は県民の生活を支えています。

取組内容	具体的な事業等	関連取組	担当課	2018	2019	2020	2021
①歩道を設置し、安全な通学路を整備していきます。【${initiative}】							
②堤防を強くして、洪水から地域を守っていきます。【河川課、港湾課】							
	歩道の設置	${related}	${project}	設計	工事	→	
`;
}

async function found(
  plan: Sample,
  options: Options = {},
): Promise<Pick<NoticeRecord, 'code' | 'severity' | 'subject'>[]> {
  const { notices } = await extract(sample(plan), options);
  return notices
    .filter(({ code }) => codes.includes(code))
    .map(({ code, severity, subject }) => ({ code, severity, subject }));
}

test('index and text that agree are not mentioned; ほか leaves room for more', async () => {
  expect(await found({})).toEqual([]);
});

test('a lead that the index does not name is a warning on the measure', async () => {
  expect(await found({ lead: '河川課' })).toEqual([
    { code: 'checks/lead-not-in-index', severity: 'warning', subject: 'm1-1' },
  ]);
});

test.each(['河川課', '道路課、河川課', '道路課(東部駐在)'])(
  '%s in 【】 against 道路課 is a warning',
  async (initiative) => {
    const differ = { code: 'checks/initiative-departments-differ', severity: 'warning', subject: 'm1-1-i1' };
    expect(await found({ initiative })).toContainEqual(differ);
  },
);

test('a project of another department than its initiatives is an observation', async () => {
  const elsewhere = { code: 'checks/project-department-elsewhere', severity: 'info', subject: 'm1-1-p1' };
  expect(await found({ project: '観光課' })).toEqual([elsewhere]);
  expect(await found({ project: '港湾課', related: '①②' })).toEqual([]);
});

test('words for several departments may mean any', async () => {
  expect(await found({ project: '観光課', initiative: '関係各課' })).toEqual([
    { code: 'checks/initiative-departments-differ', severity: 'warning', subject: 'm1-1-i1' },
  ]);
});

test('a department below one of the initiatives’ is no other', async () => {
  const departments = [
    { name: '道路課', kind: 'division' as const },
    { name: '歩道係', kind: 'office' as const, parent: '道路課' },
  ];
  expect(await found({ project: '歩道係' }, { registry: { departments } })).toEqual([]);
});

describe('the 2019 edition', () => {
  test('disagrees with itself where a reader finds it', async () => {
    const { notices, measures } = await extract(editionBytes(), { registry: editionRegistry() });
    const subjects = (code: string): (string | null)[] =>
      notices.filter((one) => one.code === code).map(({ subject }) => subject);
    expect(subjects('checks/lead-not-in-index')).toEqual([]);
    expect(subjects('checks/initiative-departments-differ')).toEqual([
      'm2-4-i6',
      'm3-3-i2',
      ...[1, 2, 3, 4, 5].map((number) => `m4-5-i${number}`),
      'm4-6-i4',
    ]);
    const lost = notices.filter(({ code }) => code === 'checks/index-initiative-missing');
    expect(lost.map(({ subject, message }) => `${subject} ${/initiative (\d+)/.exec(message)?.[1]}`)).toEqual([
      'm3-4 4',
      'm4-4 6',
      'm4-4 7',
      'm4-4 8',
      'm4-5 6',
      'm4-6 3',
    ]);
    const extra = notices.filter(({ code }) => code === 'checks/initiative-not-in-index');
    expect(extra.map(({ subject }) => subject)).toEqual(['m4-6-i5']);
    const projects = new Set(measures.flatMap((measure) => measure.projects.map(({ id }) => id)));
    const elsewhere = notices.filter(({ code }) => code === 'checks/project-department-elsewhere');
    expect(elsewhere.every(({ subject, severity }) => projects.has(subject ?? '') && severity === 'info')).toBe(true);
  });
});

test('a department twice in one project is a sign of two that were read as one', async () => {
  const head = '事業名|担当課|R5|R6|R7';
  const plan = await readMeasure(head, '見守り隊の結成|福祉課、福祉課|募集|結成|活動', '居場所づくり|福祉課|開設|→|→');
  const found = plan.notices.filter(({ code }) => code === 'checks/department-twice');
  expect(found.map(({ subject }) => subject)).toEqual(['m1-p1']);
});
