import { describe, expect, it } from 'vitest';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import { linesToAligned } from '../../src/layout/aligned-text.ts';
import { linesToBarred } from '../../src/layout/barred-text.ts';
import { linesToSpaced } from '../../src/layout/spaced-text.ts';
import type { Line } from '../../src/model/page.ts';

const toLines = (texts: readonly string[]): Line[] =>
  texts.map((text, index) => ({ text, place: { kind: 'text', page: null, line: index + 1, field: null } }));

function aligned(...texts: string[]): { rows: string[]; isBroken: boolean } | null {
  const found = linesToAligned(toLines(texts), shippedVocabulary);
  return found && { rows: found.rows.map(({ fields }) => fields.join('|')), isBroken: found.isBroken };
}

function barred(...texts: string[]): { rows: string[]; isBroken: boolean } | null {
  const found = linesToBarred(toLines(texts));
  return found && { rows: found.rows.map(({ fields }) => fields.join('|')), isBroken: found.isBroken };
}

describe('columns parted by blanks', () => {
  it('are told by what all rows leave blank', () => {
    expect(
      aligned(
        '(1) 道の整備',
        '',
        '事業名        担当課    R6        R7    R8',
        '舗装の修繕    道路課    調査      設計  →',
        '橋の点検      橋梁課              点検',
        '                        補修      →',
      ),
    ).toEqual({
      isBroken: false,
      rows: [
        '(1) 道の整備',
        '',
        '事業名|担当課|R6|R7|R8',
        '舗装の修繕|道路課|調査|設計|→',
        '橋の点検|橋梁課||点検|',
        '||補修|→|',
      ],
    });
  });

  it('are one where words of the head stand in the middle of a column and its cells at its left', () => {
    const found = aligned(
      '     取組事項    担当課    令和６年度       令和７年度       令和８年度',
      '財政調整基金の確保    財政課    積立て      →           →',
      '町有地の売却       管財課    対象地の選定   測量          売却',
    );
    expect(found?.rows).toEqual([
      '取組事項|担当課|令和６年度|令和７年度|令和８年度',
      '財政調整基金の確保|財政課|積立て|→|→',
      '町有地の売却|管財課|対象地の選定|測量|売却',
    ]);
  });

  it('begin below 年度 over years that stand below each other', () => {
    const list = aligned(
      '年度        取組内容',
      '令和6年度   電子カルテの更新',
      '令和7年度   医師住宅の整備',
      '令和8年度   MRIの更新',
    );
    expect(list?.rows.at(-1)).toBe('令和8年度|MRIの更新');
    const turned = aligned(
      '年度      庁舎   公民館',
      '',
      'R6        設計   調査',
      '',
      'R7        工事',
      '',
      'R8               設計',
    );
    expect(turned?.rows).toEqual(['年度|庁舎|公民館', 'R6|設計|調査', 'R7|工事|', 'R8||設計']);
  });

  it('begin below a head whose rows state periods, and go on where these look like years', () => {
    const found = aligned(
      '施設名     建築年度   対策内容   実施時期',
      '',
      '公民館     S54        外壁改修   R7～R8',
      '',
      '体育館     H3         屋根改修   R9',
    );
    expect(found?.rows).toEqual([
      '施設名|建築年度|対策内容|実施時期',
      '公民館|S54|外壁改修|R7～R8',
      '体育館|H3|屋根改修|R9',
    ]);
  });

  it('go on below a remark between two rows, however far it reaches', () => {
    const found = aligned(
      '取組       担当課   R6     R7',
      '',
      '啓発       環境課   実施   →',
      '',
      '※ 啓発は国の方針により変更する場合があります。',
      '',
      '分別       環境課   検討   実施',
    );
    expect(found).toEqual({
      isBroken: false,
      rows: [
        '取組|担当課|R6|R7',
        '啓発|環境課|実施|→',
        '※ 啓発は国の方針により変更する場合があります。|||',
        '分別|環境課|検討|実施',
      ],
    });
  });

  it('end at a heading with a number behind its word, which is right above the next head', () => {
    const found = aligned(
      '実施項目    所管課   R6     R7',
      '',
      '窓口        市民課   検討   実施',
      '',
      '基本方針2　行政サービスの向上',
      '実施項目    所管課   R6     R7',
      '',
      '電子申請    企画課   検討   実施',
    );
    expect(found?.isBroken).toBe(false);
    expect(found?.rows).toContain('基本方針2　行政サービスの向上');
    expect(found?.rows.at(-1)).toBe('電子申請|企画課|検討|実施');
  });

  it('are those of the years where these stand below their title in a line of their own', () => {
    const found = aligned(
      '取組事項     実施年度                       KPI',
      '',
      '             24           25         26',
      '',
      '老朽化対策   計画の策定   見直し     →      策定率',
    );
    expect(found).toEqual({
      isBroken: false,
      rows: ['取組事項|実施年度|||KPI', '|24|25|26|', '老朽化対策|計画の策定|見直し|→|策定率'],
    });
  });

  it('have the whole of their head where its second line is of the same columns', () => {
    const found = aligned(
      '取組        担当課    H30    H31      R2',
      '                             (R1)',
      '里山の保全  みどり課  調査   計画     整備',
    );
    expect(found).toEqual({
      isBroken: false,
      rows: ['取組|担当課|H30|H31(R1)|R2', '里山の保全|みどり課|調査|計画|整備'],
    });
  });

  it('do not hold where a second line of their head parts them further', () => {
    const found = aligned(
      '作業項目    担当               令和6年                   令和7年',
      '                   4 5 6    7   8   9  10  11  12    1  2  3',
      '基本設計    管財課     設計',
      '引越し      総務課                                     移転作業',
    );
    expect(found?.isBroken).toBe(true);
  });

  it('do not hold where the parts of years have no columns', () => {
    const found = aligned(
      '取組      所管課          2025年度                   2026年度',
      '            1Q          2Q             3Q     4Q      1Q     2Q            3Q   4Q',
      '基盤構築  推進課         要件定義                     設計          移行',
      '',
      '窓口改革  市民課                           業務分析                  順次導入',
    );
    expect(found?.isBroken).toBe(true);
  });

  it('hold where each part of a year has its column', () => {
    const found = aligned(
      '取組      所管課    2025年度            2026年度',
      '                    上期      下期      上期      下期',
      '',
      '窓口改革  市民課    分析      設計      導入      運用',
      '',
      '職員研修  人事課    計画      研修      →         →',
    );
    expect(found?.isBroken).toBe(false);
    expect(found?.rows.slice(0, 2)).toEqual(['取組|所管課|2025年度||2026年度|', '||上期|下期|上期|下期']);
  });

  it('hold where 計画 and 実績 stand below each year, of which the last has no result yet', () => {
    const found = aligned(
      '     事業名      担当課              令和５年度                   令和６年度            令和７年度',
      '                          計画           実績         計画           実績        計画',
      '婚活支援        企画課     料理教室の開催        ２回開催     料理教室の開催        中止       相談員の配置',
      '空き店舗の活用     商工課     調査             調査の実施    補助制度の創設        要綱の制定    補助',
    );
    expect(found).toEqual({
      isBroken: false,
      rows: [
        '事業名|担当課|令和５年度||令和６年度||令和７年度',
        '||計画|実績|計画|実績|計画',
        '婚活支援|企画課|料理教室の開催|２回開催|料理教室の開催|中止|相談員の配置',
        '空き店舗の活用|商工課|調査|調査の実施|補助制度の創設|要綱の制定|補助',
      ],
    });
  });

  it('have the whole of their head where its words stand in the line above its years', () => {
    const found = aligned(
      '取組         担当',
      '                           R6          R7        R8       R9',
      '農地の集積   農業委員会    意向調査    計画      →        集積',
      '直売所       農政課                    設計      改修',
      '担い手       農政課        研修        →         →        →',
      '特産品       農政課        試作        →         販売     →',
    );
    expect(found?.rows.slice(0, 2)).toEqual(['取組|担当|R6|R7|R8|R9', '農地の集積|農業委員会|意向調査|計画|→|集積']);
  });

  it('do not hold where a year stands above a part of another', () => {
    const found = aligned(
      '取組      所管課    2025年度  2026年度',
      '                    上期      下期      上期      下期',
      '',
      '窓口改革  市民課    分析      設計      導入      運用',
      '',
      '職員研修  人事課    計画      研修      →         →',
    );
    expect(found?.isBroken).toBe(true);
  });

  it('keep 計画 and 実績 in lines of their own, though the name stands in the first', () => {
    const found = aligned(
      '取組            担当課   区分      R4      R5      R6',
      '見守りの推進    福祉課   計画      検討    試行    実施',
      '                         実績      検討    試行',
      '窓口の一元化    福祉課   計画      準備    設置    運営',
      '                         実績      準備    未実施',
    );
    expect(found?.rows.map((row) => row.split('|').length)).toEqual([6, 6, 6, 6, 6]);
    expect(found?.rows[2]).toBe('||実績|検討|試行|');
  });

  it('hold cells over several lines where blank lines part the rows', () => {
    const found = aligned(
      '事業名      担当課    R6        R7        R8',
      '',
      '駅前広場の  道路課    基本設計  工事      →',
      '舗装の修繕            の見直し',
      '',
      '橋の点検    橋梁課    点検                報告',
    );
    expect(found?.rows[1]).toBe('駅前広場の舗装の修繕|道路課|基本設計の見直し|工事|→');
    expect(found?.isBroken).toBe(false);
  });

  it('have rows of several lines where cells stand in the middle of them', () => {
    const found = aligned(
      '   事業名        担当課    令和６年度       令和７年度',
      '地域おこし協力隊の受',
      '           企画政策課    募集          →',
      '入れと定住の支援',
      'ふるさと回帰を促す情',
      '           企画政策課    サイトの構築      情報発信',
      '報発信の強化',
    );
    expect(found).toEqual({
      isBroken: false,
      rows: [
        '事業名|担当課|令和６年度|令和７年度',
        '地域おこし協力隊の受入れと定住の支援|企画政策課|募集|→',
        'ふるさと回帰を促す情報発信の強化|企画政策課|サイトの構築|情報発信',
      ],
    });
  });

  it('are those of a form below labels with their values', () => {
    const form = (number: number, name: string): string[] => [
      ` 整理番号          ${number}     担当課     契約課`,
      '',
      `  取組名     ${name}`,
      ' 現状と課題    時間を要している。',
      '           令和６年度    令和７年度     令和８年度',
      ' 年次計画',
      '               調査   システム選定     導入',
      '',
    ];
    expect(aligned(...form(1, '電子入札の導入'), ...form(2, '文書館の整備'))?.rows.filter((row) => row !== '')).toEqual(
      [1, 2].flatMap((number) => [
        `整理番号|${number}|担当課|契約課`,
        `取組名|${number === 1 ? '電子入札の導入' : '文書館の整備'}`,
        '現状と課題|時間を要している。',
        '|令和６年度|令和７年度|令和８年度',
        '年次計画|||',
        '|調査|システム選定|導入',
      ]),
    );
  });

  it('are broken where a row crosses them, or lines go on without a blank one between rows', () => {
    const head = '事業名        担当課    R6        R7    R8';
    expect(aligned(head, '舗装の修繕と側溝の清掃  道路課    調査      設計')?.isBroken).toBe(true);
    expect(aligned(head, '駅前の舗装の  道路課    調査', '修繕(二期', '橋の点検      橋梁課    点検')?.isBroken).toBe(
      true,
    );
  });

  it('go on below a label that stands alone in its row, and below an initiative', () => {
    const head = '指標名      R6        R7';
    const found = aligned(head, '', '来場者数    100人     120人', '', '(サブ指標)', '', '宿泊者数    10人      12人');
    expect(found?.rows.at(-1)).toBe('宿泊者数|10人|12人');
    const initiative = aligned(
      '取組内容        事業名    R6        R7',
      '',
      '① 道を直す',
      '',
      '                舗装      調査      工事',
    );
    expect(initiative?.rows.at(-1)).toBe('|舗装|調査|工事');
  });

  it.each([
    ['the numbers of initiatives', '駅前広場    ①         調査', '橋の点検    ①         点検'],
    ['an arrow', '駅前広場    ①         調査', '橋の点検                        →'],
  ])('have a row for each line where %s begin anew in a lower one', (_, first, second) => {
    const found = aligned('事業名      関連      R6        R7        R8', '', first, second);
    expect(found?.rows.map((row) => row.split('|')[0])).toEqual(['事業名', '', '駅前広場', '橋の点検']);
  });

  it('are broken where further ones stand below no head', () => {
    const table = ['事業名        担当課    R6        R7', '舗装の修繕    道路課    調査      設計'];
    expect(aligned(...table, '', '以上のとおりとする。')?.isBroken).toBe(false);
    expect(aligned(...table, '', '以上のとおりとする。', '', '道路課  橋梁課  公園課  管財課  問合せ')?.isBroken).toBe(
      true,
    );
  });

  it('are broken where a bracket of a cell is closed in the line below', () => {
    const rows = ['駅前の舗装(南  道路課    調査      設計', '側の橋を含む)  橋梁課    点検      工事'];
    expect(aligned('事業名        担当課    R6        R7', ...rows)?.isBroken).toBe(true);
  });

  it('are none without a head', () => {
    expect(aligned('問合せ    道路課    電話 000-0000', '産業課    担当')).toBeNull();
  });
});

