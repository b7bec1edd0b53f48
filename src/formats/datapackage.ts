import { hash } from 'node:crypto';
import type { Plan } from '../model/plan.ts';
import { type CsvDialect, lineTerminators } from './csv.ts';
import { fileToFormat } from './extra-files.ts';
import { toJsonText } from './json.ts';
import { editionToName, licenceToLicenses, planToSource, planToTitle } from './publication.ts';
import type { Table } from './table.ts';
import type { Column } from './table-columns.ts';
import { columnsToSchema, type TableSchema } from './table-schema.ts';

/** A file of the dataset, whole, by its path in the dataset's folder. */
export type DatasetFile = { path: string; bytes: Uint8Array };

export type PublishedTable = { table: Omit<Table, 'rows'>; columns: readonly Column[]; file: DatasetFile };

type FileResource = { name: string; title: string; path: string; format: string; mediatype: string; encoding?: string };
type Resource = FileResource & { bytes: number; hash: string; type?: string; dialect?: object; schema?: TableSchema };

const profile = 'https://datapackage.org/profiles/2.0/datapackage.json';

const escapeNote =
  'In the CSV files a text that a spreadsheet would run as a formula (= + - @, also full-width, tab or return at the start) has an apostrophe ahead of it.';

/** The content of `datapackage.json`, Data Package v2: no clock, so that the same plan gives the same bytes. */
export function planToDataPackage(
  plan: Plan,
  tables: readonly PublishedTable[],
  extras: readonly DatasetFile[],
  documents: { plan: DatasetFile; schema: DatasetFile; page: DatasetFile },
  dialect: CsvDialect,
): string {
  const { licence } = plan.publication;
  return toJsonText({
    $schema: profile,
    name: editionToName(plan.edition),
    title: planToTitle(plan),
    ...(dialect === 'excel' && tables.length > 0 ? { description: escapeNote } : {}),
    ...(licence === null ? {} : { licenses: licenceToLicenses(licence) }),
    sources: [planToSource(plan)],
    resources: [
      ...tables.map((published) => tableToResource(published, dialect)),
      ...extras.map(extraToResource),
      jsonToResource('plan', 'データ全体（入れ子）', documents.plan),
      jsonToResource('plan-schema', 'plan.jsonのJSON Schema', documents.schema),
      { ...jsonToResource('page', 'ブラウザーで見るページ', documents.page), format: 'html', mediatype: 'text/html' },
    ],
  });
}

function tableToResource({ table, columns, file }: PublishedTable, dialect: CsvDialect): Resource {
  return {
    name: table.name,
    title: `${table.ja} (${table.en})`,
    path: file.path,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...toFixity(file),
    dialect: {
      header: true,
      delimiter: ',',
      lineTerminator: lineTerminators[dialect],
      quoteChar: '"',
      doubleQuote: true,
    },
    schema: columnsToSchema(table.name, columns),
  };
}

function extraToResource(file: DatasetFile): Resource {
  const { format, mediatype, title } = fileToFormat(file.path);
  const name = file.path.replaceAll('.', '-').replaceAll('_', '-');
  return { name, title, path: file.path, format, mediatype, ...toFixity(file) };
}

function jsonToResource(name: string, title: string, file: DatasetFile): Resource {
  return {
    name,
    title,
    path: file.path,
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
    ...toFixity(file),
  };
}

function toFixity({ bytes }: DatasetFile): { bytes: number; hash: string } {
  return { bytes: bytes.byteLength, hash: `sha256:${hash('sha256', bytes)}` };
}
