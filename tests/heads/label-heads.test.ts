import { describe, expect, it } from 'vitest';
import { extract, type Plan } from '../../src/index.ts';
import { activitiesOf, noticesOf, readMeasure } from '../reading/support.ts';

/** Heads that bodies print over the names of what they do; none of them has to be known. */
const heads = [
  ...['', '施策＼年度', '施策', '施策名', '取組', '取組事項', '取組項目', '項目', '実施項目', '改革項目', '推進項目'],
  ...[
    '主な取組',
    '事務事業名',
    '事業名称',
    '施設名',
    '橋梁名',
    '路線名',
    '工事名',
    '工種',
    '業務名',
    '区分',
    '内容',
    '事項',
  ],
  ...['計画名', 'アクション', '目標', 'ことがら'],
];
const ACTIVITIES = ['設計 2023-2023', '植栽 2024-2025', '点検 2023-2025'];

it.each(['方針', '今後の方針', '方向性'])('「%s」 beside 施設 says something of the facility', async (head) => {
  const plan = await readMeasure(`施設|${head}|R5|R6`, '第一小学校|長寿命化|設計|工事', '南分館|廃止|説明会|閉館');
  expect(plan.measures[0]?.projects.map(({ name }) => name)).toEqual(['第一小学校', '南分館']);
});

describe.each(heads)('a schedule with 「%s」 over its names', (head) => {
  it('is read by its years', async () => {
    const plan = await readMeasure(`${head}|R5|R6|R7`, '街路樹の整備|設計|植栽|→', '街灯の更新|点検|→|→');
    const activities = activitiesOf(plan).map((line) => line.replace(/^(\S+)\s+(\S+)\s(.*)$/u, '$3 $2'));
    expect(activities).toEqual(ACTIVITIES);
    expect(plan.measures[0]?.projects.map(({ name }) => name)).toEqual(['街路樹の整備', '街灯の更新']);
  });

  it('is read beside 担当課', async () => {
    const plan = await readMeasure(
      `${head}|担当課|R5|R6|R7`,
      '街路樹の整備|みどり課|設計|植栽|→',
      '街灯の更新|道路課|点検|→|→',
    );
    expect(activitiesOf(plan)).toEqual([
      '街路樹の整備 みどり課 2023-2023 設計',
      '街路樹の整備 みどり課 2024-2025 植栽',
      '街灯の更新 道路課 2023-2025 点検',
    ]);
  });
});

describe('a head of names', () => {
  it('names the inner column where it stands over the groups too', async () => {
    const table =
      '<table><tr><th colspan=2>主な取組</th><th>R6</th><th>R7</th></tr>' +
      '<tr><td rowspan=2>農業</td><td>実証ほの設置</td><td>選定</td><td>設置</td></tr><tr><td>相談会</td><td>開催</td><td>→</td></tr>' +
      '<tr><td rowspan=2>水産業</td><td>資源調査</td><td>調査</td><td>→</td></tr><tr><td>藻場の再生</td><td></td><td>移植</td></tr></table>';
    const plan = await extract(`<html><body><h1>ロードマップ</h1>${table}</body></html>`);
    const projects = plan.measures[0]?.projects.map(
      ({ name, path }) => `${path.map(({ text }) => text).join()} ${name}`,
    );
    expect(projects).toEqual(['農業 実証ほの設置', '農業 相談会', '水産業 資源調査', '水産業 藻場の再生']);
  });
});

