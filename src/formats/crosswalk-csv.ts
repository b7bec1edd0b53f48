import type { CrosswalkPair, LinkedRecord } from '../model/crosswalk.ts';
import { type CsvDialect, rowsToCsv } from './csv.ts';
import { key, optionalNumber, text } from './fields.ts';
import { toCell } from './plan-to-tables.ts';
import type { Row } from './table.ts';
import { fieldsToColumns, type Headers } from './table-columns.ts';

const crosswalkFields = {
  old_edition: key('旧版', 'Older edition'),
  new_edition: key('新版', 'Newer edition'),
  record: key('記録の種類', 'Kind of record'),
  old_id: text('旧ID', 'Id in the older edition; empty where the record is new'),
  new_id: text('新ID', 'Id in the newer edition; empty where the record is gone'),
  old_key: text('旧キー', 'Key in the older edition'),
  new_key: text('新キー', 'Key in the newer edition'),
  likeness: optionalNumber('名称の類似度', 'Likeness of the names, from 0 to 1'),
  old_name: text('旧名称', 'Name in the older edition'),
  new_name: text('新名称', 'Name in the newer edition'),
};

const linkFields = {
  record_id: key('通し番号', 'What the record is in every edition'),
  edition: key('版', 'Edition'),
  record: key('記録の種類', 'Kind of record'),
  id: key('ID', 'Id in the edition'),
  key: key('キー', 'Key in the edition'),
  name: text('名称', 'Name in the edition'),
};

/** A row for each pair of records of two editions, changed or not. */
export function crosswalkToCsv(
  pairs: readonly CrosswalkPair[],
  editions: { old: string; new: string },
  form: { csv: CsvDialect; headers: Headers },
): Uint8Array {
  const rows = pairs.map(
    ({ old, new: current, likeness }): Row => ({
      old_edition: editions.old,
      new_edition: editions.new,
      record: (old ?? current)?.kind ?? null,
      old_id: old?.id ?? null,
      new_id: current?.id ?? null,
      old_key: old?.key ?? null,
      new_key: current?.key ?? null,
      likeness,
      old_name: toCell(old?.name ?? null),
      new_name: toCell(current?.name ?? null),
    }),
  );
  return rowsToCsv(rows, fieldsToColumns(crosswalkFields, form.headers), form.csv);
}

/** A row for each record of each edition, with the id that identifies it in all of them. */
export function linksToCsv(records: readonly LinkedRecord[], form: { csv: CsvDialect; headers: Headers }): Uint8Array {
  const rows = records.map(({ recordId, edition, kind, id, key: own, name }): Row => {
    return { record_id: recordId, edition, record: kind, id, key: own, name: toCell(name) };
  });
  return rowsToCsv(rows, fieldsToColumns(linkFields, form.headers), form.csv);
}
