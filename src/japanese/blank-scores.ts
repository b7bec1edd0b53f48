import type { Tokenizer } from '../model/token.ts';
import type { Marks } from './marks.ts';
import { boundaryKey, type PhraseCorpus } from './phrase-corpus.ts';
import { displayWidth } from './width.ts';
import { NARROW, SAME_WIDTH, type WrapWidth } from './wrap-width.ts';

/** What is known of a cell beside its text; `columnWidth` is the width its column is known to wrap at (full-width characters). */
export type BlankEvidence = {
  corpus: PhraseCorpus;
  tokenize: Tokenizer | null;
  marks: Marks;
  columnWidth?: number | null;
};
export type BlankUse = 'items' | 'name';

/** Weights are log-odds that a blank is a wrap: 3 is near certain, 1 a leaning. */
export const CERTAIN = 6;
export const STRONG = 3;
export const LEANING = 1.5;
/** A wrapped line may end a character early, for a rule against line heads or a word that stays whole. */
const WRAP_SLACK = 1.5;
/** A line that ends this much before the column's edge (characters) was broken on purpose. */
const BREAK_SLACK = 3;
/** Characters on each side of a blank that the tokeniser sees: enough for the longest common words. */
const TOKEN_REACH = 8;

const LATIN = /[\p{Script=Latin}\d.,)&＆]$/u;
const LATIN_START = /^[\p{Script=Latin}(&＆]/u;
const NUMBER_START = /^[\p{Script=Latin}\d]/u;
const AMPERSAND = /^[&＆]|[&＆]$/u;
/** "創造ラボ in Kyoto": a Latin phrase goes on from Japanese words. */
const LATIN_PARTICLE = /^(?:in|of|for|and|the|at|on|to|by|with|from)(?:\s|$)/u;
/** "【単位 千世帯】" */
const UNIT_LABEL = /単位$/u;
const OPENING = /[(（「『【〔“]$/u;
const CLOSING_START = /^[)）」』】〕”、。,，ーぁぃぅぇぉゃゅょっァィゥェォャュョッ々]/u;
const PARTICLE_END =
  /[のをにがはともへや、・]$|(?:から|まで|より|及び|および|など|等の|した|する|して|ための|による|における|に関する)$/u;
const HIRAGANA_START = /^[ぁ-ん]/u;
const PARTICLE_START =
  /^(?:の|を|に|が|は|と|で|も|へ|や|から|まで|より|する|した|して|され|及び|および|など|ため|よる|ける)/u;
const SUFFIX_START = /^(?:等|化|的|性|型|用|化の|等の)(?:$|[ぁ-ん、・(（])/u;
const KATAKANA_END = /[ァ-ヺー]$/u;
const KATAKANA_START = /^[ァ-ヺー]/u;
const DIGIT_END = /[0-9０-９]$/u;
const PHRASE_BRACKET = /^[(（]/u;
/** A bracket or # behind a letter begins a word. */
const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[(（#＃]/u;
/** In a name a bracket or an arrow begins a line of its own: "輸出の促進 (海外販路)", "事例の調査 →事例の発信". */
const NAME_LINE = /^[(（→⇒]/u;
const LATIN_TAIL = /\p{Script=Latin}+$/u;
const LATIN_HEAD = /^\p{Script=Latin}+/u;
/** 連携|した: a noun with する, which no phrase begins with. */
const LIGHT_VERB = /^(?:し|する|さ|せ|すれ)$/u;

/** Where a blank stands: between which segments of its chunk, whether inside a bracket, whether it is the first or the last. */
export type Blank = { left: string; right: string; inBracket: boolean; first: boolean; last: boolean };

/** Between Latin words ("Free WIFI") and around & a blank is a blank; a word of the document cut in two is none. */
export function isRealBlank(left: string, right: string, corpus: PhraseCorpus): boolean {
  if (AMPERSAND.test(left) || AMPERSAND.test(right) || LATIN_PARTICLE.test(right) || UNIT_LABEL.test(left)) return true;
  if (!LATIN.test(left) || !LATIN_START.test(right) || PHRASE_BRACKET.test(right)) return false;
  const word = (LATIN_TAIL.exec(left)?.[0] ?? '') + (LATIN_HEAD.exec(right)?.[0] ?? '');
  return !corpus.latinWords.has(word);
}

/** Log-odds that the blanks of a phrase are wraps: the sum of what each kind of evidence says. */
export function scoreBlanks(
  blanks: readonly Blank[],
  wrap: WrapWidth,
  use: BlankUse,
  evidence: BlankEvidence,
): number[] {
  const cores = blanks.map((blank) => scoreWords(blank, use, evidence));
  const proven = cores.flatMap((core, index) =>
    core >= STRONG && core < Number.POSITIVE_INFINITY ? [displayWidth(blanks[index]?.left ?? '')] : [],
  );
  const width = proven.length > 0 ? shortestFull(proven) : neighboursWidth(blanks, evidence);
  return blanks.map((blank, index) => {
    const core = cores[index] ?? 0;
    return Math.abs(core) >= CERTAIN ? core : core + scoreWidth(blank, wrap, use, width);
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

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** What the words around a blank say of it. */
export function scoreWords(blank: Blank, use: BlankUse, { corpus, tokenize }: BlankEvidence): number {
  const { left, right, inBracket } = blank;
  if (isRealBlank(left, right, corpus) || OPENING.test(left) || CLOSING_START.test(right)) return CERTAIN;
  if (LATIN_TAIL.test(left) && LATIN_HEAD.test(right)) return CERTAIN;
  if (use === 'name' && NAME_LINE.test(right) && !inBracket) return -CERTAIN;
  return (
    scoreBracket(blank, use) +
    scoreGrammar(blank, tokenize !== null) +
    scoreElsewhere(left, right, corpus) +
    scoreTokens(left, right, tokenize)
  );
}

function scoreBracket({ right, inBracket }: Blank, use: BlankUse): number {
  if (inBracket) return STRONG;
  // "部会の再編 (デジタル分野)": a remark in brackets belongs to the phrase before it.
  return use === 'items' && PHRASE_BRACKET.test(right) ? STRONG : 0;
}

function scoreGrammar({ left, right, first }: Blank, tokenized: boolean): number {
  let score = 0;
  // No phrase ends in a particle: "統合による リフォーム".
  if (PARTICLE_END.test(left)) score += CERTAIN;
  // The tokeniser tells a particle from a word that begins like one.
  if (!tokenized && PARTICLE_START.test(right)) score += STRONG;
  else if (HIRAGANA_START.test(right)) score += LEANING / 2;
  if (SUFFIX_START.test(right)) score += STRONG;
  if (DIGIT_END.test(left) && !LATIN_START.test(right)) score += STRONG;
  // One character is no phrase; as the end of one it is a short last line.
  if (right.length === 1 || (left.length === 1 && first)) score += STRONG;
  return score;
}

/** Whether a blank between the two is more often printed than none: then the joined form has lost its blank. */
export function isOftenParted(left: string, right: string, corpus: PhraseCorpus): boolean {
  return scoreElsewhere(left, right, corpus) < 0;
}

/** Wraps fall anywhere, so a blank that stands in the same place of several tables parts phrases. */
function scoreElsewhere(left: string, right: string, corpus: PhraseCorpus): number {
  const key = boundaryKey(left, right);
  const joined = corpus.joined.get(key) ?? 0;
  const parted = (corpus.parted.get(key) ?? 1) - 1;
  if (joined + parted === 0) return 0;
  return Math.max(-STRONG, Math.min(STRONG, LEANING * Math.log2((joined + 0.5) / (parted + 0.5))));
}

function scoreTokens(left: string, right: string, tokenize: Tokenizer | null): number {
  if (!tokenize) return KATAKANA_END.test(left) && KATAKANA_START.test(right) ? LEANING : 0;
  // No dictionary has to be loaded to know it.
  if (WORD_END.test(left) && WORD_START.test(right)) return -LEANING / 2;
  const tail = left.slice(-TOKEN_REACH);
  const tokens = tokenize(tail + right.slice(0, TOKEN_REACH));
  const crossing = tokens.find((token) => token.start < tail.length && token.start + token.text.length > tail.length);
  // A run of katakana that the dictionary lacks may be one word or two.
  if (crossing) return crossing.known ? STRONG : LEANING;
  const next = tokens.find((token) => token.start === tail.length);
  if (next && (/^(?:助詞|助動詞)/u.test(next.pos) || LIGHT_VERB.test(next.text))) return CERTAIN;
  return next?.detail === '接尾' ? STRONG : -LEANING / 2;
}

/** A wrapped column breaks at a near-constant width; a wide one breaks between phrases. */
function scoreWidth(blank: Blank, wrap: WrapWidth, use: BlankUse, known: number | null): number {
  const left = displayWidth(blank.left);
  if (known !== null && left <= known + WRAP_SLACK) return scoreKnownWidth(known - left, blank.right);
  const short = wrap.width - left;
  const lastShort = blank.last && displayWidth(blank.right) <= 3;
  if (wrap.width > NARROW) {
    // In a name the tail of one line that wrapped is short: "食品加工・流通産業入門 講座".
    return use === 'name' && lastShort && short <= WRAP_SLACK ? LEANING : -LEANING;
  }
  if (short <= SAME_WIDTH) return wrap.wraps || lastShort ? LEANING : LEANING / 3;
  if (short <= WRAP_SLACK) return wrap.wraps && !LATIN_START.test(blank.right) ? -LEANING / 2 : LEANING / 3;
  return short >= BREAK_SLACK ? -STRONG : -LEANING;
}

/** Other lines of the cell, or of its column, are known to wrap at a width; this one ends `short` of it. */
function scoreKnownWidth(short: number, right: string): number {
  if (short <= SAME_WIDTH) return LEANING;
  // A number or a Latin word goes to the next line whole.
  if (short < BREAK_SLACK) return NUMBER_START.test(right) ? LEANING / 2 : -LEANING;
  return -STRONG;
}
