import { rowToHeadRow } from '../heads/head-row.ts';
import { countsToReadings } from '../japanese/fiscal-years.ts';
import { type ColumnRole, headerToRole, isWord } from '../japanese/headers.ts';
import { ANY_NUMBER } from '../japanese/heading-numbers.ts';
import { endsAsOrganisation } from '../japanese/organisations.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare, foldWidth } from '../japanese/width.ts';
import { textToValueKind } from '../japanese/year-labels.ts';
import type { Block, Cell, GridRow } from '../model/block.ts';
import type { Line } from '../model/page.ts';
import type { HeaderRole } from '../model/profile-schema.ts';
import type { Seen, Survey, UnreadYear } from '../model/survey.ts';
import { partsToStyles, type Styles } from './choose-heading-styles.ts';
import { guessHead } from './guess-head.ts';
import { textToHeading } from './headings.ts';
import { lineToLead } from './lead.ts';
import { cutNumbersAndContents } from './numbers-and-contents.ts';
import { blockToParts, type LinePart, type TablePart } from './parts.ts';
import { surveyMarks } from './survey-marks.ts';
import { isTableTitle } from './table-titles.ts';
import { newTally } from './tally.ts';
import { partsToYearContexts } from './year-context.ts';

/** Characters. Longer texts are not head words, and longer lines not headings. */
const MAX_WORD = 20;
const MAX_HEADING = 50;
/** Characters before a heading's number and after it: 第 … 章. */
const MAX_BEFORE = 10;
const MAX_AFTER = 4;
/** A single line may begin with a number by chance. */
const MIN_HEADINGS = 2;

/** The recognised words of a document, and unrecognised ones that may matter, from which a profile is drafted. */
export function surveyBlocks(blocks: readonly Block[], vocabulary: Vocabulary): Survey {
  const { parts } = cutNumbersAndContents(blocks.flatMap((block) => blockToParts(block, vocabulary)));
  const tables = parts.filter((part) => part.kind === 'table');
  const lines = parts.filter((part) => part.kind === 'line');
  const styles = partsToStyles(parts, vocabulary);
  const cells = tables.flatMap((part) => part.rows.flatMap((row) => row.cells));
  const spanOf = partsToYearContexts(parts, lines, null, vocabulary);
  return {
    ...surveyHeaders(tables, (part) => spanOf(part).span, vocabulary),
    ...surveyHeadings(lines, styles, vocabulary),
    ...surveyLeads(lines, vocabulary),
    ...surveyMarks(cells, vocabulary),
    unreadLabels: surveyLabels(tables, vocabulary),
  };
}

type HeaderSurvey = Pick<
  Survey,
  'headers' | 'unreadHeaders' | 'guessedHeaders' | 'guessedTerms' | 'years' | 'unreadYears' | 'unreadKinds'
>;
type SpanOf = (part: TablePart) => { first: number; last: number } | null;

const roleOfColumn: Readonly<Record<ColumnRole, HeaderRole>> = {
  initiative: 'initiative',
  name: 'project',
  related: 'related',
  departments: 'departments',
  remark: 'remark',
  unit: 'unit',
  indicator: 'indicator',
};

