import { type ColumnRole, headerToKey, isWord, soundsLikeName } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { TextField, TextRow } from '../model/head.ts';
import { cellsBelow } from './cells-below.ts';
import type { HeadRow } from './head-row.ts';
import {
  chooseNameColumn,
  columnToRole,
  findLabelColumns,
  isEitherSubject,
  type LabelColumn,
} from './label-columns.ts';
import { findInnerNames } from './names-within-names.ts';

export type NameColumn = {
  nameColumn: number | null;
  /** The name column if no known word heads it. */
  assumed: LabelColumn | null;
  /** The columns to the left of the times that have no known head. */
  labels: LabelColumn[];
  /** The same without the name column. */
  others: LabelColumn[];
};

/**
 * Finds the column with the names of the projects: the one with a known head, the innermost column below a head that
 * spans several, or the one assumed from its cells.
 */
export function findNameColumn(
  row: HeadRow,
  roles: ReadonlyMap<ColumnRole, TextField>,
  body: readonly TextRow[],
  vocabulary: Vocabulary,
): NameColumn {
  const { years } = row;
  const head = roles.get('name') ?? roles.get('initiative');
  const { column: first = 0, columnSpan = 1 } = head ?? {};
  const known = new Set([...roles.values(), ...row.departments].map((cell) => cell.column));
  // 項目 next to a column of names labels their rows: 実施内容, 課題.
  const indicator = roles.get('indicator');
  const ofLines = indicator && roles.has('name') && isEitherSubject(indicator, vocabulary) ? indicator.column : null;
  if (ofLines !== null) known.delete(ofLines);
  // One head over groups and names
  if (columnSpan > 1) known.delete(first);
  const firstTime = Math.min(...years.map((one) => one.column));
  const labels = years.length === 0 ? [] : findLabelColumns(row.cells, body, firstTime, known);
  const mayName = labels.filter(({ column }) => column !== ofLines);
  const isBelow = (one: LabelColumn): boolean => one.column >= first && one.column < first + columnSpan;
  const described = head && columnSpan === 1 ? findDescribed(head, labels, body, vocabulary) : null;
  if (described)
    return {
      nameColumn: described.column,
      assumed: null,
      labels,
      others: labels.filter((one) => one !== described),
    };
  const innermost = columnSpan > 1 ? chooseNameColumn(labels.filter(isBelow), vocabulary) : null;
  const assumed = head ? null : chooseNameColumn(labels, vocabulary);
  const outer = innermost?.column ?? head?.column ?? assumed?.column ?? null;
  const inner = outer === null ? null : findInnerNames(outer, mayName, row, body, vocabulary);
  if (inner && outer !== null) {
    known.delete(outer);
    const all = findLabelColumns(row.cells, body, firstTime, known);
    const isNamed = soundsLikeName(inner.title);
    return {
      nameColumn: inner.column,
      assumed: isNamed ? null : inner,
      labels: all,
      others: all.filter((one) => one.column !== inner.column && one.column !== outer),
    };
  }
  return {
    nameColumn: outer,
    assumed,
    labels,
    others: labels.filter((one) => one !== assumed && one !== innermost),
  };
}

/** Finds 具体的施策 to the left of 事業内容: with a different text in every row it has the names, and 事業内容 describes them. */
function findDescribed(
  head: TextField,
  labels: readonly LabelColumn[],
  body: readonly TextRow[],
  vocabulary: Vocabulary,
): LabelColumn | null {
  const { contents, subjects } = vocabulary;
  if (!isWord(head.text, contents)) return null;
  // 要素となる事業名
  const isProjectName = (title: string): boolean => /事業名$/u.test(headerToKey(title));
  const described = labels.findLast(
    ({ column, title }) => column < head.column && (isWord(title, subjects) || isProjectName(title)),
  );
  // Numbers are not names; a 施策 has 取組 below it; and a single row does not show whether all texts differ.
  if (!described || columnToRole(described, vocabulary) !== 'text') return null;
  if (/施策/u.test(described.title) && /取組|取り組み/u.test(head.text)) return null;
  const texts = described.cells.map(({ text }) => text);
  const isOfEach = texts.length === cellsBelow(body, head.column).length && new Set(texts).size === texts.length;
  return texts.length > 1 && isOfEach ? described : null;
}
