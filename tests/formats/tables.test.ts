import { describe, expect, test } from 'vitest';
import { emptyLast, planToTables } from '../../src/formats/plan-to-tables.ts';
import type { Row, TableName } from '../../src/formats/table.ts';
import { enumerationsJa } from '../../src/messages/ja/enumerations.ts';
import { buildPlan } from './support.ts';

const tables = [...planToTables(buildPlan())];
const rowsOf = (name: TableName): readonly Row[] => tables.find((table) => table.name === name)?.rows ?? [];
const pick = (name: TableName, ...fields: string[]): unknown[][] =>
  rowsOf(name).map((row) => fields.map((field) => row[field]));

describe('every table', () => {
  test.each(tables)('$name: begins with edition and id, and each row has its fields and no others', (table) => {
    const names = table.fields.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['edition', 'id']);
    expect(table.rows.map((row) => Object.keys(row).toSorted())).toEqual(table.rows.map(() => names.toSorted()));
    expect(table.rows.map(({ edition }) => edition)).toEqual(table.rows.map(() => 'example-2019'));
  });

  test.each(tables)('$name: has distinct headings in both languages, and ids that begin with a letter', (table) => {
    const headings = table.fields.map(({ ja }) => ja);
    expect(new Set(headings).size).toBe(headings.length);
    expect(table.rows.filter(({ id }) => !/^[a-z]/.test(String(id)))).toEqual([]);
  });
});

describe('a value that a column chooses from', () => {
  const choices = tables.flatMap(({ fields }) => fields.flatMap(({ oneOf }) => (oneOf ? [oneOf] : [])));

  test.each(choices)('has a Japanese word of its own: %j', (...oneOf) => {
    const words = oneOf.map((value) => enumerationsJa[value]);
    expect(words).not.toContain(undefined);
    expect(new Set(words).size).toBe(oneOf.length);
  });
});

describe('the order of columns', () => {
  test('is that of the table, but what is empty throughout stands behind', () => {
    const attributes = tables.find(({ name }) => name === 'project_attributes');
    const names = emptyLast(attributes ?? { fields: [], rows: [] }).map(({ name }) => name);
    expect(names.slice(0, 8)).toEqual([
      ...['edition', 'id', 'measure_id', 'project_id', 'project_name', 'position', 'head', 'text'],
    ]);
    expect(names.slice(8, 12)).toEqual(['source_page', 'source_line', 'source_field', 'source_left']);
    expect(names).toHaveLength(22);
  });
});