describe('fields parted by single blanks', () => {
  const head = '取組名 担当課 R6 R7';
  const spaced = (...texts: string[]): string[] | undefined =>
    linesToSpaced(toLines(texts), shippedVocabulary)?.rows.map(({ fields }) => fields.join('|'));

  it('are read where every line has as many words as the head, and a department in its place', () => {
    expect(spaced('取組一覧', head, '公用車の更新 管財課 選定 更新', '税の電子申告 税務課 周知 →')).toEqual([
      '取組一覧',
      '取組名|担当課|R6|R7',
      '公用車の更新|管財課|選定|更新',
      '税の電子申告|税務課|周知|→',
    ]);
  });

  it('are not where a cell was blank, or has a blank in it', () => {
    expect(spaced(head, '公用車の更新 管財課 選定 更新', '税の電子申告 税務課 周知')).toBeUndefined();
    expect(spaced(head, '公用車 の更新 管財課 選定')).toBeUndefined();
  });
});

it('a heading right above a head is no word of it, whether it reaches over the gaps of its words or has a number', () => {
  const table = [
    '',
    '取組項目        担当課    R6    R7',
    '',
    '窓口の見直し    市民課    検討  実施',
    '',
    '公用車の削減    管財課    調査  削減',
  ];
  const rows = ['取組項目|担当課|R6|R7', '窓口の見直し|市民課|検討|実施', '公用車の削減|管財課|調査|削減'];
  for (const heading of ['効率的な行政運営の推進とその体制', '1　行政', '■行政']) {
    const found = aligned('行政改革実施計画の工程表', heading, ...table.slice(1));
    expect(found?.rows.filter((row) => row !== '')).toEqual(['行政改革実施計画の工程表', heading, ...rows]);
  }
});

