import { describe, expect, it } from 'vitest';
import { findRecords } from '../../src/editions/find-records.ts';
import { extract, planToDoubts } from '../../src/index.ts';
import type { NoticeRecord } from '../../src/model/notice.ts';

/** A lane between two labels, and departments that the index states otherwise. */
const text = `取組方向 1 暮らしの基盤

(1) 道の整備

取組内容\t具体的な事業等\t関連取組\t担当課\t2022\t2023\t2024\t2025
①道を整えます。【道路課】\t\t\t\t\t\t\t
\t歩道の設置\t①\t道路課\t設計\t工事\t→\t→
\t\t\t\t調査\t\t開催\t
\t見本市の開催\t①\t見本課\t\t開催\t\t
`;

describe('what to look at', () => {
  it('has a name, what is printed, and the corrections that choose the other reading', async () => {
    const plan = await extract(text);
    const doubts = planToDoubts(plan, new TextEncoder().encode(text));
    const owner = doubts.find(({ notice }) => notice.code.startsWith('repair/lane-'));
    expect(owner).toMatchObject({
      name: `${owner?.record?.id}:${owner?.notice.code.slice('repair/'.length)}`,
      acceptance: { id: owner?.record?.id, field: 'accept', value: owner?.notice.code },
      choices: [{ assignments: [{ id: owner?.record?.id, field: 'move', value: owner?.notice.values.other }] }],
    });
    const printed = owner?.printed.map(({ line, fields }) => [line, ...fields.map(({ text }) => text)]);
    expect(printed).toContainEqual([8, '調査', '開催']);
  });

  it('comes by weight, what is wrong for certain first', async () => {
    const plan = await extract(text);
    const [notice] = plan.notices.filter(({ severity }) => severity === 'warning');
    if (notice === undefined) throw new Error('expected a warning');
    const wrong = { ...notice, code: 'repair/cell-unplaced', severity: 'error' as const };
    const doubts = planToDoubts({ ...plan, notices: [notice, wrong] });
    expect(doubts.map(({ notice: { severity } }) => severity)).toEqual(['error', 'warning']);
    expect(doubts[0]?.acceptance).toBe(null);
    const [sure, unsure] = [3, 0.1].map((weight) => {
      const evidence = [{ term: 'above', weight }];
      return (
        planToDoubts({ ...plan, notices: [{ ...notice, values: { ...notice.values, evidence } }] })[0]?.weight ?? 0
      );
    });
    expect(sure).toBeLessThan(unsure ?? 0);
  });

  it('names the project that may be several, and the lane that would leave it', async () => {
    const plan = await extract(text.replace('\t\t\t\t調査', '\t\t\t支援課\t調査'));
    const doubts = planToDoubts(plan).filter(({ notice }) => notice.code === 'repair/lane-own-departments');
    expect(doubts.map(({ several, record }) => [several, record?.kind])).toEqual([
      [{ project: 'm1-1-p1', lane: 'm1-1-p1-l2' }, 'lane'],
    ]);
    expect(planToDoubts(await extract(text)).filter(({ several }) => several !== null)).toEqual([]);
  });

  it.each<[code: string, fields: string[] | undefined, left: number]>([
    ['repair/column-shifted', ['name'], 1],
    ['repair/column-shifted', ['years'], 0],
    ['sections/column-unread', ['name', 'departments'], 1],
    ['records/arrows-lost', ['title'], 1],
    ['repair/lane-owner-doubtful', ['departments'], 1],
    ['checks/name-is-label', ['departments'], 1],
    ['checks/name-is-label', ['name'], 0],
    ['repair/merged-labels', ['initiatives'], 0],
    // as an earlier version published it
    ['repair/column-shifted', undefined, 0],
  ])('is settled by what is set of its record only where it is about that: %s, %j', async (code, fields, left) => {
    const plan = await extract(text);
    const notice = { ...plan.notices[0], code, severity: 'warning', subject: 'm1-1-p1', values: {} } as NoticeRecord;
    const record = { id: 'c1', kind: 'set', status: 'applied', target: '', subject: 'm1-1-p1', source: null } as const;
    const signed = { who: '青海県', when: '2022-05-01', why: '原本で確認', saw: '', before: '', after: '' };
    const corrections = [{ ...record, ...(fields && { fields }), ...signed }];
    expect(planToDoubts({ ...plan, notices: [notice], corrections })).toHaveLength(left);
  });

  it('of a row that slid asks for the years of its boxes, whatever it is said of', async () => {
    const plan = await extract(text);
    const [project] = plan.measures[0]?.projects ?? [];
    const [lane] = project?.lanes ?? [];
    if (!project || !lane) throw new Error('expected a project');
    const about = { ...plan.notices[0], code: 'repair/column-shifted', severity: 'warning' } as NoticeRecord;
    const notice = { ...about, subject: project.id, values: {}, source: lane.source };
    const [doubt] = planToDoubts({ ...plan, notices: [notice] });
    const ids = lane.activities.map(({ id }) => ({ id, fields: [{ field: 'years', value: null }] }));
    expect(doubt?.byHand).toEqual(ids);
  });

  it('has a text that was not placed until a person has put it into a record', async () => {
    const plan = await extract(text);
    const [given] = plan.notices;
    const [project] = plan.measures[0]?.projects ?? [];
    if (given === undefined || project === undefined) throw new Error('expected a notice of a project');
    const unplaced = { ...given, code: 'repair/cell-unplaced', severity: 'error' as const, actual: '検査 の実施' };
    const leftOf = async (items: string): Promise<number> => {
      const set = { set: { items }, measure: '道の整備', project: project.name, activity: '設計' };
      const signed = { saw: '2022 設計', who: '青海県', when: '2022-05-01', why: '欄の外に印字' };
      const corrected = await extract(text, { corrections: { corrections: [{ ...set, ...signed }] } });
      expect(corrected.corrections?.[0]?.status).toBe('applied');
      return planToDoubts({ ...corrected, notices: [unplaced] }).length;
    };
    expect(await leftOf('設計、検査の実施')).toBe(0);
    expect(await leftOf('設計の実施')).toBe(1);
  });

  it('counts equal doubts of one record, so that each has a name of its own', async () => {
    const plan = await extract(text);
    const [notice] = plan.notices.filter(({ severity }) => severity === 'warning');
    if (notice === undefined) throw new Error('expected a warning');
    const names = planToDoubts({ ...plan, notices: [notice, notice] }).map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
  });
});

describe('records are found', () => {
  it('by parts of words, whatever their width, case and blanks', async () => {
    const plan = await extract(text.replace('設計', 'ＩＣＴ活用の調査'));
    const idsOf = (words: string): string[] => findRecords(plan, words).map(({ id }) => id);
    expect(idsOf('ict活用')).toEqual(idsOf('ＩＣＴ　活 用'));
    expect(findRecords(plan, '見本').map(({ kind }) => kind)).toContain('project');
    expect(idsOf('ict 調査').length).toBe(1);
    expect(idsOf('どこにもない')).toEqual([]);
    expect(idsOf('  ')).toEqual([]);
  });
});
