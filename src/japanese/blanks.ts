import { type Evidence, sumEvidence, weigh } from '../inference/evidence.ts';
import { type BlankTerm, MARGINS } from '../inference/weights.ts';
import type { CellPiece } from '../model/block.ts';
import { beginsWithMark, type Marks } from './marks.ts';
import { countWhole, type PhraseCorpus } from './phrase-corpus.ts';
import { undoWraps } from './pieces.ts';
import {
  type Blank,
  type BlankEvidence,
  type BlankUse,
  isOftenSeparated,
  isRealBlank,
  weighBlanks,
  weighWords,
} from './weigh-blanks.ts';
import { displayWidth } from './width.ts';
import { linesToWrapWidth, median, type WrapWidth } from './wrap-width.ts';

export type { BlankEvidence, BlankUse } from './weigh-blanks.ts';

/**
 * The phrases of a cell, without line wraps. `weakJoins`: joins that only the width of a line supports, as "left /
 * right".
 */
export type SettledText = { phrases: string[]; weakJoins: string[] };

/** Cells of more segments than this are decided blank by blank, not over all partitions. */
const MAX_SEGMENTS = 60;
/** A phrase of more segments than this is not looked up as a whole. */
const MAX_PHRASE_SEGMENTS = 16;
/** The width of a column is known from this many certain wraps, if this share of them agree within a character. */
const MIN_PROVEN = 2;
const AGREEING_SHARE = 0.6;

/** Decide for every unknown end of a piece whether it is a wrap, a break between phrases or a real blank. */
export function settleBlanks(pieces: readonly CellPiece[], use: BlankUse, evidence: BlankEvidence): SettledText {
  const { wrap, chunks } = piecesToChunks(pieces, evidence.marks);
  const settled = chunks.map((chunk) => settleChunk(chunk, wrap, use, evidence));
  return {
    phrases: settled.flatMap(({ phrases }) => phrases),
    weakJoins: settled.flatMap(({ weakJoins }) => weakJoins),
  };
}

/** Every blank of a cell that is not certainly a break, with the evidence for and against a wrap. */
export function piecesToWeighedBlanks(
  pieces: readonly CellPiece[],
  use: BlankUse,
  evidence: BlankEvidence,
): (Blank & { evidence: readonly Evidence<BlankTerm>[] })[] {
  const { wrap, chunks } = piecesToChunks(pieces, evidence.marks);
  return chunks.flatMap((chunk) => {
    const blanks = segmentsToBlanks(chunk);
    const weighed = weighBlanks(blanks, wrap, use, evidence);
    return blanks.map((blank, at) => ({ ...blank, evidence: weighed[at] ?? [] }));
  });
}

/** Split where a phrase certainly ends: at breaks, before ◆ and ◇ anywhere, before ・ and the like after a blank. */
function piecesToChunks(pieces: readonly CellPiece[], marks: Marks): { wrap: WrapWidth; chunks: CellPiece[][] } {
  const lines = undoWraps(pieces);
  const chunks: CellPiece[][] = [];
  let isOpen = false;
  for (const { text, end } of lines) {
    const items = text.split(marks.itemStart);
    for (const [at, item] of items.entries()) {
      const piece: CellPiece = { text: item, end: at === items.length - 1 ? end : 'break' };
      if (isOpen && !beginsWithMark(item, marks.bullets + marks.softBullets)) chunks.at(-1)?.push(piece);
      else chunks.push([piece]);
      isOpen = piece.end !== 'break';
    }
  }
  return { wrap: linesToWrapWidth(lines.map(({ text }) => text)), chunks };
}

function segmentsToBlanks(segments: readonly CellPiece[]): Blank[] {
  let depth = 0;
  return segments.slice(1).map((segment, index) => {
    const { text: left = '', end = 'unknown' } = segments[index] ?? {};
    depth = bracketDepth(left, depth);
    const [first, last] = [index === 0, index === segments.length - 2];
    return { left, right: segment.text, isBlank: end === 'blank', inBracket: depth > 0, first, last };
  });
}

