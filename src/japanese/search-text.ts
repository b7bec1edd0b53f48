/**
 * A text in the form that is searched: half width, lower case, no blanks, so that part of a word is found without a
 * tokeniser.
 */
export function toSearchText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}
