import type { placesEn } from '../en/places.ts';

export const placesJa: Readonly<Record<keyof typeof placesEn, string>> = {
  page: '{page}ページ',
  line: '{line}行',
  field: '欄{field}',
  table: '表{table}',
  row: '{row}行',
  column: '{column}列',
  block: '{block}番目の段落',
  drawing: '図形{drawing}',
  comma: ' ',
};