it.each(['        実施年度', '    工程表', '                計画期間'])(
  '「%s」 in the line above the years is their title',
  (title) => {
    const found = aligned(
      `取組項目                担当課      ${title}`,
      '                                    R6        R7        R8',
      '窓口の見直し            市民課      検討      実施      →',
      '公用車の削減と共同利用  管財課      調査      削減      検証',
      '文書の電子化            総務課                設計      導入',
    );
    expect(found?.rows.slice(1)).toEqual([
      '||R6|R7|R8',
      '窓口の見直し|市民課|検討|実施|→',
      '公用車の削減と共同利用|管財課|調査|削減|検証',
      '文書の電子化|総務課||設計|導入',
    ]);
  },
);

it('a department in the middle of a row of three lines is no label between two rows', () => {
  const found = aligned(
    '取組項目                担当課      R6            R7            R8',
    '',
    '窓口の見直しと電子化    市民課      検討会の設置  条例の改正    実施',
    '',
    '駐車場                              調査          検討          実施',
    '                        管財課',
    'の有料化                            と分析        と試行',
  );
  expect(found?.rows.at(-1)).toMatch(/^駐車場 ?の有料化\|管財課\|/u);
});

it('計画 and 実績 below a year that stands over both without a gap are none of the columns to their left', () => {
  const found = aligned(
    '取組項目                担当課          令和6年度           令和7年度',
    '                                    計画      実績      計画      実績',
    '窓口の見直し            市民課      検討      検討      実施      実施',
    '公用車の削減            管財課      調査      未了      削減      調査',
  );
  expect(found?.isBroken).toBe(true);
});

