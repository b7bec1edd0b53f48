import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.ts';
import { isUpdating, planToCase, readCases, readExpected, toReadableJson, writeExpected } from './support/cases.ts';

const updating = isUpdating(process.env);

describe('cases', () => {
  it.each(readCases())('$name', async (theCase) => {
    const actual = planToCase(await extract(theCase.input, { edition: theCase.name, profile: theCase.profile }));
    if (updating) writeExpected(theCase, actual);
    expect(actual).toEqual(readExpected(theCase));
  });
});

describe('the update flag', () => {
  it('is off in CI', () => {
    expect(isUpdating({ UPDATE_CASES: '1', CI: 'true' })).toBe(false);
    expect(isUpdating({ CI: 'true' })).toBe(false);
    expect(isUpdating({ UPDATE_CASES: '1' })).toBe(true);
    expect(updating && Boolean(process.env.CI)).toBe(false);
  });

  it('fails a case without an expectation', () => {
    const missing = {
      name: 'none',
      input: new Uint8Array(),
      profile: null,
      expectedPath: 'fixtures/none/expected.json',
    };
    expect(() => readExpected(missing)).toThrow(/UPDATE_CASES=1/);
  });

  it('writes JSON that reads back', () => {
    const value = { a: [], b: { text: 'x\ny'.repeat(60), list: [1, 'two', null] }, c: {} };
    expect(JSON.parse(toReadableJson(value))).toEqual(value);
  });
});
