import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** The parts of Data Package v2 that a reader needs; written for the tests, apart from the writer's own types. */
const resourceSchema = z.looseObject({
  name: z.string().regex(/^[a-z0-9-._]+$/),
  path: z.string(),
  bytes: z.int(),
  hash: z.string().startsWith('sha256:'),
  encoding: z.literal('utf-8'),
  type: z.literal('table').optional(),
  dialect: z.looseObject({ lineTerminator: z.string() }).optional(),
  schema: z
    .looseObject({
      fields: z.array(
        z.looseObject({
          name: z.string().min(1),
          type: z.enum(['string', 'integer', 'number', 'boolean']),
          title: z.string().min(1),
          description: z.string().min(1),
          constraints: z
            .looseObject({ required: z.boolean().optional(), enum: z.array(z.string()).optional() })
            .optional(),
        }),
      ),
      missingValues: z.tuple([z.literal('')]),
      primaryKey: z.array(z.string()).min(1),
      uniqueKeys: z.array(z.array(z.string()).min(1)).optional(),
      foreignKeys: z
        .array(
          z.looseObject({
            fields: z.array(z.string()),
            reference: z.looseObject({ resource: z.string().optional(), fields: z.array(z.string()) }),
          }),
        )
        .optional(),
    })
    .optional(),
});
type Resource = z.infer<typeof resourceSchema>;
type Schema = NonNullable<Resource['schema']>;
type Field = Schema['fields'][number];
type TextRow = Record<string, string>;

export type Files = readonly { path: string; bytes: Uint8Array }[];

const packageSchema = z.looseObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9-._]+$/),
  resources: z.array(resourceSchema).min(1),
});

const lexical = {
  string: /^/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?$/i,
  boolean: /^(true|false)$/,
};

export const fileText = (files: Files, path: string): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fileOf(files, path).bytes);

export function readPackage(files: Files): z.infer<typeof packageSchema> {
  return packageSchema.parse(JSON.parse(fileText(files, 'datapackage.json')));
}

/** The rows of a table by the headings of its first line. */
export function readTable(files: Files, name: string): { headings: string[]; rows: TextRow[] } {
  const resource = readPackage(files).resources.find((candidate) => candidate.name === name);
  if (resource?.dialect === undefined) throw new Error(`no table ${name}`);
  const records = parse(fileText(files, resource.path), {
    bom: true,
    record_delimiter: resource.dialect.lineTerminator,
  });
  const [headings = [], ...rest] = z.array(z.array(z.string())).parse(records);
  return {
    headings,
    rows: rest.map((cells) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? '']))),
  };
}

/** Everything in which the files break the descriptor, in words. */
export function findFaults(files: Files): string[] {
  const { resources } = readPackage(files);
  const names = resources.map(({ name }) => name);
  return [
    ...repeated(names).map((name) => `resource ${name} twice`),
    ...resources.flatMap((resource) => findFixityFaults(files, resource)),
    ...resources.flatMap(({ name, schema }) => (schema ? findTableFaults(files, name, schema) : [])),
  ];
}

function findFixityFaults(files: Files, { path, bytes, hash }: Resource): string[] {
  const content = fileOf(files, path).bytes;
  const digest = createHash('sha256').update(content).digest('hex');
  return [
    ...(content.byteLength === bytes ? [] : [`${path}: bytes`]),
    ...(hash === `sha256:${digest}` ? [] : [`${path}: hash`]),
  ];
}

function findTableFaults(files: Files, name: string, schema: Schema): string[] {
  const { headings, rows } = readTable(files, name);
  const expected = schema.fields.map((field) => field.name);
  if (JSON.stringify(headings) !== JSON.stringify(expected)) return [`${name}: headings`];
  return [
    ...repeated(headings).map((heading) => `${name}: heading ${heading} twice`),
    ...rows.flatMap((row) => schema.fields.flatMap((field) => findCellFaults(name, field, row[field.name] ?? ''))),
    ...findKeyFaults(name, schema, rows),
    ...findReferenceFaults(files, name, schema, rows),
  ];
}

function findCellFaults(table: string, { name, type, constraints }: Field, cell: string): string[] {
  if (cell === '') return constraints?.required ? [`${table}.${name}: empty`] : [];
  if (!lexical[type].test(cell)) return [`${table}.${name}: ${cell} is no ${type}`];
  return constraints?.enum && !constraints.enum.includes(cell) ? [`${table}.${name}: ${cell} not in enum`] : [];
}

function findKeyFaults(table: string, { primaryKey, uniqueKeys = [] }: Schema, rows: readonly TextRow[]): string[] {
  const blank = rows.some((row) => primaryKey.some((name) => !row[name]));
  const twice = [primaryKey, ...uniqueKeys].flatMap((names) => repeated(rows.map((row) => keyOf(row, names))));
  return [...(blank ? [`${table}: empty primary key`] : []), ...twice.map((key) => `${table}: key ${key} twice`)];
}

/** A key that is empty in part names nothing, as in SQL. */
function findReferenceFaults(files: Files, table: string, { foreignKeys = [] }: Schema, rows: TextRow[]): string[] {
  return foreignKeys.flatMap(({ fields, reference }) => {
    const target = readTable(files, reference.resource ?? table);
    const known = new Set(target.rows.map((row) => keyOf(row, reference.fields)));
    return rows
      .filter((row) => fields.every((name) => row[name] !== ''))
      .filter((row) => !known.has(keyOf(row, fields)))
      .map((row) => `${table}: ${fields} ${keyOf(row, fields)} dangles`);
  });
}

function fileOf(files: Files, path: string): Files[number] {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`no file ${path}`);
  return file;
}

const keyOf = (row: TextRow, names: readonly string[]): string => JSON.stringify(names.map((name) => row[name]));

const repeated = (keys: readonly string[]): string[] => keys.filter((key, at) => keys.indexOf(key) !== at);