describe('labels above the names', () => {
  const path = ({ measures }: Plan): string[] =>
    (measures[0]?.projects ?? []).map((one) => `${one.path.map(({ text }) => text).join(' > ')} | ${one.name}`);

  it('are those of all rows below them where they begin with plain numbers: 1 学力, 2 体力', async () => {
    const plan = await readMeasure(
      '基本方針|施策|取組|R6|R7',
      '1 学力|(1) 授業改善|教材の開発|試行|実施',
      '||少人数指導|実施|→',
      '2 体力|(1) 運動|部活動の移行|準備|移行',
    );
    expect(path(plan)).toEqual([
      '1 学力 > (1) 授業改善 | 教材の開発',
      '1 学力 > (1) 授業改善 | 少人数指導',
      '2 体力 > (1) 運動 | 部活動の移行',
    ]);
  });

  it.each(['実施状況', '対応の有無', '優先度'])(
    'do not stand below 「%s」, which says how far it is with a project',
    async (head) => {
      const plan = await readMeasure(
        `施策|取組|${head}|R6|R7`,
        '予防|啓発|実施中|実施|→',
        '活用|空家バンク|検討中|試行|拡充',
        '除却|補助|未着手|検討|開始',
      );
      expect(path(plan)).toEqual(['予防 | 啓発', '活用 | 空家バンク', '除却 | 補助']);
    },
  );

  it('are figures of the project where they count: 3 校, 4 校', async () => {
    const plan = await readMeasure('規模|取組|R6|R7', '3 校|教材の開発|試行|実施', '4 校|少人数指導|実施|→');
    expect(path(plan)).toEqual([' | 教材の開発', ' | 少人数指導']);
    const attributes = plan.measures[0]?.projects.flatMap((one) => one.attributes.map(({ text }) => text));
    expect(attributes).toEqual(['3 校', '4 校']);
  });
});

it('現況 before one column of several years, and 目標 behind it, say where the work begins and what it leads to', async () => {
  const plan = await readMeasure(
    '事業名|R7末現況|計画内容(R8～R10)|R10末目標',
    '公園の整備|12箇所|再整備|15箇所',
    '里山の活用|計画の策定|設計、工事|供用開始',
  );
  expect(activitiesOf(plan)).toEqual(['公園の整備  2026-2028 再整備', '里山の活用  2026-2028 設計、工事']);
  const attributes = plan.measures[0]?.projects.map((one) => one.attributes.map(({ text }) => text).join(' → '));
  expect(attributes).toEqual(['12箇所 → 15箇所', '計画の策定 → 供用開始']);
});

describe('a year of figures beside the times', () => {
  it('is no time where it is one of them, or stands apart from them', async () => {
    for (const target of ['目標（R7年度）', '目標（R12年度）']) {
      const plan = await readMeasure(
        `主な取組|R6|R7|${target}`,
        '相談会|募集|開催|新規就農者年80人',
        '藻場の再生||移植|藻場面積10ha',
      );
      expect(activitiesOf(plan).map((line) => line.replace(/^(\S+)\s+/u, '$1 '))).toEqual([
        '相談会 2024-2024 募集',
        '相談会 2025-2025 開催',
        '藻場の再生 2025-2025 移植',
      ]);
      expect(plan.measures[0]?.projects[0]?.attributes).toMatchObject([{ head: target, text: '新規就農者年80人' }]);
    }
  });
});

it('years that a row below calls 実績 or 見込 are times where they follow each other', async () => {
  const plan = await readMeasure(
    '改革項目|R4|R5|R6|R7',
    '|実績|実績|見込|計画',
    '定員の管理|計画の策定|推進|→|→',
    '紙の削減||試行|実施|→',
  );
  expect(activitiesOf(plan).map((line) => line.replace(/^(\S+)\s+/u, '$1 '))).toEqual([
    '定員の管理 2022-2022 計画の策定',
    '定員の管理 2023-2025 推進',
    '紙の削減 2023-2023 試行',
    '紙の削減 2024-2025 実施',
  ]);
});

describe('a head that no word is known for', () => {
  it('is told with the column that was taken', async () => {
    const plan = await readMeasure('ことがら|R5|R6', '街路樹の整備|設計|植栽', '街灯の更新|点検|→');
    expect(noticesOf(plan)).toEqual(['sections/label-column-assumed']);
    expect(plan.notices.find(({ code }) => code.endsWith('assumed'))?.message).toContain('"ことがら"');
  });

  it('heads indicators where figures stand below the years', async () => {
    const plan = await readMeasure('ことがら|R5|R6', '参加者数|100人|110人', '来園者数|200人|210人');
    expect(plan.measures[0]?.indicators.map(({ name }) => name)).toEqual(['参加者数', '来園者数']);
  });
});

