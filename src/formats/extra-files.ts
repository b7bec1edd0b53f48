import { tableNames } from './table.ts';

/** The formats of a published plan beside plan.json. */
export const exportFormats = ['csv', 'xlsx', 'sqlite', 'parquet', 'markdown'] as const;
export type ExportFormat = (typeof exportFormats)[number];

type ExtraFormat = { extension: string; format: string; mediatype: string; title: string };

const extraFormats: readonly ExtraFormat[] = [
  {
    extension: '.xlsx',
    format: 'xlsx',
    mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    title: '工程表と全ての表のワークブック (Workbook)',
  },
  {
    extension: '.sqlite',
    format: 'sqlite',
    mediatype: 'application/vnd.sqlite3',
    title: '全ての表のデータベース (SQLite)',
  },
  { extension: '.parquet', format: 'parquet', mediatype: 'application/vnd.apache.parquet', title: '表 (Parquet)' },
  { extension: '.md', format: 'md', mediatype: 'text/markdown', title: '読むための工程表 (Markdown)' },
];

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

/** How the descriptor names the format of a file. Throws where the file is of none of these formats: a defect of the program. */
export function fileToFormat(path: string): ExtraFormat {
  const found = extraFormats.find(({ extension }) => path.endsWith(extension));
  if (found === undefined)
    throw new Error(`unexpected file ${path}, expected ${extraFormats.map(({ extension }) => extension).join(', ')}`);
  return found;
}
