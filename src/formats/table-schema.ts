import type { Column } from './columns.ts';
import type { FieldType, TableName } from './table.ts';

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
  uniqueKeys: string[][];
  foreignKeys?: ForeignKey[];
};

export function columnsToSchema(table: TableName, columns: readonly Column[]): TableSchema {
  const headingOf = (name: string): string[] =>
    columns.filter(({ field }) => field.name === name).map(({ heading }) => heading);
  const id = headingOf('id');
  const foreignKeys = columns.flatMap((column) => columnToForeignKeys(column, table, id));
  return {
    fields: columns.map(columnToField),
    missingValues: [''],
    primaryKey: [...headingOf('edition'), ...id],
    uniqueKeys: [id],
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

/**
 * A package is one edition, so an id alone names a record in it. A key of edition and id would be half empty where the
 * record is not in the text, and strict readers take a half empty key for a dangling one.
 */
function columnToForeignKeys({ heading, field }: Column, table: TableName, id: string[]): ForeignKey[] {
  if (field.references === undefined) return [];
  const resource = field.references === table ? {} : { resource: field.references };
  return [{ fields: [heading], reference: { ...resource, fields: id } }];
}