describe('labels outside of the names', () => {
  it('are the path of every project below them, until the next one', async () => {
    const plan = await readMeasure(
      '大項目|中項目|小項目|担当課|R5|R6',
      '母子保健|妊娠期|相談の実施|健康課|実施|→',
      '||産後ケアの拡充|健康課|検討|試行',
      '|乳児期|健診の充実|健康課|実施|→',
      '保育|受け皿|保育所の整備|保育課|設計|工事',
    );
    const paths = plan.measures[0]?.projects.map(({ name, path }) =>
      [name, ...path.map(({ text }) => text)].join(' < '),
    );
    expect(paths).toEqual([
      '相談の実施 < 母子保健 < 妊娠期',
      '産後ケアの拡充 < 母子保健 < 妊娠期',
      '健診の充実 < 母子保健 < 乳児期',
      '保育所の整備 < 保育 < 受け皿',
    ]);
    expect(plan.measures[0]?.projects[0]?.path[0]?.head).toBe('大項目');
  });

  it('are attributes where they are numbers, remarks or sums, on either side of the years', async () => {
    const plan = await readMeasure(
      'No.|事業名|担当課|R5|R6|効果額|備考',
      '1|街路樹の整備|みどり課|設計|植栽|1,200千円|新規',
      '2|街灯の更新|道路課|点検|→|300千円|',
    );
    const attributes = plan.measures[0]?.projects.map((project) =>
      project.attributes.map(({ head, text }) => `${head} ${text}`).join('、'),
    );
    expect(attributes).toEqual(['No. 1、効果額 1,200千円、備考 新規', 'No. 2、効果額 300千円']);
    expect(noticesOf(plan)).toEqual([]);
  });
});

describe('several labels ahead of the years', () => {
  it.each([
    ['路線名|橋梁名|対策|R5|R6', '市道1号線|大橋|塗装|設計|工事', '市道2号線|小橋|補修|設計|工事', ['大橋', '小橋']],
    ['橋梁名|路線名|R5|R6', '大橋|市道1号線|設計|工事', '小橋|市道2号線|設計|工事', ['大橋', '小橋']],
    [
      '改革項目|取組内容|担当課|R5|R6',
      '窓口の見直し|総合窓口を設ける|市民課|検討|実施',
      '広告の拡大|封筒に載せる|財政課|実施|→',
      ['窓口の見直し', '広告の拡大'],
    ],
    ['施設名|構造|建築年|R5|R6', '東小学校|RC造|S52|設計|改修', '西小学校|S造|H3|調査|設計', ['東小学校', '西小学校']],
    ['設備名|仕様|R5|R6', '空調機|40馬力|更新|→', '給水ポンプ|2台|点検|更新', ['空調機', '給水ポンプ']],
    [
      '事業名|事業内容|R5|R6',
      '街路樹の整備|木を植える|設計|植栽',
      '街灯の更新|灯を替える|点検|→',
      ['街路樹の整備', '街灯の更新'],
    ],
  ] as const)('%s: the one that sounds like a name names the project', async (head, first, second, names) => {
    const plan = await readMeasure(head, first, second);
    expect(plan.measures[0]?.projects.map(({ name }) => name)).toEqual(names);
  });
});

describe('figures beside a name', () => {
  it('are never taken for the name, whatever stands over them', async () => {
    const plan = await readMeasure(
      'めざす値|いまの値|R6|R7',
      '港の来訪者数|12万人|13万人|14万人',
      '催しの件数|4件|5件|6件',
    );
    const [measure] = plan.measures;
    const names = [...(measure?.indicators ?? []), ...(measure?.projects ?? [])].map(({ name }) => name);
    expect(names).toEqual(['港の来訪者数', '催しの件数']);
  });
});

it('要素となる事業名 beside 事業内容 names the projects', async () => {
  const plan = await readMeasure(
    '種別|要素となる事業名|事業内容|市町村名|R5|R6',
    '道路|市道1号線|歩道設置|大谷市|設計|工事',
    '道路|市道5号線|拡幅|大谷市|設計|工事',
  );
  expect(plan.measures[0]?.projects.map(({ name }) => name)).toEqual(['市道1号線', '市道5号線']);
});

it.each([
  ['each its own, names the projects', '講演会の開催', '情報誌の発行', '講演会の開催'],
  ['the same over several, is their path', '情報誌の発行', '全戸に配布する', '講演会を開く'],
])('具体的施策 beside 事業内容, %s', async (_, second, first, last) => {
  const plan = await readMeasure(
    '施策の方向|具体的施策|事業内容|担当課|R5|R6',
    '広報|情報誌の発行|全戸に配布する|広報課|準備|実施',
    `広報|${second}|講演会を開く|広報課|準備|実施`,
  );
  expect(plan.measures[0]?.projects.map(({ name }) => name)).toEqual([first, last]);
});

