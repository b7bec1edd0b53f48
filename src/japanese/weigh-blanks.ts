import { type Evidence, sumEvidence, weigh } from '../inference/evidence.ts';
import { type BlankTerm, MARGINS } from '../inference/weights.ts';
import type { Token, Tokenizer } from '../model/token.ts';
import type { Marks } from './marks.ts';
import { PARTICLE_END, PARTICLE_START } from './particles.ts';
import { beginningOf, boundaryKey, endOf, type Habit, type PhraseCorpus } from './phrase-corpus.ts';
import { displayWidth } from './width.ts';
import { isFullLine, median, NARROW, SAME_WIDTH, type WrapWidth } from './wrap-width.ts';

/**
 * Evidence beside the text of a cell; `columnWidth`: the width at which its column is known to wrap (full-width
 * characters).
 */
export type BlankEvidence = {
  corpus: PhraseCorpus;
  tokenize: Tokenizer | null;
  marks: Marks;
  columnWidth?: number | null;
};
export type BlankUse = 'items' | 'name';

/** A wrapped line may end a character early: some characters must not begin a line, and some words stay whole. */
const WRAP_SLACK = 1.5;
/** A line that ends this far before the column's edge (characters) was broken on purpose. */
const BREAK_SLACK = 3;
/** Maximum width (characters) of the last line of a wrapped phrase if it is to count as short. */
const SHORT_TAIL = 3;
/** Characters on each side of a blank that are tokenised: enough for the longest common words. */
const TOKEN_REACH = 8;

