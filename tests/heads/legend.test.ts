import { describe, expect, it } from 'vitest';
import { colorsToLegend, findContradictions, isUnreadLegend, textToLegend } from '../../src/heads/legend.ts';
import { extract } from '../../src/index.ts';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';

const pairs = (text: string): string | null => {
  const legend = textToLegend(text);
  return legend && [...legend].map(([mark, meaning]) => `${mark}${meaning}`).join(' ');
};

describe('a legend', () => {
  it.each([
    ['凡例　○：検討　◎：実施　●：完了', '○検討 ◎実施 ●完了'],
    ['（凡例）◯検討、◎実施', '○検討 ◎実施'],
    ['○…検討　△…一部実施', '○検討 △一部実施'],
    ['【凡例】 ○：検討', '○検討'],
    ['凡例 ○：検討 ○：実施 ●：完了', '●完了'],
    ['【凡例】◎：重点実施　○：実施　－：予定なし', '◎重点実施 ○実施 －予定なし'],
    ['※ ○は点検、◎は更新を示す。', '○点検 ◎更新'],
    ['○・・・実施　●・・・強化', '○実施 ●強化'],
    ['→：継続 ／ ⇒：拡充 ／ ○：実施', '→継続 ⇒拡充 ○実施'],
    ['【凡例】 ◎：着手　━▶：継続実施', '◎着手 ▶継続実施'],
    ['凡例　⇒検討・準備　→実施', '⇒検討・準備 →実施'],
    ['凡例　○ → 実施　◎ → 検討', '○実施 ◎検討'],
    ['○→実施、◎→検討', '○実施 ◎検討'],
    ['○：検討→試行　◎：実施', '○検討→試行 ◎実施'],
  ])('%s', (text, expected) => {
    expect(pairs(text)).toBe(expected);
  });

  it.each(['◆調査 ◆設計', '※ ○印の施設', '○ 道路の整備', '●：', '検討 ○', '凡例'])('%s is none', (text) => {
    expect(pairs(text)).toBeNull();
  });
});

describe('a legend of colours', () => {
  it('gives no meaning to a colour that it names twice', () => {
    const pairs = [
      { color: '#5b9bd5', text: '検討' },
      { color: '#5b9bd5', text: '実施' },
      { color: '#ffe699', text: '完了' },
    ];
    expect([...colorsToLegend(pairs)]).toEqual([['#ffe699', '完了']]);
  });
});

describe('a line of one mark and its meaning', () => {
  const TABLE = ['事業名|担当課|R5|R6', '照明の更新|総務課|○|○'];

  it.each([
    ['below the table', [...TABLE, '○：実施']],
    ['above it, one of several', ['◎：重点実施', '○：実施', ...TABLE]],
  ])('is a legend %s', async (_, lines) => {
    expect(activitiesOf(await readMeasure(...lines))).toEqual(['照明の更新 総務課 2023-2024 実施']);
  });

  it('is none where the table has no such mark', async () => {
    const plan = await readMeasure('■：実施', ...TABLE);
    expect(noticesOf(plan)).toContain('sections/marks-without-legend');
    expect(activitiesOf(plan)).toEqual(['照明の更新 総務課 2023-2024 ○']);
  });
});