/** The number of brackets that are open after a text, if `depth` are open before it. */
function bracketDepth(text: string, depth: number): number {
  let open = depth;
  for (const char of text) {
    if ('(（「『【〔'.includes(char)) open += 1;
    else if (')）」』】〕'.includes(char)) open = Math.max(0, open - 1);
  }
  return open;
}

function settleChunk(
  chunk: readonly CellPiece[],
  wrap: WrapWidth,
  use: BlankUse,
  evidence: BlankEvidence,
): SettledText {
  const segments = chunk.map(({ text }) => text);
  if (segments.length === 1) return { phrases: segments, weakJoins: [] };
  const blanks = segmentsToBlanks(chunk);
  const scores = weighBlanks(blanks, wrap, use, evidence).map(sumEvidence);
  const breaks = choosePartition(segments, scores, evidence.corpus);
  const phrases: string[] = [];
  segments.forEach((segment, index) => {
    const before = blanks[index - 1];
    const blank = before && (before.isBlank || isRealBlank(before.left, segment, evidence.corpus)) ? ' ' : '';
    if (index === 0 || breaks.has(index)) phrases.push(segment);
    else phrases[phrases.length - 1] += blank + segment;
  });
  const weakJoins = scores.flatMap((score, index) =>
    !breaks.has(index + 1) && score < MARGINS.weakJoin ? [`${segments[index]} / ${segments[index + 1]}`] : [],
  );
  return { phrases, weakJoins };
}

/** The partition of the segments into phrases with the best total score of joins, breaks and known phrases. */
function choosePartition(
  segments: readonly string[],
  scores: readonly number[],
  corpus: PhraseCorpus,
): ReadonlySet<number> {
  const count = segments.length;
  if (count > MAX_SEGMENTS) return new Set(scores.flatMap((score, index) => (score < 0 ? [index + 1] : [])));
  const knownPhrase = weigh('blank-known-phrase').weight;
  const best: { score: number; from: number }[] = [{ score: 0, from: 0 }];
  for (let end = 1; end <= count; end += 1) {
    let top = { score: Number.NEGATIVE_INFINITY, from: end - 1 };
    for (let from = Math.max(0, end - MAX_PHRASE_SEGMENTS); from < end; from += 1) {
      const joins = scores.slice(from, end - 1).reduce((sum, score) => sum + score, 0);
      const cut = from === 0 ? 0 : -(scores[from - 1] ?? 0);
      const known = isKnownPhrase(segments.slice(from, end), corpus) ? knownPhrase : 0;
      const score = (best[from]?.score ?? 0) + joins + cut + known;
      if (score > top.score) top = { score, from };
    }
    best.push(top);
  }
  const breaks = new Set<number>();
  for (let end = count; end > 0; ) {
    const from = best[end]?.from ?? 0;
    if (from > 0) breaks.add(from);
    end = from;
  }
  return breaks;
}

/** Whether the document also prints the joined segments as a whole phrase. */
function isKnownPhrase(segments: readonly string[], corpus: PhraseCorpus): boolean {
  // A single segment has itself been counted once.
  if (countWhole(corpus, segments.join('')) <= (segments.length > 1 ? 0 : 1)) return false;
  return segments.slice(1).every((right, index) => !isOftenSeparated(segments[index] ?? '', right, corpus));
}

/**
 * The width at which the cells of a column or row wrap, from their certain wraps; null if these are few or disagree.
 */
export function textsToWidth(
  texts: readonly (readonly CellPiece[])[],
  use: BlankUse,
  evidence: BlankEvidence,
  atLeast = MIN_PROVEN,
): number | null {
  const widths = texts.flatMap((pieces) =>
    piecesToChunks(pieces, evidence.marks).chunks.flatMap((chunk) =>
      segmentsToBlanks(chunk)
        .filter((blank) => sumEvidence(weighWords(blank, use, evidence)) >= MARGINS.provenWrap)
        .map((blank) => displayWidth(blank.left)),
    ),
  );
  if (widths.length < atLeast) return null;
  const middle = median(widths);
  const agreeing = widths.filter((width) => Math.abs(width - middle) <= 1).length;
  return agreeing >= widths.length * AGREEING_SHARE ? middle : null;
}