it.each([
  ['numbers', '取組', '1', '2'],
  ['policies, each with one 取組', '施策', '行政改革', '財政改革'],
])('%s left of 取組内容 are no names of projects', async (_, head, first, second) => {
  const rows = [`${first}|窓口の改革|検討|実施`, `${second}|債権の管理|検討|実施`];
  const plan = await readMeasure(`${head}|取組内容|R5|R6`, ...rows);
  expect(plan.measures[0]?.projects.map(({ name }) => name)).toEqual(['窓口の改革', '債権の管理']);
});

it('a single row does not show that 具体的施策 names the projects', async () => {
  const plan = await readMeasure('具体的施策|事業内容|R5|R6', '広報の充実|情報誌の発行|準備|実施');
  expect(plan.measures[0]?.projects.map(({ name }) => name)).toEqual(['情報誌の発行']);
});

describe('an indicator beside a name', () => {
  it('has the years of an indicator ahead of the title of the years', async () => {
    const plan = await readMeasure(
      '施策|主な事業|担当課|KPI|||スケジュール||',
      '|||指標|基準値（R2）|目標値（R6）|R4|R5|R6',
      '創業支援|創業塾の開催|商工課|創業件数|12件|60件|実施|拡充|→',
      '農業振興|販路の開拓|農林課|出荷額|2億円|3億円|調査|実証|普及',
    );
    expect(activitiesOf(plan).slice(0, 2)).toEqual([
      '創業塾の開催 商工課 2022-2022 実施',
      '創業塾の開催 商工課 2023-2024 拡充',
    ]);
    const attributes = plan.measures[0]?.projects[0]?.attributes.map(({ head, text }) => `${head} ${text}`);
    expect(attributes).toEqual(expect.arrayContaining(['基準値（R2） 12件', '目標値（R6） 60件']));
  });

  it.each(['重要業績指標(KPI)', 'KPI', '成果指標', '重要業績評価指標'])('%s says more of the project', async (head) => {
    const plan = await readMeasure(
      `施策|${head}|担当課|R6|R7`,
      '護岸の改修|整備延長100m|河川課|設計|工事',
      '街路樹の更新|更新本数50本|みどり課|調査|植栽',
    );
    expect(activitiesOf(plan).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '護岸の改修 河川課 2024-2024',
      '護岸の改修 河川課 2025-2025',
      '街路樹の更新 みどり課 2024-2024',
      '街路樹の更新 みどり課 2025-2025',
    ]);
    expect(plan.measures[0]?.projects[0]?.attributes.map((one) => one.text)).toEqual(['整備延長100m']);
  });
});

describe('a column right before the years', () => {
  it.each([
    ['R5年度まで', '20m', []],
    ['令和6年度当初', '調査', ['sections/time-column-unread']],
    ['令和6年度当初', '20m', []],
    ['終了年度', 'R8', []],
  ])('%s over %s is an attribute', async (head, text, told) => {
    const row = (name: string): string => `${name}|河川課|${text}|設計|→|工事`;
    const plan = await readMeasure(`事業名|担当課|${head}|R6|R7|R8`, row('護岸の改修'), row('街路樹の更新'));
    expect(activitiesOf(plan)).toHaveLength(4);
    expect(plan.measures[0]?.projects[0]?.attributes).toMatchObject([{ head, text }]);
    expect(noticesOf(plan)).toEqual(told);
  });
});

it.each([
  ['令和5年度決算', []],
  ['令和9年度の見通し', ['sections/time-column-unread']],
])('%s behind R8 is an attribute', async (head, told) => {
  const plan = await readMeasure(`事業名|担当課|R6|R7|R8|${head}`, '護岸の改修|河川課|設計|→|工事|500');
  expect(plan.measures[0]?.projects[0]?.attributes).toMatchObject([{ head, text: '500' }]);
  expect(noticesOf(plan)).toEqual(told);
});

