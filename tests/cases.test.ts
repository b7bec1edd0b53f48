import { describe, expect, it } from 'vitest';
import { isCi, listCases, runCase } from '../src/files/cases.ts';
import { isUpdating } from './support/updating.ts';

const update = isUpdating(process.env);

describe('cases', async () => {
  it.each(await listCases('fixtures'))('$name', async (one) => {
    const result = await runCase(one, { update });
    if (!update) expect(result).toEqual({ status: 'same' });
  });
});

describe('the update flag', () => {
  it('is off in CI', () => {
    expect(isUpdating({ UPDATE_CASES: '1', CI: 'true' })).toBe(false);
    expect(isUpdating({ CI: 'true' })).toBe(false);
    expect(isUpdating({ UPDATE_CASES: '1' })).toBe(true);
    expect(update && isCi(process.env)).toBe(false);
  });
});
