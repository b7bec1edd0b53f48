import type { changedFieldsEn, changeKindsEn, recordKindsEn } from '../en/record-kinds.ts';

export const changeKindsJa: Readonly<Record<keyof typeof changeKindsEn, string>> = {
  added: '追加',
  removed: '削除',
  renamed: '名称変更',
  merged: '統合',
  split: '分離',
  moved: '移動',
  renumbered: '番号変更',
  redated: '時期変更',
  reassigned: '担当変更',
  relinked: '関連変更',
  'target-changed': '目標値変更',
  'value-changed': '実績値変更',
  'text-changed': '記述変更',
};

export const recordKindsJa: Readonly<Record<keyof typeof recordKindsEn, string>> = {
  plan: '計画',
  year: '年度',
  direction: '取組方向',
  department: '課',
  measure: '施策',
  indicator: '指標',
  initiative: '取組内容',
  project: '事業',
  lane: '段',
  activity: '工程',
};

export const changedFieldsJa: Readonly<Record<keyof typeof changedFieldsEn, string>> = {
  title: '題名',
  issuer: '発行者',
  issued: '発行時期',
  preface: '前文',
  numbers: '番号',
  direction: '取組方向',
  measure: '施策',
  project: '事業',
  lead: '主担当',
  overview: '概要',
  name: '名称',
  role: '主・サブの別',
  value: '値',
  text: '本文',
  reprint: '再掲の表示',
  departments: '担当課',
  initiatives: '関連取組',
  items: '記載内容',
  years: '年度',
  note: '注記',
  follows: '矢印の元',
};
