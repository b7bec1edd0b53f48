import type { WriteSheet } from 'hucre/xlsx';
import { enumerationsJa } from '../messages/ja/enumerations.ts';
import type { Language } from '../messages/languages.ts';
import { placesToText } from '../messages/place-text.ts';
import { eachRecord, type Found } from '../model/each-record.ts';
import type { NoticeRecord } from '../model/notice.ts';
import type { Plan } from '../model/plan.ts';
import { toCell } from './plan-to-tables.ts';
import type { ScheduleSheet } from './schedule-sheet.ts';
import { headCell, rowsToSheet, type SheetRow } from './sheet-rows.ts';
import type { TableValue } from './table.ts';
import { styles } from './workbook-style.ts';

const columns = [
  { ja: '重大度', en: 'severity', width: 9 },
  { ja: '場所', en: 'place', width: 16 },
  { ja: '対象', en: 'record', width: 34 },
  { ja: '内容', en: 'message', width: 70 },
  { ja: '他の読み方', en: 'other_readings', width: 40 },
  { ja: '判断', en: 'verdict', width: 24 },
] as const;

/** A sheet of all errors and warnings: place, other readings, a link to the row of the schedule, and a column for a verdict. */
export function planToDoubtSheet(
  plan: Plan,
  { sheet, rows }: ScheduleSheet,
  language: Language,
  toHeading: (ja: string, en: string) => string,
): WriteSheet {
  const subjects = planToSubjects(plan);
  const doubts = plan.notices.filter(({ severity }) => severity !== 'info');
  const head = { cells: columns.map(({ ja, en }) => headCell(toHeading(ja, en))), texts: [], merges: [] };
  const toLocation = (lane: string | undefined): string | null => {
    const row = rows.get(lane ?? '');
    return row === undefined ? null : `'${sheet.name}'!A${row}`;
  };
  return rowsToSheet('要確認', columns, [
    head,
    ...doubts.map((notice) => {
      const subject = subjects.get(notice.subject ?? '');
      return noticeToRow(notice, subject?.name ?? null, toLocation(subject?.lane), language);
    }),
  ]);
}

function noticeToRow(
  { severity, source, message, messageJa, alternatives }: NoticeRecord,
  subject: string | null,
  location: string | null,
  language: Language,
): SheetRow {
  const isJa = language === 'ja';
  const [place] = source ?? [];
  const texts: TableValue[] = [
    isJa ? (enumerationsJa[severity] ?? severity) : severity,
    place === undefined ? null : placesToText([place], language),
    toCell(subject),
    isJa ? messageJa : message,
    alternatives?.map((other) => (isJa ? other.textJa : other.text)).join('\n') ?? null,
    null,
  ];
  // some programs do not wrap links, so put it on the shorter text
  const linked = place === undefined ? 'record' : 'place';
  const cells = texts.map((value, at) => {
    const name = columns[at]?.en;
    if (name === linked && location !== null) return { value, style: styles.link, hyperlink: { target: '', location } };
    return { value, style: name === 'verdict' ? styles.verdict : styles.label };
  });
  const widths = texts.map((value, at) => ({ text: String(value ?? ''), width: columns[at]?.width ?? 1 }));
  return { cells, texts: widths, merges: [] };
}

type Subject = { name: string; lane: string | undefined };

/** Words for the subject of a notice, and the lane that shows it, by the record's id. */
function planToSubjects(plan: Plan): Map<string, Subject> {
  return new Map(eachRecord(plan).map((found) => [found.id, foundToSubject(found)]));
}

function foundToSubject(found: Found): Subject {
  switch (found.kind) {
    case 'measure':
      return { name: found.record.title, lane: found.record.projects[0]?.lanes[0]?.id };
    case 'indicator':
      return { name: found.record.name, lane: undefined };
    case 'value':
      return { name: found.indicator.name, lane: undefined };
    case 'initiative':
      return { name: found.record.text, lane: undefined };
    case 'project':
      return { name: found.record.name, lane: found.record.lanes[0]?.id };
    case 'lane':
      return { name: found.project.name, lane: found.id };
    case 'activity':
      return { name: `${found.project.name}: ${found.record.items.join(' / ')}`, lane: found.lane.id };
  }
}
