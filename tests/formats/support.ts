import type { Place, Source } from '../../src/model/place.ts';
import { type Activity, type Plan, planFormat, planSchema, type Responsibility } from '../../src/model/plan.ts';
import type { AxisColumn } from '../../src/model/time.ts';

const at = (line: number, field = 0): Place => ({ kind: 'text', page: 1, line, field });
const place = (line: number, field?: number): Source => [at(line, field)];

const drawn: Place = { kind: 'pdf', page: 3, bbox: [10, 20.5, 110.25, 40] };

const responsibility = (over: Partial<Responsibility> = {}): Responsibility => ({
  department: 'ものづくり課',
  departmentId: 'dept-1',
  unit: null,
  unitDepartmentId: null,
  andOthers: false,
  level: 'exact',
  raw: 'ものづくり課',
  ...over,
});

const activity = (over: Partial<Activity>): Activity => ({
  id: 'm1-1-p1-a1',
  key: 'a0000000001',
  kind: 'activity',
  items: ['制度見直し'],
  start: 2018,
  end: 2018,
  from: '2018-04',
  to: '2019-03',
  startLabel: '2018',
  endLabel: '2018',
  endBasis: 'cell',
  endKnown: true,
  openEnded: false,
  follows: null,
  note: null,
  source: place(20, 3),
  ...over,
});

const measure: Plan['measures'][number] = {
  id: 'm1-1',
  key: 'm0000000001',
  direction: 'd1',
  number: 1,
  title: '次世代産業の振興',
  lead: [responsibility()],
  overview: ['第一段落', '第二段落、"引用"、=1+1'],
  indicators: [
    {
      id: 'm1-1-k1',
      key: 'k0000000001',
      name: '相談件数(累計)',
      role: 'main',
      cumulative: true,
      reprint: false,
      values: [
        {
          year: 2018,
          through: 2018,
          raw: '—',
          value: null,
          unit: null,
          qualifier: null,
          kind: 'actual',
          referenceYear: null,
          source: place(10, 1),
        },
        {
          year: 2019,
          through: 2021,
          raw: '-1,234.5件',
          value: -1234.5,
          unit: '件',
          qualifier: '以上',
          kind: null,
          referenceYear: 2017,
          source: place(10, 2),
        },
      ],
      source: place(10),
    },
  ],
  initiatives: [
    {
      ...{ id: 'm1-1-i1', key: 'i0000000001', number: 1, text: '@取組' },
      ...{ departments: [responsibility()], reprint: false, source: place(12) },
    },
    {
      ...{ id: 'm1-1-i2', key: 'i0000000002' },
      number: 2,
      text: '取組二',
      departments: [],
      reprint: true,
      source: place(13),
    },
    {
      ...{ id: 'm1-1-i2b', key: 'i0000000003', number: 2, text: '番号の重複' },
      ...{ departments: [], reprint: false, source: place(14) },
    },
  ],
  projects: [
    {
      id: 'm1-1-p1',
      key: 'p0000000001',
      name: '輸出促進\n(海外販路開拓)',
      initiatives: [1, 2, 9],
      path: [{ head: '大項目', text: '基本目標1' }],
      attributes: [{ head: '備考', text: '過疎債', source: place(20, 8) }],
      values: [
        {
          ...{ name: '事業費', year: 2018, through: 2018, raw: '1,200千円', value: 1200, unit: '千円' },
          ...{ qualifier: null, kind: null, referenceYear: null, source: place(20, 3) },
        },
      ],
      departments: [
        responsibility({ unit: '工業研究所', unitDepartmentId: 'dept-2', raw: 'ものづくり課(工業研究所)' }),
        responsibility({
          department: '謎の課',
          departmentId: 'dept-99',
          level: 'unresolved',
          andOthers: true,
          raw: '',
        }),
      ],
      lanes: [
        {
          id: 'm1-1-p1-l1',
          number: 1,
          axis: 'x1',
          series: null,
          initiatives: null,
          departments: null,
          activities: [
            activity({ items: ['制度見直し', '◆対象に追加'], end: 2019, endBasis: 'arrow' }),
            activity({
              id: 'm1-1-p1-a2',
              key: 'a0000000002',
              items: ['―'],
              start: 2020,
              end: 2021,
              endBasis: 'span',
              endKnown: false,
              openEnded: true,
              follows: 'm1-1-p1-a1',
              note: '(東京2020大会)',
              source: [drawn, at(21)],
            }),
          ],
          source: place(20),
        },
        {
          id: 'm1-1-p1-l2',
          number: 2,
          axis: 'x1',
          series: 'actual',
          initiatives: [2],
          departments: [responsibility({ departmentId: 'dept-2', department: '工業研究所', raw: '工業研究所' })],
          activities: [
            activity({ id: 'm1-1-p1-a3', key: 'a0000000003', items: [], follows: 'm1-1-p1-a77', source: [drawn] }),
          ],
          source: [at(21), at(22)],
        },
      ],
      source: place(20, 1),
    },
  ],
};

