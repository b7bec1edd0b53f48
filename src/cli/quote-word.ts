/** Letters of any script and what no shell takes for anything else; … stands for what a person fills in. */
const plainWord = /^[\p{L}\p{N}\p{M}_./:@%+,=…-]+$/u;

/**
 * A word of a command that is printed to be copied, as sh, PowerShell and cmd take it for one: "書き出し 先/計画" in quotes.
 * Where sh would read into double quotes ($, `, !), it stands in single ones.
 */
export function quoteWord(word: string): string {
  if (plainWord.test(word)) return word;
  const isLiteral = !/["$`!]|\\(?:\\|$)/.test(word);
  return isLiteral ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
