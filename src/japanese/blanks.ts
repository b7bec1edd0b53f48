import { BULLETS, SOFT_BULLETS } from './marks.ts';
import { boundaryKey, countWhole, type PhraseCorpus } from './phrase-corpus.ts';
import type { Tokenizer } from './tokenizer.ts';
import { displayWidth } from './width.ts';
import { NARROW, SAME_WIDTH, textToWrapWidth, type WrapWidth } from './wrap-width.ts';

/** What is known of a cell beside its text. */
export type BlankEvidence = { corpus: PhraseCorpus; tokenize: Tokenizer | null };

/** The phrases of a cell, wraps undone; `margin` is how clear the closest decision was (log-odds), null where there was none. */
export type SettledText = { phrases: string[]; margin: number | null };

/** Weights are log-odds that a blank is a wrap: 3 is near certain, 1 a leaning. */
const CERTAIN = 6;
const STRONG = 3;
const LEANING = 1.5;
/** A wrapped line may end a character early, for a rule against line heads or a word that stays whole. */
const WRAP_SLACK = 1.5;
/** A line that ends this much before the column's edge (characters) was broken on purpose. */
const BREAK_SLACK = 3;
/** A whole phrase that stands elsewhere is worth this much. */
const KNOWN_PHRASE = 3;
/** Cells of more segments than this are settled blank by blank instead of over all partitions. */
const MAX_SEGMENTS = 60;
/** A phrase of more segments than this is not looked up as a whole. */
const MAX_PHRASE_SEGMENTS = 16;

