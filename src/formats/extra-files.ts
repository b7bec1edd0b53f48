import type { ExportFormat } from '../model/export-format.ts';
import { tableNames } from './table.ts';

/** Description of a file for datapackage.json, dcat.jsonld and README.md. */
export type FileDescription = { name: string; format: string; mediatype: string; ja: string; en: string };

export const workbookName = 'plan.xlsx';
export const databaseName = 'plan.sqlite';
export const markdownName = 'plan.md';

/** The names that files in a format have in a dataset. */
export function formatToNames(format: ExportFormat): readonly string[] {
  switch (format) {
    case 'csv':
      return tableNames.map((name) => `${name}.csv`);
    case 'xlsx':
      return [workbookName];
    case 'sqlite':
      return [databaseName];
    case 'markdown':
      return [markdownName];
    case 'parquet':
      return tableNames.map((name) => `${name}.parquet`);
  }
}

export const readmeName = 'README.md';
export const catalogueName = 'dcat.jsonld';

const json = { format: 'json', mediatype: 'application/json' };
const markdown = { format: 'md', mediatype: 'text/markdown' };

/** Files of every dataset other than tables. */
const described: Readonly<Record<string, FileDescription>> = {
  'plan.json': { name: 'plan', ...json, ja: 'データ全体（入れ子）', en: 'The whole plan, nested' },
  'plan.schema.json': { name: 'plan-schema', ...json, ja: 'plan.jsonのJSON Schema', en: 'JSON Schema of plan.json' },
  'index.html': {
    ...{ name: 'page', format: 'html', mediatype: 'text/html' },
    ...{ ja: 'ブラウザーで見るページ', en: 'Page for a browser' },
  },
  [readmeName]: { name: 'readme', ...markdown, ja: 'このデータの説明', en: 'About this data' },
  [catalogueName]: {
    ...{ name: 'dcat', format: 'jsonld', mediatype: 'application/ld+json' },
    ...{ ja: 'データカタログ用の記述', en: 'DCAT-AP description for catalogues' },
  },
};

/** Files in further formats, by the ending of their names. */
const extraKinds: readonly (Omit<FileDescription, 'name'> & { ending: string })[] = [
  {
    ...{ ending: '.xlsx', format: 'xlsx' },
    mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ...{ ja: '工程表と全ての表のワークブック', en: 'Workbook' },
  },
  {
    ...{ ending: '.sqlite', format: 'sqlite', mediatype: 'application/vnd.sqlite3' },
    ...{ ja: '全ての表のデータベース', en: 'SQLite' },
  },
  {
    ...{ ending: '.parquet', format: 'parquet', mediatype: 'application/vnd.apache.parquet' },
    ...{ ja: '表', en: 'Parquet' },
  },
  { ending: '.md', ...markdown, ja: '読むための工程表', en: 'Markdown' },
];

/** Describes a file other than a CSV table. Throws if its kind is unknown, which is a bug. */
export function describeFile(path: string): FileDescription {
  const known = described[path];
  if (known !== undefined) return known;
  const kind = extraKinds.find(({ ending }) => path.endsWith(ending));
  if (kind === undefined)
    throw new Error(`unexpected file ${path}, expected ${extraKinds.map(({ ending }) => ending)}`);
  const { ending: _, ...rest } = kind;
  return { name: path.replaceAll('.', '-').replaceAll('_', '-'), ...rest };
}
