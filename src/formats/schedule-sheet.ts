import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { ARROW, activityToWords } from '../model/activity-words.ts';
import { type FoundOf, recordsOf } from '../model/each-record.ts';
import type { Activity, Plan } from '../model/plan.ts';
import { planToLinks } from './links.ts';
import { planToScheduleRows, planToYearFields, UNDATED } from './schedule-rows.ts';
import { headCell, joinRows, rowsToSheet, type SheetRow, type Styled } from './sheet-rows.ts';
import type { Row } from './table.ts';
import { tableSpecs } from './table-specs.ts';
import { styles } from './workbook-style.ts';

type Lane = FoundOf<'lane'>;
type LabelName = 'direction_title' | 'measure_title' | 'path' | 'project_name' | 'series' | 'departments';

const labels: readonly { name: LabelName; width: number }[] = [
  { name: 'direction_title', width: 18 },
  { name: 'measure_title', width: 22 },
  { name: 'path', width: 18 },
  { name: 'project_name', width: 34 },
  { name: 'series', width: 8 },
  { name: 'departments', width: 22 },
];
const YEAR_WIDTH = 26;

/** The sheet of the schedule, and the row (from 1) of each lane in it by the lane's id. */
export type ScheduleSheet = { sheet: WriteSheet; rows: ReadonlyMap<string, number> };

/** The schedule laid out for people: a row for each lane, activities merged over their years, labels in every row so that filters work. */
export function planToScheduleSheet(plan: Plan, name: string, toHeading: (name: string) => string): ScheduleSheet {
  const printed: readonly Row[] = planToScheduleRows(plan, planToLinks(plan));
  const isPrinted = (field: string): boolean => printed.some((row) => row[field] !== null);
  const shown = labels.filter((label) => isPrinted(label.name));
  const years = planToYearFields(plan)
    .map((field) => field.name)
    .filter((year) => year !== UNDATED || isPrinted(year));
  const columns = [...shown, ...years.map((year) => ({ name: year, width: YEAR_WIDTH }))];
  const lanes = recordsOf(plan, 'lane').map((lane, at): SheetRow => {
    const texts = printed[at] ?? {};
    return joinRows(labelsToRow(shown, texts, printed[at - 1] ?? {}), barsToRow(laneToBars(lane, years, texts)));
  });
  const rows = [{ cells: columns.map((column) => headCell(toHeading(column.name))), texts: [], merges: [] }, ...lanes];
  const sheet: WriteSheet = {
    ...rowsToSheet(name, columns, rows),
    freezePane: { rows: 1, columns: shown.findIndex((label) => label.name === 'project_name') + 1 },
  };
  return { sheet, rows: new Map(recordsOf(plan, 'lane').map(({ id }, at) => [id, at + 2])) };
}

/** Labels of a row; one equal to that above is only there for filters, so it is greyed. */
function labelsToRow(shown: readonly { name: LabelName; width: number }[], texts: Row, above: Row): SheetRow {
  const cells = shown.map(({ name }): Styled => {
    const value = texts[name] ?? null;
    const isRepeated = value !== null && name !== 'departments' && above[name] === value;
    return { value, style: isRepeated ? styles.repeated : styles.label };
  });
  return {
    cells,
    merges: [],
    texts: shown.map(({ name, width }) => ({ text: String(texts[name] ?? ''), width })),
  };
}

function barsToRow(bars: readonly Bar[]): SheetRow {
  return {
    cells: bars.flatMap(({ first, last, text, style }) =>
      Array.from({ length: last - first + 1 }, (_, at): Styled => ({ value: at === 0 ? text : null, style })),
    ),
    merges: bars.filter(({ first, last }) => last > first),
    texts: bars.map(({ first, last, text }) => ({ text: text ?? '', width: (last - first + 1) * YEAR_WIDTH })),
  };
}

/** A text over some year columns, from 0. */
type Bar = { first: number; last: number; text: string | null; style: CellStyle };

/** One bar for each activity that shares no year with another; other years as in the CSV table. */
function laneToBars({ record }: Lane, names: readonly string[], texts: Row): Bar[] {
  const years = names.map(Number);
  const bars: Bar[] = [];
  for (let at = 0; at < years.length; at += 1) {
    const here = record.activities.filter((one) => covers(one, years[at]));
    const [activity] = here;
    const end = activity === undefined ? at : years.findLastIndex((year) => covers(activity, year));
    const isAlone =
      activity !== undefined &&
      record.activities.every((one) => one === activity || !years.slice(at, end + 1).some((year) => covers(one, year)));
    if (isAlone && !covers(activity, years[at - 1])) {
      bars.push({ first: at, last: end, text: activityToText(activity), style: toStyle(activity) });
      at = end;
    } else {
      const text = String(texts[names[at] ?? ''] ?? '') || null;
      bars.push({ first: at, last: at, text, style: activity ? toStyle(activity) : styles.perhaps });
    }
  }
  return bars;
}

function covers({ start, end }: Activity, year: number | undefined): boolean {
  return year !== undefined && start !== null && end !== null && start <= year && year <= end;
}

function activityToText(activity: Activity): string {
  const words = [activityToWords(activity).replaceAll(' / ', '\n'), activity.note ?? ''].join(' ').trim();
  return activity.openEnded && words !== ARROW ? `${words} ${ARROW}` : words;
}

function toStyle({ endKnown }: Activity): CellStyle {
  return endKnown ? styles.activity : styles.uncertain;
}

/** The Japanese heading of a column of the schedule. */
export function scheduleFieldToJapanese(plan: Plan, name: string): string {
  const fields: Readonly<Record<string, { ja: string }>> = tableSpecs.schedule.fields;
  return fields[name]?.ja ?? planToYearFields(plan).find((field) => field.name === name)?.ja ?? name;
}
