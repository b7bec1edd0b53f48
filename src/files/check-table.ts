import { parse } from 'csv-parse/sync';
import type { Field, TableSchema } from './package-schema.ts';
import { errorToReason, type Problem, type ProblemCode } from './problem.ts';

/** A CSV of a dataset with the schema it has to agree with. */
export type Table = { path: string; name: string; schema: TableSchema; rows: readonly Row[] };

/** The number is that of the sheet, the heading row being 1. A cell is null where its value is missing. */
export type Row = { number: number; cells: readonly (string | null)[] };

export type Fault = (code: ProblemCode, row: number | null, values: Problem['values']) => void;

/**
 * The rows of a CSV, without those that have too few or too many cells; null where it is no such table. `fault` hears of
 * what is wrong.
 */
export function readRows(bytes: Uint8Array, schema: TableSchema, fault: Fault): Row[] | null {
  const records = readRecords(bytes, fault);
  if (records === null) return null;
  const [header = [], ...body] = records;
  const expected = schema.fields.map((field) => field.name).join(',');
  if (header.join(',') !== expected) {
    fault('check/header', 1, { actual: header.join(','), expected });
    return null;
  }
  const width = schema.fields.length;
  const rows: Row[] = [];
  for (const [index, record] of body.entries()) {
    const number = index + 2;
    if (record.length !== width) fault('check/columns', number, { actual: record.length, expected: width });
    else rows.push({ number, cells: record.map((cell) => (schema.missingValues.includes(cell) ? null : cell)) });
  }
  return rows;
}

/** Types, constraints, the primary key and the unique keys of one table. */
export function checkTable({ schema, rows }: Table, fault: Fault): void {
  for (const [column, field] of schema.fields.entries()) {
    for (const { number, cells } of rows) checkCell(field, cells[column] ?? null, number, fault);
    if (field.constraints.unique) checkUnique({ schema, rows }, [field.name], false, fault);
  }
  if (schema.primaryKey.length > 0) checkUnique({ schema, rows }, schema.primaryKey, true, fault);
  for (const key of schema.uniqueKeys) checkUnique({ schema, rows }, key, false, fault);
}

/** Every foreign key that is not null in part stands in the table it refers to. */
export function checkForeignKeys(table: Table, tables: ReadonlyMap<string, Table>, fault: Fault): void {
  for (const key of table.schema.foreignKeys) {
    const target = key.reference.resource === '' ? table : tables.get(key.reference.resource);
    if (target === undefined) {
      fault('check/foreign-key-target', null, { actual: key.reference.resource });
      continue;
    }
    const known = new Set(target.rows.map((row) => rowToKey(row, target.schema, key.reference.fields)));
    for (const row of table.rows) {
      const actual = rowToKey(row, table.schema, key.fields);
      if (actual === null || known.has(actual)) continue;
      fault('check/foreign-key', row.number, { field: key.fields.join(', '), actual, expected: target.name });
    }
  }
}

function readRecords(bytes: Uint8Array, fault: Fault): string[][] | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return parse(text, { relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    const reason = errorToReason(error);
    fault(error instanceof TypeError ? 'check/encoding' : 'check/csv', null, { reason });
    return null;
  }
}

type Content = Pick<Table, 'schema' | 'rows'>;

function checkUnique({ schema, rows }: Content, key: readonly string[], required: boolean, fault: Fault): void {
  const field = key.join(', ');
  const seen = new Set<string>();
  for (const row of rows) {
    const actual = rowToKey(row, schema, key);
    if (actual === null && required) fault('check/required', row.number, { field });
    else if (actual !== null && seen.has(actual)) fault('check/unique', row.number, { field, actual });
    else if (actual !== null) seen.add(actual);
  }
}

function rowToKey(row: Row, schema: TableSchema, names: readonly string[]): string | null {
  const cells = names.map((name) => row.cells[schema.fields.findIndex((field) => field.name === name)] ?? null);
  return cells.includes(null) ? null : cells.length === 1 ? (cells[0] ?? null) : JSON.stringify(cells);
}

function checkCell(field: Field, cell: string | null, number: number, fault: Fault): void {
  const { name, type, constraints } = field;
  if (cell === null) {
    if (constraints.required) fault('check/required', number, { field: name });
    return;
  }
  if (!isOfType(cell, field)) fault('check/type', number, { field: name, actual: cell, expected: type });
  const broken = cellToBroken(cell, constraints);
  if (broken !== null) fault('check/constraint', number, { field: name, actual: cell, expected: broken });
}

/** The constraint that a cell breaks, as Table Schema names it; null where it breaks none. */
function cellToBroken(cell: string, { enum: allowed, pattern, minimum, maximum }: Field['constraints']): string | null {
  if (allowed !== undefined && !allowed.some((value) => String(value) === cell)) return `enum ${allowed.join(' | ')}`;
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(cell)) return `pattern ${pattern}`;
  if (minimum !== undefined && Number(cell) < minimum) return `minimum ${minimum}`;
  if (maximum !== undefined && Number(cell) > maximum) return `maximum ${maximum}`;
  return null;
}

function isOfType(cell: string, { type, trueValues, falseValues }: Field): boolean {
  switch (type) {
    case 'integer':
      return /^[+-]?\d+$/.test(cell);
    case 'number':
      return /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(cell);
    case 'boolean':
      return trueValues.includes(cell) || falseValues.includes(cell);
    case 'year':
      return /^-?\d{4}$/.test(cell);
    case 'yearmonth':
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(cell);
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell));
    default:
      return true;
  }
}