it('a title left of the first word of a head, or over it and not in its middle, is no word of it', () => {
  // a program that counts each character as one column
  const found = aligned(
    '生涯学習推進計画',
    '          取組        R5        R6        担当課',
    '市民大学の開講        準備        開講        生涯学習課',
    '図書館の電子化        調査        導入        図書館',
    '公民館の改修                   設計        公民館',
  );
  expect(found?.rows).toEqual([
    '生涯学習推進計画',
    '取組|R5|R6|担当課',
    '市民大学の開講|準備|開講|生涯学習課',
    '図書館の電子化|調査|導入|図書館',
    '公民館の改修||設計|公民館',
  ]);
});

describe('columns parted by bars', () => {
  it('have rows between rules, cells over several lines among them', () => {
    expect(
      barred(
        '┌──────┬────┬────┐',
        '│事業名│R6  │R7  │',
        '├──────┼────┼────┤',
        '│舗装の│調査│→  │',
        '│修繕  │    │    │',
        '├──────┼────┼────┤',
        '│点検  │    │実施│',
        '└──────┴────┴────┘',
      ),
    ).toEqual({ isBroken: false, rows: ['事業名|R6|R7', '舗装の修繕|調査|→', '点検||実施'] });
  });

  it('have none of the signs that mark a break', () => {
    const found = barred(
      '+------+------+',
      '| 取組 | R6   |',
      '+------+------+',
      '| 駅の\\ | 設計 |',
      '| 改修 |      |',
      '+------+------+',
      '| 橋   | 点検 |',
      '+------+------+',
    );
    expect(found?.rows.map((row) => row.replace(' ', ''))).toEqual(['取組|R6', '駅の改修|設計', '橋|点検']);
  });

  it('have a row a line where no rules part them', () => {
    expect(barred('事業名 | R6 | R7', '舗装 | 調査 | →', '点検 |  | 実施')?.rows).toEqual([
      '事業名|R6|R7',
      '舗装|調査|→',
      '点検||実施',
    ]);
  });

  it('have the words of a row that begins with a blank cell and a dash', () => {
    expect(barred('事業名 | R6 | R7', '舗装 | 調査 | 工事', '       | --   | 点検')?.rows[2]).toBe('|--|点検');
  });

  it('are broken by cells that are merged', () => {
    expect(barred('│事業名│R6│R7│', '├───┼──┼──┤', '│舗装  │調査  │', '│点検  │実施│→│')?.isBroken).toBe(true);
  });
});
