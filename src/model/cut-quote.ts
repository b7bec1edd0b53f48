/** A text as a message quotes it: whole, or so many characters of it and "…". */
export function cutQuote(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text;
}
