import type { arrowTagsEn, arrowTitlesEn, columnHeadsEn, endBasesEn, pageEn } from '../en/page-picture.ts';

export const pageJa: Readonly<Record<keyof typeof pageEn, string>> = {
  page: '{pages}ページ中{page}ページ',
  noSchedule: 'この文書からは工程表が見つからなかったため、段と工程はありません。',
  noRecords: 'このページから読み取った段と工程はありません。',
  noNotices: 'このページについての通知はありません。',
  notices: 'このページについての通知: {count}件',
  moreNotices: 'ほかに{count}件',
  hover: '色の付いたところにポインターを置くと詳しく表示します。',
  drawn: '表の罫線: {count}',
  supplied: '補った罫線（印刷なし）: {count}',
  loose: '表に使わなかった罫線: {count}',
  cell: 'セル: {count}（うち結合: {spanning}）',
  head: '列と見出しの読み方: {count}',
  line: '矢印と年度: {count}',
  block: 'ブロック矢印と年度: {count}',
  bar: '帯と年度: {count}',
  unbound: '年度に結び付かない矢印・帯: {count}',
  lane: '段: {count}',
  activity: '工程: {count}',
  endUnknown: '終わりの分からない工程: {count}',
  furniture: '柱・ページ番号など: {count}',
  image: '画像（読み取りません）: {count}',
  error: 'エラー',
  warning: '警告',
  info: '情報',
  cellTitle: '{row}行{column}列: {rowSpan} × {columnSpan}',
  readIn: '読み取り先: {columns}列目',
  endIsUnknown: '終わりは不明',
  openEnded: '最後の年度以降も続く',
  follows: '{id}に続く',
};

export const columnHeadsJa: Readonly<Record<keyof typeof columnHeadsEn, string>> = {
  initiative: '取組内容',
  name: '事業',
  related: '関連取組',
  departments: '担当課',
  remark: '備考',
  indicator: '指標',
  unit: '単位',
  unread: '読み取らない',
};

export const endBasesJa: Readonly<Record<keyof typeof endBasesEn, string>> = {
  cell: 'セル',
  arrow: '矢印',
  span: '結合',
  bar: '帯',
  marks: '記号',
  period: '期間',
};

export const arrowTagsJa: Readonly<Record<keyof typeof arrowTagsEn, string>> = {
  ends: '{years}まで',
  covers: '{years}',
  holds: '{years}',
  leads: '→ {years}',
  stays: '{years}のみ',
  noYear: '年度なし',
  nothing: '結び付けなし',
};

export const arrowTitlesJa: Readonly<Record<keyof typeof arrowTitlesEn, string>> = {
  ends: '前の工程が{years}まで続く',
  covers: '前の工程が{years}まで続く',
  holds: '{years}の工程（文字は中にある）',
  leads: '{years}の文字に続く',
  stays: '文字と同じ{years}の中で終わる',
  noYear: '年度として読んだ列にかかっていない',
  nothing: '表の外にあるか、どの列にも十分にかかっていない',
};