function surveyHeaders(tables: readonly TablePart[], spanOf: SpanOf, vocabulary: Vocabulary): HeaderSurvey {
  const isRead = tables.some(({ header }) => header?.kind === 'schedule');
  const roles = new Map<HeaderRole, ReturnType<typeof newTally>>();
  const unread = newTally();
  const years = newTally<{ year: number }>();
  const guessed = new Map<HeaderRole, ReturnType<typeof newTally>>();
  const terms = newTally<{ year: number | null }>();
  const unreadYears = newTally<Pick<UnreadYear, 'pattern' | 'isYear' | 'first'>>();
  const unreadKinds = newTally();
  for (const { part, row } of tables.flatMap((one) => tableToHeaderRows(one).map((row) => ({ part: one, row })))) {
    const { cells } = row;
    const { years: times } = rowToHeadRow({ cells, width: cells.length }, vocabulary);
    // Nothing is guessed for an edition that could be read.
    const guess = isRead || part.header ? null : guessHead(row, part.rows.slice(1), vocabulary);
    const span = spanOf(part);
    const styles = cellsToStyles(cells, span);
    for (const cell of cells) {
      const own = guess?.roles.get(cell);
      const at = guess?.terms.indexOf(cell) ?? -1;
      if (own) {
        guessed.set(own, (guessed.get(own) ?? newTally()).add(cell, {}));
        continue;
      }
      const style = styles.get(cell);
      if (at >= 0 && !style?.isYear && (style?.first ?? null) === null) {
        const fits = span !== null && span.last - span.first + 1 === guess?.terms.length;
        terms.add({ ...cell, text: bare(cell.text) }, { year: fits ? span.first + at : null });
        continue;
      }
      const role = cellToRole(cell, vocabulary);
      const year = times.find(({ column }) => column === cell.column)?.year ?? undefined;
      const pattern = textToYearPattern(cell.text);
      if (isWord(cell.text, vocabulary.index.lead) && !role) continue;
      if (role) roles.set(role, (roles.get(role) ?? newTally()).add(cell, {}));
      else if (year !== undefined) years.add(cell, { year });
      else if (pattern) {
        unreadYears.add(
          { ...cell, text: bare(cell.text) },
          style ?? { pattern: pattern.year, isYear: false, first: null },
        );
        if (pattern.kind !== '' && textToValueKind(pattern.kind, vocabulary) === null)
          unreadKinds.add({ ...cell, text: pattern.kind }, {});
      } else unread.add({ ...cell, text: bare(cell.text) }, {});
    }
  }
  const toWords = (of: typeof roles): Survey['headers'] =>
    [...of].map(([role, words]) => ({ role, words: words.list() }));
  return {
    headers: toWords(roles),
    unreadHeaders: unread.list(),
    guessedHeaders: toWords(guessed),
    guessedTerms: terms.list(),
    years: years.list(),
    unreadYears: unreadYears.list(),
    unreadKinds: unreadKinds.list(),
  };
}

/** Numbers from this one on are years of the common era. */
const FIRST_COMMON_YEAR = 1900;

/** The patterns by which heads would be years, and what the plan's years show of their numbers. */
function cellsToStyles(
  cells: readonly Cell[],
  span: ReturnType<SpanOf>,
): Map<Cell, Pick<UnreadYear, 'pattern' | 'isYear' | 'first'>> {
  const found = cells.flatMap((cell) => {
    const pattern = textToYearPattern(cell.text)?.year;
    const number = Number(/\d+/u.exec(foldWidth(cell.text))?.[0] ?? 0);
    return pattern === undefined ? [] : [{ cell, pattern, number }];
  });
  const styles = [...Map.groupBy(found, ({ pattern }) => pattern)].flatMap(([pattern, own]) => {
    const numbers = own.map(({ number }) => number);
    const isYear = numbers.every((number) => number >= FIRST_COMMON_YEAR);
    const fitting = countsToReadings(numbers).filter(
      (years) => span !== null && years.every((year) => year >= span.first && year <= span.last),
    );
    const begin = !isYear && fitting.length === 1 ? fitting[0]?.[0] : undefined;
    const first = begin === undefined ? null : begin - (numbers[0] ?? 1) + 1;
    return own.map(({ cell }) => [cell, { pattern, isYear, first }] as const);
  });
  return new Map(styles);
}

/** The head that was read; else the first row if it has only short words and rows below. */
function tableToHeaderRows({ header, headerRows, rows }: TablePart): GridRow[] {
  if (header) return headerRows;
  const [first, ...below] = rows;
  const isHeader =
    first !== undefined &&
    first.cells.length > 1 &&
    below.length > 0 &&
    first.cells.every(({ text }) => bare(text).length <= MAX_WORD && !/[。、]/u.test(text));
  return isHeader ? [first] : [];
}

function cellToRole({ text }: Cell, vocabulary: Vocabulary): HeaderRole | null {
  const role = headerToRole(text, vocabulary);
  if (role) return roleOfColumn[role];
  if (isWord(text, vocabulary.index.title)) return 'measure';
  if (isWord(text, vocabulary.index.page)) return 'page';
  return isWord(text, vocabulary.yearsTitle) ? 'years' : null;
}

/** "６年度以降" and "目標(6年度)" to "{number}年度", the latter with its word; null if there is no number, or only a number. */
function textToYearPattern(text: string): { year: string; kind: string } | null {
  const plain = bare(foldWidth(text)).replace(/以[降後]$/u, '');
  const [, kind = '', inside = plain] = /^([^\d()]+)\((\d.*|[^\d()]+\d.*)\)$/u.exec(plain) ?? [];
  const year = inside.replace(/\d+/u, '{number}');
  return year !== inside && year !== '{number}' && !/\d/u.test(year) ? { year, kind } : null;
}

