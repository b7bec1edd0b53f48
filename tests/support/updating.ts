import { isCi } from '../../src/files/cases.ts';

/** Whether this run rewrites the expectations; never in CI, where a difference is a failure. */
export function isUpdating(environment: Readonly<Record<string, string | undefined>>): boolean {
  return environment.UPDATE_CASES === '1' && !isCi(environment);
}