const LATIN = /[\p{Script=Latin}\d.,)&＆]$/u;
const LATIN_START = /^[\p{Script=Latin}(&＆]/u;
const AMPERSAND = /^[&＆]|[&＆]$/u;
/** "創造ラボ in Kyoto": a Latin phrase after Japanese words. */
const LATIN_PARTICLE = /^(?:in|of|for|and|the|at|on|to|by|with|from)(?:\s|$)/u;
/** "【単位 千世帯】" */
const UNIT_LABEL = /単位$/u;
const OPENING = /[(（「『【〔“]$/u;
const CLOSING_START = /^[)）」』】〕”、。,，ーぁぃぅぇぉゃゅょっァィゥェォャュョッ々]/u;
const KATAKANA_END = /[ァ-ヺー]$/u;
const KATAKANA_START = /^[ァ-ヺー]/u;
const PHRASE_BRACKET = /^[(（]/u;
/** A bracket or # after a letter begins a word. */
const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[(（#＃]/u;
/** "事例の調査 →事例の発信" */
const ARROW_START = /^[→⇒]/u;
/** In a name, a bracket begins a new line: "輸出の促進 (海外販路)". */
const NAME_LINE = /^[(（]/u;
const LATIN_TAIL = /\p{Script=Latin}+$/u;
const LATIN_HEAD = /^\p{Script=Latin}+/u;
/** 連携|した: a noun with する, which cannot begin a phrase. */
const LIGHT_VERB = /^(?:し|する|さ|せ|すれ)$/u;

/**
 * The segments on both sides of a blank, whether it is inside a bracket, and whether it is the first or last of its
 * chunk. `isBlank`: known to be a blank inside the phrase.
 */
export type Blank = {
  left: string;
  right: string;
  isBlank: boolean;
  inBracket: boolean;
  first: boolean;
  last: boolean;
};

/** (2) or 2. before the words that it numbers. */
const NUMBER_LABEL = /^(?:[(（][\d０-９]{1,2}[)）]|[\d０-９]{1,2}[.．)）])$/u;

/**
 * A real blank: between Latin words ("Free WIFI"), around &, after the number of a text. Not between the halves of a
 * Latin word that the document prints whole.
 */
export function isRealBlank(left: string, right: string, corpus: PhraseCorpus): boolean {
  if (NUMBER_LABEL.test(left)) return true;
  if (AMPERSAND.test(left) || AMPERSAND.test(right) || LATIN_PARTICLE.test(right) || UNIT_LABEL.test(left)) return true;
  if (!LATIN.test(left) || !LATIN_START.test(right) || PHRASE_BRACKET.test(right)) return false;
  const word = (LATIN_TAIL.exec(left)?.[0] ?? '') + (LATIN_HEAD.exec(right)?.[0] ?? '');
  return !corpus.latinWords.has(word);
}

/** The evidence for and against a wrap, for each blank of a phrase. */
export function weighBlanks(
  blanks: readonly Blank[],
  wrap: WrapWidth,
  use: BlankUse,
  evidence: BlankEvidence,
): Evidence<BlankTerm>[][] {
  const words = blanks.map((blank) => weighWords(blank, use, evidence));
  const scores = words.map(sumEvidence);
  const proven = blanks.flatMap(({ left }, index) =>
    (scores[index] ?? 0) >= MARGINS.provenWrap ? [displayWidth(left)] : [],
  );
  const width = proven.length > 0 ? shortestFull(proven) : neighboursWidth(blanks, evidence);
  return blanks.map((blank, index) => {
    const core = words[index] ?? [];
    if (Math.abs(scores[index] ?? 0) >= MARGINS.certainBlank) return core;
    return [...core, ...weighWidth(blank, wrap, width)];
  });
}

/** The width of other cells applies only if no line of this cell is wider. */
function neighboursWidth(blanks: readonly Blank[], { columnWidth = null }: BlankEvidence): number | null {
  const widest = Math.max(...blanks.map(({ left, right }) => Math.max(displayWidth(left), displayWidth(right))));
  return columnWidth !== null && widest <= columnWidth + WRAP_SLACK ? columnWidth : null;
}

/**
 * Full lines of one cell differ by at most a character. The shortest of them is a full line; one that lost its break is
 * not.
 */
function shortestFull(widths: readonly number[]): number {
  const middle = median(widths);
  return Math.min(...widths.filter((width) => Math.abs(width - middle) <= 1));
}

/** The evidence of the words around a blank. */
export function weighWords(blank: Blank, use: BlankUse, { corpus, tokenize }: BlankEvidence): Evidence<BlankTerm>[] {
  const { left, right, isBlank, inBracket } = blank;
  const isWord = LATIN_TAIL.test(left) && LATIN_HEAD.test(right);
  if (isBlank || isWord || isRealBlank(left, right, corpus) || OPENING.test(left) || CLOSING_START.test(right))
    return [weigh('blank-no-break')];
  if (!inBracket && (ARROW_START.test(right) || (use === 'name' && NAME_LINE.test(right))))
    return [weigh('blank-name-line')];
  return [
    ...weighBracket(blank, use),
    ...weighGrammar(blank, tokenize !== null),
    ...weighCorpus(left, right, corpus),
    ...weighHabits(left, right, corpus),
    ...weighTokens(left, right, tokenize),
  ];
}

function weighBracket({ right, inBracket }: Blank, use: BlankUse): Evidence<BlankTerm>[] {
  if (inBracket) return [weigh('blank-in-bracket')];
  // "部会の再編 (デジタル分野)": a remark in brackets belongs to the phrase before it.
  return use === 'items' && PHRASE_BRACKET.test(right) ? [weigh('blank-remark-behind')] : [];
}

function weighGrammar({ left, right, first }: Blank, tokenized: boolean): Evidence<BlankTerm>[] {
  const evidence: Evidence<BlankTerm>[] = [];
  // No phrase ends in a particle: "統合による リフォーム".
  if (PARTICLE_END.test(left)) evidence.push(weigh('blank-particle-before'));
  // The tokeniser distinguishes a particle from a word that begins with the same characters.
  if (!tokenized && PARTICLE_START.test(right)) evidence.push(weigh('blank-particle-behind'));
  // One character is not a phrase; at the end of a phrase it is a short last line.
  if (right.length === 1 || (left.length === 1 && first)) evidence.push(weigh('blank-one-character'));
  return evidence;
}

/**
 * Whether the document prints a blank between the two more often than none; the joined form has then lost its blank.
 */
export function isOftenSeparated(left: string, right: string, corpus: PhraseCorpus): boolean {
  return countDoublings(left, right, corpus) < 0;
}

function weighCorpus(left: string, right: string, corpus: PhraseCorpus): Evidence<BlankTerm>[] {
  const doublings = countDoublings(left, right, corpus);
  return doublings === 0 ? [] : [weigh('blank-elsewhere', doublings)];
}

/** Further doublings add no evidence. */
const MOST_DOUBLINGS = 2;

/**
 * How much more often the two are printed joined than parted, in powers of two (below 0: parted more often). Wraps fall
 * anywhere, so a blank in the same place in several tables separates phrases.
 */
function countDoublings(left: string, right: string, corpus: PhraseCorpus): number {
  const key = boundaryKey(left, right);
  const joined = corpus.joined.get(key) ?? 0;
  const separated = (corpus.separated.get(key) ?? 1) - 1;
  if (joined + separated === 0) return 0;
  return Math.max(-MOST_DOUBLINGS, Math.min(MOST_DOUBLINGS, Math.log2((joined + 0.5) / (separated + 0.5))));
}

/** Whether phrases of the document usually end as the left side does and begin as the right side does. */
function weighHabits(left: string, right: string, corpus: PhraseCorpus): Evidence<BlankTerm>[] {
  const { begins, ends } = corpus.habits();
  const [end, beginning] = [countHabit(endOf(left), ends), countHabit(beginningOf(right), begins)];
  return [
    ...(end === 0 ? [] : [weigh('blank-phrase-end', end)]),
    ...(beginning === 0 ? [] : [weigh('blank-phrase-beginning', beginning)]),
  ];
}

/** Signs are not words, and two letters of katakana are only part of one. */
const WORD_LETTERS = /^(?![ァ-ヺー]{2})[\p{L}\p{N}ー]{2}$/u;

/**
 * How much more often these letters are at the edge of a cell than any two letters are, in doublings; below 0 if they
 * are more often inside.
 */
function countHabit(letters: string, { edge, within }: Habit): number {
  if (!WORD_LETTERS.test(letters)) return 0;
  if (edge.all === 0 || within.all === 0) return 0;
  const share = edge.all / (edge.all + within.all);
  // Add one count in total, split by the overall share, so that few counts give little evidence.
  const ratio = ((edge.of.get(letters) ?? 0) + share) / ((within.of.get(letters) ?? 0) + 1 - share);
  return Math.max(-MOST_DOUBLINGS, Math.min(MOST_DOUBLINGS, Math.log2((ratio * within.all) / edge.all)));
}

function weighTokens(left: string, right: string, tokenize: Tokenizer | null): Evidence<BlankTerm>[] {
  if (!tokenize) return KATAKANA_END.test(left) && KATAKANA_START.test(right) ? [weigh('blank-katakana')] : [];
  // This needs no dictionary.
  if (WORD_END.test(left) && WORD_START.test(right)) return [weigh('blank-bracket-behind-word')];
  const tail = left.slice(-TOKEN_REACH);
  const tokens = tokenize(tail + right.slice(0, TOKEN_REACH));
  const crossing = tokens.find((token) => token.start < tail.length && token.start + token.text.length > tail.length);
  if (crossing) return [weigh(crossing.known ? 'blank-known-word' : 'blank-unknown-word')];
  const next = tokens.find((token) => token.start === tail.length);
  if (next && (/^(?:助詞|助動詞)/u.test(next.pos) || LIGHT_VERB.test(next.text)))
    return [weigh('blank-grammatical-word')];
  const before = tokens.findLast((token) => token.start < tail.length);
  return [weigh(next && isSuffix(next, before, tokenize(right)[0]) ? 'blank-suffix-word' : 'blank-words-part')];
}

/**
 * Not a suffix: 小 in "小・中学校", or what is a noun by itself after a foreign word ("関係者ヒアリング 国への要望"). A suffix: 員 in 相談
 * 員の派遣.
 */
function isSuffix({ text, detail }: Token, before: Token | undefined, alone: Token | undefined): boolean {
  if (detail !== '接尾' || (alone && alone.text.length > text.length)) return false;
  return alone?.detail === '接尾' || !FOREIGN.test(before?.text ?? '');
}

const FOREIGN = /^[ァ-ヺー]+$/u;

/** Lines of a wrapped column have nearly the same width; those of a wide one break between phrases. */
function weighWidth(blank: Blank, wrap: WrapWidth, known: number | null): Evidence<BlankTerm>[] {
  const left = displayWidth(blank.left);
  if (known !== null && left <= known + WRAP_SLACK) return [weighKnownWidth(blank, known)];
  if (wrap.width > NARROW) return [weigh('blank-wide-cell')];
  const short = wrap.width - left;
  if (short > WRAP_SLACK) return [weigh('blank-short-line')];
  const lastShort = blank.last && displayWidth(blank.right) <= SHORT_TAIL;
  return short <= SAME_WIDTH && (wrap.wraps || lastShort) ? [weigh('blank-widest-line')] : [];
}

/** Other lines of the cell, or of its column, are known to wrap at `width`. */
function weighKnownWidth({ left, right }: Blank, width: number): Evidence<BlankTerm> {
  if (isFullLine(left, right, width)) return weigh('blank-known-full-line');
  const short = width - displayWidth(left);
  return weigh(short >= BREAK_SLACK ? 'blank-known-very-short-line' : 'blank-known-short-line');
}
