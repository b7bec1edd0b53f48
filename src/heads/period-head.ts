import { isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { ScheduleColumns, TextField, TextRow } from '../model/head.ts';
import type { HeadRow } from './head-row.ts';
import {
  chooseNameColumn,
  columnToRole,
  findDepartmentColumns,
  findLabelColumns,
  isPathColumn,
  type LabelColumn,
} from './label-columns.ts';
import { textToPeriod } from './periods.ts';

/** Of the cells below the head at least this share states a period. */
const MOST = 0.6;

/** A head without years over cells that state periods; null where it is none. */
export function rowToPeriodColumns(
  row: HeadRow,
  body: readonly TextRow[],
  vocabulary: Vocabulary,
): ScheduleColumns | null {
  const { cells, roles, unknown, titles, departments, width } = row;
  // Every cell of a head is a word.
  const isWhole = roles.size + Math.max(0, departments.length - 1) + titles.length + unknown.length >= cells.length;
  const period = cells.find((cell) => isPeriodColumn(cell, body, vocabulary));
  if (!period || !isWhole || cells.length < 2 || row.years.length > 0 || roles.has('indicator')) return null;
  const [main = null, ...moreDepartments] = findDepartmentColumns(row, vocabulary);
  const [related, remark] = [roles.get('related') ?? null, roles.get('remark') ?? null];
  const taken = [
    period.column,
    main?.column,
    related?.column,
    remark?.column,
    ...moreDepartments.map((one) => one.column),
  ];
  const labels = findLabelColumns(cells, body, Number.POSITIVE_INFINITY, new Set(taken.flatMap((one) => one ?? [])));
  const [contents, others] = [labels.filter(isContent), labels.filter((one) => !isContent(one))];
  const name = chooseName(others, period.column, vocabulary) ?? contents[0] ?? null;
  if (!name) return null;
  const content = contents.find((one) => one !== name) ?? null;
  const number = others.filter((one) => one !== name);
  const path = number.filter((one) => isPathColumn(one, name.column, vocabulary));
  const attributes = [...number, ...contents].filter((one) => ![name, content, ...path].includes(one));
  const isNamed = isWord(name.title, vocabulary.subjects) || roles.get('name')?.column === name.column;
  const toTitled = ({ column, title }: LabelColumn): { column: number; title: string } => ({ column, title });
  return {
    initiative: null,
    name: name.column,
    related: related?.column ?? null,
    departments: main?.column ?? null,
    moreDepartments,
    remark: remark && { column: remark.column, title: remark.text },
    path: path.map(toTitled),
    attributes: attributes.map(toTitled),
    years: [],
    unreadTimes: [],
    series: null,
    period: { column: period.column, content: content?.column ?? null },
    amounts: null,
    width,
    assumed: isNamed || isContent(name) ? null : toTitled(name),
  };

  function isContent({ title }: LabelColumn): boolean {
    return isWord(title, vocabulary.contents);
  }
}

function isPeriodColumn({ column, text }: TextField, body: readonly TextRow[], vocabulary: Vocabulary): boolean {
  if (!isWord(text, vocabulary.periods)) return false;
  const below = body.flatMap((row) => row.cells).filter((cell) => cell.column === column);
  const periods = below.filter((cell) => textToPeriod(cell.text, vocabulary, null) !== null);
  return periods.length > 0 && periods.length >= below.length * MOST;
}

/** A column of names ahead of the period, else behind it. */
function chooseName(labels: readonly LabelColumn[], period: number, vocabulary: Vocabulary): LabelColumn | null {
  const texts = labels.filter((one) => columnToRole(one, vocabulary) === 'text' && one.cells.length > 0);
  const ahead = texts.filter(({ column }) => column < period);
  return chooseNameColumn(ahead.length > 0 ? ahead : texts, vocabulary);
}
