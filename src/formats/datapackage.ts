import type { Plan } from '../model/plan.ts';
import { withoutEmpty } from '../model/without-empty.ts';
import { type CsvDialect, lineTerminators } from './csv.ts';
import type { FileDescription } from './extra-files.ts';
import { toJsonText } from './json.ts';
import { noHash, ownHashName, withOwnHash } from './own-hash.ts';
import {
  editionToName,
  licenceToLicense,
  planToDescription,
  planToKeywords,
  planToSource,
  planToTitle,
} from './publication.ts';
import type { Table } from './table.ts';
import type { Column } from './table-columns.ts';
import { columnsToSchema } from './table-schema.ts';

/** A file of the dataset; `path` is relative to the dataset's folder. */
export type DatasetFile = { path: string; bytes: Uint8Array };

/** A file as the descriptors list it, with the SHA-256 of its bytes; `table`: what a CSV table holds. */
export type ListedFile = FileDescription & {
  file: DatasetFile;
  digest: string;
  table: { name: Table['name']; columns: readonly Column[] } | null;
};

type Contributor = { title: string; organization?: string; path?: string; email?: string; roles: string[] };

const profile = 'https://datapackage.org/profiles/2.0/datapackage.json';

const escapeNote =
  'In the CSV files a text that a spreadsheet would run as a formula (= + - @, also full-width, tab or return at the start) has an apostrophe ahead of it.';

/** The content of `datapackage.json` (Data Package v2), without a time stamp, so that the same plan gives the same bytes. */
export function planToDataPackage(plan: Plan, files: readonly ListedFile[], dialect: CsvDialect): string {
  const { licence, version, created, published } = plan.publication;
  const isEscaped = dialect === 'excel' && files.some(({ table }) => table !== null);
  const description = [
    planToDescription(plan, 'ja'),
    planToDescription(plan, 'en'),
    ...(isEscaped ? [escapeNote] : []),
  ];
  const contributors = planToContributors(plan);
  const descriptor = toJsonText(
    withoutEmpty({
      $schema: profile,
      name: editionToName(plan.edition),
      title: planToTitle(plan),
      description: description.join('\n\n'),
      homepage: published,
      version,
      // the profile requires a time: use the start of the day in Japan
      created: created && `${created}T00:00:00+09:00`,
      keywords: planToKeywords(plan),
      contributors: contributors.length === 0 ? null : contributors,
      licenses: licence === null ? null : [licenceToLicense(licence)],
      sources: [planToSource(plan)],
      [ownHashName]: noHash,
      resources: files.map((file) => fileToResource(file, dialect)),
    }),
  );
  return withOwnHash(descriptor);
}

/** The publisher of the plan, and the department responsible for it, with its contact if stated. */
function planToContributors({ publication }: Plan): Contributor[] {
  const { publisher, department, contact } = publication;
  const isMail = contact?.includes('@') && !contact.includes('/');
  const reached = withoutEmpty({ [isMail ? 'email' : 'path']: contact });
  const body = publisher === null ? [] : [{ title: publisher, roles: ['publisher'] }];
  if (department === null) return body.map((one) => ({ ...one, ...reached }));
  const named = withoutEmpty({ title: department, organization: publisher });
  return [...body, { ...named, ...reached, roles: ['contact'] }];
}

function fileToResource(
  { name, ja, en, format, mediatype, file, digest, table }: ListedFile,
  dialect: CsvDialect,
): object {
  const isText = !/\.(?:xlsx|sqlite|parquet)$/.test(file.path);
  return withoutEmpty({
    name,
    title: `${ja} (${en})`,
    path: file.path,
    type: table && 'table',
    format,
    mediatype,
    encoding: isText ? 'utf-8' : null,
    bytes: file.bytes.byteLength,
    hash: `sha256:${digest}`,
    dialect: table && toDialect(dialect),
    schema: table && columnsToSchema(table.name, table.columns),
  });
}

function toDialect(dialect: CsvDialect): object {
  return {
    header: true,
    delimiter: ',',
    lineTerminator: lineTerminators[dialect],
    quoteChar: '"',
    doubleQuote: true,
  };
}