it('計画 and 評価 in turn beside each name are its plan and what is said of each year', async () => {
  const plan = await readMeasure(
    ...['事業名|担当課|区分|R5|R6', '街路樹の整備|みどり課|計画|設計|植栽', '||評価|順調|遅れ'],
    ...['公園の改修|公園課|計画|調査|工事', '||評価|順調|順調'],
  );
  const [first] = plan.measures[0]?.projects ?? [];
  expect(activitiesOf(plan)).toEqual([
    '街路樹の整備 みどり課 2023-2023 設計',
    '街路樹の整備 みどり課 2024-2024 植栽',
    '公園の改修 公園課 2023-2023 調査',
    '公園の改修 公園課 2024-2024 工事',
  ]);
  expect(first?.lanes.map(({ series }) => series)).toEqual(['plan']);
  expect(first?.attributes.map(({ head, text }) => `${head}: ${text}`)).toEqual(['評価 R5: 順調', '評価 R6: 遅れ']);
});

it('現状値(R1) and 目標値(R6) ahead of the work of each year say something of the project', async () => {
  const plan = await readMeasure(
    ...['施策|担当課|指標|現状値(R1)|目標値(R6)|年度別の取組||', '|||||R2|R3|R4'],
    ...['学力の向上|指導課|正答率|62.1%|65.0%|調査の分析|授業の改善|→'],
    ...['読書の推進|図書館|貸出冊数|4.1冊|5.0冊|計画の策定|啓発|評価'],
  );
  expect(activitiesOf(plan)).toEqual([
    '学力の向上 指導課 2020-2020 調査の分析',
    '学力の向上 指導課 2021-2022 授業の改善',
    '読書の推進 図書館 2020-2020 計画の策定',
    '読書の推進 図書館 2021-2021 啓発',
    '読書の推進 図書館 2022-2022 評価',
  ]);
  const attributes = plan.measures[0]?.projects[0]?.attributes.map(({ head, text }) => `${head}: ${text}`);
  expect(attributes).toEqual(['指標: 正答率', '現状値(R1): 62.1%', '目標値(R6): 65.0%']);
});

it.each([
  ['区分', '計画', 'plan'],
  ['項目', '実施内容', null],
])('課題 below the work of each year says something of it, below %s', async (head, label, series) => {
  const rowsOf = (name: string): string[] => [`${name}|財政課|${label}|検討|実施`, '||課題|件数が少ない|単価が低い'];
  const plan = await readMeasure(`事業名|担当課|${head}|R5|R6`, ...rowsOf('広告の募集'), ...rowsOf('窓口の改善'));
  expect(activitiesOf(plan)).toEqual([
    '広告の募集 財政課 2023-2023 検討',
    '広告の募集 財政課 2024-2024 実施',
    '窓口の改善 財政課 2023-2023 検討',
    '窓口の改善 財政課 2024-2024 実施',
  ]);
  const [first] = plan.measures[0]?.projects ?? [];
  expect(first?.lanes.map((lane) => lane.series)).toEqual([series]);
  expect(first?.attributes.map(({ head: of, text }) => `${of}: ${text}`)).toEqual([
    '課題 R5: 件数が少ない',
    '課題 R6: 単価が低い',
  ]);
});

it.each(['達成目標', '目標'])(
  '取組 and %s below 区分 are the work of each year and what is to be reached',
  async (goal) => {
    const rowsOf = (name: string): string[] => [`${name}|財政課|取組|検討|実施`, `||${goal}|案の決定|1割増`];
    const plan = await readMeasure('事業名|担当課|区分|R5|R6', ...rowsOf('広告の募集'), ...rowsOf('窓口の改善'));
    expect(activitiesOf(plan)).toEqual([
      '広告の募集 財政課 2023-2023 検討',
      '広告の募集 財政課 2024-2024 実施',
      '窓口の改善 財政課 2023-2023 検討',
      '窓口の改善 財政課 2024-2024 実施',
    ]);
    expect(plan.measures[0]?.projects[0]?.attributes.map(({ head, text }) => `${head}: ${text}`)).toEqual([
      `${goal} R5: 案の決定`,
      `${goal} R6: 1割増`,
    ]);
  },
);

it('目標 is the plan of a project that has 実績 alone beside it, though another one has 取組', async () => {
  const plan = await readMeasure(
    ...['事業名|担当課|区分|R5|R6', '広告の募集|財政課|取組|検討|実施', '||目標|案の決定|1割増'],
    ...['窓口の改善|市民課|目標|設計|工事', '||実績|設計済|'],
  );
  expect(activitiesOf(plan)).toContain('窓口の改善 市民課 2023-2023 設計');
  expect(plan.measures[0]?.projects[1]?.lanes.map(({ series }) => series)).toEqual(['plan', 'actual']);
});
