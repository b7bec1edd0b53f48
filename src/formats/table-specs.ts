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
const namesNote = 'Each name once, with 、 between them; responsibilities has them apart';
const yearNote = '年度 (April to March) by its first calendar year';
const series = optionalChoice('計画・実績', 'Series', ['plan', 'actual']);
const measure = parent('measures', '施策ID', 'Measure id');
const project = parent('projects', '事業ID', 'Project id');
const directionTitle = text('取組方向', 'Direction');
const measureTitle = text('施策', 'Measure');
const projectName = text('事業名', 'Project');
const path = text('大項目など', 'Path', 'Labels above the project, outermost first, with " / " between them');
const departments = text('担当課', 'Departments', namesNote);
const initiativeLink = link('initiatives', '取組ID', 'Initiative id', 'Empty where the text has no such initiative');

/** Fields of a value that a year column prints for an indicator or a project. */
const valueFields = {
  year: integer('年度', 'Fiscal year', yearNote),
  through_year: integer('最終年度', 'Through fiscal year', 'Differs from the year only where one cell covers several'),
  raw: text('原文の値', 'Value as printed'),
  value: optionalNumber('値', 'Value', 'Empty where what is printed is not one number'),
  unit: text('単位', 'Unit'),
  qualifier: text('付記', 'Qualifier', 'As printed, for example 以上'),
  kind: optionalChoice('実績・目標', 'Kind', ['actual', 'target']),
  reference_year: optionalInteger('値の年度', 'Reference year', 'The year that a bracketed note names'),
};

/** What each table holds, in both languages; `edition` comes before these fields in every one. */
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
      lead: text('主担当', 'Lead', namesNote),
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
      ...valueFields,
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
      departments,
      reprint: boolean('再掲', 'Reprint'),
      ...sourceFields,
    },
  },
  projects: {
    ja: '具体的な事業等',
    en: 'Projects',
    fields: {
      id,
      key: recordKey,
      measure_id: measure,
      position,
      name: text('事業名', 'Name'),
      path,
      departments,
      ...sourceFields,
    },
  },
  project_initiatives: {
    ja: '関連取組',
    en: 'Initiatives that a project belongs to',
    fields: {
      id,
      measure_id: measure,
      project_id: project,
      lane_id: link('lanes', '段ID', 'Lane id', 'Filled where the number stands at one lane and not at the project'),
      position,
      initiative_number: integer('取組番号', 'Initiative number', 'As printed'),
      initiative_id: initiativeLink,
    },
  },
  project_values: {
    ja: '事業の金額等',
    en: 'Amounts that the year columns print of a project',
    fields: {
      id,
      measure_id: measure,
      project_id: project,
      project_name: projectName,
      position,
      name: text('項目', 'Name', 'What it is an amount of, such as 事業費'),
      ...valueFields,
      ...sourceFields,
    },
  },
  project_attributes: {
    ja: '事業の属性',
    en: 'What other columns say of a project',
    fields: {
      id,
      measure_id: measure,
      project_id: project,
      project_name: projectName,
      position,
      head: text('見出し', 'Head', 'Of the column or of the row of a form, such as 備考'),
      text: text('内容', 'Text'),
      ...sourceFields,
    },
  },
  lanes: {
    ja: '段',
    en: 'Lanes, the printed lines of boxes of a project',
    fields: {
      id,
      project_id: project,
      number: integer('番号', 'Number'),
      axis: text('時間軸', 'Time axis', 'As plan.json names it'),
      series,
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
      measure_title: measureTitle,
      project_name: projectName,
      departments: text('担当課', 'Departments', 'Each once, with 、 between; activity_departments has them apart'),
      text: text('工程', 'Text', 'Its items with a blank between them; activity_items has them apart'),
      start_year: optionalInteger('開始年度', 'Start fiscal year', yearNote),
      end_year: optionalInteger(
        '終了年度（記載なしは確実な最終年度）',
        'End fiscal year, or the last certain one',
        `${yearNote}; where end_printed is false the activity may go on for longer`,
      ),
      end_printed: boolean('終了年度の記載', 'End is printed', 'False where blank years follow without an arrow'),
      open_ended: boolean('以降も継続', 'Open ended', 'It reaches a last column such as R7以降'),
      series,
      kind: choice('種別', 'Kind', ['activity', 'milestone']),
      note: text('注記', 'Note'),
      direction_title: directionTitle,
      measure_number: integer('施策番号', 'Measure number'),
      lane_number: integer('段番号', 'Lane number'),
      position,
      start_month: text('開始月', 'Start month', 'Calendar month, such as 2018-04'),
      end_month: text('終了月', 'End month', 'Calendar month, such as 2019-03'),
      start_label: text('開始の見出し', 'Start label', 'Head of the first time column, as printed'),
      end_label: text('終了の見出し', 'End label', 'Head of the last time column, as printed'),
      end_basis: choice('終了の根拠', 'Basis of the end', endBases),
      follows: link('activities', '前の工程ID', 'Follows', 'The activity whose arrow leads here'),
      key: recordKey,
      direction_id: link('directions', '取組方向ID', 'Direction id'),
      measure_id: measure,
      project_id: project,
      lane_id: parent('lanes', '段ID', 'Lane id'),
      ...sourceFields,
    },
  },
  activity_items: {
    ja: '工程の項目',
    en: 'Items of the activities',
    fields: { id, activity_id: parent('activities', '工程ID', 'Activity id'), position, text: text('項目', 'Text') },
  },
  schedule: {
    ja: '工程表',
    en: 'The schedule as printed: a row for each lane, a column for each year',
    fields: {
      id: { ...key('ID', 'Id', 'That of the lane'), references: 'lanes' as const },
      direction_title: directionTitle,
      measure_title: measureTitle,
      path,
      project_name: projectName,
      series,
      departments,
    },
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
  activity_departments: {
    ja: '工程の担当課',
    en: 'Departments of the activities, each once',
    fields: {
      id,
      activity_id: parent('activities', '工程ID', 'Activity id'),
      position,
      department: text('担当課', 'Department', 'Canonical name'),
      department_id: link('departments', '担当課ID', 'Department id'),
      units: text('所属', 'Units', 'Those that are named of it, with 、 between; responsibilities has them apart'),
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
      alternatives: text(
        '他の読み方（英語）',
        'Alternatives in English',
        'Separated by " | "; plan.json has them apart',
      ),
      alternatives_ja: text('他の読み方（日本語）', 'Alternatives in Japanese', 'Separated likewise'),
      ...sourceFields,
    },
  },
} satisfies Record<TableName, TableSpec>;

/** A row of a table without `edition`: exactly its fields, with their types. */
export type RowOf<N extends TableName> = {
  [F in keyof (typeof tableSpecs)[N]['fields']]: CellOf<(typeof tableSpecs)[N]['fields'][F]>;
};
