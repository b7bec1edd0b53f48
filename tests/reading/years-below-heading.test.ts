import { expect, it } from 'vitest';
import { activitiesOf, noticesOf, read, TABLE } from './support.ts';

const COVER = ['緑浜市地域福祉計画 年次計画', '令和7年3月', '緑浜市'];
const OFFICES = ['(1) 相談窓口の充実【担当：福祉課】', '身近な場で相談を受けます。', 'R7|R8|R9', '検討|開設|→'];
const VISITS = ['(2) 見守りの推進【担当：介護課】', '関係団体と連携します。', 'R7|R8|R9', '実施|→|→'];

it('years alone below each heading of a plan are of the project that the heading names', async () => {
  const plan = await read([...COVER, ...OFFICES, '', ...VISITS]);
  expect(activitiesOf(plan)).toEqual([
    '相談窓口の充実 福祉課 2025-2025 検討',
    '相談窓口の充実 福祉課 2026-2027 開設',
    '見守りの推進 介護課 2025-2027 実施',
  ]);
  expect(noticesOf(plan)).toEqual([]);
});

it('where another table names its projects, years alone have lost theirs', async () => {
  const plan = await read([...COVER, ...OFFICES, '', '(2) 緑化の推進', ...TABLE]);
  expect(noticesOf(plan)).toContain('sections/years-without-labels');
});

it('two rows of years alone below a heading are of no project that it names', async () => {
  await expect(read([...COVER, ...OFFICES, '周知|→|→', '', ...VISITS, '周知|→|→'])).rejects.toMatchObject({
    code: 'no-schedule-in-tables',
  });
});
