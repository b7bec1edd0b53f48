import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cutCase, draftProfile, draftToProfileYaml, explain, extract } from '../../src/index.ts';
import { placesToSource } from '../../src/model/place.ts';

const workbook = 'input/sample-shiomi-koteihyo-2024.xlsx';
const at = (cell: string, sheet = '方向1') => ({ kind: 'sheet' as const, sheet, cell });

describe('places of a sheet', () => {
  it('stand in reading order, each once: row by row, then the drawings', () => {
    const given = ['drawing 10', 'B12', 'AA3', 'drawing 2', 'C3:D3', 'B12', 'Z3'].map((cell) => at(cell));
    expect(placesToSource(given).map((place) => (place.kind === 'sheet' ? place.cell : null))).toEqual([
      'C3:D3',
      'Z3',
      'AA3',
      'B12',
      'drawing 2',
      'drawing 10',
    ]);
  });

  it('are what a record of a workbook is explained by, and what its profile names', async () => {
    const bytes = await readFile(workbook);
    const plan = await extract(bytes);
    const [project] = plan.measures[0]?.projects ?? [];
    expect(project?.source[0]).toEqual(at('B13:B14'));
    expect(explain(plan, project?.id ?? '', bytes)?.source.lines).toBe('sheet');
    expect(draftToProfileYaml(await draftProfile(bytes), 'plan.xlsx', 'en')).toContain(
      'project: [具体的な事業等] # 方向1!B12, 3 times',
    );
  });

  it('cannot be cut to a case', async () => {
    expect(await cutCase(await readFile(workbook), { measure: 'm1-1' })).toEqual({ refused: 'not-cut' });
  });
});
