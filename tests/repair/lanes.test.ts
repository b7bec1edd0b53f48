import { describe, expect, it } from 'vitest';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';

const header = '事業名|担当課|R5|R6|R7';

/** The activities of a schedule without their departments, and the codes of what was repaired or doubted. */
async function read(...rows: readonly string[]): Promise<{ lanes: string[]; notices: string[] }> {
  const plan = await readMeasure(header, ...rows);
  const lanes = activitiesOf(plan).map((line) => line.replace(/ \S+課 /u, ' '));
  return { lanes, notices: noticesOf(plan).filter((code) => code.startsWith('repair/')) };
}

describe('labels that are packed above their lanes', () => {
  const labels = [
    '街路樹の整備|みどり課|||',
    '公園の改修|公園課|||',
    '河川の清掃|河川課|||',
    '橋の修繕|道路課|||',
    '駅前広場の舗装|都市課|||',
  ];
  const lanes = ['街路樹の植栽', '公園の設計', '河川の調査', '橋の点検', '広場の測量'].map((box) => `||${box}|→|→`);

  it('have their lanes in order, up to the third label back', async () => {
    const { lanes: read4 } = await read(...labels.slice(0, 4), ...lanes.slice(0, 4));
    expect(read4).toEqual([
      '街路樹の整備 2023-2025 街路樹の植栽',
      '公園の改修 2023-2025 公園の設計',
      '河川の清掃 2023-2025 河川の調査',
      '橋の修繕 2023-2025 橋の点検',
    ]);
  });

  it('have none further back, and the lanes that go to another are doubted', async () => {
    const five = await read(...labels, ...lanes);
    expect(five.lanes.filter((line) => line.startsWith('街路樹の整備'))).toEqual([]);
    expect(five.notices).toContain('repair/labels-packed');
  });
});

describe('boxes beside a label that read like those above it', () => {
  const park = '駅前公園の改修|公園課|駅前公園の設計|→|';
  const trees = '街路樹の整備|みどり課|駅前公園の改修工事|→|';
  const ownLane = '||街路樹の整備|→|→';
  const otherLane = '||見本の展示|→|';
  const isOfPark = async (...below: readonly string[]): Promise<boolean> =>
    (await read(park, trees, ...below)).lanes.includes('駅前公園の改修 2023-2024 駅前公園の改修工事');

  it("are those of the label above where the label's own box stands further down", async () => {
    expect(await isOfPark(otherLane, ownLane)).toBe(true);
  });

  it('are its own where its own box stands right below: no labels are packed there', async () => {
    expect(await isOfPark(ownLane)).toBe(false);
  });

  it('are its own where no box of its own stands further down', async () => {
    expect(await isOfPark(otherLane, otherLane)).toBe(false);
  });

  it('are its own where that box stands more than twelve rows below', async () => {
    const rows = (count: number): string[] => Array.from({ length: count }, () => otherLane);
    expect(await isOfPark(...rows(11), ownLane)).toBe(true);
    expect(await isOfPark(...rows(12), ownLane)).toBe(false);
  });
});

describe('a lane at the top of a page that names the last label of the page before', () => {
  const closeness = async (next: string): Promise<string[]> =>
    (await read('街路樹の整備|みどり課|設計|→|', header, `||街路樹の整備|${next}|→`, `${next}|公園課|設計|→|`)).notices;

  it('is doubted where the label below it is named nearly as well', async () => {
    expect(await closeness('園路の改修工事')).toEqual(['repair/lane-owner-doubtful']);
  });

  it('is not where that is clearly worse', async () => {
    expect(await closeness('あずまやの改修')).toEqual([]);
  });
});

describe('a lane between two labels', () => {
  const trees = '街路樹の整備|みどり課|植栽|→|';
  const park = '公園の改修|公園課|設計|→|';
  const several = ['河川の清掃|河川課|調査|→|', '||測量|→|', '||清掃|→|'];

  it('is doubted where nothing shows that labels stand above their lanes', async () => {
    expect((await read(trees, '||剪定|→|', park)).notices).toEqual(['repair/lane-owner-doubtful']);
  });

  it('is not where another label of its page has several lanes below it', async () => {
    expect((await read(trees, '||剪定|→|', park, ...several)).notices).toEqual([]);
  });

  it('is not where these lanes have one box each, in years that are blank above them', async () => {
    const single = ['河川の清掃|河川課|調査||', '|||測量|', '||清掃||'];
    expect((await read(trees, '||剪定|→|', park, ...single)).notices).toEqual([]);
  });

  it('is where one of these lanes may be the rest of the box above it', async () => {
    const torn = ['河川の清掃|河川課|調査|測量|', '||と清掃||', '|||と報告|'];
    expect((await read(trees, '||剪定|→|', park, ...torn)).notices).toContain('repair/lane-owner-doubtful');
  });

  it('is where such a label stands on another page', async () => {
    expect((await read(trees, '||剪定|→|', park, header, ...several)).notices).toEqual(['repair/lane-owner-doubtful']);
  });
});

