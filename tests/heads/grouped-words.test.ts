import { expect, it } from 'vitest';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';

it('words over several columns beside the title of the years are the first row of a head', async () => {
  const plan = await readMeasure(
    '取組|実施主体|||工程||',
    '|市|事業者|市民|R6|R7|R8',
    '太陽光発電の導入|○|○||調査|設置|→',
    '街路樹の整備|○||○|設計|植栽|→',
  );
  expect(noticesOf(plan)).toEqual([]);
  expect(activitiesOf(plan)).toEqual([
    '太陽光発電の導入  2024-2024 調査',
    '太陽光発電の導入  2025-2026 設置',
    '街路樹の整備  2024-2024 設計',
    '街路樹の整備  2025-2026 植栽',
  ]);
  expect(plan.measures[0]?.projects[1]?.attributes.map(({ head, text }) => `${head} ${text}`)).toEqual([
    '市 ○',
    '市民 ○',
  ]);
});