const LATIN = /[\p{Script=Latin}\d.,)&＆]$/u;
const LATIN_START = /^[\p{Script=Latin}(&＆]/u;
const AMPERSAND = /^[&＆]|[&＆]$/u;
const OPENING = /[(（「『【〔“]$/u;
const CLOSING_START = /^[)）」』】〕”、。,，ーぁぃぅぇぉゃゅょっァィゥェォャュョッ々]/u;
const PARTICLE_END =
  /[のをにがはともへ、・]$|(?:から|まで|より|及び|および|など|等の|した|する|して|ための|による|における|に関する)$/u;
const HIRAGANA_START = /^[ぁ-ん]/u;
const PARTICLE_START =
  /^(?:の|を|に|が|は|と|で|も|へ|や|から|まで|より|する|した|して|され|るた|及び|および|など|ため|よる|ける)/u;
const SUFFIX_START = /^(?:等|化|的|性|型|用|化の|等の)(?:$|[ぁ-ん、・(（])/u;
const KATAKANA_END = /[ァ-ヺー]$/u;
const KATAKANA_START = /^[ァ-ヺー]/u;
const DIGIT_END = /[0-9０-９]$/u;
const PHRASE_BRACKET = /^[(（]/u;

export type BlankUse = 'items' | 'name';

/** Read every blank of a cell as a wrap, a break between phrases, or a real blank. */
export function settleBlanks(text: string, use: BlankUse, evidence: BlankEvidence): SettledText {
  const chunks = splitAtBullets(text);
  const settled = chunks.map((chunk) => settleChunk(chunk, textToWrapWidth(text.trim()), use, evidence));
  const margins = settled.flatMap(({ margin }) => (margin === null ? [] : [margin]));
  return {
    phrases: settled.flatMap(({ phrases }) => phrases),
    margin: margins.length > 0 ? Math.min(...margins) : null,
  };
}

/** ◆ and ◇ begin an item wherever they stand; ・ and the like where a blank stands before them. */
function splitAtBullets(text: string): string[] {
  const soft = `\\s+(?=[${SOFT_BULLETS}])`;
  return text
    .split(new RegExp(`(?<=.)(?=[${BULLETS}])|${soft}`, 'u'))
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '');
}

function settleChunk(chunk: string, wrap: WrapWidth, use: BlankUse, evidence: BlankEvidence): SettledText {
  const segments = chunk.split(/\s+/u);
  if (segments.length === 1) return { phrases: [chunk], margin: null };
  const scores = segments.slice(1).map((right, index) => {
    const before = segments.slice(0, index + 1);
    return joinScore(before, right, { wrap, use, last: index === segments.length - 2 }, evidence);
  });
  const breaks = choosePartition(segments, scores, evidence.corpus);
  const phrases: string[] = [];
  segments.forEach((segment, index) => {
    if (index === 0 || breaks.has(index)) phrases.push(segment);
    else phrases[phrases.length - 1] += `${isRealBlank(segments[index - 1] ?? '', segment) ? ' ' : ''}${segment}`;
  });
  return { phrases, margin: Math.min(...scores.map(Math.abs)) };
}

/** Between Latin words ("Free WIFI") and around & a blank is a blank. */
function isRealBlank(left: string, right: string): boolean {
  if (AMPERSAND.test(left) || AMPERSAND.test(right)) return true;
  return LATIN.test(left) && LATIN_START.test(right) && !PHRASE_BRACKET.test(right);
}

type Situation = { wrap: WrapWidth; use: BlankUse; last: boolean };

/** Log-odds that the blank between two segments is no break: the sum of what each kind of evidence says. */
function joinScore(before: readonly string[], right: string, situation: Situation, evidence: BlankEvidence): number {
  const left = before.at(-1) ?? '';
  if (isRealBlank(left, right)) return CERTAIN;
  if (OPENING.test(left) || CLOSING_START.test(right)) return CERTAIN;
  if (situation.use === 'name' && PHRASE_BRACKET.test(right) && !insideBracket(before)) return -CERTAIN;
  return (
    bracketScore(before, right, situation.use) +
    grammarScore(before, right, evidence.tokenize !== null) +
    widthScore(left, right, situation) +
    elsewhereScore(left, right, evidence.corpus) +
    tokenScore(left, right, evidence.tokenize)
  );
}

function insideBracket(before: readonly string[]): boolean {
  let depth = 0;
  for (const char of before.join('')) {
    if ('(（「『【〔'.includes(char)) depth += 1;
    else if (')）」』】〕'.includes(char)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

function bracketScore(before: readonly string[], right: string, use: BlankUse): number {
  if (insideBracket(before)) return STRONG;
  // "部会の再編 (デジタル分野)": a remark in brackets belongs to the phrase before it.
  return use === 'items' && PHRASE_BRACKET.test(right) ? STRONG : 0;
}

function grammarScore(before: readonly string[], right: string, tokenized: boolean): number {
  const left = before.at(-1) ?? '';
  let score = 0;
  // No phrase ends in a particle: "統合による リフォーム".
  if (PARTICLE_END.test(left)) score += CERTAIN;
  // The tokeniser tells a particle from a word that begins like one.
  if (!tokenized && PARTICLE_START.test(right)) score += STRONG;
  else if (HIRAGANA_START.test(right)) score += LEANING / 2;
  if (SUFFIX_START.test(right)) score += STRONG;
  if (DIGIT_END.test(left) && !LATIN_START.test(right)) score += STRONG;
  // One character is no phrase; as the end of one it is a short last line.
  if (right.length === 1 || (left.length === 1 && before.length === 1)) score += STRONG;
  return score;
}

/** A wrapped column breaks at a near-constant width; a wide one breaks between phrases. */
function widthScore(left: string, right: string, { wrap, use, last }: Situation): number {
  const short = wrap.width - displayWidth(left);
  if (wrap.width > NARROW) {
    // In a name the tail of one line that wrapped is short: "食品加工・流通産業入門 講座".
    return use === 'name' && last && displayWidth(right) <= 4 && short <= WRAP_SLACK ? LEANING : -LEANING;
  }
  if (short <= SAME_WIDTH) return wrap.wraps || (last && displayWidth(right) <= 3) ? LEANING : LEANING / 3;
  if (short <= WRAP_SLACK) return wrap.wraps && !LATIN_START.test(right) ? -LEANING / 2 : LEANING / 3;
  return short >= BREAK_SLACK ? -STRONG : -LEANING;
}

/** Wraps fall anywhere, so a blank that stands in the same place of several cells parts phrases. */
function elsewhereScore(left: string, right: string, corpus: PhraseCorpus): number {
  const key = boundaryKey(left, right);
  const joined = corpus.joined.get(key) ?? 0;
  const parted = (corpus.parted.get(key) ?? 1) - 1;
  if (joined + parted === 0) return 0;
  return Math.max(-STRONG, Math.min(STRONG, LEANING * Math.log2((joined + 0.5) / (parted + 0.5))));
}

function tokenScore(left: string, right: string, tokenize: Tokenizer | null): number {
  if (!tokenize) return KATAKANA_END.test(left) && KATAKANA_START.test(right) ? LEANING : 0;
  const tail = left.slice(-TOKEN_REACH);
  const tokens = tokenize(tail + right.slice(0, TOKEN_REACH));
  const crossing = tokens.find((token) => token.start < tail.length && token.start + token.text.length > tail.length);
  if (crossing) return crossing.known || /^[ァ-ヺー]+$/u.test(crossing.text) ? STRONG : LEANING;
  const next = tokens.find((token) => token.start === tail.length);
  if (next && (/^(?:助詞|助動詞)/u.test(next.pos) || LIGHT_VERB.test(next.text))) return CERTAIN;
  return next?.detail === '接尾' ? STRONG : -LEANING / 2;
}

/** 連携|した: a noun with する, which no phrase begins with. */
const LIGHT_VERB = /^(?:し|する|さ|せ|すれ)$/u;
/** Characters on each side of a blank that the tokeniser sees: enough for the longest common words. */
const TOKEN_REACH = 8;

/** The partition of the segments into phrases with the best sum of joins, breaks and phrases known elsewhere. */
function choosePartition(
  segments: readonly string[],
  scores: readonly number[],
  corpus: PhraseCorpus,
): ReadonlySet<number> {
  const count = segments.length;
  if (count > MAX_SEGMENTS) return new Set(scores.flatMap((score, index) => (score < 0 ? [index + 1] : [])));
  const best: { score: number; from: number }[] = [{ score: 0, from: 0 }];
  for (let end = 1; end <= count; end += 1) {
    let top = { score: Number.NEGATIVE_INFINITY, from: end - 1 };
    for (let from = Math.max(0, end - MAX_PHRASE_SEGMENTS); from < end; from += 1) {
      const joins = scores.slice(from, end - 1).reduce((sum, score) => sum + score, 0);
      const cut = from === 0 ? 0 : -(scores[from - 1] ?? 0);
      const known =
        countWhole(corpus, segments.slice(from, end).join('')) > 1 ||
        (end - from > 1 && countWhole(corpus, segments.slice(from, end).join('')) > 0);
      const score = (best[from]?.score ?? 0) + joins + cut + (known ? KNOWN_PHRASE : 0);
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

/** Whether any blank of a text needs more than its own characters to be settled, so that the tokeniser is worth loading. */
export function hasDoubtfulBlank(text: string, use: BlankUse, corpus: PhraseCorpus): boolean {
  const { margin } = settleBlanks(text, use, { corpus, tokenize: null });
  return margin !== null && margin < CERTAIN / 2;
}
