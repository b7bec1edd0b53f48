import { expect, it } from 'vitest';
import { noticesOf, readMeasure } from '../reading/support.ts';

it('an attribute in a row of its own is quoted: it may be of the project above or below', async () => {
  const header = '事業名|担当課|予算額(千円)|R5|R6';
  const plan = await readMeasure(header, '街路樹|みどり課|1,200|植栽|→', '||350||', '公園|公園課||設計|→');
  const quoted = plan.notices.find(({ code }) => code === 'repair/cell-unplaced');
  expect(quoted?.actual).toBe('350');
  expect(noticesOf(plan)).not.toContain('checks/characters-lost');
});
