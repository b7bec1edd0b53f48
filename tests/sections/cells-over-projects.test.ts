import { expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { activitiesOf, noticesOf } from '../reading/support.ts';

const toPage = (rows: string): Promise<Plan> =>
  extract(
    `<html><body><h1>緑浜市観光計画</h1><table><tr><th>取組</th><th>R6</th><th>R7</th></tr>${rows}</table></body></html>`,
    { tokenizer: 'never' },
  );

it('words in a cell merged over several projects are the work of each', async () => {
  const plan = await toPage(
    '<tr><td>案内板</td><td rowspan="2">合同検討会</td><td>設置</td></tr><tr><td>パンフレット</td><td>印刷</td></tr>',
  );
  expect(activitiesOf(plan).map((line) => line.replace(/ +/gu, ' '))).toEqual([
    '案内板 2024-2024 合同検討会',
    '案内板 2025-2025 設置',
    'パンフレット 2024-2024 合同検討会',
    'パンフレット 2025-2025 印刷',
  ]);
});

it('a cell merged over the lanes of one project is that of its first lane', async () => {
  const plan = await toPage(
    '<tr><td rowspan="2">案内板</td><td rowspan="2">検討</td><td>設置</td></tr><tr><td>点検</td></tr>',
  );
  expect(activitiesOf(plan).filter((line) => line.includes('検討'))).toHaveLength(1);
});

it('a figure merged over several projects is not that of each', async () => {
  const plan = await toPage(
    '<tr><td>案内板</td><td rowspan="2">1,000千円</td><td>設置</td></tr><tr><td>地図</td><td>印刷</td></tr>',
  );
  expect(activitiesOf(plan).filter((line) => line.includes('1,000'))).toHaveLength(1);
  expect(noticesOf(plan)).toContain('sections/figure-over-projects');
});
