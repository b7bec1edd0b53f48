import { isCircledList } from '../japanese/circled.ts';
import { repeatsAbove } from '../japanese/dittos.ts';
import { headerToKey, headerToRole, isWord, soundsLikeName, textToSeries } from '../japanese/headers.ts';
import { isSymbol } from '../japanese/marks.ts';
import { endsAsOrganisation } from '../japanese/organisations.ts';
import { textToValue } from '../japanese/values.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import { textsToYearLabels } from '../japanese/year-labels.ts';
import type { ScheduleColumns, TextField, TextRow, TimeColumn, TitledColumn } from '../model/head.ts';
import { textToAmountName } from './amount-words.ts';
import { cellsBelow, rowsToColumns } from './cells-below.ts';
import { textToPeriod } from './periods.ts';

/** A column of labels with the cells below its head. */
export type LabelColumn = TitledColumn & { cells: readonly TextField[] };

/** Drops the cells of a column. */
export function toTitled({ column, title }: LabelColumn): TitledColumn {
  return { column, title };
}

/** The share of cells that must agree on the role of a column. */
const MOST = 0.6;
/** The share of cells with 計画 or 実績 in a column that names the series. */
const HALF = 0.5;
/** The share of distinct texts in a column that varies from row to row. */
const DIFFERENT = 0.6;

/** Returns the columns to the left of the times that have no known head. */
export function findLabelColumns(
  cells: readonly TextField[],
  body: readonly TextRow[],
  firstTime: number,
  taken: ReadonlySet<number>,
): LabelColumn[] {
  const byColumn = rowsToColumns(body);
  const titles = new Map(cells.map((cell) => [cell.column, cell.text]));
  return [...new Set([...titles.keys(), ...byColumn.keys()])]
    .filter((column) => column < firstTime && !taken.has(column))
    .sort((a, b) => a - b)
    .map((column) => ({ column, title: titles.get(column) ?? '', cells: byColumn.get(column) ?? [] }));
}

/** Infers the role of a column from its cells. */
export function columnToRole(
  { cells, title }: LabelColumn,
  vocabulary: Vocabulary,
): 'number' | 'series' | 'related' | 'value' | 'marks' | 'departments' | 'text' {
  const share = (is: (text: string) => boolean): number =>
    cells.filter(({ text }) => is(text)).length / Math.max(1, cells.length);
  if (share((text) => /^[(（]?[\dA-Z]{1,3}(?:[-.－]\d{1,3})*[)）.]?$/u.test(bare(foldWidth(text)))) >= MOST)
    return 'number';
  // 計画 and 実績, with or without 評価 below them
  const isSeries = (text: string): boolean => textToSeries(text, vocabulary) !== null;
  if (share(isSeries) >= HALF && share((text) => isSeries(text) || isRemarkLabel(text, vocabulary)) === 1)
    return cells.length > 1 ? 'series' : 'text';
  // 工程 and 目標値, or 取組 and 効果額, for each project, below a blank head or one like 区分
  const isOfLines = title === '' || isAttributeTitle(title, vocabulary) || isWord(title, vocabulary.eitherSubject);
  const isLine = (text: string): boolean =>
    namesLine(text, vocabulary) || isRemarkLabel(text, vocabulary) || isWord(text, vocabulary.subjects);
  if (isOfLines && cells.length > 1 && share(isLine) === 1 && share((text) => namesLine(text, vocabulary)) > 0)
    return 'series';
  if (share(isCircledList) >= MOST) return 'related';
  // ○ below 新規 or 継続
  if (cells.length > 0 && share((text) => isSymbol(bare(text))) === 1) return 'marks';
  // 現状値 12万人 next to the name of the indicator
  if (!areNumbered(cells) && share((text) => textToValue(text, '').value !== null) >= MOST) return 'value';
  return share((text) => endsAsOrganisation(bare(text))) >= MOST ? 'departments' : 'text';
}

/** Whether the cells are numbered labels (1 学力, 2 体力) and not figures with units. */
function areNumbered(cells: readonly TextField[]): boolean {
  const found = cells.map(({ text }) => NUMBERED.exec(foldWidth(text.trim()))?.groups);
  const labels = [...new Map(found.map((one) => [one?.label, Number(one?.number)]))];
  return labels.length > 1 && labels.every(([label, number], at) => label && number === (labels[0]?.[1] ?? 0) + at);
}

