import type { Tokenizer } from '../model/token.ts';
import {
  CONJUNCTIONS,
  closesBeforeDot,
  closesName,
  endsAsOrganisation,
  isKnown,
  isOthers,
  type KnownNames,
  parseOthers,
  stripAhead,
  suffixReachesOver,
  tokensEndAsOrganisation,
} from './organisations.ts';
import { bare, foldWidth } from './width.ts';

/** A stretch of a printed text, in UTF-16 units from 0; `end` is behind it. */
export type Span = { start: number; end: number };

/** What is known while a cell is cut; without a tokeniser the ends of names alone decide. */
export type CuttingEvidence = { known: KnownNames; tokenize: Tokenizer | null };

/** Names up to the next bracket, its units, which belong to the last name, and a "ほか" behind them. */
export type Head = { names: Span[]; units: Span[]; others: Span | null };

/** Longest name (characters) that a department cell is read as; the longest seen in real plans are near 30. */
export const MAX_NAME = 40;

const SEPARATOR = /[、､,，;；/／\n]/u;
const PIECE = /\([^()]*(?:\([^()]*\)[^()]*)*\)|[^()、､,，;；/／\n]+/gu;
const MIDDLE_DOT = /[・･]/gu;

/** Longest run of names without a separator (characters) whose words are looked at. */
const MAX_RUN = 4 * MAX_NAME;

/** Cut a cell where its separators, brackets, blanks and words say; every character outside the spans is a separator. */
export function textToHeads(printed: string, evidence: CuttingEvidence): Head[] {
  const text = foldWidth(printed);
  const heads: Head[] = [];
  for (const piece of textToPieces(text)) {
    const last = heads.at(-1);
    const content = bare(text.slice(piece.start, piece.end));
    if (piece.kind === 'bracket' && last) last.units.push(...splitUnits(text, piece));
    else if (last && isOthers(content)) last.others = { start: last.others?.start ?? piece.start, end: piece.end };
    else addHead(heads, text, piece, evidence);
  }
  return heads;
}

/** A head's pieces between blanks become names; a "ほか" among them goes with the name before it. */
function addHead(heads: Head[], text: string, piece: Span, evidence: CuttingEvidence): void {
  const names = blanksToNames(text, piece, evidence).flatMap((name) => splitName(text, name, evidence));
  if (names.length > 0) heads.push({ names, units: [], others: null });
}

type Piece = Span & { kind: 'bracket' | 'text' };

/** Separators within brackets part units, not names; a bracket ahead of a name belongs to it: "(公財)産業支援センター". */
function textToPieces(text: string): Piece[] {
  const found = [...text.matchAll(PIECE)].map((match): Piece => {
    const kind = /^\(.*\)$/su.test(match[0]) ? 'bracket' : 'text';
    return { start: match.index, end: match.index + match[0].length, kind };
  });
  const pieces: Piece[] = [];
  let opening: Piece | null = null;
  for (const [index, piece] of found.entries()) {
    const inner: Span = piece.kind === 'bracket' ? { start: piece.start + 1, end: piece.end - 1 } : piece;
    if (text.slice(inner.start, inner.end).trim() === '') continue;
    if (piece.kind === 'bracket' && opensName(text, piece, found[index - 1], found[index + 1])) opening = piece;
    else {
      pieces.push({ ...trimSpan(text, opening?.start ?? piece.start, piece.end), kind: piece.kind });
      opening = null;
    }
  }
  return pieces;
}

/** Whether a bracket opens a name: a separator or nothing before it, a text right behind it. */
function opensName(text: string, bracket: Span, before: Span | undefined, behind: Piece | undefined): boolean {
  const opens = before === undefined || SEPARATOR.test(text.slice(before.end, bracket.start));
  const goesOn = behind?.kind === 'text' && behind.start === bracket.end && !/^\s/u.test(text.slice(behind.start));
  return opens && goesOn;
}

function trimSpan(text: string, start: number, end: number): Span {
  const inner = text.slice(start, end);
  return { start: start + inner.length - inner.trimStart().length, end: end - inner.length + inner.trimEnd().length };
}

function splitUnits(text: string, bracket: Span): Span[] {
  return splitSpan(text, { start: bracket.start + 1, end: bracket.end - 1 }, SEPARATOR);
}

function splitSpan(text: string, span: Span, separator: RegExp): Span[] {
  const spans: Span[] = [];
  let start = span.start;
  for (let at = span.start; at <= span.end; at += 1) {
    if (at < span.end && !separator.test(text.charAt(at))) continue;
    if (text.slice(start, at).trim() !== '') spans.push(trimSpan(text, start, at));
    start = at + 1;
  }
  return spans;
}

