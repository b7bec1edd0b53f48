import { enumerationsJa } from '../messages/ja/enumerations.ts';
import type { Publication } from '../model/plan.ts';
import { text } from './fields.ts';
import type { Field, NamedField, Row, Table, TableValue } from './table.ts';

/** Language of headings and of enumerated values: as in plan.json, or Japanese as in the 自治体標準オープンデータセット. */
export type Headers = 'en' | 'ja';

/** A column as published: its heading, its field, and how to get its cell from a row. */
export type Column = { heading: string; field: NamedField; toCell: (row: Row) => TableValue };

/** The columns in order. CSV and datapackage.json both use them, so that they cannot disagree. */
export function tableToColumns(table: Omit<Table, 'rows'>, publication: Publication, headers: Headers): Column[] {
  if (headers === 'en') return table.fields.map((field) => fieldToColumn(field, field.name));
  const isId = ({ name }: NamedField): boolean => name === 'id';
  return [
    constantColumn('publisher_code', '全国地方公共団体コード', 'Publisher code', publication.publisherCode),
    ...table.fields.filter(isId).map((field) => fieldToJapaneseColumn(field)),
    constantColumn('publisher', '地方公共団体名', 'Publisher', publication.publisher),
    ...table.fields.filter((field) => !isId(field)).map(fieldToJapaneseColumn),
  ];
}

/** The columns of a table outside a dataset, with field names or Japanese titles as headings. */
export function fieldsToColumns(fields: Readonly<Record<string, Field>>, headers: Headers): Column[] {
  return Object.entries(fields).map(([name, field]) =>
    fieldToColumn({ name, ...field }, headers === 'ja' ? field.ja : name),
  );
}

function fieldToColumn(field: NamedField, heading: string): Column {
  return { heading, field, toCell: (row) => row[field.name] ?? null };
}

function fieldToJapaneseColumn(field: NamedField): Column {
  const column = fieldToColumn(field, field.ja);
  if (field.oneOf === undefined) return column;
  const toWord = (value: string): string => enumerationsJa[value] ?? value;
  return {
    ...column,
    field: { ...field, oneOf: field.oneOf.map(toWord) },
    toCell: (row) => {
      const cell = column.toCell(row);
      return typeof cell === 'string' ? toWord(cell) : cell;
    },
  };
}

function constantColumn(name: string, ja: string, en: string, cell: string | null): Column {
  return { heading: ja, field: { name, ...text(ja, en) }, toCell: () => cell };
}