const NUMBERED = /^(?<number>\d{1,2})[\s.．、:：]\s*(?<label>\D.*)$/u;

/** Whether a text labels a row of values: 工程, 実績, 目標値, 事業費（千円）. */
export function namesLine(text: string, vocabulary: Vocabulary): boolean {
  const { yearsTitle, contents } = vocabulary;
  const isNamed = isWord(text, yearsTitle) || isWord(text, contents) || isMeasureLabel(text, vocabulary);
  return isNamed || textToSeries(text, vocabulary) !== null || textToAmountName(text, vocabulary) !== null;
}

/**
 * Chooses the column that names the projects: the innermost column of texts that vary from row to row. Null if there is
 * none.
 */
export function chooseNameColumn(columns: readonly LabelColumn[], vocabulary: Vocabulary): LabelColumn | null {
  const texts = columns.filter((column) => columnToRole(column, vocabulary) === 'text');
  const named = texts.filter(({ title }) => !isAttributeTitle(title, vocabulary));
  const sounding = named.filter(({ title }) => soundsLikeName(title));
  const projects = sounding.filter(({ title }) => !isWord(title, vocabulary.wherePlaced));
  // 内容 next to 施設 is the work done there
  const isContent = ({ title }: LabelColumn): boolean => isWord(title, vocabulary.contents);
  const subjects = named.some(isContent) ? named.filter(({ title }) => isWord(title, vocabulary.subjects)) : [];
  const candidates = [projects, sounding, subjects, named, texts].find((some) => some.length > 0) ?? columns;
  const most = Math.max(0, ...candidates.map(({ cells }) => cells.length));
  const varies = ({ cells }: LabelColumn): boolean =>
    cells.length >= most * DIFFERENT && new Set(cells.map(({ text }) => bare(text))).size >= cells.length * DIFFERENT;
  // 方針 next to 施設 describes it
  const plain = candidates.filter(({ title }) => !describes(title, vocabulary));
  return plain.findLast(varies) ?? candidates.findLast(varies) ?? candidates.at(-1) ?? null;
}

/** Whether a title introduces a description (方針, 今後の方向性) and is not a word for projects (事業概要). */
function describes(title: string, { describing, subjects }: Vocabulary): boolean {
  return !isWord(title, subjects) && describing.some((word) => headerToKey(title).endsWith(word));
}

/**
 * Whether a column holds the groups of the projects (大項目): it is to the left of the name and has neither numbers nor a
 * known attribute.
 */
export function isPathColumn(column: LabelColumn, name: number, vocabulary: Vocabulary): boolean {
  const isAttribute = isAttributeTitle(column.title, vocabulary);
  return column.column < name && columnToRole(column, vocabulary) === 'text' && !isAttribute;
}

/** Whether a title names an attribute: No., 現状値, R5(現状), 成果指標, 区分・指標. */
export function isAttributeTitle(title: string, vocabulary: Vocabulary): boolean {
  const { attributes, kinds } = vocabulary;
  const words = [...attributes, ...kinds.actual, ...kinds.target];
  const isAttribute = (word: string): boolean => isWord(word, words) || isIndicatorTitle(word, vocabulary);
  const [year] = textsToYearLabels([title], vocabulary);
  const isState = STATE.test(headerToKey(title)) || (year != null && year.kind !== null);
  return isState || isAttribute(title) || title.split(/[・/／]/u).every(isAttribute);
}

/** The progress or priority of a project: 実施状況, 優先度. */
const STATE = /(?:状況|有無|優先度|緊急度|重要度|難易度)$/u;

/** Whether a title names an indicator: 重要業績指標(KPI), 成果指標. */
export function isIndicatorTitle(title: string, vocabulary: Vocabulary): boolean {
  const isIndicator = headerToRole(title, vocabulary) === 'indicator' && !isWord(title, vocabulary.eitherSubject);
  return isIndicator || INDICATOR.test(headerToKey(title));
}

