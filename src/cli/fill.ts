import type { Language, Words } from './words.ts';

/** In UTF-16 units; a line that quotes more is hard to read. */
const maxValueLength = 300;

/** `{name}` places filled; the line stays one line of plain text, whatever a file or its name contains. */
export function fill(words: Words, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return words[language].replace(/\{(\w+)\}/g, (place, name: string) => toPlain(String(values[name] ?? place)));
}

/** Whole, on one line, without what could move the cursor. */
export function toOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ');
}

export function toPlain(text: string): string {
  const plain = toOneLine(text);
  return plain.length > maxValueLength ? `${plain.slice(0, maxValueLength).toWellFormed()}…` : plain;
}
