import { describe, expect, it } from 'vitest';
import { activitiesOf, measuresOf, noticesOf, read, TABLE } from './support.ts';

const HEAD = ['緑浜市産業振興計画 工程表', '令和5年3月', '緑浜市'];

type Case = { name: string; lines: string[]; directions?: string[]; measures: string[]; notices?: string[] };
const headings: Case[] = [
  {
    name: '基本方針Ⅰ, 施策1',
    lines: [
      '基本方針Ⅰ 産業の振興',
      '施策1 商工業',
      '所管課：商工課',
      ...TABLE,
      '施策2 農業',
      ...TABLE,
      '基本方針Ⅱ 環境',
      '施策1 緑化',
      ...TABLE,
    ],
    directions: ['d1 産業の振興', 'd2 環境'],
    measures: ['m1-1 d1 商工業 商工課', 'm1-2 d1 農業', 'm2-1 d2 緑化'],
  },
  {
    name: '柱1, 1-1',
    lines: ['柱1　産業の振興', '1-1 商工業', ...TABLE, '1-2 農業', ...TABLE, '柱2　環境', '２－１　緑化', ...TABLE],
    directions: ['d1 産業の振興', 'd2 環境'],
    measures: ['m1-1 d1 商工業', 'm1-2 d1 農業', 'm2-1 d2 緑化'],
  },
  {
    name: '1-1 and no directions',
    lines: ['1-1 商工業', ...TABLE, '1-2 農業', ...TABLE, '2-1 緑化', ...TABLE],
    measures: ['m1-1 - 商工業', 'm1-2 - 農業', 'm2-1 - 緑化'],
  },
  {
    name: '基本目標1, 基本施策1-1',
    lines: [
      '基本目標1 産業',
      '基本施策1-1 商工業',
      ...TABLE,
      '基本施策1-2 農業',
      ...TABLE,
      '基本目標2 環境',
      '基本施策2-1 緑化',
      ...TABLE,
    ],
    directions: ['d1 産業', 'd2 環境'],
    measures: ['m1-1 d1 商工業', 'm1-2 d1 農業', 'm2-1 d2 緑化'],
  },
  {
    name: 'Ⅰ, 1',
    lines: ['Ⅰ 産業', '1 商工業', ...TABLE, '2 農業', ...TABLE, 'Ⅱ 環境', '1 緑化', ...TABLE],
    directions: ['d1 産業', 'd2 環境'],
    measures: ['m1-1 d1 商工業', 'm1-2 d1 農業', 'm2-1 d2 緑化'],
  },
  {
    name: '1. and no directions',
    lines: ['1. 商工業', ...TABLE, '２．農業', ...TABLE],
    measures: ['m1 - 商工業', 'm2 - 農業'],
  },
  {
    name: 'full-width brackets',
    lines: ['取組方向１　産業', '（１）商工業（小売）', ...TABLE, '（２）農業', ...TABLE],
    directions: ['d1 産業'],
    measures: ['m1-1 d1 商工業（小売）', 'm1-2 d1 農業'],
  },
  {
    name: 'directions with tables and no measures',
    lines: ['基本目標1 産業', ...TABLE, '基本目標2 環境', ...TABLE],
    directions: ['d1 産業', 'd2 環境'],
    measures: ['m1-0 d1 産業', 'm2-0 d2 環境'],
    notices: ['sections/direction-as-measure'],
  },
  {
    name: 'indicators of a whole direction',
    lines: ['基本目標1 産業', '指標|R5|R6', '出荷額|1億円|2億円', '施策1 商工業', ...TABLE],
    directions: ['d1 産業'],
    measures: ['m1-0 d1 産業', 'm1-1 d1 商工業'],
    notices: ['sections/direction-as-measure'],
  },
  {
    name: 'no heading at all',
    lines: TABLE,
    measures: ['m1 - 緑浜市産業振興計画 工程表'],
    notices: [],
  },
  {
    name: 'a table above the first heading',
    lines: [...TABLE, '基本目標1 産業', '施策1 商工業', ...TABLE],
    directions: ['d1 産業'],
    measures: ['m1 - 緑浜市産業振興計画 工程表', 'm1-1 d1 商工業'],
    notices: ['sections/measure-missing'],
  },
  {
    name: 'directions in the index alone',
    lines: [
      '担当課一覧',
      '取組方向等|主担当課|頁',
      '取組方向1 産業||',
      '(1)商工業|商工課|1',
      '取組方向2 環境||',
      '(1)緑化|みどり課|2',
      '(1) 商工業',
      ...TABLE,
      '(1) 緑化',
      ...TABLE,
    ],
    directions: ['d1 産業', 'd2 環境'],
    measures: ['m1-1 d1 商工業', 'm2-1 d2 緑化'],
  },
];