const INDICATOR = /(?:指標|KPI)$/iu;

/** Whether a text labels a row with targets and not work: 数値目標, 達成目標, 目標値, 成果指標. */
export function isMeasureLabel(text: string, vocabulary: Vocabulary): boolean {
  const { actual, target } = vocabulary.kinds;
  const isOfKind = isWord(text, target) || isWord(text, actual) || isGoalLabel(text, vocabulary);
  return textToSeries(text, vocabulary) === null && (isOfKind || isIndicatorTitle(text, vocabulary));
}

/** Whether a text labels targets: 達成目標, 取組目標（件）, but not 年度目標, which is a title of the years. */
export function isGoalLabel(text: string, { yearsTitle }: Vocabulary): boolean {
  return endsAsGoal(text) && !isWord(text, yearsTitle);
}

/** Whether a text ends in 目標. 目標 alone counts too; it is the plan if only 実績 is next to it. */
export function endsAsGoal(text: string): boolean {
  return /目標$/u.test(headerToKey(text));
}

/** Whether a text labels a row of remarks for each year: 評価, 今後の課題. */
export function isRemarkLabel(text: string, { attributes, remarking }: Vocabulary): boolean {
  return isWord(text, attributes) || remarking.some((word) => headerToKey(text).endsWith(word));
}

/**
 * Returns the columns of departments, with the one for 課 or 主担当 first. Columns of marks (実施主体 over 市 県 民間) are not
 * departments.
 */
export function findDepartmentColumns(
  { departments }: { departments: readonly TextField[] },
  body: readonly TextRow[],
  { bureaus }: Vocabulary,
): ScheduleColumns['moreDepartments'] {
  // The words of a lower row replace those above.
  const lowest = [...new Map(departments.map((cell) => [cell.column, cell])).values()];
  const holdsMarks = ({ column }: TextField): boolean => {
    const cells = cellsBelow(body, column);
    return cells.length > 0 && cells.every(({ text }) => isSymbol(bare(text)));
  };
  const columns = lowest
    .filter((cell) => !holdsMarks(cell))
    .map(({ column, text }) => ({ column, holdsBelow: isWord(text, bureaus) }));
  const main = columns.find(({ holdsBelow }) => !holdsBelow) ?? columns[0];
  return main ? [main, ...columns.filter((one) => one !== main)] : [];
}

/** Whether most cells of a column end like the names of organisations. */
export function holdsDepartments(column: number, body: readonly TextRow[]): boolean {
  const cells = cellsBelow(body, column);
  return cells.length > 0 && cells.filter(({ text }) => endsAsOrganisation(bare(text))).length >= cells.length * MOST;
}

/** Whether most cells below a head are periods; 〃 repeats the one above. */
export function holdsPeriods({ column }: TextField, body: readonly TextRow[], vocabulary: Vocabulary): boolean {
  const below = cellsBelow(body, column).filter((cell) => !repeatsAbove(cell.text, vocabulary));
  const periods = below.filter((cell) => textToPeriod(cell.text, vocabulary, null) !== null);
  return periods.length > 0 && periods.length >= below.length * MOST;
}

/**
 * Whether a column headed as departments has at least two cells, none of which ends like the name of an organisation.
 */
export function holdsNoDepartments(column: number, body: readonly TextRow[]): boolean {
  const cells = cellsBelow(body, column);
  return cells.length > 1 && !cells.some(({ text }) => endsAsOrganisation(bare(text)));
}

/** Whether most cells below the times are numbers with units. */
export function holdsValues(body: readonly TextRow[], years: readonly TimeColumn[]): boolean {
  const columns = new Set(years.map(({ column }) => column));
  const cells = [...columns].flatMap((column) => cellsBelow(body, column));
  const values = cells.filter(({ text }) => textToValue(text, '').value !== null);
  return cells.length > 0 && values.length >= cells.length * MOST;
}

/** Whether a head is 項目, 目標 or the like, which can head either projects or indicators. */
export function isEitherSubject(cell: TextField | undefined, { eitherSubject }: Vocabulary): boolean {
  return cell !== undefined && isWord(cell.text, eitherSubject);
}
