/** A text as a message quotes it: cut to at most `most` characters, with "…" for the rest. */
export function cutQuote(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text;
}
