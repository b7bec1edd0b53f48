import type { Tokenizer } from '../model/token.ts';
import {
  CONJUNCTIONS,
  closesBeforeDot,
  closesName,
  endsAsOrganisation,
  isActor,
  isKnown,
  isOthers,
  parseOthers,
  stripPrefix,
  tokensEndAsOrganisation,
} from './organisations.ts';
import {
  blanksToNames,
  type CuttingEvidence,
  MAX_NAME,
  type Span,
  spanToText,
  splitSpan,
  trimSpan,
} from './rejoin-department.ts';
import { foldWidth } from './width.ts';

/**
 * The names before a bracket, the units in the bracket (they belong to the last name), and a "ほか" (and others) after
 * them.
 */
export type Head = { names: Span[]; units: Span[]; others: Span | null };

const SEPARATOR = /[、､,，;；/／\n]/u;
const PIECE = /\([^()]*(?:\([^()]*\)[^()]*)*\)|[^()、､,，;；/／\n]+/gu;
const MIDDLE_DOT = /[・･]/gu;

/** Longest run of names without a separator (characters) that is tokenised. */
const MAX_RUN = 4 * MAX_NAME;

/** Cut a cell at its separators, brackets, blanks and words; every character outside the spans is a separator. */
export function textToHeads(printed: string, evidence: CuttingEvidence): Head[] {
  const text = foldWidth(printed);
  const heads: Head[] = [];
  for (const piece of textToPieces(text)) {
    const last = heads.at(-1);
    const content = spanToText(text, piece);
    if (piece.kind === 'bracket' && last) last.units.push(...splitUnits(text, piece));
    else if (last && isOthers(content)) last.others = { start: last.others?.start ?? piece.start, end: piece.end };
    else addHead(heads, text, piece, evidence);
  }
  return heads;
}

/** The pieces between blanks become names; a "ほか" among them goes with the name before it. */
function addHead(heads: Head[], text: string, piece: Span, evidence: CuttingEvidence): void {
  const names = blanksToNames(text, piece, evidence).flatMap((name) => splitName(text, name, evidence));
  if (names.length > 0) heads.push({ names, units: [], others: null });
}

type Piece = Span & { kind: 'bracket' | 'text' };

/** Separators in brackets separate units, not names; a bracket before a name belongs to it: "(公財)産業支援センター". */
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

/** Whether a bracket opens a name: it is preceded by a separator or nothing, and text follows it directly. */
function opensName(text: string, bracket: Span, before: Span | undefined, behind: Piece | undefined): boolean {
  const opens = before === undefined || SEPARATOR.test(text.slice(before.end, bracket.start));
  const goesOn = behind?.kind === 'text' && behind.start === bracket.end && !/^\s/u.test(text.slice(behind.start));
  return opens && goesOn;
}

function splitUnits(text: string, bracket: Span): Span[] {
  return splitSpan(text, { start: bracket.start + 1, end: bracket.end - 1 }, SEPARATOR);
}

function splitName(text: string, span: Span, evidence: CuttingEvidence): Span[] {
  if (isKnown(text.slice(span.start, span.end), evidence.known)) return [span];
  const separated =
    splitActors(text, span) ??
    splitAtConjunction(text, span, evidence) ??
    splitAtMiddleDot(text, span, evidence) ??
    splitAtWords(text, span, evidence);
  return separated ?? [span];
}

/** "市・交通事業者・住民": every part between middle dots is an actor, and none is part of a longer name. */
function splitActors(text: string, span: Span): Span[] | null {
  const actors = splitSpan(text, span, /[・･]/u);
  return actors.length > 1 && actors.every((one) => isActor(spanToText(text, one))) ? actors : null;
}

/** "総務課及び観光課": the conjunction stays with the second name, as marks do. */
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

/** "水産試験場・ものづくり課" is two names if both sides are known names or end as names do. */
function splitAtMiddleDot(text: string, span: Span, evidence: CuttingEvidence): Span[] | null {
  const printed = text.slice(span.start, span.end);
  for (const { index } of printed.matchAll(MIDDLE_DOT)) {
    const left = trimSpan(text, span.start, span.start + index);
    const right = trimSpan(text, span.start + index + 1, span.end);
    const isSeparated = separatesAtDot(text, left, right, evidence);
    if (!isSeparated && !isKnown(text.slice(left.start, left.end), evidence.known)) continue;
    const rest = splitAtMiddleDot(text, right, evidence);
    if (rest) return [left, ...rest];
    if (isSeparated || isKnown(text.slice(right.start, right.end), evidence.known)) return [left, right];
  }
  return null;
}

/** Whether both sides of a middle dot end as whole names do: 環境課・教育委員会. */
function separatesAtDot(text: string, left: Span, right: Span, { tokenize }: CuttingEvidence): boolean {
  return closesBeforeDot(spanToText(text, left)) && isName(text, left, tokenize) && isName(text, right, tokenize);
}

/** "総務課観光課": split after 課 if a whole name follows. */
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

function isName(text: string, span: Span, tokenize: Tokenizer | null): boolean {
  const { name } = parseOthers(stripPrefix(spanToText(text, span)));
  return tokenize ? tokensEndAsOrganisation(name, tokenize(name)) : endsAsOrganisation(name);
}
