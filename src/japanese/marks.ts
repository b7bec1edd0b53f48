import { z } from 'zod';
import type { CellArrow, CellPiece, Printed } from '../model/block.ts';
import data from './marks.json' with { type: 'json' };
import { cutPieces, piecesToText, textToPieces } from './pieces.ts';
import { isValue } from './values.ts';
import { escapePattern, foldWidth } from './width.ts';

const marks = z
  .strictObject({
    arrows: z.string(),
    tips: z.string(),
    shafts: z.string(),
    dashes: z.string(),
    bullets: z.string(),
    softBullets: z.string(),
    /** Signs before the words of a dated milestone: ▲ 目標達成. The free ones count only beside bars without other text. */
    milestones: z.string(),
    freeMilestones: z.string(),
    /** Those of the signs that mean minus before a figure: ▲300千円. */
    minusSigns: z.string(),
    symbols: z.string(),
    /** Meanings of arrows that continue the activity before them; the second list only if that activity has words. */
    continuing: z.strictObject({ always: z.array(z.string()), afterWords: z.array(z.string()) }),
  })
  .parse(data);

/** The marks of an edition: arrows, and bullets of items. */
export type Marks = {
  /** Bullets that begin an item anywhere: ◆ ◇. */
  bullets: string;
  /** ・ and the like begin an item only at the start of a cell or after a blank; elsewhere they are part of a word. */
  softBullets: string;
  /** The positions before ◆ and ◇ in a text without blanks. */
  itemStart: RegExp;
  patterns: ArrowPatterns;
};

type ArrowPatterns = Record<'marksOnly' | 'arrowInMarks' | 'arrowBefore' | 'arrowAfter' | 'typed', RegExp>;

/** The shipped marks and an edition's own bullets, which are then not arrows: "▶調査". */
export function bulletsToMarks(own: string): Marks {
  const without = (shipped: string): string => [...shipped].filter((mark) => !own.includes(mark)).join('');
  const bullets = marks.bullets + [...own].filter((mark) => !marks.bullets.includes(mark)).join('');
  const softBullets = without(marks.softBullets);
  return {
    bullets,
    softBullets,
    itemStart: new RegExp(`(?<=.)(?=[${escapePattern(bullets)}])`, 'u'),
    patterns: toArrowPatterns(escapePattern(without(marks.arrows)), escapePattern(without(marks.tips))),
  };
}

const SHIPPED = bulletsToMarks('');

/** `arrows` and `tips` are the contents of character classes. */
function toArrowPatterns(arrows: string, tips: string): ArrowPatterns {
  const arrow = `[${arrows}]`;
  // The characters of a typed line; a dash alone is not one: "－" means that there is nothing.
  const shafts = escapePattern(marks.shafts);
  const shaft = `[${shafts}]`;
  const dashes = escapePattern(marks.dashes);
  return {
    // ━━━▶, ……→, ――＞: an arrow typed in a cell; ━━━ without a tip leads to the next cell.
    marksOnly: new RegExp(`^[${arrows}${tips}${shafts}${dashes}\\s]+$`, 'u'),
    arrowInMarks: new RegExp(`${arrow}|[${shafts}${dashes}][${tips}]|${shaft}{2}`, 'u'),
    arrowBefore: new RegExp(`^((?:${shaft}*${arrow})+)\\s*(.*)$`, 'us'),
    arrowAfter: new RegExp(`^(.*?)\\s*((?:${shaft}*${arrow})+|${shaft}{2,})$`, 'us'),
    typed: new RegExp(`(?:${shaft}*${arrow})+|${shaft}{2,}`, 'gu'),
  };
}

/**
 * Whether a text begins with one of the marks. Compares whole characters: 🔵 has two code units, and 🔴 shares one of
 * them.
 */
export function beginsWithMark(text: string, marks: string): boolean {
  const [first] = text.slice(0, 2);
  return first !== undefined && [...marks].includes(first);
}

export function isArrowOnly(text: string, { patterns }: Marks): boolean {
  return patterns.marksOnly.test(text) && patterns.arrowInMarks.test(text);
}

