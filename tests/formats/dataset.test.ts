import { describe, expect, test } from 'vitest';
import { tableNames } from '../../src/formats/table.ts';
import { diffPlans, diffToCsv, planToDataset, UsageError } from '../../src/index.ts';
import { buildPlan } from './support.ts';
import { type Files, fileText, findFaults, readPackage, readTable } from './validate-dataset.ts';

const forms = [
  { csv: 'excel', headers: 'en' },
  { csv: 'excel', headers: 'ja' },
  { csv: 'plain', headers: 'en' },
  { csv: 'plain', headers: 'ja' },
] as const;

describe.each(forms)('a dataset, csv $csv, headers $headers', (form) => {
  const files = planToDataset(buildPlan(), form);

  test('has the contract’s files in a stable order', () => {
    const csv = tableNames.map((name) => `${name}.csv`);
    expect(files.map(({ path }) => path)).toEqual([
      'plan.json',
      'plan.schema.json',
      'index.html',
      ...csv,
      'README.md',
      'dcat.jsonld',
      'datapackage.json',
    ]);
  });

  test('keeps its own descriptor: types, keys, references, sizes and hashes', () => {
    expect(findFaults(files)).toEqual([]);
  });

  test('describes every file but the descriptor', () => {
    const described = readPackage(files).resources.map(({ path }) => path);
    expect(described.toSorted()).toEqual(
      files
        .map(({ path }) => path)
        .filter((path) => path !== 'datapackage.json')
        .toSorted(),
    );
  });

  test('has rows in every table, so that the checks above see cells', () => {
    expect(tableNames.filter((name) => readTable(files, name).rows.length === 0)).toEqual([]);
  });

  test('is the same bytes for the same plan', () => {
    const toHex = ({ path, bytes }: Files[number]): string => `${path} ${Buffer.from(bytes).toString('hex')}`;
    expect(planToDataset(buildPlan(), form).map(toHex)).toEqual(files.map(toHex));
  });

  test('of a plan with no records has every table with its heading alone', () => {
    const bare = planToDataset(
      buildPlan({ index: [], directions: [], measures: [], departments: [], repairs: [], notices: [] }),
      form,
    );
    expect(findFaults(bare)).toEqual([]);
    const { headings, rows } = readTable(bare, 'activities');
    expect(headings.toSorted()).toEqual(readTable(files, 'activities').headings.toSorted());
    expect(rows).toEqual([]);
  });
});

describe('a call', () => {
  const plan = buildPlan();
  const usual = { csv: 'excel', headers: 'en' } as const;

  test('that says nothing of the form gets that of the command', () => {
    expect(planToDataset(plan)).toEqual(planToDataset(plan, { ...usual, text: null }));
    expect(planToDataset(plan, { headers: 'ja' })).toEqual(planToDataset(plan, { ...usual, headers: 'ja' }));
    const diff = diffPlans(plan, plan);
    expect(diffToCsv(diff)).toEqual(diffToCsv(diff, usual));
  });

  test('with files in other formats lists them, and leaves out the tables where it is told to', () => {
    const extras = [{ path: 'plan.md', bytes: new TextEncoder().encode('# 工程表\n') }];
    const files = planToDataset(plan, { extras, hasTables: false });
    const names = files.map(({ path }) => path);
    const own = ['README.md', 'dcat.jsonld', 'datapackage.json'];
    expect(names).toEqual(['plan.json', 'plan.schema.json', 'index.html', 'plan.md', ...own]);
    expect(fileText(files, 'datapackage.json')).toContain('"path": "plan.md"');
  });

  test.each(['{"csv":"tsv"}', '{"extras":[{"path":"plan.md","bytes":"# "}]}', '{"more":{}}'])(
    'with %s is told so',
    (json) => {
      const wrong = JSON.parse(json);
      expect(() => planToDataset(plan, wrong)).toThrow(UsageError);
    },
  );

  test('with a form that is none is told so', () => {
    const wrong = JSON.parse('{"csv":"tsv"}');
    expect(() => diffToCsv(diffPlans(plan, plan), wrong)).toThrow(UsageError);
  });
});

describe('the reader of these tests', () => {
  const files = planToDataset(buildPlan(), { csv: 'plain', headers: 'en' });
  const damage = (path: string, from: string, to: string): Files =>
    files.map((file) =>
      file.path === path ? { path, bytes: new TextEncoder().encode(fileText(files, path).replace(from, to)) } : file,
    );

  test.each([
    ['a changed byte', 'plan.json', '例県', '県例', 'plan.json: hash'],
    ['a changed size', 'lanes.csv', 'm1-1-p1-l1', 'm1-1-p1-l11', 'lanes.csv: bytes'],
    ['a changed heading', 'lanes.csv', 'number', 'no', 'lanes: headings'],
    ['text for a number', 'indicator_values.csv', ',-1234.5,', ',many,', 'indicator_values.value: many is no number'],
    ['an empty required cell', 'indicators.csv', ',true,', ',,', 'indicators.cumulative: empty'],
    ['a word outside its list', 'indicators.csv', ',main,', ',chief,', 'indicators.role: chief not in enum'],
    ['a repeated key', 'lanes.csv', '-l2,', '-l1,', 'lanes: key ["example-2019","m1-1-p1-l1"] twice'],
    [
      'a dangling key',
      'lanes.csv',
      ',m1-1-p1,',
      ',m1-1-p7,',
      'lanes: edition,project_id ["example-2019","m1-1-p7"] dangles',
    ],
  ])('sees %s', (_, path, from, to, fault) => {
    expect(findFaults(damage(path, from, to))).toContain(fault);
  });
});
