import { expect, test } from 'vitest';
import { expectationToJson, findDifferences } from '../../src/index.ts';

const lane = (id: string, line: number, name = '実施') => ({ id, name, source: `-/${line}:4` });

test('values that are the same differ in nothing', () => {
  const value = { a: [1, { id: 'm1', b: null }], c: 'x' };
  expect(findDifferences(value, structuredClone(value))).toEqual([]);
});

test('a value is named by the ids of the records around it', () => {
  const of = (end: number) => ({ measures: [{ id: 'm1-1', projects: [{ id: 'm1-1-p1', years: [2018, end] }] }] });
  expect(findDifferences(of(2019), of(2020))).toEqual([
    { path: ['measures', 'm1-1', 'projects', 'm1-1-p1', 'years', '1'], expected: 2019, actual: 2020, kind: 'value' },
  ]);
});

test('a new record moves the ids behind it, and no more', () => {
  const before = [lane('l1', 3), lane('l2', 5)];
  const after = [lane('l1', 3), lane('l2', 4, '検討'), lane('l3', 5)];
  expect(findDifferences(before, after)).toEqual([
    { path: ['l2', 'id'], expected: 'l2', actual: 'l3', kind: 'value' },
    { path: [], actual: after[1], kind: 'value' },
  ]);
});

test('the same records in another order are one difference', () => {
  const [first, second] = [lane('l1', 3), lane('l2', 5)];
  expect(findDifferences([first, second], [second, first])).toMatchObject([{ path: [], kind: 'order' }]);
});

test('what is null is not what is missing', () => {
  expect(findDifferences({ a: null }, {})).toEqual([{ path: ['a'], expected: null, kind: 'value' }]);
  expect(findDifferences({}, { a: null })).toEqual([{ path: ['a'], actual: null, kind: 'value' }]);
});

test('an expectation is JSON that reads back', () => {
  const value = { a: [], b: { text: 'x\ny'.repeat(60), list: [1, 'two', null] }, c: {} };
  expect(JSON.parse(expectationToJson(value))).toEqual(value);
});