describe('records as rows', () => {
  test.each<[string, TableName, string[], unknown[][]]>([
    [
      'a measure has no direction where the plan lacks it, and the page of the index',
      'measures',
      ['id', 'direction_id', 'index_page'],
      [
        ['m1-1', 'd1', 5],
        ['m2-1', null, null],
        ['m3-1', null, null],
      ],
    ],
    [
      'paragraphs are those of the preface and of the overviews',
      'paragraphs',
      ['id', 'part', 'measure_id', 'position', 'text'],
      [
        ['preface-t1', 'preface', null, 1, '【注意】'],
        ['preface-t2', 'preface', null, 2, '=A1'],
        ['m1-1-t1', 'overview', 'm1-1', 1, '第一段落'],
        ['m1-1-t2', 'overview', 'm1-1', 2, '第二段落、"引用"、=1+1'],
      ],
    ],
    [
      'a value is a number beside what is printed',
      'indicator_values',
      ['id', 'year', 'through_year', 'raw', 'value', 'unit', 'qualifier', 'kind', 'reference_year', 'source_field'],
      [
        ['m1-1-k1-v1', 2018, 2018, '—', null, null, null, 'actual', null, 1],
        ['m1-1-k1-v2', 2019, 2021, '-1,234.5件', -1234.5, '件', '以上', null, 2017, 2],
      ],
    ],
    ['a text break becomes one blank', 'projects', ['name'], [['輸出促進 (海外販路開拓)']]],
    [
      'a number that the text lacks has no id; of a repeated one the first is meant',
      'project_initiatives',
      ['id', 'lane_id', 'initiative_number', 'initiative_id'],
      [
        ['m1-1-p1-n1', null, 1, 'm1-1-i1'],
        ['m1-1-p1-n2', null, 2, 'm1-1-i2'],
        ['m1-1-p1-n3', null, 9, null],
        ['m1-1-p1-n4', 'm1-1-p1-l2', 2, 'm1-1-i2'],
      ],
    ],
    [
      'an amount is a value of its project, and an attribute a row',
      'project_values',
      ['id', 'project_id', 'name', 'year', 'raw', 'value', 'unit'],
      [['m1-1-p1-v1', 'm1-1-p1', '事業費', 2018, '1,200千円', 1200, '千円']],
    ],
    [
      'what another column says is an attribute of the project',
      'project_attributes',
      ['id', 'project_id', 'head', 'text', 'source_field'],
      [['m1-1-p1-b1', 'm1-1-p1', '備考', '過疎債', 8]],
    ],
    [
      'an activity reads alone: with its departments, months and heads',
      'activities',
      ['id', 'departments', 'start_month', 'end_month', 'start_label', 'series'],
      [
        ['m1-1-p1-a1', 'ものづくり課、謎の課', '2018-04', '2019-03', '2018', null],
        ['m1-1-p1-a2', 'ものづくり課、謎の課', '2018-04', '2019-03', '2018', null],
        ['m1-1-p1-a3', '工業研究所', '2018-04', '2019-03', '2018', 'actual'],
      ],
    ],
    [
      'a lane says whether it has its own',
      'lanes',
      ['id', 'own_initiatives', 'own_departments'],
      [
        ['m1-1-p1-l1', false, false],
        ['m1-1-p1-l2', true, true],
      ],
    ],
    [
      'an activity reads alone',
      'activities',
      ['direction_title', 'measure_title', 'project_name', 'lane_number', 'position', 'text'],
      [
        ['ものづくり', '次世代産業の振興', '輸出促進 (海外販路開拓)', 1, 1, '制度見直し ◆対象に追加'],
        ['ものづくり', '次世代産業の振興', '輸出促進 (海外販路開拓)', 1, 2, '―'],
        ['ものづくり', '次世代産業の振興', '輸出促進 (海外販路開拓)', 2, 1, ''],
      ],
    ],
    [
      'an activity has its years, and follows only what is there',
      'activities',
      ['id', 'start_year', 'end_year', 'end_basis', 'end_printed', 'open_ended', 'follows', 'note'],
      [
        ['m1-1-p1-a1', 2018, 2019, 'arrow', true, false, null, null],
        ['m1-1-p1-a2', 2020, 2021, 'span', false, true, 'm1-1-p1-a1', '(東京2020大会)'],
        ['m1-1-p1-a3', 2018, 2018, 'cell', true, false, null, null],
      ],
    ],
    [
      'the columns that matter stand first',
      'activities',
      ['measure_title', 'project_name', 'departments', 'text', 'start_year'],
      [
        ['次世代産業の振興', '輸出促進 (海外販路開拓)', 'ものづくり課、謎の課', '制度見直し ◆対象に追加', 2018],
        ['次世代産業の振興', '輸出促進 (海外販路開拓)', 'ものづくり課、謎の課', '―', 2020],
        ['次世代産業の振興', '輸出促進 (海外販路開拓)', '工業研究所', '', 2018],
      ],
    ],
    [
      'a place is in columns, several are listed',
      'activities',
      ['source_page', 'source_line', 'source_left', 'source_top', 'source_right', 'source_bottom', 'source_places'],
      [
        [1, 20, null, null, null, null, null],
        [3, null, 10, 20.5, 110.25, 40, '3:[10,20.5,110.25,40] 1:21:0'],
        [3, null, 10, 20.5, 110.25, 40, null],
      ],
    ],
    [
      'items are rows',
      'activity_items',
      ['id', 'activity_id', 'text'],
      [
        ['m1-1-p1-a1-t1', 'm1-1-p1-a1', '制度見直し'],
        ['m1-1-p1-a1-t2', 'm1-1-p1-a1', '◆対象に追加'],
        ['m1-1-p1-a2-t1', 'm1-1-p1-a2', '―'],
      ],
    ],
    [
      'responsibilities name their subject, and of the index also what the text lacks',
      'responsibilities',
      ['id', 'subject_type', 'subject', 'role', 'measure_id', 'initiative_number', 'initiative_id'],
      [
        ['m1-1-r1', 'measure', 'm1-1', 'lead', 'm1-1', null, null],
        ['m1-1-i1-r1', 'initiative', 'm1-1-i1', 'responsible', 'm1-1', 1, 'm1-1-i1'],
        ['m1-1-p1-r1', 'project', 'm1-1-p1', 'responsible', 'm1-1', null, null],
        ['m1-1-p1-r2', 'project', 'm1-1-p1', 'responsible', 'm1-1', null, null],
        ['m1-1-p1-l2-r1', 'lane', 'm1-1-p1-l2', 'responsible', 'm1-1', null, null],
        ['m1-1-x1', 'measure', 'm1-1', 'index', 'm1-1', null, null],
        ['m1-1-i1-x1', 'initiative', 'm1-1-i1', 'index', 'm1-1', 1, 'm1-1-i1'],
        ['m1-1-i7-x1', 'initiative', 'm1-1-i7', 'index', 'm1-1', 7, null],
        ['m1-9-x1', 'measure', 'm1-9', 'index', null, null, null],
        ['m1-9-i1-x1', 'initiative', 'm1-9-i1', 'index', null, 1, null],
      ],
    ],
    [
      'aliases are rows, without text breaks',
      'department_aliases',
      ['id', 'department_id', 'alias'],
      [
        ['dept-1-s1', 'dept-1', 'ものづくり課'],
        ['dept-1-s2', 'dept-1', 'ものづくり 課'],
      ],
    ],
    [
      'a notice keeps the subject as text, whether it is a record or not',
      'notices',
      ['id', 'subject', 'actual', 'alternatives', 'source_line'],
      [
        ['notice-1', 'm9-9-p9', '+1', 'one | two', null],
        ['notice-2', null, null, null, 1],
      ],
    ],
  ])('%s', (_, name, fields, expected) => {
    expect(pick(name, ...fields)).toEqual(expected);
  });

  test('a responsibility has its unit, and no id for a department that the plan lacks', () => {
    const fields = ['department', 'department_id', 'unit', 'unit_department_id', 'and_others', 'level', 'raw'];
    const ofProject = rowsOf('responsibilities').filter(({ subject }) => subject === 'm1-1-p1');
    expect(ofProject.map((row) => fields.map((field) => row[field]))).toEqual([
      ['ものづくり課', 'dept-1', '工業研究所', 'dept-2', false, 'exact', 'ものづくり課(工業研究所)'],
      ['謎の課', null, null, null, true, 'unresolved', ''],
    ]);
  });

  test('a department that two of its units stand for is one of the activity, with both', () => {
    const plan = buildPlan();
    const [project] = plan.measures[0]?.projects ?? [];
    const [named] = project?.departments ?? [];
    if (project && named) project.departments = [named, { ...named, unit: '検査室' }];
    const rows = [...planToTables(plan)].find(({ name }) => name === 'activity_departments')?.rows ?? [];
    expect(rows[0]).toMatchObject({ id: 'm1-1-p1-a1-d1', department: 'ものづくり課', units: '工業研究所、検査室' });
    expect(rows.filter(({ activity_id }) => activity_id === 'm1-1-p1-a1')).toHaveLength(1);
  });

  test('an index that names a measure twice still has distinct ids', () => {
    const { index } = buildPlan();
    const twice = [...planToTables(buildPlan({ index: [...index, ...index] }))];
    const ids = twice.find(({ name }) => name === 'responsibilities')?.rows.map(({ id }) => id) ?? [];
    expect(ids).toContain('m1-9-i1-x2');
    expect(new Set(ids).size).toBe(ids.length);
  });
});
