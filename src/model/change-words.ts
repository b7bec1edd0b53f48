import type { ChangedField, ChangedRecord, ChangeKind } from './change.ts';

type Words = { en: string; ja: string };

/** What is said to people of a change. */
export const changeKindWords: Readonly<Record<ChangeKind, Words>> = {
  added: { en: 'added', ja: '追加' },
  removed: { en: 'removed', ja: '削除' },
  renamed: { en: 'renamed', ja: '名称変更' },
  merged: { en: 'merged into another', ja: '統合' },
  split: { en: 'split off from another', ja: '分離' },
  moved: { en: 'moved', ja: '移動' },
  renumbered: { en: 'renumbered', ja: '番号変更' },
  redated: { en: 're-dated', ja: '時期変更' },
  reassigned: { en: 're-assigned', ja: '担当変更' },
  relinked: { en: 'link changed', ja: '関連変更' },
  'target-changed': { en: 'target changed', ja: '目標値変更' },
  'value-changed': { en: 'actual figure changed', ja: '実績値変更' },
  'text-changed': { en: 'text changed', ja: '記述変更' },
};

export const changedRecordWords: Readonly<Record<ChangedRecord, Words>> = {
  plan: { en: 'plan', ja: '計画' },
  year: { en: 'year', ja: '年度' },
  direction: { en: 'direction', ja: '取組方向' },
  department: { en: 'department', ja: '課' },
  measure: { en: 'measure', ja: '施策' },
  indicator: { en: 'indicator', ja: '指標' },
  initiative: { en: 'initiative', ja: '取組内容' },
  project: { en: 'project', ja: '事業' },
  lane: { en: 'lane', ja: '段' },
  activity: { en: 'activity', ja: '工程' },
};

export const changedFieldWords: Readonly<Record<ChangedField, Words>> = {
  title: { en: 'title', ja: '題名' },
  issuer: { en: 'issuer', ja: '発行者' },
  issued: { en: 'date of issue', ja: '発行時期' },
  preface: { en: 'preface', ja: '前文' },
  numbers: { en: 'numbers', ja: '番号' },
  direction: { en: 'direction', ja: '取組方向' },
  measure: { en: 'measure', ja: '施策' },
  project: { en: 'project', ja: '事業' },
  lead: { en: 'lead', ja: '主担当' },
  overview: { en: 'overview', ja: '概要' },
  name: { en: 'name', ja: '名称' },
  role: { en: 'role', ja: '主・サブの別' },
  value: { en: 'value', ja: '値' },
  text: { en: 'text', ja: '本文' },
  reprint: { en: 'reprint mark', ja: '再掲の表示' },
  departments: { en: 'departments', ja: '担当課' },
  initiatives: { en: 'related initiatives', ja: '関連取組' },
  items: { en: 'phrases', ja: '記載内容' },
  years: { en: 'years', ja: '年度' },
  note: { en: 'note', ja: '注記' },
  follows: { en: 'arrow from', ja: '矢印の元' },
};
