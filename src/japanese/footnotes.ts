import type { HeaderWords } from './headers.ts';
import { bare, escapePattern, foldWidth } from './width.ts';

export function wordsToFootnote({ footnotes }: HeaderWords): RegExp {
  const signs = footnotes.signs.map(escapePattern).join('');
  const words = footnotes.words.map(escapePattern).join('|');
  // The colon keeps 注意 and 備考欄 out: they are other words.
  return new RegExp(`^\\(?(?:[${signs}]|(?:${words})\\d*[):.])`, 'u');
}

/** A remark below a table, which is neither a heading nor a name: ※1 …, 注）…, （注2）…, 資料：…. */
export function isFootnote(text: string, { footnote }: { footnote: RegExp }): boolean {
  return footnote.test(bare(foldWidth(text)));
}
