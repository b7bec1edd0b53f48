import type { CorrectionStatus, Explanation } from '../index.ts';
import type { Words } from './words.ts';

type Relation = Explanation['repairs'][number]['relation'];
type FactName = Explanation['facts'][number]['name'];

export const relationWords: Readonly<Record<Relation, Words>> = {
  own: { en: 'the record itself', ja: 'この記録' },
  above: { en: 'above it', ja: '上位の記録' },
  below: { en: 'below it', ja: '下位の記録' },
  sameLine: { en: 'another record on its lines', ja: '同じ行の別の記録' },
};

export const factWords: Readonly<Record<FactName, Words>> = {
  lead: { en: 'lead', ja: '主担当' },
  role: { en: 'role', ja: '種別' },
  values: { en: 'values', ja: '値' },
  flag: { en: 'marked', ja: '区分' },
  initiatives: { en: 'related initiatives', ja: '関連取組' },
  departments: { en: 'departments', ja: '担当課' },
  end: { en: 'its end rests on', ja: '終了の根拠' },
  follows: { en: 'follows', ja: '前の工程' },
  note: { en: 'note', ja: '注記' },
  kind: { en: 'kind', ja: '種類' },
  aliases: { en: 'spellings', ja: '表記' },
  units: { en: 'units', ja: '所属' },
  namedBy: { en: 'named by', ja: '担当する記録' },
};

/** Values that are keys, as `<name>.<value>`; every other value is printed as it is. */
export const factValueWords: Readonly<Record<string, Words>> = {
  'role.main': { en: 'main indicator', ja: '主指標' },
  'role.sub': { en: 'sub-indicator', ja: 'サブ指標' },
  'flag.cumulative': { en: 'cumulative', ja: '累計' },
  'flag.reprint': { en: 'reprinted here', ja: '再掲' },
  'flag.openEnded': { en: 'goes on after the last year', ja: '最終年度以降も継続' },
  'end.cell': { en: 'its own cell', ja: '自身のセル' },
  'end.arrow': { en: 'an arrow', ja: '矢印' },
  'end.span': { en: 'a cell over several years', ja: '複数年度にわたるセル' },
  'end.unknown': {
    en: 'nothing: blank years follow without an arrow, so the end is not known',
    ja: '不明（後の年度が空欄で矢印もありません）',
  },
};

export const correctionStatusWords: Readonly<Record<CorrectionStatus, Words>> = {
  applied: { en: 'applied', ja: '適用' },
  needless: { en: 'needless', ja: '不要' },
  stale: { en: 'not applied: the reading has changed', ja: '未適用（読み取りが変わったため）' },
  'not-found': { en: 'not applied: no such record', ja: '未適用（対象がないため）' },
  ambiguous: { en: 'not applied: several such records', ja: '未適用（対象が複数あるため）' },
  impossible: { en: 'not applied: cannot be done', ja: '未適用（行えないため）' },
};

export const explainLabels = {
  above: { en: 'part of:', ja: '上位の記録:' },
  below: { en: 'made of:', ja: '下位の記録:' },
  source: { en: 'Source', ja: '出典' },
  page: { en: 'page {page}', ja: '{page}ページ' },
  line: { en: 'line {line}', ja: '{line}行' },
  field: { en: 'field {field}', ja: '欄{field}' },
  table: { en: 'table {table}', ja: '表{table}' },
  row: { en: 'row {row}', ja: '{row}行' },
  column: { en: 'column {column}', ja: '{column}列' },
  block: { en: 'block {block}', ja: '{block}番目の段落' },
  width: { en: '({width} fields)', ja: '（全{width}欄）' },
  shown: {
    en: 'as printed in {path}; fields from 0, those read into this record marked >, ← what was read from them',
    ja: '{path}の原文（欄は0から。>はこの記録に読み取った欄、←は読み取った先）',
  },
  missing: {
    en: 'its lines cannot be shown: {file} is not in {searched}; name it with --source',
    ja: '原文を表示できません: {file}が{searched}にありません。--sourceで指定してください',
  },
  changed: {
    en: 'its lines cannot be shown: {path} is not the text that the plan was read from (sha256 {actual}…, expected {expected}…); name that one with --source',
    ja: '原文を表示できません: {path}は読み取った原文と違います（sha256が{actual}…、{expected}…のはず）。--sourceで原文を指定してください',
  },
  pdf: {
    en: 'its lines cannot be shown: the source is a PDF, of which places are boxes in points from the top left',
    ja: '原文を表示できません: 出典がPDFのため、場所はページ左上からの座標です',
  },
  placeless: {
    en: 'no lines to show: the plan keeps no place of this record itself',
    ja: '表示する原文がありません: この記録自体の場所は記録されていません',
  },
  repairs: { en: 'Repairs: {count}', ja: '修復: {count}件' },
  before: { en: 'before', ja: '修復前' },
  after: { en: 'after', ja: '修復後' },
  reason: { en: 'reason', ja: '理由' },
  corrections: { en: 'Corrections: {count}', ja: '訂正: {count}件' },
  signed: { en: 'by {who} on {when}', ja: '{who}が{when}に訂正' },
  corrected: { en: 'before → after', ja: '訂正前 → 訂正後' },
  notices: { en: 'Notices: {count}', ja: '通知: {count}件' },
  actual: { en: 'actual', ja: '実際' },
  expected: { en: 'expected', ja: '期待' },
  notChosen: { en: 'readings not chosen', ja: '採らなかった読み方' },
} as const satisfies Record<string, Words>;