/** Pieces between blanks are joined until they are a known name or end as a name does: "中小企業・サ|ービス産業振興|課". */
function blanksToNames(text: string, head: Span, { known, tokenize }: CuttingEvidence): Span[] {
  const pieces = splitSpan(text, head, /\s/u);
  const names: Span[] = [];
  for (let first = 0; first < pieces.length; ) {
    const last = findLastPiece(pieces, first, (span) => bare(text.slice(span.start, span.end)), known, tokenize);
    const span = { start: pieces[first]?.start ?? head.start, end: pieces[last]?.end ?? head.end };
    const above = names.at(-1);
    if (above && isOthers(bare(text.slice(span.start, span.end)))) above.end = span.end;
    else names.push(span);
    first = last + 1;
  }
  return names;
}

/** Position of the piece that ends the name which begins at `first`. */
function findLastPiece(
  pieces: readonly Span[],
  first: number,
  read: (span: Span) => string,
  known: KnownNames,
  tokenize: Tokenizer | null,
): number {
  const start = pieces[first]?.start ?? 0;
  const joined = (last: number): string => read({ start, end: pieces[last]?.end ?? start });
  let longestKnown: number | null = null;
  let firstEnd: number | null = null;
  for (let last = first; last < pieces.length; last += 1) {
    const name = joined(last);
    if (name.length > MAX_NAME && last > first) break;
    if (isKnown(name, known)) longestKnown = last;
    const next = pieces[last + 1];
    firstEnd ??= endsName(name, next ? read(next) : null, tokenize) ? last : null;
  }
  return longestKnown ?? firstEnd ?? pieces.length - 1;
}

/** "都|市計画課" goes on, since a word reaches over the blank. */
function endsName(name: string, next: string | null, tokenize: Tokenizer | null): boolean {
  if (!endsAsOrganisation(parseOthers(name).name)) return false;
  if (next !== null && suffixReachesOver(name, next)) return false;
  if (next === null || tokenize === null) return true;
  return tokenize(name + next).some(({ start }) => start === name.length);
}

function splitName(text: string, span: Span, evidence: CuttingEvidence): Span[] {
  if (isKnown(text.slice(span.start, span.end), evidence.known)) return [span];
  const parted =
    splitAtConjunction(text, span, evidence) ??
    splitAtMiddleDot(text, span, evidence) ??
    splitAtWords(text, span, evidence);
  return parted ?? [span];
}

/** "総務課及び観光課": the conjunction stays ahead of the second name, as a mark does. */
function splitAtConjunction(text: string, span: Span, evidence: CuttingEvidence): Span[] | null {
  const printed = text.slice(span.start, span.end);
  for (const { index } of printed.matchAll(CONJUNCTIONS)) {
    const left = trimSpan(text, span.start, span.start + index);
    const right = { start: span.start + index, end: span.end };
    if (isName(text, left, null) && isName(text, right, null))
      return [...splitName(text, left, evidence), ...splitName(text, right, evidence)];
  }
  return null;
}

/** "水産試験場・ものづくり課" is two names where both sides stand elsewhere as whole names, or end as such. */
function splitAtMiddleDot(text: string, span: Span, evidence: CuttingEvidence): Span[] | null {
  const printed = text.slice(span.start, span.end);
  for (const { index } of printed.matchAll(MIDDLE_DOT)) {
    const left = trimSpan(text, span.start, span.start + index);
    const right = trimSpan(text, span.start + index + 1, span.end);
    const isParted = partsAtDot(text, left, right, evidence);
    if (!isParted && !isKnown(text.slice(left.start, left.end), evidence.known)) continue;
    const rest = splitAtMiddleDot(text, right, evidence);
    if (rest) return [left, ...rest];
    if (isParted || isKnown(text.slice(right.start, right.end), evidence.known)) return [left, right];
  }
  return null;
}

/** Whether both sides of a middle dot end as whole names do: 環境課・教育委員会. */
function partsAtDot(text: string, left: Span, right: Span, { tokenize }: CuttingEvidence): boolean {
  return (
    closesBeforeDot(bare(text.slice(left.start, left.end))) &&
    isName(text, left, tokenize) &&
    isName(text, right, tokenize)
  );
}

/** "総務課観光課": behind 課 where a whole name follows. */
function splitAtWords(text: string, span: Span, evidence: CuttingEvidence): Span[] | null {
  const { tokenize } = evidence;
  const printed = text.slice(span.start, span.end);
  if (tokenize === null || /\s/u.test(printed) || printed.length > MAX_RUN) return null;
  const tokens = tokenize(printed);
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (!before || !closesName(before)) continue;
    const left = { start: span.start, end: span.start + token.start };
    const right = { start: left.end, end: span.end };
    if (isName(text, left, tokenize) && isName(text, right, tokenize))
      return [left, ...splitName(text, right, evidence)];
  }
  return null;
}

function isName(text: string, { start, end }: Span, tokenize: Tokenizer | null): boolean {
  const { name } = parseOthers(stripAhead(bare(text.slice(start, end))));
  return tokenize ? tokensEndAsOrganisation(name, tokenize(name)) : endsAsOrganisation(name);
}
