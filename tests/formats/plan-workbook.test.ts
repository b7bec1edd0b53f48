import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { planToWorkbook, type WorkbookHeaders } from '../../src/formats/plan-workbook.ts';
import { positionToReference } from '../../src/model/shown-sheet.ts';
import { readMeasure } from '../reading/support.ts';
import { buildPlan } from './support.ts';

async function sheetsOf(plan: Parameters<typeof planToWorkbook>[0], headers: WorkbookHeaders = 'ja') {
  const { sheets } = await readXlsx(await planToWorkbook(plan, headers));
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

describe('the sheet of the schedule', () => {
  test('has an activity once, over its years, and says where an end is not printed', async () => {
    const plan = await readMeasure('事業名|担当課|R5|R6|R7', '街路樹|みどり課|設計|植栽|→', '広場|みどり課||工事|');
    const sheet = (await sheetsOf(plan)).get('工程表');
    expect(sheet?.rows.map((row) => row.slice(-5))).toEqual([
      ['事業名', '担当課', '2023年度', '2024年度', '2025年度'],
      ['街路樹', 'みどり課', '設計', '植栽', null],
      ['広場', 'みどり課', null, '工事', '→?'],
    ]);
    const names = sheet?.rows[0] ?? [];
    expect(sheet?.merges).toEqual([
      { startRow: 1, endRow: 1, startCol: names.indexOf('2024年度'), endCol: names.indexOf('2025年度') },
    ]);
  });

  test('keeps its head in view, filters by it, and prints on A3 across', async () => {
    const sheet = (await sheetsOf(buildPlan())).get('工程表');
    expect(sheet?.freezePane?.rows).toBe(1);
    expect(sheet?.autoFilter?.range).toMatch(/^A1:[A-Z]+3$/);
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 'a3', orientation: 'landscape', printTitlesRow: '$1:$1' });
  });

  test.each(['en', 'ja', 'both'] as const)(
    'says on paper what it is of, and what its marks mean (%s)',
    async (headers) => {
      const plan = buildPlan();
      plan.plan.title = `計画 & 工程表${'の長い題名'.repeat(60)}`;
      const sheets = await sheetsOf(plan, headers);
      for (const { headerFooter } of sheets.values()) {
        expect(headerFooter?.oddHeader).toMatch(/^&L計画 ＆ 工程表.*&R&A$/u);
        expect(headerFooter?.oddHeader?.length).toBeLessThan(256);
      }
      const marks = headers === 'en' ? /^&L→ continues .*&R&P \/ &N$/u : /^&L→ 継続　→\? .*&R&P \/ &N$/u;
      expect(sheets.get('工程表')?.headerFooter?.oddFooter).toMatch(marks);
    },
  );

  test('shares a year between activities that stand in it together', async () => {
    const plan = await readMeasure('事業名|R5|R6|R7', '広場|設計|工事|→');
    const [first] = plan.measures[0]?.projects[0]?.lanes[0]?.activities ?? [];
    if (first) first.end = 2024;
    const sheet = (await sheetsOf(plan)).get('工程表');
    expect(sheet?.rows[1]?.slice(-3)).toEqual(['設計', '→ | 工事', '→']);
    expect(sheet?.merges ?? []).toEqual([]);
  });
});

describe('the sheet of what to look at', () => {
  test('names every warning with its place and its record, which links to the row, and leaves the verdict open', async () => {
    const sheet = (await sheetsOf(buildPlan())).get('要確認');
    const doubts = buildPlan().notices.filter(({ severity }) => severity !== 'info');
    expect(sheet?.rows).toHaveLength(doubts.length + 1);
    expect(sheet?.rows[0]).toEqual(['重大度', '場所', '対象', '内容', '他の読み方', '判断']);
    const linked = [...(sheet?.cells?.values() ?? [])].filter(({ hyperlink }) => hyperlink !== undefined);
    expect(linked.map(({ hyperlink }) => hyperlink?.location)).toEqual(
      doubts.filter(({ subject }) => subject?.startsWith('m1-1')).map(() => expect.stringMatching(/^'工程表'!A\d+$/)),
    );
  });
});

test('a doubt links from its place, and names its record on one line', async () => {
  const plan = await readMeasure('事業名|R5|R6', '広場|設計|→');
  const [project] = plan.measures[0]?.projects ?? [];
  if (project) project.name = '広場の\n整備';
  const source = project?.source ?? null;
  const notice = { ...buildPlan().notices[0], subject: project?.id ?? null, source, severity: 'warning' };
  const sheet = (await sheetsOf({ ...plan, notices: [notice] as typeof plan.notices })).get('要確認');
  expect(sheet?.rows[1]?.[2]).toBe('広場の 整備');
  const cellOf = (column: number): unknown => sheet?.cells?.get(`1,${column}`)?.hyperlink?.location;
  expect([cellOf(1), cellOf(2)]).toEqual(["'工程表'!A2", undefined]);
});

describe('a workbook', () => {
  test.each([
    ['en', 'activities', 'end_year'],
    ['ja', '工程', '終了年度（記載なしは確実な最終年度）'],
    ['both', '工程', '終了年度（記載なしは確実な最終年度）\nend_year'],
  ] as const)('has a sheet for every table, with headings as asked (%s)', async (headers, name, heading) => {
    expect((await sheetsOf(buildPlan(), headers)).get(name)?.rows[0]).toContain(heading);
  });

  test('has a head as tall as its two lines', async () => {
    for (const name of ['工程表', '要確認', '工程']) {
      const heightOf = async (headers: WorkbookHeaders): Promise<number> =>
        (await sheetsOf(buildPlan(), headers)).get(name)?.rowDefs?.get(0)?.height ?? 0;
      expect([name, (await heightOf('both')) >= 30]).toEqual([name, true]);
    }
  });

  test('has columns as wide as what stands in them, and prints those that are not empty throughout', async () => {
    const sheet = (await sheetsOf(buildPlan())).get('取組内容');
    const [head = [], ...rows] = sheet?.rows ?? [];
    const filled = head.findLastIndex((_, at) => rows.some((row) => row[at] != null));
    expect(filled).toBeLessThan(head.length - 1);
    expect(sheet?.pageSetup?.printArea).toBe(
      `$A$1:$${positionToReference({ row: 0, column: filled }).slice(0, -1)}$${rows.length + 1}`,
    );
    const widths = sheet?.columns?.map(({ width }) => width ?? 0) ?? [];
    expect([Math.min(...widths) >= 10, Math.max(...widths) <= 40]).toEqual([true, true]);
  });

  test('has texts that look like formulas as texts, and the same bytes each time', async () => {
    const sheets = await sheetsOf(buildPlan(), 'en');
    expect(sheets.get('paragraphs')?.rows[2]).toContain('=A1');
    expect(await planToWorkbook(buildPlan(), 'both')).toEqual(await planToWorkbook(buildPlan(), 'both'));
  });
});