type HeadingSurvey = Pick<Survey, 'direction' | 'measure' | 'unreadHeadings'>;

function surveyHeadings(lines: readonly LinePart[], styles: Styles, vocabulary: Vocabulary): HeadingSurvey {
  const directions = newTally();
  const measures = newTally();
  const unread = newTally<{ pattern: string }>();
  for (const line of lines) {
    if (styles.measureHeadings.has(line)) measures.add(line, {}, '');
    else if (textToHeading(line.text, styles.direction)) directions.add(line, {}, '');
    else {
      const pattern = isPlain(line, vocabulary) ? textToHeadingPattern(line.text) : null;
      if (pattern !== null) unread.add(line, { pattern }, pattern);
    }
  }
  const [direction = null] = directions.list();
  const [measure = null] = measures.list();
  return { direction, measure, unreadHeadings: unread.list().filter(({ count }) => count >= MIN_HEADINGS) };
}

function isPlain(line: Line, vocabulary: Vocabulary): boolean {
  return !isTableTitle(line.text, vocabulary) && lineToLead(line, vocabulary) === null;
}

const NUMBERED = new RegExp(
  `^(?<before>[^\\d\\s、。]{0,${MAX_BEFORE}}?)(?<first>${ANY_NUMBER})(?:(?<hyphen>[-－‐–—−.])(?<second>\\d{1,2}))?` +
    `(?!\\d)(?<behind>[^\\d\\s、。]{0,${MAX_AFTER}}?)(?<gap>[\\s.:、]+)(?<title>\\S.*)$`,
  'u',
);

/** "第一節　港のにぎわい" to "第{number}節 {title}", "Ａ１－２ …" to "A{direction}-{number} {title}". */
function textToHeadingPattern(text: string): string | null {
  const plain = foldWidth(text.trim());
  if (plain.length > MAX_HEADING || /[。、]$/u.test(plain)) return null;
  const { before = '', hyphen, behind = '', title } = NUMBERED.exec(plain)?.groups ?? {};
  if (title === undefined) return null;
  const number = hyphen === undefined ? '{number}' : `{direction}${hyphen}{number}`;
  return /[{}]/u.test(before + behind) ? null : `${before}${number}${behind} {title}`;
}

function surveyLeads(lines: readonly Line[], vocabulary: Vocabulary): Pick<Survey, 'leads' | 'unreadLeads'> {
  const leads = newTally();
  const unread = newTally();
  for (const line of lines) {
    const label = lineToLead(line, vocabulary)?.label.replace(/[\s:：()（）【】〔〕[\]]/gu, '');
    const [, other, rest = ''] =
      /^[(（]?([^\s:：()（）。、]{2,12})\s*[:：]\s*(.+?)[)）]?$/su.exec(line.text.trim()) ?? [];
    if (label !== undefined) leads.add({ ...line, text: label }, {});
    else if (other !== undefined && endsAsOrganisation(bare(rest))) unread.add({ ...line, text: other }, {});
  }
  return { leads: leads.list(), unreadLeads: unread.list() };
}

/** The column of possible indicator names, also in a table whose head was not read or whose name column was assumed. */
function headerToNameColumn(header: TablePart['header']): number | null {
  if (header === null) return 0;
  if (header.kind === 'indicators') return header.nameColumn;
  return header.kind === 'schedule' ? (header.columns.assumed?.column ?? null) : null;
}

/** Words in brackets before names of indicators that are not known labels. */
function surveyLabels(tables: readonly TablePart[], { labelPatterns, labels }: Vocabulary): Seen[] {
  const tally = newTally();
  for (const { header, rows } of tables) {
    // A table whose head was not read may have indicators too.
    const column = headerToNameColumn(header);
    for (const cell of rows.flatMap((row) => row.cells).filter((one) => one.column === column)) {
      const [bracket, word] = /^[(（【〔[]([^()（）【】〔〕[\]]{1,12})[)）】〕\]](?=\S)/u.exec(cell.text.trim()) ?? [];
      const isKnown = (one: string): boolean =>
        labelPatterns.sub.test(one) || [...labels.main, ...labels.reprint].some((label) => one.includes(label));
      if (bracket !== undefined && word !== undefined && !/^\d+$/u.test(foldWidth(word)) && !isKnown(bracket))
        tally.add({ ...cell, text: word }, {});
    }
  }
  return tally.list();
}
