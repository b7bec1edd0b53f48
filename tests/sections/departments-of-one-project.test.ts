import { expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { activitiesOf } from '../reading/support.ts';

const toRow = (cells: string): string => `<tr><td>${cells.replaceAll('|', '</td><td>')}</td></tr>`;
const toPage = (...parts: string[]): Promise<Plan | null> =>
  extract(`<html><body><h1>緑浜市福祉計画</h1>${parts.join('')}</body></html>`, { tokenizer: 'never' }).catch(
    () => null,
  );
const toTable = (...rows: string[]): string => `<table>${rows.map(toRow).join('')}</table>`;

it('担当課 and years over one row are those of the project that the heading names', async () => {
  const plan = await toPage(
    '<h2>1 相談支援</h2><h3>(1) 窓口の充実</h3>',
    toTable('担当課|R6|R7|R8', '福祉課|検討|実施|→'),
    '<h3>(2) 研修</h3>',
    toTable('R6|R7|R8|担当課', '実施||見直し|人事課'),
  );
  expect(plan && activitiesOf(plan)).toEqual([
    '窓口の充実 福祉課 2024-2024 検討',
    '窓口の充実 福祉課 2025-2026 実施',
    '研修 人事課 2024-2024? 実施',
    '研修 人事課 2026-2026 見直し',
  ]);
});

it('several rows below 担当課 and years have lost their names', async () => {
  const rows = toTable('担当課|R6|R7|R8', '福祉課|検討|実施|→', '人事課|実施|→|→');
  const plan = await toPage('<h2>1 相談支援</h2>', rows, '<h2>2 研修</h2>', rows);
  expect(plan && activitiesOf(plan).some((line) => line.startsWith('相談支援 福祉課 2025-2026 実施'))).not.toBe(true);
});
