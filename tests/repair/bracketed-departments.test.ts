import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
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

  it.each(['品種の改良（農業研究所）', '街灯の更新（空き家を考える課）'])(
    'are not what stands in %s where no other bracket is certain',
    async (printed) => {
      expect(departmentsOf(await readMeasure('取組|R5|R6|R7', `${printed}|検討|実施|→`))).toEqual([printed]);
    },
  );

  it('may be an institute where other brackets are certain', async () => {
    const plan = await readMeasure('取組|R5|R6', '補助金の見直し（財政課）|検討|→', '品種の改良（農業研究所）|試験|→');
    expect(departmentsOf(plan)).toEqual(['補助金の見直し 財政課', '品種の改良 農業研究所']);
  });

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

  it('below a lane without a name are of the name above it', async () => {
    const rows = ['補助金の見直し|検討|実施', '|周知|→', '（財政課）||'];
    const plan = await readMeasure('取組|R5|R6', ...rows, '街灯の更新（道路課）|点検|→');
    expect(departmentsOf(plan)).toEqual(['補助金の見直し 財政課', '街灯の更新 道路課']);
  });

  it('beside boxes below a name that has its own are those of that lane', async () => {
    const plan = await readMeasure('取組|R5|R6', '補助金の見直し（財政課）|検討|実施', '（税務課）|調査|→');
    expect(departmentsOf(plan)).toEqual(['補助金の見直し 財政課']);
    const lanes = plan.measures[0]?.projects[0]?.lanes ?? [];
    expect(lanes.map(({ departments }) => departments?.map(({ department }) => department))).toEqual([
      undefined,
      ['税務課'],
    ]);
  });

  it('beside boxes above all names are not lost', async () => {
    const plan = await readMeasure('取組|R5|R6', '（財政課）|検討|実施', '街灯の更新（道路課）|点検|→');
    expect(noticesOf(plan)).not.toContain('checks/characters-lost');
  });

  it('above all names of one table say nothing of a table with a column of departments', async () => {
    const first = ['取組|R5|R6', '≪保健福祉部≫||', '健診の充実|実施|→'];
    const plan = await readMeasure(...first, '', '取組|担当課|R5|R6', '街灯の更新|道路課|点検|→');
    expect(departmentsOf(plan)).toEqual(['健診の充実 保健福祉部', '街灯の更新 道路課']);
  });

  describe('on a line of their own', () => {
    const toRow = (...fields: readonly string[]): string =>
      `<tr>${fields.map((field) => `<td>${field.replace('\n', '<br>')}</td>`).join('')}</tr>`;
    const readNames = async (...names: readonly string[]): Promise<string[]> => {
      const rows = [toRow('取組', 'R5', 'R6'), ...names.map((name) => toRow(name, '検討', '実施'))];
      return departmentsOf(await extract(`<!DOCTYPE html><h1>工程表</h1><table>${rows.join('')}</table>`));
    };
    const sure = '補助金の見直し\n（財政課）';
    const likely = '健診の充実\n（あさひ館）';

    it('are departments where most of them surely are', async () => {
      expect(await readNames(sure, likely)).toEqual(['補助金の見直し 財政課', '健診の充実 あさひ館']);
    });

    it('are part of the name where only a few are departments, or a name has none', async () => {
      expect((await readNames(sure, likely, '歩道の整備\n（南工区）'))[1]).toBe('健診の充実\n（あさひ館）');
      expect((await readNames(sure, likely, '街灯の更新'))[1]).toBe('健診の充実\n（あさひ館）');
    });
  });
});
