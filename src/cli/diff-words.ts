import type { Words } from './words.ts';

/** Said of a change in place of its kind, as `<kind>.<field>`, where the kind alone does not say what it is of. */
export const changeWords: Readonly<Record<string, Words>> = {
  'renumbered.numbers': { en: 'numbers changed', ja: '番号の変更' },
  'moved.direction': { en: 'moved to another direction', ja: '別の取組方向へ移動' },
  'moved.measure': { en: 'moved to another measure', ja: '別の施策へ移動' },
  'moved.project': { en: 'moved to another project', ja: '別の事業へ移動' },
  'redated.issued': { en: 'date of issue changed', ja: '発行時期の変更' },
  'reassigned.lead': { en: 'lead re-assigned', ja: '主担当の変更' },
  'relinked.initiatives': { en: 'related initiatives changed', ja: '関連取組の変更' },
  'relinked.follows': { en: 'box ahead of it, by an arrow', ja: '矢印でつながる前の工程' },
  'text-changed.issuer': { en: 'issuer changed', ja: '発行者の変更' },
  'text-changed.preface': { en: 'preface changed', ja: '前文の変更' },
  'text-changed.overview': { en: 'overview changed', ja: '概要の変更' },
  'text-changed.role': { en: 'main or sub-indicator', ja: '主・サブの別の変更' },
  'text-changed.reprint': { en: 'reprint mark changed', ja: '再掲の表示の変更' },
  'text-changed.note': { en: 'note changed', ja: '注記の変更' },
};

/** Values that are keys; every other value is printed as it is. */
export const changeValueWords: Readonly<Record<string, Words>> = {
  'role.main': { en: 'main', ja: '主指標' },
  'role.sub': { en: 'sub', ja: 'サブ指標' },
};

export const diffLabels = {
  plan: { en: 'Plan', ja: '計画全体' },
  departments: { en: 'Departments', ja: '担当課' },
  nothing: { en: '(nothing)', ja: '（なし）' },
  records: { en: '{count} records', ja: '{count}件' },
  answered: { en: 'responsible for {count} records', ja: '担当する記録{count}件' },
  yearAdded: {
    en: 'year {year} is new; the {count} boxes and figures that stand in it alone are not listed',
    ja: '{year}年度を追加（この年度だけの工程と値{count}件は、個別には示しません）',
  },
  yearRemoved: {
    en: 'year {year} is no longer there; the {count} boxes and figures that stood in it alone are not listed',
    ja: '{year}年度を削除（この年度だけの工程と値{count}件は、個別には示しません）',
  },
  indicators: { en: 'indicators: {count}', ja: '指標{count}' },
  initiatives: { en: 'initiatives: {count}', ja: '取組内容{count}' },
  projects: { en: 'projects: {count}', ja: '事業{count}' },
  activities: { en: 'activities: {count}', ja: '工程{count}' },
  total: { en: '{count} changes', ja: '変更{count}件' },
  old: { en: 'old', ja: '旧' },
  new: { en: 'new', ja: '新' },
  record: { en: 'record', ja: '記録' },
  change: { en: 'change', ja: '変更' },
} as const satisfies Record<string, Words>;
