import { expect, it } from 'vitest';
import { activitiesOf, readMeasure, TABLE } from '../reading/support.ts';

it('竣工年度 alone says when a building was built, beside 着工年度 when work ends', async () => {
  const built = await readMeasure(
    ...[
      '施設名|所在地|竣工年度|能力',
      '浜浄水場|浜1-2|昭和48年度|4,200',
      '山手配水池|山手3|平成6年度|1,500',
      '',
      ...TABLE,
    ],
  );
  expect(activitiesOf(built).filter((line) => !line.startsWith('街路樹'))).toEqual([]);
  const planned = await readMeasure('施設名|着工年度|竣工年度', '浜浄水場|R6|R8', '山手配水池|R7|R9');
  expect(activitiesOf(planned)).toEqual(['浜浄水場  2024-2026 ', '山手配水池  2025-2027 ']);
});

it('a list of buildings with its dates is no schedule, and is told as unread', async () => {
  const plan = await readMeasure(
    ...['No.|施設名|所管課|建築年度|構造|延床面積(㎡)|耐震化|大規模改修'],
    ...['1|中央公民館|生涯学習課|S52|RC|2,311|H21|H21', '2|東部公民館|生涯学習課|S56|RC|812|H24|－'],
    ...['3|第一保育所|子育て支援課|S49|S|640|H22|－', '4|総合体育館|生涯学習課|S60|SRC|3,980|不要|H30', '', ...TABLE],
  );
  expect(activitiesOf(plan)).toEqual(['街路樹の整備 みどり課 2023-2023 設計', '街路樹の整備 みどり課 2024-2025 植栽']);
  expect(plan.notices.map(({ code }) => code)).toContain('sections/table-unread');
});
