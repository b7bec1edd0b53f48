import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { activitiesOf, noticesOf, readMeasure, toText } from '../reading/support.ts';

const header = '取組内容|事業名|担当課|R5|R6|R7';
const first = '①まちの緑を増やします。【みどり課】|街路樹の整備|みどり課|植栽|→|→';

const linesOf = async (...rows: readonly string[]): Promise<string[]> => activitiesOf(await readMeasure(...rows));

describe('a lane that fits two columns as well', () => {
  const slid = '公園の改修|公園課|設計|工事||';
  const next = '|河川の清掃|河川課|調査|→|→';

  it('has slid with the label above it', async () => {
    const lines = await linesOf(header, first, slid, '|||測量|→|', next);
    expect(lines).toContain('公園の改修 公園課 2023-2023 設計');
    expect(lines).toContain('公園の改修 公園課 2024-2025 測量');
  });

  it('has not slid where that label has not', async () => {
    const lines = await linesOf(header, first, '|公園の改修|公園課|設計|→|', '|||測量|→|', next);
    expect(lines).toContain('公園の改修 公園課 2023-2024 測量');
  });
});

describe('a row that slid right', () => {
  it('as a whole needs no field too many: it may have lost its last one', async () => {
    const rows = ['||街路樹の剪定|みどり課|剪定|→', '||||測量|→'];
    const lines = await linesOf(header, first, ...rows);
    expect(lines).toContain('街路樹の剪定 みどり課 2023-2024 剪定');
    expect(lines).toContain('街路樹の剪定 みどり課 2023-2024 測量');
  });
});

describe('a text with a bullet in the column of names', () => {
  it('is a box that slid there, where the row has no other label', async () => {
    const [columns, initiative] = ['取組内容|事業名|R5|R6|R7', '①まちの緑を増やします。【みどり課】'];
    const rows = [`${initiative}|街路樹の整備|植栽|→|`, '|◆街路樹の剪定|→||', '|公園の改修|設計|→|→'];
    expect(await linesOf(columns, ...rows)).toContain('街路樹の整備  2023-2024 ◆街路樹の剪定');
  });

  it('is a name where the row has departments or related numbers', async () => {
    const departments = await readMeasure(header, first, '|◆街路樹の剪定|緑化課|剪定|→|');
    expect(activitiesOf(departments)).toContain('◆街路樹の剪定 緑化課 2023-2024 剪定');
    expect(noticesOf(departments)).toEqual([]);
    const related = await readMeasure(
      '取組内容|事業名|関連取組|R5|R6|R7',
      '①まちの緑を増やします。【みどり課】|街路樹の整備|①|植栽|→|→',
      '|◆街路樹の剪定|①|剪定|→|',
    );
    expect(activitiesOf(related)).toContain('◆街路樹の剪定  2023-2024 剪定');
    expect(noticesOf(related)).toEqual([]);
  });

  it('is a name even where those cells hold something else', async () => {
    const lines = await linesOf(header, first, '|◆街路樹の剪定|市民とともに|剪定|→|');
    expect(lines.at(-1)).toMatch(/^◆街路樹の剪定 .* 2023-2024 剪定$/u);
    const related = await linesOf(
      '取組内容|事業名|関連取組|R5|R6|R7',
      '①まちの緑を増やします。【みどり課】|街路樹の整備|①|植栽|→|→',
      '|◆街路樹の剪定|別表のとおり|剪定|→|',
    );
    expect(related.at(-1)).toBe('◆街路樹の剪定  2023-2024 剪定');
  });
});

describe('labels that slid left while the years stayed', () => {
  it('are read so where the same box stands in this year elsewhere', async () => {
    const rows = ['(1) 緑化', header, first.replace('植栽|→', '|街路樹の植栽'), '(2) 公園', header];
    const slid = '街路樹の整備|みどり課|||街路樹の植栽|';
    const plan = await extract(toText(['緑浜市工程表', ...rows, slid]), { tokenizer: 'never' });
    expect(activitiesOf(plan).at(-1)).toMatch(/^街路樹の整備 .*2024-2024\?? 街路樹の植栽$/u);
  });
});

describe('years that stand a year later than under the same name elsewhere', () => {
  const columns = `${header}|R8`;
  const elsewhere = async (row: string): Promise<string[]> => {
    const whole = '|街路樹の整備|みどり課|樹種の選定|街路樹の植栽|→|';
    // Below a row of the same labels it would be a lane of that project.
    const other = first.replace('街路樹の整備', '花壇の手入れ');
    const lines = ['緑浜市工程表', '(1) 緑化', columns, other, whole, '(2) 公園', columns, row];
    return activitiesOf(await extract(toText(lines), { tokenizer: 'never' })).filter((line) => line.includes('樹種'));
  };
  const row = '|街路樹の整備|みどり課||樹種の選定|→|';

  it('slid right where the row has a field too many', async () => {
    expect((await elsewhere(`${row}|`)).at(-1)).toBe('街路樹の整備 みどり課 2023-2024 樹種の選定');
  });

  it('are as printed where there was no room to slide', async () => {
    expect((await elsewhere(row)).at(-1)).toBe('街路樹の整備 みどり課 2024-2025 樹種の選定');
  });
});

describe('labels and a first year that slid left, and then right with their row', () => {
  const wide = `${header}|`;
  const gap = '街路樹の剪定||みどり課|調査||剪定|';
  const codesOf = async (other: string): Promise<string[]> =>
    noticesOf(await readMeasure(wide, `${first}|`, gap, other));

  it('leave a doubt of the later years where other rows slid', async () => {
    expect(await codesOf('公園の改修|公園課|設計|工事||')).toContain('repair/later-years-in-doubt');
  });

  it('are a row as it is printed where no other did', async () => {
    expect(await codesOf('|公園の改修|公園課|設計|工事||')).not.toContain('repair/later-years-in-doubt');
  });
});
