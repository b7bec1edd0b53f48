import type { HeaderWords } from './headers.ts';
import { bare, escapePattern, foldWidth } from './width.ts';

export function wordsToFootnote({ footnotes }: HeaderWords): RegExp {
  const signs = footnotes.signs.map(escapePattern).join('');
  const words = footnotes.words.map(escapePattern).join('|');
  // 注意 and 備考欄 are other words.
  return new RegExp(`^\\(?(?:[${signs}]|(?:${words})\\d*[):.])`, 'u');
}

/** ※1 …, 注）…, （注2）…, 資料：…: a remark below a table, which heads nothing and names nothing. */
export function isFootnote(text: string, { footnote }: { footnote: RegExp }): boolean {
  return footnote.test(bare(foldWidth(text)));
}
