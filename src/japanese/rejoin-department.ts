import type { Tokenizer } from '../model/token.ts';
import {
  endsAsOrganisation,
  isKnown,
  isOthers,
  type KnownNames,
  parseOthers,
  suffixReachesOver,
} from './organisations.ts';
import { bare } from './width.ts';

/** A range of a printed text in UTF-16 units from 0; `end` is exclusive. */
export type Span = { start: number; end: number };

/** What is known when a cell is cut; without a tokeniser only the endings of names decide. */
export type CuttingEvidence = { known: KnownNames; tokenize: Tokenizer | null };

/** Longest name (characters) that is read as a department; the longest in real plans have about 30. */
export const MAX_NAME = 40;

/** Pieces between blanks are joined until they are a known name or end as a name does: "中小企業・サ|ービス産業振興|課". */
export function blanksToNames(text: string, head: Span, evidence: CuttingEvidence): Span[] {
  const pieces = splitSpan(text, head, /\s/u);
  const names: Span[] = [];
  for (let first = 0; first < pieces.length; ) {
    const last = findLastPiece(text, pieces, first, evidence);
    const span = { start: pieces[first]?.start ?? head.start, end: pieces[last]?.end ?? head.end };
    const above = names.at(-1);
    if (above && isOthers(spanToText(text, span))) above.end = span.end;
    else names.push(span);
    first = last + 1;
  }
  return names;
}

/** Index of the piece that ends the name that begins at `first`. */
function findLastPiece(
  text: string,
  pieces: readonly Span[],
  first: number,
  { known, tokenize }: CuttingEvidence,
): number {
  const start = pieces[first]?.start ?? 0;
  let longestKnown: number | null = null;
  let firstEnd: number | null = null;
  for (let last = first; last < pieces.length; last += 1) {
    const name = spanToText(text, { start, end: pieces[last]?.end ?? start });
    if (name.length > MAX_NAME && last > first) break;
    if (isKnown(name, known)) longestKnown = last;
    const next = pieces[last + 1];
    firstEnd ??= isNameEnd(name, next ? spanToText(text, next) : null, tokenize) ? last : null;
  }
  return longestKnown ?? firstEnd ?? pieces.length - 1;
}

/** "都|市計画課" continues, since a word extends over the blank. */
function isNameEnd(name: string, next: string | null, tokenize: Tokenizer | null): boolean {
  if (!endsAsOrganisation(parseOthers(name).name)) return false;
  if (next !== null && suffixReachesOver(name, next)) return false;
  if (next === null || tokenize === null) return true;
  return tokenize(name + next).some(({ start }) => start === name.length);
}

export function splitSpan(text: string, span: Span, separator: RegExp): Span[] {
  const spans: Span[] = [];
  let start = span.start;
  for (let at = span.start; at <= span.end; at += 1) {
    if (at < span.end && !separator.test(text.charAt(at))) continue;
    if (text.slice(start, at).trim() !== '') spans.push(trimSpan(text, start, at));
    start = at + 1;
  }
  return spans;
}

export function trimSpan(text: string, start: number, end: number): Span {
  const inner = text.slice(start, end);
  return { start: start + inner.length - inner.trimStart().length, end: end - inner.length + inner.trimEnd().length };
}

/** The text of a span, without wraps. */
export function spanToText(text: string, { start, end }: Span): string {
  return bare(text.slice(start, end));
}