describe('marks in time cells', () => {
  const rows = ['取組名|所管課|R6|R7|R8|R9', '防災アプリの配信|防災課|○|◎|◎|●', '備蓄倉庫の増設|管財課||○|◎|◎'];

  it('mean what the legend says, equal neighbours together, and keep their sign', async () => {
    const plan = await readMeasure('凡例　○：検討　◎：実施　●：完了', ...rows);
    expect(activitiesOf(plan)).toEqual([
      '防災アプリの配信 防災課 2024-2024 検討',
      '防災アプリの配信 防災課 2025-2026 実施',
      '防災アプリの配信 防災課 2027-2027 完了',
      '備蓄倉庫の増設 管財課 2025-2025 検討',
      '備蓄倉庫の増設 管財課 2026-2027 実施',
    ]);
    const [first] = plan.measures[0]?.projects[0]?.lanes[0]?.activities ?? [];
    expect([first?.endBasis, first?.note]).toEqual(['marks', '○']);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('stand for themselves without a legend, and one warning says so', async () => {
    const plan = await readMeasure(...rows);
    expect(activitiesOf(plan).slice(0, 2)).toEqual([
      '防災アプリの配信 防災課 2024-2024 ○',
      '防災アプリの配信 防災課 2025-2026 ◎',
    ]);
    expect(noticesOf(plan)).toEqual(['sections/marks-without-legend']);
  });
});

describe('a legend that contradicts itself', () => {
  it('is told sign by sign', () => {
    expect(findContradictions('凡例　○：検討　◎：実施　○：継続')).toEqual([{ sign: '○', meanings: ['検討', '継続'] }]);
    expect(findContradictions('凡例　○：検討　◎：検討　○：検討')).toEqual([]);
    const colors = ['設計', '工事', '設計'].map((text) => ({ color: '#ffe699', text }));
    expect(findContradictions('凡例', colors)).toEqual([{ sign: '#ffe699', meanings: ['設計', '工事'] }]);
  });

  it('is a warning, and the mark stands for itself', async () => {
    const plan = await readMeasure('取組|R6|R7', '離乳食教室|○|◎', '', '凡例　○：検討　◎：実施　○：継続');
    expect(activitiesOf(plan)).toEqual(['離乳食教室  2024-2024 ○', '離乳食教室  2025-2025 実施']);
    expect(noticesOf(plan)).toEqual(['sections/legend-contradicts', 'sections/marks-without-legend']);
  });
});

it('a legend may be a list below its title', async () => {
  const plan = await readMeasure('取組|R6|R7', '離乳食教室|○|◎', '', '記号 意味', '◎ 実施', '○ 検討');
  expect(activitiesOf(plan)).toEqual(['離乳食教室  2024-2024 検討', '離乳食教室  2025-2025 実施']);
  expect(noticesOf(plan)).toEqual([]);
});

it('the same sign several times over is a mark too', async () => {
  const plan = await readMeasure(
    '箇所名|担当課|R7|R8|R9',
    '河川の浚渫|土木課|測量|■■■|■■■',
    '橋の塗装|土木課|■■■|■■■|',
  );
  expect(activitiesOf(plan)).toEqual([
    '河川の浚渫 土木課 2025-2025 測量',
    '河川の浚渫 土木課 2026-2027 ■■■',
    '橋の塗装 土木課 2025-2026 ■■■',
  ]);
});

describe('an arrow in a legend', () => {
  const columns = '取組名|所管課|R5|R6|R7|R8';
  const ARROWS = '→：継続 ／ ⇒：拡充 ／ ○：実施';
  const linesOf = async (legend: string, row: string): Promise<string[]> =>
    activitiesOf(await readMeasure(legend, columns, `街路樹の整備|みどり課|${row}`)).map((line) => line.slice(12));

  it.each([
    ['another than the one before it', '○|→|→|⇒', ['2023-2025 実施', '2026-2026 拡充']],
    ['side by side', '○|⇒|⇒|→', ['2023-2023 実施', '2024-2026 拡充']],
    ['at the beginning', '→|→|⇒|⇒', ['2023-2024 継続', '2025-2026 拡充']],
    ['behind words', '調査|→|⇒|植栽', ['2023-2024 調査', '2025-2025 拡充', '2026-2026 植栽']],
  ])('is a mark, or goes on with what it says: %s', async (_, row, expected) => {
    expect(await linesOf(ARROWS, row)).toEqual(expected);
  });

  it('of 実施 goes on with words, and is another mark behind one', async () => {
    expect(await linesOf('凡例 ○：検討　→：実施', '設計|→|○|→')).toEqual([
      '2023-2024 設計',
      '2025-2025 検討',
      '2026-2026 実施',
    ]);
  });

  it('alone beside a table is a legend', async () => {
    expect(await linesOf('（→：事業期間）', '→|→|→|')).toEqual(['2023-2025 事業期間']);
  });

  it('leaves nothing that is not printed', async () => {
    const plan = await readMeasure(ARROWS, columns, '街路樹の整備|みどり課|○|→|⇒|⇒');
    expect(noticesOf(plan)).toEqual([]);
  });
});

describe('numbers in time cells', () => {
  const rows = ['施設名|所管課|R6|R7|R8|R9', '南部保育園|こども課|①|②|③|③', '市民プール|スポーツ課|①|→|③|'];

  it.each([
    ['in one line', ['①現況調査　②地元説明　③改修工事']],
    ['in a line each', ['①現況調査', '②地元説明', '③改修工事']],
  ])('mean what the numbers beside the table say %s', async (_, lines) => {
    const plan = await readMeasure(...rows, ...lines);
    expect(activitiesOf(plan)).toEqual([
      '南部保育園 こども課 2024-2024 現況調査',
      '南部保育園 こども課 2025-2025 地元説明',
      '南部保育園 こども課 2026-2027 改修工事',
      '市民プール スポーツ課 2024-2025 現況調査',
      '市民プール スポーツ課 2026-2026 改修工事',
    ]);
    expect(noticesOf(plan)).toEqual([]);
  });

  it('in the column of related initiatives are none', async () => {
    const plan = await readMeasure(
      '①緑化　②公園',
      '事業名|関連取組|担当課|R6|R7',
      '街路樹の整備|①|みどり課|設計|→',
      '公園の改修|②|公園課|調査|→',
    );
    expect(plan.measures[0]?.projects.map(({ initiatives }) => initiatives)).toEqual([[1], [2]]);
    expect(plan.measures[0]?.overview).toEqual(['①緑化　②公園']);
  });
});

describe('a legend whose signs are drawn', () => {
  it.each(['凡例 実施 検討', '【凡例】設備導入　調査・検討', '※ 凡例： 重点的に実施 継続実施'])(
    '%s is told',
    (text) => {
      expect(isUnreadLegend(text)).toBe(true);
    },
  );

  it.each(['凡例', '凡例 …… 3', '凡例の見方', '凡例については別紙', '凡例のとおり、年度ごとに示します。', '実施 検討'])(
    '%s is none',
    (text) => {
      expect(isUnreadLegend(text)).toBe(false);
    },
  );
});

it('a line of a legend that was not read is a warning that quotes it', async () => {
  const lines = ['取組名,担当課,R6,R7,R8', '窓口の整備,市民課,設計,工事,開設'].map((line) =>
    line.replaceAll(',', '\t'),
  );
  const { notices } = await extract(['公共施設計画', '凡例 実施 検討', ...lines].join('\n'));
  const told = notices.filter(({ code }) => code === 'sections/legend-unread');
  expect(told.map(({ actual }) => actual)).toEqual(['凡例 実施 検討']);
  expect(notices.filter(({ code, severity }) => code === 'checks/conservation' && severity !== 'info')).toEqual([]);
});

it('several marks in one cell have the meanings of all', async () => {
  const plan = await readMeasure('凡例　▲：設計　■：工事', '橋梁名|R5|R6|R7', '大橋|▲■||', '中橋|▲|■|');
  expect(activitiesOf(plan)).toEqual(['大橋  2023-2023 設計/工事', '中橋  2023-2023 設計', '中橋  2024-2024 工事']);
  expect(noticesOf(plan)).toEqual([]);
});
