import type { FieldType, TableName } from './table.ts';
import type { Column } from './table-columns.ts';

type FieldDescriptor = {
  name: string;
  type: FieldType;
  title: string;
  description: string;
  constraints?: { required?: true; enum?: readonly string[] };
};

type ForeignKey = { fields: string[]; reference: { resource?: TableName; fields: string[] } };

/** Table Schema, Data Package v2. Its field names are the headings of the CSV. */
export type TableSchema = {
  fields: FieldDescriptor[];
  missingValues: string[];
  primaryKey: string[];
  uniqueKeys?: string[][];
  foreignKeys?: ForeignKey[];
};

export function columnsToSchema(table: TableName, columns: readonly Column[]): TableSchema {
  const headingOf = (name: string): string[] =>
    columns.filter(({ field }) => field.name === name).map(({ heading }) => heading);
  const edition = headingOf('edition');
  const id = [...edition, ...headingOf('id')];
  const key = headingOf('key');
  const foreignKeys = columns.flatMap((column) => columnToForeignKeys(column, table, edition, id));
  return {
    fields: columns.map(columnToField),
    missingValues: [''],
    primaryKey: id,
    ...(key.length > 0 ? { uniqueKeys: [[...edition, ...key]] } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

function columnToField({ heading, field }: Column): FieldDescriptor {
  const constraints = {
    ...(field.required ? { required: true as const } : {}),
    ...(field.oneOf ? { enum: field.oneOf } : {}),
  };
  return {
    name: heading,
    type: field.type,
    title: field.ja,
    description: field.description === undefined ? field.en : `${field.en}. ${field.description}`,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** Foreign keys, which begin with the edition, so that tables of several editions can be stacked. An empty id refers to no record. */
function columnToForeignKeys(
  { heading, field }: Column,
  table: TableName,
  edition: readonly string[],
  id: readonly string[],
): ForeignKey[] {
  if (field.references === undefined) return [];
  const resource = field.references === table ? {} : { resource: field.references };
  return [{ fields: [...edition, heading], reference: { ...resource, fields: [...id] } }];
}