/**
 * The tip of a typed arrow (▶ for ━▶), which identifies it in a legend and in the cells below; null for other texts.
 */
export function arrowKey(text: string): string | null {
  const typed = text.trim();
  return isArrowOnly(typed, SHIPPED) ? foldWidth(typed).slice(-1) : null;
}

/** All arrows typed in a year cell, with their shafts. */
export function typedArrows(text: string, known: Marks): string {
  return isArrowOnly(text, known) ? text : (text.match(known.patterns.typed) ?? []).join('');
}

/** Separate a text's arrows from its words: "→ テーマの検討". An arrow between words ("…間 ⇒2024年度開通") stays. */
export function textToPrinted(text: string, known: Marks): Printed {
  const { words, arrows } = splitArrows(text, known);
  return { text, words, pieces: textToPieces(words), arrows };
}

/** The same for a text in pieces. */
export function piecesToPrinted(pieces: readonly CellPiece[], known: Marks): Printed {
  const text = piecesToText(pieces);
  const { words, arrows } = splitArrows(text, known);
  if (words === text) return { text, words, pieces, arrows };
  const start =
    text.length - text.trimStart().length + (known.patterns.arrowBefore.exec(text.trim())?.[1]?.length ?? 0);
  const from = text.indexOf(words, start);
  return { text, words, pieces: cutPieces(pieces, from, from + words.length), arrows };
}

function splitArrows(text: string, known: Marks): Pick<Printed, 'words' | 'arrows'> {
  if (!known.patterns.arrowInMarks.test(text)) return { words: text.trim(), arrows: [] };
  if (isArrowOnly(text, known)) return { words: '', arrows: [{ side: 'alone', origin: 'typed' }] };
  const before = known.patterns.arrowBefore.exec(text.trim());
  const rest = before?.[2] ?? text.trim();
  const after = known.patterns.arrowAfter.exec(rest);
  const arrows: CellArrow[] = [];
  if (before) arrows.push({ side: 'before', origin: 'typed' });
  if (after) arrows.push({ side: 'after', origin: 'typed' });
  return { words: after?.[1] ?? rest, arrows };
}

/**
 * Whether an arrow with this meaning continues the activity before it: always for 継続, 事業期間; for 実施 only after words.
 */
export function isContinuing(meaning: string, isAfterWords: boolean): boolean {
  const { always, afterWords } = marks.continuing;
  return [...always, ...(isAfterWords ? afterWords : [])].some((word) => meaning.includes(word));
}

/** A sign alone in a cell, as explained in a legend (○ ◎ ● △), or repeated: ■■■. */
export function isSymbol(text: string): boolean {
  const [first = '', ...rest] = text;
  return first !== '' && marks.symbols.includes(first) && rest.every((char) => char === first);
}

/** "▲ 目標達成": a dated sign with what is reached then; `free`: also signs that begin an item elsewhere. */
export function isMilestone(text: string, free = false): boolean {
  const [first = '', ...rest] = [...text.trim()];
  const signs = free ? marks.milestones + marks.freeMilestones : marks.milestones;
  const words = rest.join('');
  // "▲3.5％" and ▲100基達成 are negative figures or counts; "▲▲" is a mark.
  const isFigure = marks.minusSigns.includes(first) && /^\s*[\d０-９]/u.test(words) && isValue(words);
  return first !== '' && signs.includes(first) && /\p{L}/u.test(words) && !isFigure && !words.includes(first);
}

export function isMilestoneSign(text: string): boolean {
  return text !== '' && (marks.milestones + marks.freeMilestones).includes(text);
}

/** A dash alone is a mark only if a legend explains it. */
export function isDash(text: string): boolean {
  return DASH.test(text);
}

const DASH = /^[－–—―‐−ー-]$/u;

/** ◯ and 〇 are typed for ○, and dashes of any length for each other. */
export function symbolKey(text: string): string {
  return text.replace(DASH, '－').replace(/[◯〇]/u, '○').replace('✔', '✓').replace('✕', '×');
}

/** "(国際博覧会)": nothing but a remark. */
export function isInBrackets(text: string): boolean {
  return /^[(（].*[)）]$/su.test(text);
}
