import { fillWords } from '../messages/fill-places.ts';
import type { Language, Words } from '../messages/languages.ts';
import { cutQuote } from '../model/cut-quote.ts';

/** UTF-16 code units; a line that quotes more is hard to read. */
const maxValueLength = 300;

/** Fill the `{name}` placeholders. The result is one line of plain text, whatever a file or its name contains. */
export function fill(words: Words, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  const plain = Object.entries(values).map(([name, value]) => [name, toPlain(String(value))]);
  return fillWords(words, language, Object.fromEntries(plain));
}

/** A text on one line, without control characters. */
export function toOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ');
}

export function toPlain(text: string): string {
  return cutQuote(toOneLine(text), maxValueLength);
}
