/** The formats of a published plan beside plan.json. */
export const exportFormats = ['csv', 'xlsx', 'sqlite', 'parquet', 'markdown'] as const;
export type ExportFormat = (typeof exportFormats)[number];
