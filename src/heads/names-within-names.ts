import { isWord, textToSeries } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import type { TextField, TextRow } from '../model/head.ts';
import type { HeadRow } from './head-row.ts';
import {
  columnToRole,
  isAttributeTitle,
  isGoalLabel,
  isIndicatorTitle,
  type LabelColumn,
  namesLine,
} from './label-columns.ts';

/** The share of rows that must belong to names with several rows. */
const HALF = 0.5;

/**
 * Finds a column of names within the names of another column: 棟 next to 学校名. The outer name spans the rows of its
 * buildings, is blank in them or is repeated. Null if no column varies from row to row within every outer name.
 */
export function findInnerNames(
  outer: number,
  labels: readonly LabelColumn[],
  { years, departments }: HeadRow,
  body: readonly TextRow[],
  vocabulary: Vocabulary,
): LabelColumn | null {
  const times = new Set(years.map(({ column }) => column));
  const rows = body.filter((row) => row.cells.some(({ column }) => times.has(column)) || fieldAt(row, outer));
  const differs = ({ column }: LabelColumn): boolean => {
    // 実績 below 計画 is another row of the same name.
    const isLane = (row: TextRow): boolean => !fieldAt(row, column) && hasSeriesLabel(row, times, vocabulary);
    const groups = rowsToGroups(rows, outer).map((group) => group.filter((row) => !isLane(row)));
    const own = groups.flat();
    const several = groups.filter((group) => group.length > 1);
    return (
      several.flat().length >= Math.max(2, own.length * HALF) &&
      own.every((row) => fieldAt(row, column) || (fieldAt(row, outer)?.columnSpan ?? 1) > column - outer) &&
      several.every(
        (group) => new Set(group.map((row) => bare(fieldAt(row, column)?.text ?? ''))).size === group.length,
      )
    );
  };
  return (
    labels.find(
      (label) => label.column > outer && mayName(label, departments.length > 0, vocabulary) && differs(label),
    ) ?? null
  );
}

/** Groups the rows by name; a row with a blank or repeated name belongs to the name above. */
function rowsToGroups(rows: readonly TextRow[], outer: number): TextRow[][] {
  const groups: { name: string; rows: TextRow[] }[] = [];
  for (const row of rows) {
    const name = fieldAt(row, outer)?.text;
    const last = groups.at(-1);
    if (last && (name === undefined || bare(name) === bare(last.name))) last.rows.push(row);
    else groups.push({ name: name ?? '', rows: [row] });
  }
  return groups.map((group) => group.rows);
}

function hasSeriesLabel({ cells }: TextRow, times: ReadonlySet<number>, vocabulary: Vocabulary): boolean {
  return cells.some(({ column, text }) => !times.has(column) && textToSeries(text, vocabulary) !== null);
}

function fieldAt({ cells }: TextRow, column: number): TextField | undefined {
  return cells.find((cell) => cell.column === column);
}

/** Whether a column can hold names. 構造 and 区分 are attributes, and 工程 over 事業費 labels rows of values. */
function mayName(label: LabelColumn, hasDepartments: boolean, vocabulary: Vocabulary): boolean {
  const { title, cells } = label;
  const role = columnToRole(label, vocabulary);
  // 工事内容 differs for each building and its years, but 目的 describes all of them.
  const isDescribed =
    vocabulary.describing.some((end) => title.endsWith(end)) && !vocabulary.contents.some((end) => title.endsWith(end));
  return (
    // 北町 and 南町 are sections of a road next to 道路課, and so is 北工区 below 工区.
    (role === 'text' || (role === 'departments' && (hasDepartments || isWord(title, vocabulary.subjects)))) &&
    !isAttributeTitle(title, vocabulary) &&
    !isDescribed &&
    !nameLines(cells, vocabulary)
  );
}

/** Whether most cells label rows of values. A name may end like such a label: 環境基準の達成目標. */
function nameLines(cells: readonly TextField[], vocabulary: Vocabulary): boolean {
  const lines = cells.filter(({ text }) => namesLine(text, vocabulary));
  const areGoals = lines.every(({ text }) => isGoalLabel(text, vocabulary) || isIndicatorTitle(text, vocabulary));
  return lines.length > (areGoals ? cells.length * HALF : 0);
}
