import { expect, it } from 'vitest';
import { activitiesOf, readMeasure, TABLE } from '../reading/support.ts';

it('a list of buildings with its dates is no schedule, and is told as unread', async () => {
  const plan = await readMeasure(
    ...['No.|施設名|所管課|建築年度|構造|延床面積(㎡)|耐震化|大規模改修'],
    ...['1|中央公民館|生涯学習課|S52|RC|2,311|H21|H21', '2|東部公民館|生涯学習課|S56|RC|812|H24|－'],
    ...['3|第一保育所|子育て支援課|S49|S|640|H22|－', '4|総合体育館|生涯学習課|S60|SRC|3,980|不要|H30', '', ...TABLE],
  );
  expect(activitiesOf(plan)).toEqual(['街路樹の整備 みどり課 2023-2023 設計', '街路樹の整備 みどり課 2024-2025 植栽']);
  expect(plan.notices.map(({ code }) => code)).toContain('sections/table-unread');
});
