import { changedFieldWords, changeKindWords, recordKindWords } from '../messages/record-words.ts';
import { type Change, type ChangeSide, type Diff, diffSchema } from '../model/change.ts';
import { type CsvDialect, rowsToCsv } from './csv.ts';
import { key, optionalInteger, text } from './fields.ts';
import { toJsonText } from './json.ts';
import { toCell } from './plan-to-tables.ts';
import { sourceToCells } from './record-cells.ts';
import type { Row, TableValue } from './table.ts';
import { fieldsToColumns, type Headers } from './table-columns.ts';

type DiffCsvOptions = { csv: CsvDialect; headers: Headers };

/** A diff as JSON; also for one without changes. */
export function diffToJson(diff: Diff): string {
  return toJsonText(diffSchema.parse(diff));
}

/** A diff as CSV, with a row for each change. With Japanese headings, kind, record and field are in Japanese too. */
export function diffToCsv(diff: Diff, { csv, headers }: DiffCsvOptions): Uint8Array {
  const rows = diff.changes.map(
    (change): Row => ({
      old_edition: diff.old.edition,
      new_edition: diff.new.edition,
      ...(headers === 'ja' ? toWords(change) : toKeys(change)),
      ...changeToCells(change),
    }),
  );
  return rowsToCsv(rows, fieldsToColumns(fields, headers), csv);
}

const fields = {
  old_edition: key('旧版', 'Older edition'),
  new_edition: key('新版', 'Newer edition'),
  change: key('変更の種類', 'Kind of change'),
  record: key('記録の種類', 'Kind of record'),
  field: text('変更箇所', 'What of the record changed; empty: the whole of it'),
  year: optionalInteger('年度', 'Fiscal year of a figure'),
  through: optionalInteger('最終年度', 'Last fiscal year of a figure'),
  measure: text('施策名', 'Title of the measure, of the newer edition where it has it'),
  project: text('事業名', 'Name of the project, of the newer edition where it has it'),
  old_name: text('旧名称', 'Name of the record in the older edition'),
  new_name: text('新名称', 'Name of the record in the newer edition'),
  old_value: text('旧', 'What the older edition says'),
  new_value: text('新', 'What the newer edition says'),
  records: optionalInteger('記録数', 'How many records the change stands for'),
  old_id: text('旧ID', 'Id in the older edition'),
  new_id: text('新ID', 'Id in the newer edition'),
  old_page: optionalInteger('旧原文ページ', 'Page of the older source'),
  old_line: optionalInteger('旧原文行', 'Line of the older source'),
  new_page: optionalInteger('新原文ページ', 'Page of the newer source'),
  new_line: optionalInteger('新原文行', 'Line of the newer source'),
};

function toKeys({ kind, record, field }: Change) {
  return { change: kind, record, field };
}

function toWords({ kind, record, field }: Change) {
  return {
    change: changeKindWords[kind].ja,
    record: recordKindWords[record].ja,
    field: field && changedFieldWords[field].ja,
  };
}

function changeToCells(change: Change): Record<string, TableValue> {
  const { year, through, records } = change;
  return {
    year,
    through,
    records,
    measure: toCell((change.new.measure ?? change.old.measure)?.name ?? null),
    project: toCell((change.new.project ?? change.old.project)?.name ?? null),
    ...sideToCells('old', change.old),
    ...sideToCells('new', change.new),
  };
}

function sideToCells(side: 'old' | 'new', { id, name, value, source }: ChangeSide): Record<string, TableValue> {
  const { source_page, source_line } = sourceToCells(source);
  return {
    [`${side}_id`]: id,
    [`${side}_name`]: toCell(name),
    [`${side}_value`]: toCell(value),
    [`${side}_page`]: source_page,
    [`${side}_line`]: source_line,
  };
}
