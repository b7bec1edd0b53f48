/** How the fields of a row are shifted against their columns. */
export type RowReading =
  | 'straight'
  | 'row-left'
  | 'row-right'
  | 'labels-left'
  | 'years-right'
  | 'years-left'
  | 'name-left'
  | 'labels-first-year-left'
  | 'name-twice'
  | 'year-in-first-field'
  | 'related-lost'
  | 'departments-lost'
  | 'related-doubled'
  | 'departments-doubled'
  /** The name went left and the years went right. */
  | 'name-left-years-right';

/** How far each reading moves the labels and the years of a row (fields to the right). */
export const plainMoves = {
  straight: { labels: 0, years: 0 },
  'row-left': { labels: 1, years: 1 },
  'row-right': { labels: -1, years: -1 },
  'labels-left': { labels: 1, years: 0 },
  'years-right': { labels: 0, years: -1 },
  'years-left': { labels: 0, years: 1 },
} as const satisfies Partial<Record<RowReading, { labels: number; years: number }>>;

/** What speaks for or against a reading of a row, or a label as the owner of a row. */
export type EvidenceTerm =
  | 'bullet-name'
  | 'related-clash'
  | 'departments-fit'
  | 'departments-unlikely'
  | 'departments-clash'
  | 'year-clash'
  | 'unmapped'
  | 'beyond-table'
  | 'same-year'
  | 'other-year'
  | 'first-blank'
  | 'no-room'
  | 'no-first-field'
  | 'labels-change'
  | 'years-change'
  | 'damage-change'
  | 'moved-apart'
  | 'moved-within'
  | 'change-at-lane'
  | 'rows-around'
  | 'above'
  | 'above-labels-on-top'
  | 'above-at-page-top'
  | 'beside-other'
  | 'beside-without-reason'
  | 'own-boxes-below'
  | 'same-box'
  | 'initiative-of-label'
  | 'same-related'
  | 'same-shift'
  | 'shared-word'
  | 'like-rows-above'
  | 'label-without-boxes'
  | 'labels-centred'
  | 'rows-damaged'
  | 'below-label';

/**
 * A term with its weight in log-odds, rounded to tenths; null if it has no weight of its own. `otherwise`: it applies to the
 * other reading. The margin is the sum of the weights for this reading less the sum for the other.
 */
export type Reason = { term: EvidenceTerm; weight: number | null; otherwise?: true };

/** The value of a placeholder in a message; the message says how to format it: `{margin:signed}`. */
export type MessageValue = string | number | boolean | null | readonly Reason[];
export type MessageValues = Readonly<Record<string, MessageValue>>;

/** In log-odds; null if there is no other reading. */
type Margin = number | null;

/** Phrases about a repair or a reading that was not chosen, each with its values. */
type PhraseValues = {
  'reading/row': { reading: RowReading };
  'reading/row-by-margin': { reading: RowReading; margin: Margin };
  'reading/remark': Nothing;
  'reading/items-of-next': { items: string; name: string };
  'reading/rest-of-box': Nothing;
  'reading/own-project': Nothing;
  'reading/lane-of-other': { other: string; margin: Margin };
  'reading/blank-cells': Nothing;
  'reading/two-phrases': Nothing;
  'reading/items-of-others': Nothing;
  'reading/index-right': { departments: string };
  'reading/as-above': { text: string };
  'reason/row': { reading: RowReading; margin: Margin; evidence: readonly Reason[] };
  'reason/owner': { margin: Margin; evidence: readonly Reason[] };
  'reason/name-twice': { reading: RowReading };
  'reason/merged-cell': { above: string };
  'reason/line-ends': Nothing;
  'reason/same-sentence': { number: number };
  'reason/converter-tags': Nothing;
  'reason/as-beside': Nothing;
  'reason/as-above': Nothing;
  'reason/as-many-cells': { count: number };
  'result/lane-of': { owner: string };
};
type Nothing = Readonly<Record<never, never>>;

export type PhraseCode = keyof PhraseValues;
/** A phrase as code and values; `messages/` has its words. */
export type Phrase = { [Code in PhraseCode]: { code: Code; values: PhraseValues[Code] } }[PhraseCode];
