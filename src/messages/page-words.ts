import type { PictureArrow } from '../model/page-picture.ts';
import type { Activity } from '../model/plan.ts';
import { fillPlaces } from './fill-places.ts';

export type PictureLanguage = 'en' | 'ja';
type Words = Readonly<Record<PictureLanguage, string>>;

/** What the picture of a page says; `{name}` places are filled. */
export const pageWords = {
  page: { en: 'page {page} of {pages}', ja: '{pages}ページ中{page}ページ' },
  table: { en: 'table {page} of {pages}', ja: '{pages}個中{page}番目の表' },
  sheet: { en: 'sheet {page} of {pages}: {name}', ja: '{pages}枚中{page}枚目のシート: {name}' },
  noSchedule: {
    en: 'No schedule (工程表) was found in the document, so there are no lanes and activities to show.',
    ja: 'この文書からは工程表が見つからなかったため、段と工程はありません。',
  },
  noRecords: {
    en: 'No lane or activity of the plan was read from this page.',
    ja: 'このページから読み取った段と工程はありません。',
  },
  noNotices: { en: 'No notices about this page.', ja: 'このページについての通知はありません。' },
  notices: { en: 'Notices about this page: {count}', ja: 'このページについての通知: {count}件' },
  hover: {
    en: 'Rest the pointer on anything coloured for more, or on a line of this legend for its layer alone.',
    ja: '色の付いたところにポインターを置くと詳しく、凡例に置くとその種類だけを表示します。',
  },
  drawn: { en: 'rules that bound cells: {count}', ja: '表の罫線: {count}' },
  supplied: { en: 'rules supplied, not printed: {count}', ja: '補った罫線（印刷なし）: {count}' },
  loose: { en: 'rules that bound no cell: {count}', ja: '表に使わなかった罫線: {count}' },
  cell: { en: 'cells: {count}', ja: 'セル: {count}' },
  spanning: { en: 'cells over several rows or columns: {count}', ja: '結合セル: {count}' },
  head: { en: 'columns, as their heads were read: {count}', ja: '列と見出しの読み方: {count}' },
  line: { en: 'arrows with their years: {count}', ja: '矢印と年度: {count}' },
  block: { en: 'block arrows with their years: {count}', ja: 'ブロック矢印と年度: {count}' },
  bar: { en: 'bars with their years: {count}', ja: '帯と年度: {count}' },
  unbound: { en: 'arrows and bars without a year: {count}', ja: '年度に結び付かない矢印・帯: {count}' },
  lane: { en: 'lanes: {count}', ja: '段: {count}' },
  activity: { en: 'activities: {count}', ja: '工程: {count}' },
  endUnknown: { en: 'activities without a known end: {count}', ja: '終わりの分からない工程: {count}' },
  furniture: { en: 'running heads and the like: {count}', ja: '柱・ページ番号など: {count}' },
  image: { en: 'images, not read: {count}', ja: '画像（読み取りません）: {count}' },
  error: { en: 'error', ja: 'エラー' },
  warning: { en: 'warning', ja: '警告' },
  info: { en: 'info', ja: '情報' },
  cellTitle: {
    en: 'row {row}, column {column}: {rowSpan} × {columnSpan}',
    ja: '{row}行{column}列: {rowSpan} × {columnSpan}',
  },
  readIn: { en: 'read in column {columns}', ja: '読み取り先: {columns}列目' },
  endIsUnknown: { en: 'the end is not known', ja: '終わりは不明' },
  openEnded: { en: 'goes on after the last year', ja: '最後の年度以降も続く' },
  follows: { en: 'follows {id}', ja: '{id}に続く' },
} as const satisfies Record<string, Words>;
export type PageWord = keyof typeof pageWords;

export const headWords = {
  initiative: { en: 'initiatives', ja: '取組内容' },
  name: { en: 'project', ja: '事業' },
  related: { en: 'related initiatives', ja: '関連取組' },
  departments: { en: 'departments', ja: '担当課' },
  remark: { en: 'remark', ja: '備考' },
  indicator: { en: 'indicator', ja: '指標' },
  unit: { en: 'unit', ja: '単位' },
  series: { en: 'plan or result', ja: '計画・実績' },
  period: { en: 'period', ja: '期間' },
  path: { en: 'label above', ja: '大項目など' },
  attribute: { en: 'attribute', ja: '属性' },
} as const satisfies Readonly<Record<string, Words>>;

export const endWords: Readonly<Record<Activity['endBasis'], Words>> = {
  cell: { en: 'cell', ja: 'セル' },
  arrow: { en: 'arrow', ja: '矢印' },
  span: { en: 'span', ja: '結合' },
  bar: { en: 'bar', ja: '帯' },
  marks: { en: 'marks', ja: '記号' },
  period: { en: 'period', ja: '期間' },
};

/** Of an arrow's tag and of its title; `years` is as "2019–2021". */
export const useWords: Readonly<
  Record<NonNullable<PictureArrow['use']>['says'] | 'ends' | 'nothing' | 'noYear', { tag: Words; title: Words }>
> = {
  /** In one year alone: the arrow begins behind the text of an earlier one. */
  ends: {
    tag: { en: 'to {years}', ja: '{years}まで' },
    title: { en: 'carries the activity before it through {years}', ja: '前の工程が{years}まで続く' },
  },
  covers: {
    tag: { en: '{years}', ja: '{years}' },
    title: { en: 'carries the activity before it through {years}', ja: '前の工程が{years}まで続く' },
  },
  holds: {
    tag: { en: '{years}', ja: '{years}' },
    title: { en: 'a box of its own in {years}', ja: '{years}の工程（文字は中にある）' },
  },
  leads: {
    tag: { en: '→ {years}', ja: '→ {years}' },
    title: { en: 'leads into the text of {years}', ja: '{years}の文字に続く' },
  },
  stays: {
    tag: { en: 'within {years}', ja: '{years}のみ' },
    title: { en: 'ends in {years}, the year of the text that it stands behind', ja: '文字と同じ{years}の中で終わる' },
  },
  noYear: {
    tag: { en: 'no year', ja: '年度なし' },
    title: {
      en: 'crosses columns of a table that were read as no fiscal year',
      ja: '年度として読んだ列にかかっていない',
    },
  },
  nothing: {
    tag: { en: 'not bound', ja: '結び付けなし' },
    title: {
      en: 'lies in no table, or reaches no column far enough',
      ja: '表の外にあるか、どの列にも十分にかかっていない',
    },
  },
};

export function fillWords(
  words: Words,
  language: PictureLanguage,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fillPlaces(words[language], values, language);
}

/** "2019" or "2019–2021" */
export function yearsToText(years: readonly (number | string)[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? String(first) : `${first}–${last}`;
}