describe('headings of other editions', () => {
  it.each(headings)('$name', async ({ lines, directions = [], measures, notices = [] }) => {
    const plan = await read([...HEAD, ...lines]);
    expect(plan.directions.map(({ id, title }) => `${id} ${title}`)).toEqual(directions);
    expect(measuresOf(plan)).toEqual(measures);
    expect(noticesOf(plan)).toEqual(notices);
    const tables = lines.filter((line) => line === TABLE[0]).length;
    expect(activitiesOf(plan)).toHaveLength(2 * tables);
  });

  it('say what the edition lacks, once', async () => {
    const { notices } = await read([...HEAD, ...TABLE]);
    const lacks = ['index', 'directions', 'indicators', 'initiatives', 'related'].map((part) => `sections/no-${part}`);
    expect(notices.filter(({ severity }) => severity === 'info').map(({ code }) => code)).toEqual(
      expect.arrayContaining(lacks),
    );
  });
});

const NO_TITLE = { title: null, issuer: null, issued: null };
const covers: { name: string; lines: string[]; plan: Record<string, unknown>; preface?: string[] }[] = [
  {
    name: 'title, date, issuer',
    lines: HEAD,
    plan: { title: '緑浜市産業振興計画 工程表', issuer: '緑浜市', issued: '2023-03' },
  },
  {
    name: 'a title of two lines, no date',
    lines: ['緑浜市産業振興計画', '工程表', '緑浜市'],
    plan: { title: '緑浜市産業振興計画 工程表', issuer: '緑浜市', issued: null },
  },
  {
    name: 'a plan’s name, a date in brackets',
    lines: ['第２次青海県環境ビジョン（案）', '（令和５年３月２０日策定）', '青海県　環境部'],
    plan: { title: '第２次青海県環境ビジョン（案）', issuer: '青海県環境部', issued: '2023-03-20' },
  },
  {
    name: 'the date first',
    lines: ['策定年月：令和元年7月', '緑浜市実施計画'],
    plan: { title: '緑浜市実施計画', issuer: null, issued: '2019-07' },
  },
  {
    name: 'a revision',
    lines: ['緑浜市実施計画', '2024年10月改定', '緑浜市役所'],
    plan: { title: '緑浜市実施計画', issuer: '緑浜市役所', issued: '2024-10' },
  },
  {
    name: 'another name above a whole title',
    lines: ['第２次青海県環境ビジョン', '緑浜市産業振興計画 工程表', '緑浜市'],
    plan: { title: '緑浜市産業振興計画 工程表', issuer: '緑浜市', issued: null },
    preface: ['第２次青海県環境ビジョン'],
  },
  {
    name: 'a month without its year',
    lines: ['緑浜市実施計画', '毎年3月', '緑浜市'],
    plan: { title: '緑浜市実施計画', issuer: '緑浜市', issued: null },
    preface: ['毎年3月'],
  },
  { name: 'no cover', lines: [], plan: NO_TITLE },
];

