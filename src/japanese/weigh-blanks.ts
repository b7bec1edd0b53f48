import { type Evidence, sumEvidence, weigh } from '../inference/evidence.ts';
import { type BlankTerm, MARGINS } from '../inference/weights.ts';
import type { Token, Tokenizer } from '../model/token.ts';
import type { Marks } from './marks.ts';
import { beginningOf, boundaryKey, endOf, type Habit, type PhraseCorpus } from './phrase-corpus.ts';
import { displayWidth } from './width.ts';
import { isFullLine, median, NARROW, SAME_WIDTH, type WrapWidth } from './wrap-width.ts';

/** What is known of a cell beside its text; `columnWidth` is the width its column is known to wrap at (full-width characters). */
export type BlankEvidence = {
  corpus: PhraseCorpus;
  tokenize: Tokenizer | null;
  marks: Marks;
  columnWidth?: number | null;
};
export type BlankUse = 'items' | 'name';

/** A wrapped line may end a character early, for a rule against line heads or a word that stays whole. */
const WRAP_SLACK = 1.5;
/** A line that ends this much before the column's edge (characters) was broken on purpose. */
const BREAK_SLACK = 3;
/** The last line of a phrase that wrapped is at most this wide (characters) where it is called short. */
const SHORT_TAIL = 3;
/** Characters on each side of a blank that the tokeniser sees: enough for the longest common words. */
const TOKEN_REACH = 8;

