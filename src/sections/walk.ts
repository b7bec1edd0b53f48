import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { ScheduleColumns } from '../model/head.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Line } from '../model/page.ts';
import { type Place, placesToSource } from '../model/place.ts';
import type { DocumentSections, MeasureSection } from '../model/section.ts';
import type { Styles } from './choose-heading-styles.ts';
import type { TablePart } from './parts.ts';
import type { TableNotes } from './table-notes.ts';
import type { YearContext } from './year-context.ts';

/** The state of reading a document part by part. */
export type Walk = {
  document: DocumentSections;
  notices: Notice[];
  styles: Styles;
  vocabulary: Vocabulary;
  /** The explanations beside a table. */
  notesOf: (part: TablePart) => TableNotes;
  /** What the words around a table state about its years. */
  yearsOf: (part: TablePart) => YearContext;
  runningHeads: ReadonlySet<string>;
  /** The last direction printed above measures, and in the index. */
  direction: number | null;
  /** The level of that direction's heading if the document marks it as one. */
  directionLevel: number | null;
  indexDirection: number | null;
  /** The measure to which lines and tables belong; null right below a direction's heading. */
  measure: MeasureSection | null;
  /** The level of that measure's heading if the document marks it as one. */
  measureLevel: number | null;
  /** A marked heading after the last measure: a chapter without measures. */
  chapter: Line | null;
  /** Whether departments below a table of the measure belong only to that table. */
  hasLeftLead: boolean;
  /** Whether a line other than a running head is between the current part and the table above. */
  isBelowLine: boolean;
  /** The departments printed above the first table, if no measure was opened before it. */
  lead: { label: string; line: Line } | null;
  /** Lines of a table that lost its TABs, with its head first. */
  lost: Line[];
  /** Number of cells in columns without a place in the dataset, by the column's title. */
  unread: Map<string, { count: number; first: Place }>;
  /** The columns of all schedule tables of the document, for tables without a head. */
  headers: readonly ScheduleColumns[];
  hasCircled: boolean;
  /** Whether any line is the heading of a direction or a measure. */
  hasHeadings: boolean;
};

/** Lines quoted in one notice. */
const MAX_QUOTED = 200;
const EXCERPT = 40;

export function excerpt(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
}

/** Quotes the rows of a table that lost its TABs. */
export function endLostTable(walk: Walk): void {
  const text = excerpt(walk.lost[0]?.text ?? '');
  for (let from = 0; from < walk.lost.length; from += MAX_QUOTED) {
    const some = walk.lost.slice(from, from + MAX_QUOTED);
    const source = placesToSource(some.map(({ place }) => place));
    const actual = some.map((line) => line.text).join('\n');
    walk.notices.push(notice('sections/tabs-lost', { source, values: { text }, actual }));
  }
  walk.lost = [];
}

/** One notice per column that no record has; its cells are quoted one by one. */
export function unreadColumnsToNotices({ unread }: Walk): Notice[] {
  return [...unread].map(([title, { count, first }]) =>
    notice('sections/column-unread', { source: [first], values: { title, count } }),
  );
}
