import { beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { type BlankTerm, WEIGHTS, type Weight, type WeightName } from '../../src/inference/weights.ts';
import { type BlankUse, settleBlanks } from '../../src/japanese/blanks.ts';
import { tablesToCorpus } from '../../src/japanese/phrase-corpus.ts';
import { textToPieces } from '../../src/japanese/pieces.ts';
import { loadTokenizer } from '../../src/japanese/tokenizer.ts';
import { shippedVocabulary } from '../../src/japanese/vocabulary.ts';
import type { Tokenizer } from '../../src/model/token.ts';
import { activitiesOf, toText } from '../reading/support.ts';

/** Every weight decides something: without it these rows, or this cell, are read or warned of otherwise. */
const full = '取組内容|事業名|関連取組|担当課|R5|R6|R7';
const short = '事業名|担当課|R5|R6|R7';
const numbered = '事業名|関連取組|R5|R6|R7';
const trees = '①まちの緑を増やします。【みどり課】|街路樹の整備|①|みどり課|植栽|→|→';
const bridge = '|橋の修繕|①|公園課|河川の清掃計画|調査|';

const rows: Readonly<Record<Exclude<WeightName, BlankTerm>, readonly string[]>> = {
  'bullet-name': [
    '取組内容|事業名|R5|R6|R7',
    '①まちの緑を増やします。【みどり課】|街路樹の整備|植栽|→|',
    '|◆街路樹の剪定|→||',
    '|公園の改修|設計|→|→',
  ],
  'related-clash': [full, trees, '|公園の改修|公園課|設計|工事|→|'],
  'departments-fit': [full, trees, '|公園の改修|①||公園課|設計|工事'],
  'departments-unlikely': [full, trees, '|公園の改修|①|河川清掃の協力者の募集|工事|→|'],
  'departments-clash': [full, trees, '|公園の改修|①|→|工事|開園|'],
  'year-clash': [full, trees, '|公園の改修||①|設計|工事|'],
  unmapped: [full, trees, '公園の改修|①|公園課|設計||工事|開園'],
  'beyond-table': [full, '|||||植栽|剪定|施肥'],
  'same-year': [full, '|公園の改修|①|公園課||園路の設計|', '(2) 公園', full, '|公園の改修|①|公園課|||園路の設計|'],
  'other-year': [full, '|公園の改修|①|公園課|園路の設計||', '(2) 公園', full, '|公園の改修|①|公園課||園路の設計|→|'],
  'first-blank': [full, '|公園の改修|①|公園課|園路の設計||', '(2) 公園', full, '|公園の改修|①|公園課||園路の設計|→|'],
  'no-room': [full, trees, '|||||→|調査|開園', '|公園の改修|①|公園課||設計|工事'],
  'no-first-field': [
    full,
    trees,
    '|公園の改修|①|公園課|公園の設計|→|公園の工事',
    '|河川の清掃|①|河川課|→|調査|',
    '工事|公園の改修|①|道路課|→|河川の清掃計画|',
  ],
  'labels-change': [full, '||||植栽|剪定|'],
  'years-change': [full, trees, '|公園の改修|①|みどり課||設計|工事|開園', '|||||測量|→|'],
  'damage-change': [full, '|||測量|植栽の計画|工事|', `植栽の計画${bridge}`],
  'moved-apart': [full, '|公園の改修|①|公園課||調査|工事|'],
  'moved-within': [full, trees, '|公園の改修||||工事|'],
  'change-at-lane': [full, '公園の改修|①|公園課|設計|工事|開園|', '|||||測量|→'],
  above: [short, '街路樹の整備|みどり課|植栽|→|', '||公園の設計|→|', '公園の改修|公園課|工事|→|'],
  'above-labels-on-top': [
    short,
    '街路樹の整備|みどり課|植栽|→|',
    '||街路樹の整備計画|→|',
    '||河川の清掃計画|開園|設計',
    '河川の清掃|道路課||工事|→',
  ],
  'above-at-page-top': [short, '街路樹の整備|みどり課|植栽|→|', short, '||公園の測量|→|', '公園の改修|公園課|工事|→|'],
  'beside-other': [
    short,
    '駅前公園の改修|公園課|設計|→|',
    '街路樹の整備|みどり課|植栽|→|',
    '||見本の展示|→|',
    '||街路樹の整備|→|→',
  ],
  'beside-without-reason': [
    numbered,
    '駅前公園の改修事業|①|駅前公園の改修事業の設計|→|',
    '(2) 公園',
    numbered,
    '駅前公園の改修事業|①|調査|→|',
    '街路樹の整備|①|駅前公園の改修事業の設計|→|',
    '||測量|→|',
  ],
  'own-boxes-below': [
    short,
    '駅前公園の改修|公園課|駅前公園の設計|→|',
    '街路樹の整備|みどり課|駅前公園の改修工事|→|',
    '||見本の展示|→|',
    '||街路樹の整備|→|→',
  ],
  'same-box': [
    short,
    '公園の改修|公園課|園路と広場の舗装工事|→|',
    '(2) 公園',
    short,
    '街路樹の整備|みどり課|植栽|→|',
    '||園路と広場の舗装工事|→|',
    '公園の改修|公園課|調査|→|',
  ],
  'initiative-of-label': [
    full,
    trees,
    '②水辺を楽しめるようにします。【公園課】||||公園の測量|→|',
    '|公園の改修|②|公園課|工事|→|',
  ],
  'same-related': [numbered, '街路樹の整備|①|植栽|→|', '|②|公園の改修の|→|', '公園の改修|②|工事|→|'],
  'same-shift': [full, trees, '|||||河川の清掃の計画|→|協力者の募集', '||河川の清掃|①|河川課|調査|設計'],
  'shared-word': [
    short,
    '街路樹の整備|みどり課|植栽|→|',
    '||駅前公園改修の計画|→|',
    '駅前公園改修の設計|公園課|工事|→|',
  ],
  'like-rows-above': [
    short,
    '駅前公園の改修|公園課|園路の設計|→|',
    '街路樹の整備|みどり課|園路の舗装工事と園路の設計|→|',
    '||見本の展示|→|',
    '||街路樹の整備|→|→',
  ],
  'label-without-boxes': [short, '街路樹の整備|みどり課|||', '公園の改修|公園課|||', '||測量|→|→', '||設計|→|→'],
};

type CellOf = {
  text: string;
  use?: BlankUse;
  /** Other cells of its table, and of as many others. */
  others?: readonly string[];
  tables?: readonly (readonly string[])[];
  width?: number;
  /** Without a dictionary. */
  plain?: true;
};
const ends = ['案内板の設置', '街路灯の設置', '駐車場の設置', '遊具の設置', '広場の利用者数'];
const beginnings = ['利用者の調査', '利用時間の見直し', '利用案内', '利用の手引', '広場の調査'];
const alone = ['商談会の開催', '展示会の出展'];

const cells: Readonly<Record<BlankTerm, CellOf>> = {
  'blank-no-break': { text: 'コールセンタ ー', width: 12 },
  'blank-name-line': { text: '輸出の促進 (海外販路)', use: 'name', width: 5 },
  'blank-in-bracket': { text: '商談会(海外 展開)', width: 8 },
  'blank-remark-behind': { text: '部会の再編 (デジタル分野)', width: 7 },
  'blank-particle-before': { text: '先進事例の 調査', width: 12 },
  'blank-particle-behind': { text: '商談会 を開催', width: 12, plain: true },
  'blank-one-character': { text: '設備投資の補 助', width: 12, plain: true },
  'blank-elsewhere': { text: '企業支援 見本市', width: 4, tables: [['企業支援 見本市'], ['企業支援 見本市']] },
  'blank-phrase-end': { text: '相談窓口の設置 利用料金の検討', width: 7, others: [...ends, ...beginnings] },
  'blank-phrase-beginning': { text: '相談窓口の設置 利用料金の検討', width: 7, others: [...ends, ...beginnings] },
  'blank-katakana': { text: 'カーエレクトロ フォニクス', width: 8, plain: true },
  'blank-bracket-behind-word': { text: '部会の再編 #防災' },
  'blank-known-word': { text: '商談会の実 施計画', width: 12 },
  'blank-unknown-word': { text: 'マニファク チャリング', width: 7 },
  'blank-grammatical-word': { text: '産業界と連携 した取組', width: 12 },
  'blank-suffix-word': { text: '産業界の検討 会の開催', width: 8 },
  'blank-words-part': { text: '相談窓口 利用料金' },
  'blank-wide-cell': { text: '展示会場でのアディティブマニファク チャリング講座' },
  'blank-widest-line': { text: '化学・プロセス産業基礎 講座', use: 'name' },
  'blank-short-line': { text: '相談窓口 利用料金の検討', plain: true },
  'blank-known-full-line': { text: '商談会出展 助成金制度', width: 5 },
  'blank-known-short-line': { text: '商談会出展 助成金制度', width: 7, plain: true },
  'blank-known-very-short-line': { text: '商談会出展 助成金制度', width: 9, plain: true },
  'blank-known-phrase': { text: alone.join(' '), width: 6, tables: [alone, alone], plain: true },
};

async function readRows(lines: readonly string[]): Promise<unknown> {
  const plan = await extract(toText(['緑浜市工程表', '(1) 緑化', ...lines]), { tokenizer: 'never' });
  const warned = plan.notices.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  return { activities: activitiesOf(plan), warned };
}

function readCell({ text, use = 'items', others = [], tables = [], width, plain }: CellOf, words: Tokenizer): unknown {
  const { phrases, weakJoins } = settleBlanks(textToPieces(text), use, {
    corpus: tablesToCorpus([[[text, ...others]], ...tables.map((texts) => [texts])]),
    tokenize: plain ? null : words,
    marks: shippedVocabulary.marks,
    columnWidth: width ?? null,
  });
  return { phrases, weakJoins };
}

/** The table is data that nothing writes to but the tests of it. */
const weights = WEIGHTS as Record<string, Weight>;

async function without<T>(name: string, read: () => T): Promise<Awaited<T>> {
  const weight = weights[name];
  if (!weight) throw new Error(`no weight is called ${name}`);
  const { value } = weight;
  weight.value = 0;
  try {
    return await read();
  } finally {
    weight.value = value;
  }
}

describe('without a weight', () => {
  let words: Tokenizer;
  beforeAll(async () => {
    words = await loadTokenizer();
  });

  it.each(Object.entries(rows))('%s these rows are read otherwise', async (name, lines) => {
    expect(await without(name, () => readRows(lines))).not.toEqual(await readRows(lines));
  });

  it.each(Object.entries(cells))('%s this cell is read otherwise', async (name, cell) => {
    expect(await without(name, () => readCell(cell, words))).not.toEqual(readCell(cell, words));
  });
});

it('every weight has its rows or its cell', () => {
  expect([...Object.keys(rows), ...Object.keys(cells)].sort()).toEqual(Object.keys(WEIGHTS).sort());
});
