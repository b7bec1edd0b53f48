/** A text as it is searched: one width, small letters, no blanks, so that a part of a word finds it without a tokeniser. */
export function toSearchText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}
