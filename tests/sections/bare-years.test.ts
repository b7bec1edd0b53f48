import { expect, it } from 'vitest';
import { activitiesOf, read } from '../reading/support.ts';

const table = ['施設名|所管課|年次計画', '公民館|生涯学習課|28年度…調査 29年度…設計 30～31年度…工事'];

it('28年度 in a cell is of the era in which the document states its years', async () => {
  const plan = await read(['緑浜市公共施設計画（平成28年度～平成32年度）', ...table]);
  expect(activitiesOf(plan)).toEqual([
    '公民館 生涯学習課 2016-2016 調査',
    '公民館 生涯学習課 2017-2017 設計',
    '公民館 生涯学習課 2018-2019 工事',
  ]);
});

it.each([
  ['states none', '緑浜市公共施設計画'],
  ['states other years', '緑浜市公共施設計画（令和6年度～令和10年度）'],
])('28年度 in a cell is no year where the document %s', async (_, title) => {
  const plan = await read([title, ...table]).catch(() => null);
  expect(plan ? activitiesOf(plan) : []).toEqual([]);
});
