import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/index.ts';
import { noticesOf, readMeasure } from '../reading/support.ts';

const departmentsOf = (plan: Plan): string[] =>
  plan.measures.flatMap(({ projects }) =>
    projects.map(({ name, departments }) => [name, ...departments.map(({ department }) => department)].join(' ')),
  );

describe('departments in brackets', () => {
  it.each([
    ['補助金の見直し（財政課）', '補助金の見直し 財政課'],
    ['街灯の更新(長寿命化) 【道路課】', '街灯の更新(長寿命化) 道路課'],
    ['広場の改修 ≪建設部≫', '広場の改修 建設部'],
    ['遊具の点検〈こども課・みどり課〉', '遊具の点検 こども課 みどり課'],
    ['学校の統合（教育委員会）', '学校の統合 教育委員会'],
    ['市営住宅の改修［財政課、建築課ほか］', '市営住宅の改修 財政課 建築課'],
    ['【財政課】基金の運用', '基金の運用 財政課'],
  ])('leave the name %s', async (printed, expected) => {
    const plan = await readMeasure('取組|R5|R6|R7', `${printed}|検討|実施|→`);
    expect(departmentsOf(plan)).toEqual([expected]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it.each(['広場の改修（第２期）', '市営住宅の改修（中央区）', '歩道の整備（一部）', '駅前広場（都市計画道路）'])(
    'are not what stands in %s',
    async (printed) => {
      const plan = await readMeasure('取組|R5|R6|R7', `${printed}|検討|実施|→`, '補助金の見直し（財政課）|検討|→|→');
      expect(departmentsOf(plan)).toEqual([printed, '補助金の見直し 財政課']);
    },
  );

  it('stand under the name too, with boxes beside them or none', async () => {
    const plan = await readMeasure(
      '取組|R5|R6|R7',
      '補助金の見直し|検討|実施|→',
      '（財政課）|||',
      '街灯の更新|点検|→|→',
      '（道路課）|調査|→|',
    );
    expect(departmentsOf(plan)).toEqual(['補助金の見直し 財政課', '街灯の更新 道路課']);
    expect(plan.measures[0]?.projects[1]?.lanes).toHaveLength(2);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('hold for the rows below them where they stand above all names', async () => {
    const plan = await readMeasure('取組|R5|R6', '≪保健福祉部≫||', '健診の充実|実施|→', '相談の拡充|実施|→');
    expect(departmentsOf(plan)).toEqual(['健診の充実 保健福祉部', '相談の拡充 保健福祉部']);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('stay in the name where departments have a column', async () => {
    const plan = await readMeasure('取組|担当課|R5|R6', '補助金の見直し（財政課）|総務課|検討|実施');
    expect(departmentsOf(plan)).toEqual(['補助金の見直し（財政課） 総務課']);
  });
});
