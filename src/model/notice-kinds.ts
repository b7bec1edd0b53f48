import type { InputKind } from './input-kind.ts';
import type { MessageValues, Reason, RowReading } from './phrase.ts';

type Severity = 'error' | 'warning' | 'info';

/** How serious a kind of notice usually is, and (as a type alone) the values that one of it has. */
type NoticeKind<Values> = { severity: Severity; values?: Values };

type Nothing = Readonly<Record<never, never>>;
const error = <Values extends MessageValues = Nothing>(): NoticeKind<Values> => ({ severity: 'error' });
const warning = <Values extends MessageValues = Nothing>(): NoticeKind<Values> => ({ severity: 'warning' });
const info = <Values extends MessageValues = Nothing>(): NoticeKind<Values> => ({ severity: 'info' });

type Correction = { id: string; kind: string; target: string };
type Owner = { owner: string; other: string; evidence: readonly Reason[] };

/** Every notice there is, in the order of the stages; `messages/` has their words. */
export const noticeKinds = {
  'source/kind-misnamed': warning<{ extension: string; kind: InputKind }>(),
  'source/nul-removed': info<{ count: number }>(),
  'source/long-line': warning<{ length: number }>(),
  'source/pages-left-out': info<{ first: number; last: number; count: number }>(),
  'source/arrows-unread': warning<{ count: number }>(),
  'source/font-unmapped': error<{ font: string; page: number; count: number }>(),
  'source/page-scanned': warning<{ page: number }>(),
  'source/sheets-hidden': info<{ count: number; names: string }>(),
  'source/sheets-missing': error<{ count: number; names: string }>(),
  'source/cells-hidden': info<{ sheet: string; count: number }>(),
  'source/cells-left-out': error<{ sheet: string; count: number }>(),
  'source/strings-missing': error<{ sheet: string; count: number }>(),
  'source/formulas-uncounted': warning<{ sheet: string; count: number }>(),
  'source/merges-overlap': warning<{ sheet: string; count: number }>(),
  'source/drawings-misplaced': warning<{ sheet: string; count: number }>(),
  'source/drawings-unread': warning<{ sheet: string; count: number }>(),
  'layout/drawings-unbound': warning<{ sheet: string; count: number }>(),
  'layout/arrows-backwards': warning<{ sheet: string; count: number }>(),
  'layout/columns-from-blanks': warning(),
  'layout/rules-supplied': warning(),
  'layout/text-over-rule': warning(),
  'layout/row-cut': warning<{ joined: boolean }>(),
  'layout/color-as-ground': warning<{ color: string }>(),
  'sections/index-row-unread': warning<{ text: string }>(),
  'sections/line-unplaced': warning<{ text: string }>(),
  'sections/row-unplaced': error<{ text: string }>(),
  'sections/table-unread': error<{ rows: number; columns: number; times: string; heads: string; first: string }>(),
  'sections/tabs-lost': error<{ text: string }>(),
  'sections/measure-missing': warning<{ title: string }>(),
  'sections/header-without-years': warning<{ taken: boolean }>(),
  'sections/header-without-words': warning(),
  'sections/table-without-header': warning<{ width: number }>(),
  'sections/years-disordered': warning<{ years: string }>(),
  'sections/years-skipped': warning<{ years: string }>(),
  'sections/time-column-unread': error<{ title: string; count: number }>(),
  'sections/label-column-assumed': warning<{ title: string }>(),
  'sections/axis-without-years': warning<{ labels: string }>(),
  'sections/period-undated': warning<{ texts: string; count: number }>(),
  'sections/marks-without-legend': warning<{ marks: string; count: number }>(),
  'sections/bars-without-legend': warning<{ count: number; colors: string }>(),
  'sections/column-unread': warning<{ title: string; count: number }>(),
  'sections/cell-unread': info<{ title: string; text: string }>(),
  'sections/row-too-wide': warning<{ width: number; expected: number }>(),
  'sections/direction-as-measure': warning<{ title: string }>(),
  'sections/header-from-below': warning<{ width: number }>(),
  'sections/no-schedule': warning(),
  'sections/no-index': info(),
  'sections/no-directions': info(),
  'sections/no-indicators': info(),
  'sections/no-initiatives': info(),
  'sections/no-related': info(),
  'repair/column-shifted': warning<{ happened: RowReading; evidence: readonly Reason[] }>(),
  'repair/cell-unplaced': error<{ text: string }>(),
  'repair/lane-above-label': warning<Owner>(),
  'repair/lane-owner-doubtful': warning<Owner>(),
  'repair/labels-packed': warning<Owner>(),
  'repair/lane-without-label': warning(),
  'repair/several-projects': warning<{ count: number; names: string }>(),
  'repair/wrap-doubtful': info<{ join: string }>(),
  'repair/beyond-last-year': warning<{ text: string }>(),
  'repair/lane-own-departments': warning<{ owner: string }>(),
  'repair/box-torn': warning<{ text: string; above: string }>(),
  'repair/years-in-doubt': warning(),
  'repair/item-shared': warning<{ items: string; name: string }>(),
  'repair/merged-labels': warning<{ name: string; above: string }>(),
  'records/arrow-without-start': info<{ year: number | string }>(),
  'records/image-as-arrow': warning<{ text: string }>(),
  'records/arrows-lost': warning<{ count: number }>(),
  'records/indicator-without-name': warning(),
  'records/label-without-indicator': info<{ text: string }>(),
  'records/value-unplaced': error<{ text: string }>(),
  'records/initiative-repeated': warning<{ number: number }>(),
  'records/measure-repeated': warning<{ number: number; title: string }>(),
  'records/related-unread': warning<{ text: string }>(),
  'records/department-unresolved': warning<{ name: string }>(),
  'corrections/applied': info<Correction & { who: string; when: string; before: string; after: string; why: string }>(),
  'corrections/needless': info<Correction>(),
  'corrections/stale': error<Correction & { actual: string; expected: string }>(),
  'corrections/not-found': error<Correction>(),
  'corrections/ambiguous': error<Correction & { candidates: string }>(),
  'corrections/impossible': error<Correction>(),
  'checks/no-activities': warning<{ count: number }>(),
  'checks/rows-guessed': warning<{ name: string }>(),
  'checks/initiative-missing': info<{ number: number }>(),
  'checks/index-initiative-missing': warning<{ number: number }>(),
  'checks/initiative-not-in-index': info<{ number: number }>(),
  'checks/index-measure-missing': warning<{ measure: string }>(),
  'checks/measure-not-in-index': info<{ title: string }>(),
  'checks/lead-not-in-index': warning<{ text: string; index: string }>(),
  'checks/initiative-departments-differ': warning<{ number: number; text: string; index: string }>(),
  'checks/project-department-elsewhere': info<{ text: string; initiatives: string }>(),
  'checks/years-differ': warning<{ box: string; year: number; places: string }>(),
  'checks/characters-lost': error<{ characters: string }>(),
  'checks/characters-invented': error<{ characters: string; text: string }>(),
  'checks/characters-invisible': warning<{ characters: string; count: number }>(),
  'checks/conservation': info<{ record: number; heading: number; notice: number; lost: number }>(),
} as const;

export type NoticeCode = keyof typeof noticeKinds;
/** What a notice of this code has to say. */
export type NoticeValues<Code extends NoticeCode> = NonNullable<(typeof noticeKinds)[Code]['values']>;