describe('the title page', () => {
  it.each(covers)('with $name', async ({ lines, plan, preface = [] }) => {
    const read_ = await read([...lines, '(1) 緑化', ...TABLE]);
    expect(read_.plan).toMatchObject(plan);
    expect(read_.plan.preface).toEqual(preface);
    expect(noticesOf(read_)).toEqual([]);
  });
});

const MEASURES = ['施策1 緑化', ...TABLE, '施策2 公園', ...TABLE];
const runningHeads: { name: string; lines: string[]; pages?: number }[] = [
  { name: 'page numbers between dashes', lines: [...HEAD, '- 1 -', ...MEASURES, '－ ２ －'] },
  { name: 'page numbers of how many', lines: [...HEAD, '1 / 12', ...MEASURES, '2／12', 'P.3', '4ページ', '5'] },
  { name: 'the title above each page', lines: [...HEAD, ...MEASURES, '緑浜市産業振興計画 工程表', '１'] },
  {
    name: 'a part of the title with the page’s number',
    lines: [...HEAD, '緑浜市産業振興計画 1', ...MEASURES, '緑浜市産業振興計画 2', '緑浜市産業振興計画 3'],
  },
  {
    name: 'a section’s name at the head of each page',
    lines: [...HEAD, '\f環境編', ...MEASURES, '\f環境編', TABLE[1] ?? '', '\f環境編', TABLE[1] ?? ''],
    pages: 4,
  },
  {
    name: 'a table of contents',
    lines: [...HEAD, '目次', '基本方針1 環境 …… 1', '施策1 緑化 …… 1', '施策2 公園 …… 12', ...MEASURES],
  },
  { name: 'a table of contents with TABs', lines: [...HEAD, '目次', '施策1 緑化|1', '施策2 公園|12', ...MEASURES] },
  {
    name: 'titles above tables',
    lines: [...HEAD, '施策1 緑化', '■実施スケジュール', ...TABLE, '施策2 公園', '【具体的な取組】', ...TABLE],
  },
];

describe('what is printed around the text is a heading', () => {
  it.each(runningHeads)('$name', async ({ lines, pages = null }) => {
    const plan = await read(lines);
    expect(measuresOf(plan)).toEqual(['m1 - 緑化', 'm2 - 公園']);
    expect(plan.directions).toEqual([]);
    expect(plan.source.pages).toBe(pages);
    expect(plan.plan.preface).toEqual([]);
    expect(plan.measures.flatMap(({ overview }) => overview)).toEqual([]);
    expect(noticesOf(plan)).toEqual([]);
  });
});

const leads: { name: string; lines: string[]; lead: string; overview: string[] }[] = [
  { name: 'after a colon', lines: ['主担当課：商工課、農政課'], lead: '商工課、農政課', overview: [] },
  {
    name: 'after a blank, prose below',
    lines: ['所管課　商工課', '緑を増やします。'],
    lead: '商工課',
    overview: ['緑を増やします。'],
  },
  {
    name: 'in brackets, prose above',
    lines: ['緑を増やします。', '（担当部局：商工部）'],
    lead: '商工部',
    overview: ['緑を増やします。'],
  },
  { name: 'behind a boxed label', lines: ['【主担当】商工課'], lead: '商工課', overview: [] },
  {
    name: 'in a table, prose beside its label',
    lines: ['主担当課|商工課', '現状と課題|緑が減っています。'],
    lead: '商工課',
    overview: ['緑が減っています。'],
  },
];

describe('the lead of a measure', () => {
  it.each(leads)('$name', async ({ lines, lead, overview }) => {
    const plan = await read([...HEAD, '(1) 緑化', ...lines, ...TABLE]);
    expect(measuresOf(plan)).toEqual([`m1 - 緑化 ${lead}`]);
    expect(plan.measures[0]?.overview).toEqual(overview);
    expect(noticesOf(plan)).toEqual([]);
  });
});
