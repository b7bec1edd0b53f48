import { beforeAll, describe, expect, it } from 'vitest';
import { nearestTo } from '../../src/editions/nearest.ts';
import { planToRecords } from '../../src/editions/records.ts';
import { type Explanation, explain, extract, nearestIds, type Place, type Plan } from '../../src/index.ts';
import { samplePlan } from '../files/scratch.ts';

const text = `${samplePlan()}	見本市の開催	①	見本課	準備	開催		
			見本課	広報			
`;
const lineOf = (part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;
const at = (line: number, field: number | null): Place => ({ kind: 'text', page: null, line, field });

let plan: Plan;
beforeAll(async () => {
  plan = await extract(text, { file: 'a.txt' });
});

const explained = (id: string, input: string | null = text, of = plan): Explanation => {
  const explanation = explain(of, id, input);
  if (explanation === null) throw new Error(`no ${id}`);
  return explanation;
};

describe('a record', () => {
  it('is told with what it is part of and made of', () => {
    expect(explained('m1-1-p1')).toMatchObject({
      kind: 'project',
      title: '講習会の開催',
      above: [{ id: 'd1' }, { id: 'm1-1', title: '(1) 見本産業の育成' }],
      below: [
        { id: 'm1-1-p1-l1', kind: 'lane' },
        { kind: 'activity', title: '2018–2020 実施' },
      ],
      facts: [
        { name: 'initiatives', value: '1' },
        { name: 'departments', value: '見本課 [dept-1]' },
      ],
    });
  });

  it('of any kind can be told, and its lines are lines of the text', () => {
    const ids = planToRecords(plan).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['d1', 'm1-1', 'm1-1-k1', 'm1-1-i1', 'm1-1-p1-a1', 'dept-1']));
    const lines = text.split('\n');
    for (const id of ids) {
      const { kind, source, lines: shown } = explained(id);
      expect([id, source.lines]).toEqual([id, kind === 'direction' ? 'placeless' : 'shown']);
      for (const { line, fields } of shown) {
        for (const field of fields) expect(lines[line - 1]?.split('\t')[field.field]).toBe(field.text);
      }
    }
  });

  it('has its fields marked, and the others say what was read from them', () => {
    const { lines } = explained('m1-1-p1-a1');
    expect(lines).toEqual([
      {
        page: null,
        line: lineOf('講習会の開催'),
        width: 8,
        readBy: ['m1-1-p1-l1'],
        fields: [
          { field: 1, text: '講習会の開催', isOwn: false, readBy: ['m1-1-p1'] },
          { field: 2, text: '①', isOwn: false, readBy: ['m1-1-p1'] },
          { field: 3, text: '見本課', isOwn: false, readBy: ['m1-1-p1'] },
          { field: 4, text: '実施', isOwn: true, readBy: ['m1-1-p1-a1'] },
          { field: 6, text: '→', isOwn: true, readBy: ['m1-1-p1-a1'] },
        ],
      },
    ]);
  });

  it('that the plan lacks is null', () => {
    expect(explain(plan, 'm1-1-p99', text)).toBeNull();
    expect(explain(plan, '', text)).toBeNull();
  });

  it('that is part of itself ends', () => {
    const [measure] = plan.measures;
    const circular = { ...plan, measures: [{ ...measure, id: 'd1', direction: 'd1' }] } as Plan;
    expect(explain(circular, 'm1-1-p1', text)?.above.length).toBeLessThan(3);
  });
});

describe('repairs and notices', () => {
  const said = (subject: string | null, line: number) => ({ subject, source: [at(line, null)] });
  const withSaid = (...all: { subject: string | null; source: Place[] }[]): Plan => ({
    ...plan,
    repairs: all.map((one) => ({ code: 'repair/x', before: 'a', after: 'b', reason: 'c', reasonJa: 'う', ...one })),
    notices: [],
  });
  const relationsOf = (id: string, of: Plan): string[] =>
    explained(id, text, of).repairs.map(({ subject, relation }) => `${subject} ${relation}`);

  it('of the record come first, then those below it, above it, on its lines', () => {
    const line = lineOf('講習会の開催');
    const changed = withSaid(
      said('m1-1', line - 2),
      said('m1-1-i1', line),
      said('m1-1-p1-a1', line),
      said('m1-1-p1', line),
      said('m1-1-p2', line + 1),
      said(null, 1),
    );
    expect(relationsOf('m1-1-p1', changed)).toEqual([
      'm1-1-p1 own',
      'm1-1-p1-a1 below',
      'm1-1 above',
      'm1-1-i1 sameLine',
    ]);
    expect(relationsOf('m1-1-p1-a1', changed)).toEqual([
      'm1-1-p1-a1 own',
      'm1-1 above',
      'm1-1-p1 above',
      'm1-1-i1 sameLine',
    ]);
    expect(relationsOf('m1-1-k1', changed)).toEqual([]);
  });

  it('of a later part of the table are not those of a record ahead of it', () => {
    const line = lineOf('見本市の開催');
    expect(relationsOf('m1-1-p1', withSaid(said('m1-1', line)))).toEqual([]);
    expect(relationsOf('m1-1', withSaid(said('m1-1', line)))).toEqual(['m1-1 own']);
  });

  it('bring the lines that they name', () => {
    const { lines } = explained('m1-1-p1', text, withSaid(said('m1-1-p1', lineOf('見本市の開催'))));
    expect(lines.map(({ line }) => line)).toEqual([lineOf('講習会の開催'), lineOf('見本市の開催')]);
  });
});

describe('the source', () => {
  it('is shown only where it is the text that was read', () => {
    expect(explained('m1-1-p1', null)).toMatchObject({ lines: [], source: { lines: 'missing', givenSha256: null } });
    expect(explained('m1-1-p1', `${text} `)).toMatchObject({ lines: [], source: { lines: 'changed' } });
    const pdf: Plan = { ...plan, source: { ...plan.source, kind: 'pdf' } };
    expect(explained('m1-1-p1', text, pdf)).toMatchObject({ lines: [], source: { lines: 'pdf' } });
  });

  it('counts pages and lines as the plan does', async () => {
    const paged = text.replace('\n(1)', '\n\f(1)').replaceAll('\n', '\r\n');
    const { lines } = explained('m1-1-p1-a1', paged, await extract(paged));
    expect(lines).toMatchObject([{ page: 2, line: lineOf('講習会の開催'), fields: { length: 5 } }]);
  });
});

describe('nearest ids', () => {
  it.each([
    ['m1-1-p9', 'm1-1-p1'],
    ['M1_1_P2', 'm1-1-p2'],
    ['ｍ１-１-ｋ２', 'm1-1-k1'],
    ['dept1', 'dept-1'],
  ])('%j: %s', (id, nearest) => {
    expect(nearestIds(plan, id)[0]).toBe(nearest);
  });

  it('are those of its kind below the same record, and at most five', () => {
    expect(nearestIds(plan, 'm1-1-a7x')).toEqual([]);
    const projects = Array.from({ length: 9 }, (_, at) => `m1-1-p${at + 1}`);
    expect(nearestTo('m1-1-p5x', [...projects, 'm1-1-i5', 'm1-2-p5'], 5)).toEqual(['m1-1-p5', ...projects.slice(0, 4)]);
  });

  it.each(['', 'zzz', 'm9-9-p1', 'm'.repeat(1e6)])('are none where none is like it', (id) => {
    expect(nearestIds(plan, id)).toEqual([]);
  });
});
