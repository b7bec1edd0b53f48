import type { Field, FieldType, TableName } from './table.ts';

type ToField<T extends FieldType, R extends boolean> = (ja: string, en: string, description?: string) => Field<T, R>;

function fieldOf<T extends FieldType, R extends boolean>(type: T, required: R): ToField<T, R> {
  return (ja, en, description) => ({ type, required, ja, en, ...(description === undefined ? {} : { description }) });
}

/** Text may be empty: a blank name in the source is a blank cell here. */
export const text = fieldOf('string', false);
/** A name that is never blank, such as an id. */
export const key = fieldOf('string', true);
export const integer = fieldOf('integer', true);
export const optionalInteger = fieldOf('integer', false);
export const optionalNumber = fieldOf('number', false);
export const boolean = fieldOf('boolean', true);

export function choice(ja: string, en: string, oneOf: readonly string[], description?: string): Field<'string', true> {
  return { ...key(ja, en, description), oneOf };
}

export function optionalChoice(ja: string, en: string, oneOf: readonly string[]): Field<'string', false> {
  return { ...text(ja, en), oneOf };
}

export function parent(references: TableName, ja: string, en: string): Field<'string', true> {
  return { ...key(ja, en), references };
}

/** A foreign key that is empty if the dataset lacks the record. */
export function link(references: TableName, ja: string, en: string, description?: string): Field<'string', false> {
  return { ...text(ja, en, description), references };
}

export const editionField = key('版', 'Edition', 'Name of the edition, the same in every row of a dataset');

/** The columns for a record's place in the source. */
export const sourceFields = {
  source_page: optionalInteger('原文ページ', 'Source page', 'From 1; the first place where there are several'),
  source_line: optionalInteger('原文行', 'Source line', 'From 1'),
  source_field: optionalInteger('原文欄', 'Source field', 'Field of the line, from 0'),
  source_left: optionalNumber('原文左端', 'Source left', 'PDF points from the left of the page'),
  source_top: optionalNumber('原文上端', 'Source top', 'PDF points from the top of the page'),
  source_right: optionalNumber('原文右端', 'Source right', 'PDF points from the left of the page'),
  source_bottom: optionalNumber('原文下端', 'Source bottom', 'PDF points from the top of the page'),
  source_sheet: text('原文シート', 'Source sheet', 'Name of the sheet of a workbook'),
  source_cell: text('原文セル', 'Source cell', 'Cell or range of the sheet, such as C12 or C12:E14'),
  source_block: optionalInteger('原文ブロック', 'Source block', 'Paragraph or table of a document, from 1'),
  source_table: optionalInteger('原文表', 'Source table', 'Table of a document, from 1'),
  source_row: optionalInteger('原文表の行', 'Source row', 'Row of the table, from 1'),
  source_column: optionalInteger('原文表の列', 'Source column', 'Column of the table, from 1'),
  source_places: text(
    '原文箇所一覧',
    'All source places',
    'Where there are several, each of them: page:line:field of a text, page:[left,top,right,bottom] of a PDF, sheet!cell of a workbook, separated by blanks; table 1, row 4, column 3 of a document, separated by semicolons',
  ),
};
