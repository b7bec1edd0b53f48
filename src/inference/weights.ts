import type { EvidenceTerm } from '../model/phrase.ts';

/**
 * Every weight of the program, in log-odds: 3 is strong, 1 is weak, below 0 is evidence against. weight-counts.json beside this file
 * counts how often each favoured the right option and a wrong one (`npm run calibrate`).
 */
export type Weight = { value: number; reason: string };

const rows = {
  'bullet-name': { value: -5, reason: 'name begins with a bullet and has no labels' },
  'related-clash': { value: -5, reason: 'related column holds no numbers' },
  'departments-fit': { value: 2, reason: 'departments fit' },
  'departments-unlikely': { value: -2.5, reason: 'departments column holds prose' },
  'departments-clash': { value: -5, reason: 'departments column holds no names' },
  'year-clash': { value: -5, reason: 'label under a year' },
  unmapped: { value: -8, reason: 'cell in no column' },
  'beyond-table': { value: -6, reason: 'cell behind the last year' },
  'same-year': { value: 1.5, reason: 'same box in this year elsewhere' },
  'other-year': { value: -1, reason: 'same box in another year elsewhere' },
  // Slight: many projects begin in a later year.
  'first-blank': { value: -0.1, reason: 'first year blank' },
  'no-room': { value: -2, reason: 'no surplus field for years that slid right' },
  'no-first-field': { value: -8, reason: 'first field blank' },
} as const satisfies Partial<Record<EvidenceTerm, Weight>>;

/** Costs of reading a row differently from the row above: a shift usually affects a block of rows. */
const changes = {
  'labels-change': { value: -1, reason: 'labels moved otherwise than above' },
  'years-change': { value: -1, reason: 'years moved otherwise than above' },
  // A block of rows is usually damaged in one way, so a change between two kinds of damage is rarer than one from an intact row.
  'damage-change': { value: -2, reason: 'damaged otherwise than the row above' },
  // Labels and years moved by different amounts: that takes two damages, not one.
  'moved-apart': { value: -1.5, reason: 'labels and years moved apart' },
  // A cell in the middle of the row was lost, which affects this row only.
  'moved-within': { value: -0.5, reason: 'the row moved from its middle on' },
  // A lane without a label is usually shifted like the row above it.
  'change-at-lane': { value: -0.3, reason: 'read otherwise than above without a label of its own' },
} as const satisfies Partial<Record<EvidenceTerm, Weight>>;

const lanes = {
  // Lanes usually stand below their label; only a vertically centred label has some above it.
  above: { value: -1.5, reason: 'label stands below the row' },
  'above-labels-on-top': { value: -0.6, reason: 'the edition sets labels above their lanes' },
  // At the top of a page, the label of the lane may be on the previous page.
  'above-at-page-top': { value: -0.8, reason: 'row at the top of a page, label below it' },
  // Labels packed at the top while their lanes follow further down.
  'beside-other': { value: -4, reason: 'row stands beside another label' },
  'beside-without-reason': { value: -6, reason: 'the label beside it has no boxes further down' },
  'own-boxes-below': { value: -3, reason: 'boxes of the label beside it stand further down' },
  'same-box': { value: 3, reason: 'same boxes under the label elsewhere' },
  'initiative-of-label': { value: 1.5, reason: 'an initiative of the label begins in the row' },
  'same-related': { value: 0.8, reason: 'same related initiatives' },
  'same-shift': { value: 1.5, reason: 'row slid as the label did' },
  'shared-word': { value: 0.4, reason: 'words shared with the label' },
  // What the rows above say of the next.
  'like-rows-above': { value: 0.5, reason: 'words shared with the rows above' },
  'label-without-boxes': { value: -2, reason: 'a label would be left without boxes' },
} as const satisfies Partial<Record<EvidenceTerm, Weight>>;

/** Evidence that a blank in a cell is a wrap; below 0: that it separates two phrases. */
const blanks = {
  'blank-no-break': { value: 6, reason: 'no phrase ends or begins there' },
  'blank-name-line': { value: -6, reason: 'a bracket or an arrow begins a line of a name' },
  'blank-in-bracket': { value: 3, reason: 'a bracket is open' },
  'blank-remark-behind': { value: 3, reason: 'a remark in brackets belongs to the phrase before it' },
  'blank-particle-before': { value: 6, reason: 'no phrase ends in a particle' },
  'blank-particle-behind': { value: 3, reason: 'no phrase begins with a particle' },
  'blank-one-character': { value: 3, reason: 'one character is no phrase' },
  // Per doubling of the ratio between joined and separated occurrences elsewhere.
  'blank-elsewhere': { value: 1.5, reason: 'the same words stand elsewhere' },
  // Per doubling of the ratio between cells that end or begin with these words and cells that continue.
  'blank-phrase-end': { value: -0.25, reason: 'phrases end so elsewhere' },
  'blank-phrase-beginning': { value: -0.25, reason: 'phrases begin so elsewhere' },
  'blank-katakana': { value: 1.5, reason: 'katakana on both sides' },
  'blank-bracket-behind-word': { value: -0.75, reason: 'a bracket stands behind a word' },
  'blank-known-word': { value: 3, reason: 'a word reaches over it' },
  // A run of katakana that the dictionary lacks may be one word or two.
  'blank-unknown-word': { value: 1.5, reason: 'an unknown word reaches over it' },
  'blank-grammatical-word': { value: 6, reason: 'no phrase begins with a grammatical word' },
  'blank-suffix-word': { value: 3, reason: 'a suffix follows' },
  'blank-words-part': { value: -0.75, reason: 'a word ends there' },
  // Where only the cell itself shows the width of its column.
  'blank-wide-cell': { value: -1.5, reason: 'a wide cell breaks between phrases' },
  'blank-widest-line': { value: 1.5, reason: 'a full line of a cell that wraps' },
  'blank-short-line': { value: -1.5, reason: 'a short line' },
  // Where other lines are known to wrap at a width.
  'blank-known-full-line': { value: 1.5, reason: 'a line as wide as its column' },
  'blank-known-short-line': { value: -1.5, reason: 'a line shorter than its column' },
  'blank-known-very-short-line': { value: -3, reason: 'a line broken on purpose in its column' },
  'blank-known-phrase': { value: 3, reason: 'the whole phrase stands elsewhere' },
} as const satisfies Record<string, Weight>;

/** Names of the evidence about a blank in a cell. */
export type BlankTerm = keyof typeof blanks;
export type WeightName = keyof typeof rows | keyof typeof changes | keyof typeof lanes | BlankTerm;

export const WEIGHTS: Readonly<Record<WeightName, Weight>> = { ...rows, ...changes, ...lanes, ...blanks };

/** Log-odds from which a decision counts as made; a closer one carries a warning. */
export const MARGINS = {
  /** Below it another careful reader could have decided otherwise. */
  clear: 1,
  /** An even number of lanes can be shared out in two ways; only clear words can show which. */
  even: 3,
  /** A blank that its words alone prove to be a wrap shows the width of its column. */
  provenWrap: 3,
  /** What the words say this clearly, the width of the line does not change. */
  certainBlank: 6,
  /** A join of less could as well be a break at the column's edge. */
  weakJoin: 1,
} as const;
