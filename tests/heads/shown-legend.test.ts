import { describe, expect, it } from 'vitest';
import { textToShownLegend } from '../../src/heads/legend.ts';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';

const head = '施設名|所管課|R5|R6|R7|R8';
const plan = ['北小学校|教育総務課|点||建|建', '旧支所|管財課||除||'];
const meant = [
  '北小学校 教育総務課 2023-2023 点検',
  '北小学校 教育総務課 2025-2026 建替え',
  '旧支所 管財課 2024-2024 除却',
];

describe('a legend of letters', () => {
  it.each([
    ['改：大規模改修　建：建替え', '改大規模改修 建建替え'],
    ['※Ａ＝調査、Ｂ＝設計、Ｃ＝工事', 'A調査 B設計 C工事'],
    ['凡例（記号の説明） 更新：更新工事, 点：点検', null],
    ['（新：新規、継：継続）', '新新規 継継続'],
    ['○検討　◎実施', '○検討 ◎実施'],
    ['担当：みどり課', null],
    ['市長：公約を進める。町長：これを助ける。', null],
    ['◆調査 ◆設計', null],
  ])('%s', (text, expected) => {
    const legend = textToShownLegend(text);
    expect(legend && [...legend].map(([sign, meaning]) => `${sign}${meaning}`).join(' ')).toBe(expected);
  });

  it.each(['凡例　点：点検　建：建替え　除：除却', '※点＝点検、建＝建替え、除＝除却'])(
    'says what stands alone in the times of the table below or above it: %s',
    async (legend) => {
      for (const lines of [
        [legend, head, ...plan],
        [head, ...plan, legend],
      ]) {
        const read = await readMeasure(...lines);
        expect(activitiesOf(read)).toEqual(meant);
        expect(noticesOf(read)).toEqual([]);
      }
    },
  );

  it('keeps the letters as they are printed', async () => {
    const read = await readMeasure('凡例　点：点検　建：建替え　除：除却', head, ...plan);
    const [lane] = read.measures[0]?.projects[0]?.lanes ?? [];
    expect(lane?.activities.map(({ note }) => note)).toEqual(['点', '建']);
  });

  it('is none where the table shows no such letters', async () => {
    const line = '市：緑浜市　県：青海県';
    const read = await readMeasure(line, head, '北小学校|教育総務課|点検||建替え|');
    expect(activitiesOf(read).map((line) => line.split(' ').at(-1))).toEqual(['点検', '建替え']);
    expect(JSON.stringify(read)).toContain(line);
  });
});

it('marks mean what a line says of them without a sign between', async () => {
  const read = await readMeasure(head, '北小学校|教育総務課|○|◎||', '※○検討　◎実施');
  expect(activitiesOf(read)).toEqual(['北小学校 教育総務課 2023-2023 検討', '北小学校 教育総務課 2024-2024 実施']);
  expect(noticesOf(read)).toEqual([]);
});

it('計画期間 beside years is an attribute', async () => {
  const read = await readMeasure('事業名|担当課|計画期間|R5|R6', '橋の架替|道路課|R5～R6|設計|工事');
  expect(read.measures[0]?.projects[0]?.attributes).toMatchObject([{ head: '計画期間', text: 'R5～R6' }]);
  expect(noticesOf(read)).toEqual([]);
});
