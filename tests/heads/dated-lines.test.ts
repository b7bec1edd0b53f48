import { describe, expect, it } from 'vitest';
import { textToDatedLines } from '../../src/heads/dated-lines.ts';
import { extract } from '../../src/index.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { activitiesOf, noticesOf } from '../reading/support.ts';

const read = (text: string): string | null =>
  textToDatedLines(text, shippedVocabulary)
    ?.map(({ period, words }) => `${period} ${words}`)
    .join(' | ') ?? null;

describe('several periods with their words on one line', () => {
  it.each([
    ['R6～R7（作成）／R8（配布）', 'R6～R7 作成 | R8 配布'],
    ['R6：検討 R7～：実施', 'R6： 検討 | R7～： 実施'],
    ['R6 検討、R7 試行、R8 実施', 'R6 検討 | R7 試行 | R8 実施'],
    ['令和6年度（作成）、令和7～8年度（配布）', '令和6年度 作成 | 令和7～8年度 配布'],
    ['検討：R6 制定：R7', '：R6 検討 | ：R7 制定'],
    ['検討(R6)→試行(R7)→実施(R8)', 'R6 検討 | R7 試行 | R8 実施'],
    ['R6検討・R7制定', 'R6 検討 | R7 制定'],
    ['令和7年1月調査、令和8年3月公表', '令和7年1月 調査 | 令和8年3月 公表'],
    ['R7.1調査、R8.3公表', 'R7.1 調査 | R8.3 公表'],
    ['R6：R5の結果をもとに検討、R7：実施', 'R6： R5の結果をもとに検討 | R7： 実施'],
    ['R6：計画（R6-R10）の策定、R7：実施', 'R6： 計画（R6-R10）の策定 | R7： 実施'],
  ])('%s is an activity each', (text, lines) => {
    expect(read(text)).toBe(lines);
  });

  it.each([
    'R5に改定済み、R7に見直し予定',
    '令和6年度から令和7年度（作成）、令和8年度に配布',
    'R6に着手し、R8までに完了',
    '2025人 2030人',
  ])('are none in a sentence: %s', (text) => expect(read(text)).toBeNull());

  it('are none where words are missing, and a single one is read as a line', () => {
    expect(read('R6、R8')).toBeNull();
    expect(read('R6から検討')).toBeNull();
    expect(read('R6 検討\nR7 実施')).toBe('R6 検討 | R7 実施');
  });
});

describe('two columns of dated lines', () => {
  const head = '施設名|実施済の内容|予定の内容';

  it('have what is planned in the one of later years', async () => {
    const plan = await extract(
      toTable(head, ['公民館|H26 耐震診断<br>R1 屋根改修|R6 設計<br>R7 改修', '体育館|R2 床改修|R7 設計<br>R8 改修']),
    );
    expect(activitiesOf(plan)).toEqual([
      '公民館  2024-2024 設計',
      '公民館  2025-2025 改修',
      '体育館  2025-2025 設計',
      '体育館  2026-2026 改修',
    ]);
    expect(noticesOf(plan)).not.toContain('sections/period-column-assumed');
  });

  it('have it in the one that is known to say so, with a warning, beside what became of it', async () => {
    const rows = [
      '窓口の見直し|R6 検討<br>R7 試行|R6 遅延<br>R8 再検討',
      '債権の管理|R6 検討<br>R7 実施|R6 完了<br>R9 検証',
    ];
    const plan = await extract(toTable('取組|実施計画|進捗と見直し', rows));
    expect(activitiesOf(plan)).toContain('窓口の見直し  2025-2025 試行');
    expect(noticesOf(plan)).toContain('sections/period-column-assumed');
  });

  it('have a warning where neither is the later one in every row', async () => {
    const plan = await extract(
      toTable(head, ['公民館|R6 診断<br>R7 改修|R3 診断<br>R4 改修', '体育館|R2 診断<br>R3 改修|R7 設計<br>R8 改修']),
    );
    expect(noticesOf(plan)).toContain('sections/period-column-assumed');
  });
});

function toTable(head: string, rows: readonly string[]): string {
  const lines = [head, ...rows].map((row) => `<tr>${row.replace(/[^|]+/gu, '<td>$&</td>').replaceAll('|', '')}</tr>`);
  return `<html><body><h1>公共施設計画</h1><table>${lines.join('')}</table></body></html>`;
}
