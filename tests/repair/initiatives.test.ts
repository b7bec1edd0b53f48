import { describe, expect, it } from 'vitest';
import { readMeasure } from '../reading/support.ts';

const header = '取組内容|事業名|担当課|R5|R6|R7';
const row = '街路樹の整備|みどり課|植栽|→|→';

/** The initiatives of a table with these cells in their column, each with its number and departments. */
async function read(...cells: readonly string[]): Promise<string[]> {
  const { measures } = await readMeasure(header, ...cells.map((cell) => `${cell}|${row}`));
  return (measures[0]?.initiatives ?? []).map(
    ({ number, text, departments }) => `${number} ${text} ${departments.map((one) => one.department).join('、')}`,
  );
}

describe('one cell of initiatives', () => {
  it('is cut where the numbers go on', async () => {
    expect(await read('①まちの緑を増やします。【みどり課】②公園をつくります。【公園課】')).toEqual([
      '1 まちの緑を増やします。 みどり課',
      '2 公園をつくります。 公園課',
    ]);
    expect(await read('①まちの緑を増やす ②公園をつくる')).toEqual(['1 まちの緑を増やす ', '2 公園をつくる ']);
  });

  it('is cut at a number that does not go on where a sentence has ended', async () => {
    expect(await read('①まちの緑を増やします。【みどり課】④公園をつくります。【公園課】')).toEqual([
      '1 まちの緑を増やします。 みどり課',
      '4 公園をつくります。 公園課',
    ]);
  });

  it('is not cut at a number within a sentence', async () => {
    expect(await read('①対象は ①市民 ③団体とし、緑を増やします。【みどり課】')).toEqual([
      '1 対象は①市民③団体とし、緑を増やします。 みどり課',
    ]);
    expect(await read('①緑を増やします。対象は ①市民 ③団体とします。【みどり課】')).toEqual([
      '1 緑を増やします。対象は①市民③団体とします。 みどり課',
    ]);
  });
});

describe('an initiative that a page cut', () => {
  it.each([
    ['within its departments', '①まちの緑を増やします。【みど', 'り課】'],
    ['before its departments', '①まちの緑を増やします。', '【みどり課】'],
    ['within its sentence', '①まちの緑を', '増やします。【みどり課】'],
  ])('%s goes on below', async (_, above, below) => {
    expect(await read(above, below)).toEqual(['1 まちの緑を増やします。 みどり課']);
  });

  it('does not go on with what is no rest of it', async () => {
    const read_ = await read('①まちの緑を増やします。【みど', '公園の改修');
    expect(read_[0]).not.toContain('公園の改修');
  });
});

describe('what stands beside the initiatives', () => {
  const green = '①まちの緑を増やします。【みどり課】';
  const namesOf = async (...rows: readonly string[]): Promise<string[]> => {
    const { measures } = await readMeasure(header, ...rows);
    return (measures[0]?.projects ?? []).map(({ name }) => name);
  };

  it.each(['①街路樹の整備', '①街路樹の整備【みどり課】', '⑤'])('is a project where it says %s', async (name) => {
    expect(await namesOf(`${green}|${name}|みどり課|植栽|→|→`)).toEqual([name]);
  });

  it('is an initiative in the column of names where its row slid right', async () => {
    const { measures } = await readMeasure(header, `${green}|${row}`, '|②公園を広げ、木を植えます。【公園課】||||');
    expect(measures[0]?.initiatives.map(({ number }) => number)).toEqual([1, 2]);
    expect(measures[0]?.projects.map(({ name }) => name)).toEqual(['街路樹の整備']);
  });

  it('is a box where it is a sentence under a year, whatever an initiative lacks', async () => {
    const { measures } = await readMeasure(
      header,
      `①まちの緑を増やす|${row}`,
      '|公園の改修|公園課|市民の声を聞きます。||',
    );
    const [, park] = measures[0]?.projects ?? [];
    expect(park?.lanes[0]?.activities.map(({ items }) => items)).toEqual([['市民の声を聞きます。']]);
  });

  it('is a box where it says what an initiative says', async () => {
    const { measures } = await readMeasure(
      header,
      `①緑を増やします。【みどり課】|${row}`,
      '|公園|公園課|緑を増やします。||',
    );
    const [, park] = measures[0]?.projects ?? [];
    expect(park?.lanes[0]?.activities.map(({ items }) => items)).toEqual([['緑を増やします。']]);
  });
});

it('an initiative that is printed again without its number is no project', async () => {
  const { measures, repairs } = await readMeasure(
    header,
    `①まちの緑を増やします。【みどり課】|${row}`,
    'まちの緑を増やします。(再掲)【みどり課】|公園の改修|公園課|設計|→|→',
  );
  expect(measures[0]?.initiatives).toHaveLength(1);
  expect(measures[0]?.projects.map(({ name }) => name)).toEqual(['街路樹の整備', '公園の改修']);
  expect(repairs.map(({ code }) => code)).toContain('repair/initiative-repeated');
});