const LATIN = /[\p{Script=Latin}\d.,)&＆]$/u;
const LATIN_START = /^[\p{Script=Latin}(&＆]/u;
const AMPERSAND = /^[&＆]|[&＆]$/u;
/** "創造ラボ in Kyoto": a Latin phrase goes on from Japanese words. */
const LATIN_PARTICLE = /^(?:in|of|for|and|the|at|on|to|by|with|from)(?:\s|$)/u;
/** "【単位 千世帯】" */
const UNIT_LABEL = /単位$/u;
const OPENING = /[(（「『【〔“]$/u;
const CLOSING_START = /^[)）」』】〕”、。,，ーぁぃぅぇぉゃゅょっァィゥェォャュョッ々]/u;
const PARTICLE_END =
  /[のをにがはともへや、・]$|(?:から|まで|より|及び|および|など|等の|した|する|して|ための|による|における|に関する)$/u;
const PARTICLE_START =
  /^(?:の|を|に|が|は|と|で|も|へ|や|から|まで|より|する|した|して|され|及び|および|など|ため|よる|ける)/u;
const KATAKANA_END = /[ァ-ヺー]$/u;
const KATAKANA_START = /^[ァ-ヺー]/u;
const PHRASE_BRACKET = /^[(（]/u;
/** A bracket or # after a letter begins a word. */
const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[(（#＃]/u;
/** "事例の調査 →事例の発信" */
const ARROW_START = /^[→⇒]/u;
/** In a name a bracket begins a line of its own: "輸出の促進 (海外販路)". */
const NAME_LINE = /^[(（]/u;
const LATIN_TAIL = /\p{Script=Latin}+$/u;
const LATIN_HEAD = /^\p{Script=Latin}+/u;
/** 連携|した: a noun with する, which no phrase begins with. */
const LIGHT_VERB = /^(?:し|する|さ|せ|すれ)$/u;

/**
 * Where a blank stands: between which segments of its chunk, whether inside a bracket, whether it is the first or the last.
 * `isBlank`: it is known to be a blank of the phrase itself.
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

/** Between Latin words ("Free WIFI"), around & and behind the number of a text a blank is a blank; a word of the document cut in two is none. */
export function isRealBlank(left: string, right: string, corpus: PhraseCorpus): boolean {
  if (NUMBER_LABEL.test(left)) return true;
  if (AMPERSAND.test(left) || AMPERSAND.test(right) || LATIN_PARTICLE.test(right) || UNIT_LABEL.test(left)) return true;
  if (!LATIN.test(left) || !LATIN_START.test(right) || PHRASE_BRACKET.test(right)) return false;
  const word = (LATIN_TAIL.exec(left)?.[0] ?? '') + (LATIN_HEAD.exec(right)?.[0] ?? '');
  return !corpus.latinWords.has(word);
}

/** What speaks for each blank of a phrase being a wrap, or against it. */
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

/** The width of other cells holds for this one where none of its lines is wider. */
function neighboursWidth(blanks: readonly Blank[], { columnWidth = null }: BlankEvidence): number | null {
  const widest = Math.max(...blanks.map(({ left, right }) => Math.max(displayWidth(left), displayWidth(right))));
  return columnWidth !== null && widest <= columnWidth + WRAP_SLACK ? columnWidth : null;
}

/** Full lines of one cell differ by a character at most; the shortest of them is a full line, one that lost a break is none. */
function shortestFull(widths: readonly number[]): number {
  const middle = median(widths);
  return Math.min(...widths.filter((width) => Math.abs(width - middle) <= 1));
}

/** What the words around a blank say of it. */
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
    ...weighElsewhere(left, right, corpus),
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
  // The tokeniser distinguishes a particle from a word that begins like one.
  if (!tokenized && PARTICLE_START.test(right)) evidence.push(weigh('blank-particle-behind'));
  // One character is no phrase; as the end of one it is a short last line.
  if (right.length === 1 || (left.length === 1 && first)) evidence.push(weigh('blank-one-character'));
  return evidence;
}

/** Whether a blank between the two is more often printed than none: then the joined form has lost its blank. */
export function isOftenParted(left: string, right: string, corpus: PhraseCorpus): boolean {
  return countDoublings(left, right, corpus) < 0;
}

function weighElsewhere(left: string, right: string, corpus: PhraseCorpus): Evidence<BlankTerm>[] {
  const doublings = countDoublings(left, right, corpus);
  return doublings === 0 ? [] : [weigh('blank-elsewhere', doublings)];
}

/** More doublings than this say no more. */
const MOST_DOUBLINGS = 2;

/**
 * How many times over the two stand joined elsewhere, rather than parted (below 0), in powers of two. Wraps fall anywhere,
 * so a blank that stands in the same place of several tables parts phrases.
 */
function countDoublings(left: string, right: string, corpus: PhraseCorpus): number {
  const key = boundaryKey(left, right);
  const joined = corpus.joined.get(key) ?? 0;
  const parted = (corpus.parted.get(key) ?? 1) - 1;
  if (joined + parted === 0) return 0;
  return Math.max(-MOST_DOUBLINGS, Math.min(MOST_DOUBLINGS, Math.log2((joined + 0.5) / (parted + 0.5))));
}

/** Whether phrases of the document end as the left does and begin as the right does, rather than go on. */
function weighHabits(left: string, right: string, corpus: PhraseCorpus): Evidence<BlankTerm>[] {
  const { begins, ends } = corpus.habits();
  const [end, beginning] = [countHabit(endOf(left), ends), countHabit(beginningOf(right), begins)];
  return [
    ...(end === 0 ? [] : [weigh('blank-phrase-end', end)]),
    ...(beginning === 0 ? [] : [weigh('blank-phrase-beginning', beginning)]),
  ];
}

/** Signs are no words, and two letters of katakana are a part of one. */
const TELLING = /^(?![ァ-ヺー]{2})[\p{L}\p{N}ー]{2}$/u;

/** In doublings, how much more often than any two letters these stand at the edge of a cell; below 0, further in. */
function countHabit(letters: string, { edge, within }: Habit): number {
  if (!TELLING.test(letters)) return 0;
  if (edge.all === 0 || within.all === 0) return 0;
  const share = edge.all / (edge.all + within.all);
  // One place more of each kind, in the share of all letters, so that few places say little.
  const ratio = ((edge.of.get(letters) ?? 0) + share) / ((within.of.get(letters) ?? 0) + 1 - share);
  return Math.max(-MOST_DOUBLINGS, Math.min(MOST_DOUBLINGS, Math.log2((ratio * within.all) / edge.all)));
}

function weighTokens(left: string, right: string, tokenize: Tokenizer | null): Evidence<BlankTerm>[] {
  if (!tokenize) return KATAKANA_END.test(left) && KATAKANA_START.test(right) ? [weigh('blank-katakana')] : [];
  // No dictionary has to be loaded to know it.
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
 * 小 is none where it begins "小・中学校". What is a noun by itself is none after a foreign word: "関係者ヒアリング 国への要望",
 * but 相談 員の派遣.
 */
function isSuffix({ text, detail }: Token, before: Token | undefined, alone: Token | undefined): boolean {
  if (detail !== '接尾' || (alone && alone.text.length > text.length)) return false;
  return alone?.detail === '接尾' || !FOREIGN.test(before?.text ?? '');
}

const FOREIGN = /^[ァ-ヺー]+$/u;

/** A wrapped column breaks at a near-constant width; a wide one breaks between phrases. */
function weighWidth(blank: Blank, wrap: WrapWidth, known: number | null): Evidence<BlankTerm>[] {
  const left = displayWidth(blank.left);
  if (known !== null && left <= known + WRAP_SLACK) return [weighKnownWidth(blank, known)];
  if (wrap.width > NARROW) return [weigh('blank-wide-cell')];
  const short = wrap.width - left;
  if (short > WRAP_SLACK) return [weigh('blank-short-line')];
  const lastShort = blank.last && displayWidth(blank.right) <= SHORT_TAIL;
  return short <= SAME_WIDTH && (wrap.wraps || lastShort) ? [weigh('blank-widest-line')] : [];
}

/** Other lines of the cell, or of its column, are known to wrap at a width; this one ends `short` of it. */
function weighKnownWidth({ left, right }: Blank, width: number): Evidence<BlankTerm> {
  if (isFullLine(left, right, width)) return weigh('blank-known-full-line');
  const short = width - displayWidth(left);
  return weigh(short >= BREAK_SLACK ? 'blank-known-very-short-line' : 'blank-known-short-line');
}