const yearToColumn = (year: number): AxisColumn => ({
  ...{ label: String(year), year, from: `${year}-04`, to: `${year + 1}-03`, openEnded: false },
});

/** A small plan that has every kind of record, and references to records that it lacks. */
export function buildPlan(over: Partial<Plan> = {}): Plan {
  return planSchema.parse({
    format: planFormat,
    edition: 'example-2019',
    publication: {
      publisher: '例県',
      publisherCode: '012025',
      department: null,
      licence: null,
      url: 'https://example.jp/plan',
      retrieved: null,
    },
    plan: {
      title: '産業ビジョン\n工程表',
      issuer: '例県',
      issued: '2019-07',
      years: [2018, 2019],
      axes: [{ id: 'x1', columns: [2018, 2019].map(yearToColumn) }],
      preface: ['【注意】', '=A1'],
    },
    source: { file: 'example-2019.txt', sha256: '0'.repeat(64), kind: 'text', pages: 3 },
    index: [
      {
        measure: 'm1-1',
        page: 5,
        lead: [responsibility()],
        initiatives: [
          { number: 1, departments: [responsibility()] },
          { number: 7, departments: [responsibility({ departmentId: 'dept-2' })] },
        ],
      },
      {
        measure: 'm1-9',
        page: null,
        lead: [responsibility()],
        initiatives: [{ number: 1, departments: [responsibility()] }],
      },
    ],
    directions: [{ id: 'd1', number: 1, title: 'ものづくり' }],
    measures: [
      measure,
      { ...emptyMeasure, id: 'm2-1', key: 'm0000000002', direction: 'd9' },
      { ...emptyMeasure, id: 'm3-1', key: 'm0000000003' },
    ],
    departments: [
      {
        id: 'dept-1',
        name: 'ものづくり課',
        kind: '課',
        aliases: ['ものづくり課', 'ものづくり\n課'],
        units: ['工業研究所'],
      },
      { id: 'dept-2', name: '工業研究所', kind: '所', aliases: [], units: [] },
    ],
    repairs: [
      {
        code: 'repair/column-shifted',
        subject: 'm1-1-p1',
        before: '\ta\tb',
        after: 'a',
        reason: '欄のずれ',
        reasonJa: '理由',
        source: place(20),
      },
    ],
    corrections: [
      {
        id: 'c1',
        kind: 'set',
        status: 'applied',
        target: 'm1-1 次世代産業の振興 > 制度見直し',
        subject: 'm1-1-p1-a1',
        who: '見本県',
        when: '2022-05-01',
        why: '=誤り',
        saw: '2018? 制度見直し',
        before: '2018? 制度見直し',
        after: '2018-2019 制度見直し',
        source: place(20, 3),
      },
    ],
    notices: [
      {
        code: 'repair/lane-above-label',
        severity: 'warning',
        values: { owner: 'x' },
        message: 'Unexpected x, expected y',
        messageJa: '予期しないx',
        subject: 'm9-9-p9',
        source: null,
        actual: '+1',
        expected: '＝2',
        alternatives: [
          { text: 'one', textJa: '一' },
          { text: 'two', textJa: '二' },
        ],
      },
      {
        ...{ code: 'checks/a', severity: 'info', values: {} },
        message: 'm',
        messageJa: '',
        subject: null,
        source: place(1),
      },
    ],
    ...over,
  });
}

const emptyMeasure: Plan['measures'][number] = {
  id: 'm0',
  key: 'm0000000000',
  direction: null,
  number: 1,
  title: '空の施策',
  lead: [],
  overview: [],
  indicators: [],
  initiatives: [],
  projects: [],
};
