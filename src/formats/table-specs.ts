import { correctionStatuses, correctionVerbs } from '../model/correction.ts';
import { endBases } from '../model/time.ts';
import {
  boolean,
  choice,
  integer,
  key,
  link,
  optionalChoice,
  optionalInteger,
  optionalNumber,
  parent,
  sourceFields,
  text,
} from './fields.ts';
import type { CellOf, TableName, TableSpec } from './table.ts';

const id = key('ID', 'Id', 'Made of position; begins with a letter');
const recordKey = key('キー', 'Key', 'Made of the words; the same record has it in every edition');
const position = integer('順番', 'Position', 'From 1, within the record that holds it');
const yearNote = '年度 (April to March) by its first calendar year';
const measure = parent('measures', '施策ID', 'Measure id');
const initiativeLink = link('initiatives', '取組ID', 'Initiative id', 'Empty where the text has no such initiative');

/** What each table holds, in both languages; `edition` comes ahead of these fields in every one. */
export const tableSpecs = {
  directions: {
    ja: '取組方向',
    en: 'Directions',
    fields: { id, number: integer('番号', 'Number'), title: text('取組方向', 'Title') },
  },
  measures: {
    ja: '施策',
    en: 'Measures',
    fields: {
      id,
      key: recordKey,
      direction_id: link('directions', '取組方向ID', 'Direction id', 'Empty in a plan without directions'),
      number: integer('番号', 'Number'),
      title: text('施策', 'Title'),
      index_page: optionalInteger('担当課一覧のページ', 'Page in the index', 'The page that the index prints'),
    },
  },
  paragraphs: {
    ja: '段落',
    en: 'Paragraphs of the preface and of the overviews',
    fields: {
      id,
      part: choice('部分', 'Part', ['preface', 'overview']),
      measure_id: link('measures', '施策ID', 'Measure id', 'Empty for the preface'),
      position,
      text: text('本文', 'Text'),
    },
  },
  indicators: {
    ja: 'モニタリング指標',
    en: 'Monitoring indicators',
    fields: {
      id,
      key: recordKey,
      measure_id: measure,
      position,
      name: text('指標名', 'Name'),
      role: choice('主副', 'Role', ['main', 'sub']),
      cumulative: boolean('累計', 'Cumulative'),
      reprint: boolean('再掲', 'Reprint'),
      ...sourceFields,
    },
  },
  indicator_values: {
    ja: '指標の値',
    en: 'Values of the indicators',
    fields: {
      id,
      measure_id: measure,
      indicator_id: parent('indicators', '指標ID', 'Indicator id'),
      indicator_name: text('指標名', 'Indicator name'),
      position,
      year: integer('年度', 'Fiscal year', yearNote),
      through_year: integer(
        '最終年度',
        'Through fiscal year',
        'Differs from the year only where one cell covers several',
      ),
      raw: text('原文の値', 'Value as printed'),
      value: optionalNumber('値', 'Value', 'Empty where what is printed is not one number'),
      unit: text('単位', 'Unit'),
      qualifier: text('付記', 'Qualifier', 'As printed, for example 以上'),
      kind: optionalChoice('実績・目標', 'Kind', ['actual', 'target']),
      reference_year: optionalInteger('値の年度', 'Reference year', 'The year that a bracketed note names'),
      ...sourceFields,
    },
  },
  initiatives: {
    ja: '取組内容',
    en: 'Initiatives',
    fields: {
      id,
      key: recordKey,
      measure_id: measure,
      number: integer('番号', 'Number'),
      text: text('取組内容', 'Text'),
      reprint: boolean('再掲', 'Reprint'),
      ...sourceFields,
    },
  },
  projects: {
    ja: '具体的な事業等',
    en: 'Projects',
    fields: { id, key: recordKey, measure_id: measure, position, name: text('事業名', 'Name'), ...sourceFields },
  },
  project_initiatives: {
    ja: '関連取組',
    en: 'Initiatives that a project belongs to',
    fields: {
      id,
      measure_id: measure,
      project_id: parent('projects', '事業ID', 'Project id'),
      lane_id: link('lanes', '段ID', 'Lane id', 'Filled where the number stands at one lane and not at the project'),
      position,
      initiative_number: integer('取組番号', 'Initiative number', 'As printed'),
      initiative_id: initiativeLink,
    },
  },
  lanes: {
    ja: '段',
    en: 'Lanes, the printed lines of boxes of a project',
    fields: {
      id,
      project_id: parent('projects', '事業ID', 'Project id'),
      number: integer('番号', 'Number'),
      own_initiatives: boolean('独自の関連取組', 'Own initiatives', 'False: those of the project'),
      own_departments: boolean('独自の担当課', 'Own departments', 'False: those of the project'),
      ...sourceFields,
    },
  },
  activities: {
    ja: '工程',
    en: 'Activities, the boxes of the schedule with their years',
    fields: {
      id,
      key: recordKey,
      direction_id: link('directions', '取組方向ID', 'Direction id'),
      direction_title: text('取組方向', 'Direction'),
      measure_id: measure,
      measure_number: integer('施策番号', 'Measure number'),
      measure_title: text('施策', 'Measure'),
      project_id: parent('projects', '事業ID', 'Project id'),
      project_name: text('事業名', 'Project'),
      lane_id: parent('lanes', '段ID', 'Lane id'),
      lane_number: integer('段番号', 'Lane number'),
      position,
      text: text('工程', 'Text', 'Its items with a blank between them; activity_items has them apart'),
      start_year: optionalInteger('開始年度', 'Start fiscal year', yearNote),
      end_year: optionalInteger('終了年度', 'End fiscal year', yearNote),
      end_basis: choice('終了の根拠', 'Basis of the end', endBases),
      end_known: boolean('終了が明らか', 'End known', 'False where blank years follow without an arrow'),
      open_ended: boolean('以降も継続', 'Open ended'),
      follows: link('activities', '前の工程ID', 'Follows', 'The activity whose arrow leads here'),
      note: text('注記', 'Note'),
      ...sourceFields,
    },
  },
  activity_items: {
    ja: '工程の項目',
    en: 'Items of the activities',
    fields: { id, activity_id: parent('activities', '工程ID', 'Activity id'), position, text: text('項目', 'Text') },
  },
  responsibilities: {
    ja: '担当',
    en: 'Responsibilities',
    fields: {
      id,
      subject_type: choice('対象の種類', 'Subject type', ['measure', 'initiative', 'project', 'lane']),
      subject: key('対象', 'Subject', 'Id of what is answered for; of role index, also where the text lacks it'),
      role: choice('役割', 'Role', ['lead', 'responsible', 'index'], 'index: printed in the 担当課一覧'),
      position,
      measure_id: link('measures', '施策ID', 'Measure id', 'Empty where only the index has the measure'),
      initiative_number: optionalInteger('取組番号', 'Initiative number'),
      initiative_id: initiativeLink,
      project_id: link('projects', '事業ID', 'Project id'),
      lane_id: link('lanes', '段ID', 'Lane id'),
      department: text('担当課', 'Department', 'Canonical name'),
      department_id: link('departments', '担当課ID', 'Department id'),
      unit: text('所属', 'Unit'),
      unit_department_id: link('departments', '所属の課ID', 'Unit department id', 'Where the unit is a department too'),
      and_others: boolean('ほか', 'And others'),
      level: choice('名称認識', 'Recognition', ['exact', 'registry', 'tokens', 'unresolved']),
      raw: text('原文', 'As printed'),
    },
  },
  departments: {
    ja: '課',
    en: 'Departments',
    fields: { id, name: text('名称', 'Name'), kind: text('種類', 'Kind') },
  },
  department_aliases: {
    ja: '課の表記',
    en: 'Spellings of the departments',
    fields: {
      id,
      department_id: parent('departments', '課ID', 'Department id'),
      position,
      alias: text('表記', 'Alias'),
    },
  },
  repairs: {
    ja: '修復',
    en: 'Repairs',
    fields: {
      id,
      position,
      code: key('コード', 'Code'),
      subject: text('対象', 'Subject', 'Id of a record, or empty; not a foreign key'),
      before: text('修復前', 'Before'),
      after: text('修復後', 'After'),
      reason: text('理由（英語）', 'Reason in English'),
      reason_ja: text('理由（日本語）', 'Reason in Japanese', 'Empty where there is no Japanese wording yet'),
      ...sourceFields,
    },
  },
  corrections: {
    ja: '訂正',
    en: 'Corrections',
    fields: {
      id: key('ID', 'Id', 'c1 is the first of the corrections file'),
      position,
      kind: choice('種類', 'Kind', correctionVerbs),
      status: choice('結果', 'Status', correctionStatuses, 'Only those of status applied changed anything'),
      target: text('対象', 'Target', 'The record as the correction names it'),
      subject: text('対象ID', 'Subject', 'Id of a record, or empty; not a foreign key'),
      who: text('訂正者', 'Who'),
      day: text('訂正日', 'Day'),
      why: text('理由', 'Why'),
      saw: text('訂正時の読み取り', 'Saw', 'What the reading said when the correction was written'),
      before: text('訂正前', 'Before'),
      after: text('訂正後', 'After', 'Empty where it was not applied, and for what was dropped'),
      ...sourceFields,
    },
  },
  notices: {
    ja: '通知',
    en: 'Notices',
    fields: {
      id,
      position,
      code: key('コード', 'Code'),
      severity: choice('重大度', 'Severity', ['error', 'warning', 'info']),
      message: text('メッセージ（英語）', 'Message in English'),
      message_ja: text('メッセージ（日本語）', 'Message in Japanese'),
      subject: text('対象', 'Subject', 'Id of a record, or empty; not a foreign key'),
      actual: text('実際', 'Actual'),
      expected: text('期待', 'Expected'),
      alternatives: text('他の読み方', 'Alternatives', 'Separated by " | "; plan.json has them apart'),
      ...sourceFields,
    },
  },
} satisfies Record<TableName, TableSpec>;

/** A row of the table, but for `edition`: exactly its fields, each of its type. */
export type RowOf<N extends TableName> = {
  [F in keyof (typeof tableSpecs)[N]['fields']]: CellOf<(typeof tableSpecs)[N]['fields'][F]>;
};
