export const placesEn = {
  page: 'page {page}',
  line: 'line {line}',
  field: 'field {field}',
  table: 'table {table}',
  row: 'row {row}',
  column: 'column {column}',
  block: 'block {block}',
  drawing: 'drawing {drawing}',
  comma: ', ',
};
