/** Every table of a published dataset, parents before children; the order of the files and of the descriptor. */
export const tableNames = [
  'directions',
  'measures',
  'paragraphs',
  'indicators',
  'indicator_values',
  'initiatives',
  'projects',
  'project_initiatives',
  'project_values',
  'project_attributes',
  'lanes',
  'activities',
  'activity_items',
  'schedule',
  'responsibilities',
  'departments',
  'department_aliases',
  'activity_departments',
  'repairs',
  'corrections',
  'notices',
] as const;
export type TableName = (typeof tableNames)[number];

type Values = { string: string; integer: number; number: number; boolean: boolean };
export type FieldType = keyof Values;

/** The content of a column, independent of its heading. `required` cells are never empty. */
export type Field<T extends FieldType = FieldType, R extends boolean = boolean> = {
  type: T;
  required: R;
  ja: string;
  en: string;
  description?: string;
  oneOf?: readonly string[];
  /** The table whose `id` the cell names: a foreign key. */
  references?: TableName;
};

export type TableSpec = { ja: string; en: string; fields: Readonly<Record<string, Field>> };

export type TableValue = string | number | boolean | null;
export type Row = Readonly<Record<string, TableValue>>;

/** The cell that a field allows: `required` text is a string, other text a string or null. */
export type CellOf<F> = F extends Field<infer T, infer R> ? Values[T] | (R extends true ? never : null) : never;

export type NamedField = Field & { name: string };

/** A flat view of one kind of record. Every table's primary key is `edition` and `id`. */
export type Table = { name: TableName; ja: string; en: string; fields: readonly NamedField[]; rows: readonly Row[] };
