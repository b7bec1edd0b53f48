import type { Plan } from '../model/plan.ts';
import { planToTables } from './plan-to-tables.ts';
import type { FieldType, NamedField, Table, TableValue } from './table.ts';

type SqlCell = string | number | null;

/** Statements for one table, and its rows as parameters of `insert`; `isOnce`: the rows are the same for every plan. */
export type SqlTable = {
  name: string;
  create: string;
  indexes: readonly string[];
  insert: string;
  rows: readonly (readonly SqlCell[])[];
  isOnce: boolean;
};

const typeOf: Readonly<Record<FieldType, string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
};

/** A plan as database tables. The schedule is a view, since its year columns differ between editions. */
export function planToSql(plan: Plan): SqlTable[] {
  const withCorrections = plan.corrections === undefined ? { ...plan, corrections: [] } : plan;
  const tables = [...planToTables(withCorrections)].filter(({ name }) => name !== 'schedule');
  return [...tables.map(tableToSql), tablesToComments(tables)];
}

/** A table for SQLite: keys begin with the edition, and booleans are 1 or 0. */
function tableToSql({ name, fields, rows }: Table): SqlTable {
  const names = fields.map((field) => quote(field.name));
  const columns = fields.map(fieldToColumn);
  const keys = [
    'PRIMARY KEY ("edition", "id")',
    ...(fields.some((field) => field.name === 'key') ? ['UNIQUE ("edition", "key")'] : []),
    ...fields.flatMap(fieldToForeignKey),
  ];
  return {
    name,
    create: `CREATE TABLE ${quote(name)} (\n  ${[...columns, ...keys].join(',\n  ')}\n) WITHOUT ROWID`,
    insert: `INSERT INTO ${quote(name)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    indexes: fields.flatMap((field) => fieldToIndex(name, field)),
    rows: rows.map((row) => fields.map((field) => toSqlCell(row[field.name] ?? null))),
    isOnce: false,
  };
}

function fieldToColumn({ name, type, required, oneOf }: NamedField): string {
  const check = oneOf ? ` CHECK (${quote(name)} IN (${oneOf.map(literal).join(', ')}))` : '';
  const isTrue = type === 'boolean' ? ` CHECK (${quote(name)} IN (0, 1))` : '';
  return `${quote(name)} ${typeOf[type]}${required ? ' NOT NULL' : ''}${check}${isTrue}`;
}

function fieldToForeignKey({ name, references }: NamedField): string[] {
  if (references === undefined) return [];
  return [`FOREIGN KEY ("edition", ${quote(name)}) REFERENCES ${quote(references)} ("edition", "id")`];
}

/** Indexes for looking up records by their parent, and by their key across editions. */
function fieldToIndex(table: string, { name, references }: NamedField): string[] {
  if (references === undefined && name !== 'key') return [];
  const columns = references === undefined ? quote(name) : `"edition", ${quote(name)}`;
  return [`CREATE INDEX ${quote(`${table}_${name}`)} ON ${quote(table)} (${columns})`];
}

function toSqlCell(cell: TableValue): SqlCell {
  return typeof cell === 'boolean' ? Number(cell) : cell;
}

/** A table with the title and description of every column, in Japanese and English. */
function tablesToComments(tables: readonly Table[]): SqlTable {
  const columns = ['table_name', 'column_name', 'ja', 'en', 'description'];
  const comments = tables.flatMap(({ name, ja, en, fields }): SqlCell[][] => [
    [name, '', ja, en, null],
    ...fields.map((field): SqlCell[] => [name, field.name, field.ja, field.en, field.description ?? null]),
  ]);
  return {
    name: 'columns',
    create: `CREATE TABLE "columns" (${columns.map((column) => `${quote(column)} TEXT`).join(', ')})`,
    indexes: [],
    insert: `INSERT INTO "columns" VALUES (${columns.map(() => '?').join(', ')})`,
    rows: comments,
    isOnce: true,
  };
}

/** Views for the most common queries. */
export const sqlViews: readonly string[] = [
  `CREATE VIEW "schedule" AS
  WITH RECURSIVE "years" ("edition", "year", "last") AS (
    SELECT edition, min(start_year), max(end_year) FROM activities GROUP BY edition HAVING min(start_year) IS NOT NULL
    UNION ALL SELECT edition, year + 1, last FROM years WHERE year < last
  )
  SELECT a.edition, a.direction_title, a.measure_title, p.path, a.project_name, a.series, a.departments, a.lane_id, y.year,
    group_concat(CASE WHEN y.year = a.start_year THEN coalesce(a.text, '→') ELSE '→' END, ' | ') AS text
  FROM activities a
  JOIN projects p ON p.edition = a.edition AND p.id = a.project_id
  JOIN years y ON y.edition = a.edition AND y.year BETWEEN a.start_year AND a.end_year
  GROUP BY a.edition, a.lane_id, y.year`,
  `CREATE VIEW "activities_with_departments" AS
  SELECT d.department, d.department_id, d.units, a.*
  FROM activities a LEFT JOIN activity_departments d ON d.edition = a.edition AND d.activity_id = a.id`,
  `CREATE VIEW "doubts" AS
  SELECT * FROM notices WHERE severity IN ('error', 'warning') ORDER BY edition, severity, position`,
];

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
