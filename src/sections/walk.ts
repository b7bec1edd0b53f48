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

/** What the reading of a document, part by part, has come to. */
export type Walk = {
  document: DocumentSections;
  notices: Notice[];
  styles: Styles;
  vocabulary: Vocabulary;
  /** What stands beside a table and explains it. */
  notesOf: (part: TablePart) => TableNotes;
  /** What the words around a table say of its years. */
  yearsOf: (part: TablePart) => YearContext;
  runningHeads: ReadonlySet<string>;
  /** The direction last printed above measures, and in the index. */
  direction: number | null;
  indexDirection: number | null;
  /** The measure that lines and tables belong to; none right below a direction's heading. */
  measure: MeasureSection | null;
  /** The level of that measure's heading where the document marks it as one. */
  measureLevel: number | null;
  /** The heading that the document marks below its last measure: of a chapter without measures. */
  chapter: Line | null;
  /** Whether departments stand below a table of the measure that belong to that table alone. */
  hasLeftLead: boolean;
  /** Whether a line that is no running head stands between the part at hand and the table above it. */
  isBelowLine: boolean;
  /** The departments printed above the first table, where no measure was opened before it. */
  lead: { label: string; line: Line } | null;
  /** Lines of a table whose TABs were lost, its header first. */
  lost: Line[];
  /** How many cells stand in columns that the dataset has no place for, by the column's title. */
  unread: Map<string, { count: number; first: Place }>;
  /** The columns of all schedule tables of the document, for tables without a header. */
  headers: readonly ScheduleColumns[];
  hasCircled: boolean;
  /** Whether any line is the heading of a direction or a measure. */
  hasHeadings: boolean;
};

/** Most lines that one notice quotes. */
const MAX_QUOTED = 200;
const EXCERPT = 40;

export function excerpt(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
}

/** The rows of a table whose TABs were lost, quoted. */
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

/** One notice for each column that no record holds; its cells are quoted one by one. */
export function unreadColumnsToNotices({ unread }: Walk): Notice[] {
  return [...unread].map(([title, { count, first }]) =>
    notice('sections/column-unread', { source: [first], values: { title, count } }),
  );
}