describe('a row of one box below a box of the same year', () => {
  const first = '街路樹の整備|みどり課|樹種の選定|植栽の方針|→';
  const torn = '||と近隣への説明||';
  const last = '公園の改修|公園課|設計|→|';

  it('may be the rest of it, torn off', async () => {
    expect((await read(first, torn, last)).notices).toContain('repair/box-torn');
  });

  it('is no rest of a box on the page before', async () => {
    expect((await read(first, header, torn, last)).notices).not.toContain('repair/box-torn');
  });

  it('is none where two boxes stand in it, or its year is blank above it', async () => {
    expect((await read(first, '||と近隣への説明|と実施|', last)).notices).not.toContain('repair/box-torn');
    expect((await read('街路樹の整備|みどり課|樹種の選定|→|', '|||と近隣への説明|', last)).notices).not.toContain(
      'repair/box-torn',
    );
    const without = '街路樹の整備|みどり課||植栽の方針|→';
    expect((await read(without, torn, last)).notices).not.toContain('repair/box-torn');
  });
});

describe('lanes around labels that are centred against them', () => {
  const trees = '街路樹の整備|みどり課|植栽|→|';
  const park = '公園の改修|公園課|設計|→|';

  it('are shared out evenly, whatever their words', async () => {
    const rows = ['||調査|→|', trees, '||公園の改修工事|→|', '||測量|→|', park];
    expect((await read(...rows)).lanes).toEqual([
      '街路樹の整備 2023-2024 調査',
      '街路樹の整備 2023-2024 植栽',
      '街路樹の整備 2023-2024 公園の改修工事',
      '公園の改修 2023-2024 測量',
      '公園の改修 2023-2024 設計',
    ]);
  });

  it('may be one more above a label than below it', async () => {
    expect((await read('||調査|→|', trees, '||測量|→|', park, '||開園|→|')).lanes).toEqual([
      '街路樹の整備 2023-2024 調査',
      '街路樹の整備 2023-2024 植栽',
      '公園の改修 2023-2024 測量',
      '公園の改修 2023-2024 設計',
      '公園の改修 2023-2024 開園',
    ]);
  });

  it('are told by their words where two ways are even', async () => {
    const owner = async (box: string): Promise<string | undefined> =>
      (await read('||調査|→|', trees, `||${box}|→|`, park)).lanes.find((line) => line.endsWith(box));
    expect(await owner('街路樹の整備計画')).toBe('街路樹の整備 2023-2024 街路樹の整備計画');
    expect(await owner('公園の改修計画')).toBe('公園の改修 2023-2024 公園の改修計画');
    expect(await owner('公園の改修と街路樹')).toBe('公園の改修 2023-2024 公園の改修と街路樹');
  });

  it('are doubted where their words hardly tell, whatever the words of the lane above the label', async () => {
    const planting = '街路樹植栽整備|みどり課|植栽|→|';
    for (const above of ['調査', '街路樹植栽の調査'])
      expect((await read(`||${above}|→|`, planting, '||街路樹植栽の計画|→|', park)).notices).toEqual([
        'repair/lane-owner-doubtful',
      ]);
    expect((await read('||調査|→|', trees, '||街路樹の整備|→|', park)).notices).toEqual([]);
  });
});

describe('a lane whose box is printed under the label below it in another measure', () => {
  const phrase = '関係機関との連携強化の推進';
  const ownerOf = async (...others: readonly string[]): Promise<string | undefined> => {
    const elsewhere = ['公園の改修', ...others].map((name) => `${name}|公園課|${phrase}|→|`);
    const here = ['街路樹の整備|みどり課|植栽|→|', `||${phrase}|→|`, '公園の改修|公園課|調査|→|'];
    const { lanes } = await read(...elsewhere, '(2) 公園', header, ...here);
    return lanes.findLast((line) => line.endsWith(phrase))?.split(' ')[0];
  };

  it('is of that label', async () => {
    expect(await ownerOf()).toBe('公園の改修');
    expect(await ownerOf('広場の改修')).toBe('公園の改修');
  });

  it('is of the one above where the box is a phrase that many labels have', async () => {
    expect(await ownerOf('広場の改修', '河川の清掃')).toBe('街路樹の整備');
  });
});

it('lanes of a table without a single label are read, and told', async () => {
  const { lanes, notices } = await read('||植栽|→|', '||設計||');
  expect(lanes.map((line) => line.trim())).toEqual(['2023-2024 植栽', '2023-2023? 設計']);
  expect(notices).toContain('repair/lane-without-label');
});
