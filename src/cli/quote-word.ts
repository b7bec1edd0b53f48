/** Letters of any script and characters that no shell treats specially; … is a gap for the user to fill in. */
const plainWord = /^[\p{L}\p{N}\p{M}_./:@%+,=…-]+$/u;

/**
 * Quotes a word of a command that the user will copy, so that sh, PowerShell and cmd take it as one word: "書き出し 先/計画".
 * A word that sh would expand within double quotes ($, `, !) gets single quotes.
 */
export function quoteWord(word: string): string {
  if (plainWord.test(word)) return word;
  const isLiteral = !/["$`!]|\\(?:\\|$)/.test(word);
  return isLiteral ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
