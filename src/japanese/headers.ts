import { z } from 'zod';
import words from './header-words.json' with { type: 'json' };
import { remember } from './remember.ts';
import { bare, escapeWidths, foldWidth } from './width.ts';

const list = z.array(z.string().min(1));
const schema = z.strictObject({
  columns: z.strictObject({
    initiative: list,
    name: list,
    related: list,
    departments: list,
    remark: list,
    unit: list,
    indicator: list,
  }),
  /** Heads of columns of 部 (bureaus) beside a column of 課. */
  bureaus: list,
  /** Heads that may or may not be over project names; the position of the column decides, without a notice. */
  subjects: list,
  /** Heads of places (路線名, 地区名) beside other names: the project is the other column, on either side. */
  wherePlaced: list,
  /** Names of rows that add up the figures of other rows. */
  sums: list,
  /** Ends of labels that describe the project (取組の目的) and do not name it. */
  describing: list,
  /** Ends of labels of rows about the work of each year (今後の課題), which do not state the work itself. */
  remarking: list,
  /** Heads of cells that state a period, and of cells that state what is done in it. */
  periods: list,
  /** Those that state the period of the whole plan if they are above a table. */
  planPeriods: list,
  /** What the head of any such column ends with (対策時期), but for those that say when something was (建築時期). */
  periodEndings: list,
  otherTimes: list,
  /** Heads of the two columns with the first and the last year of a period. */
  periodStarts: list,
  periodEnds: list,
  /** Heads of a column that states only when a period ends. */
  deadlines: list,
  contents: list,
  /** Heads of the work if another column has the names: 対策 to the right of 施設名. */
  works: list,
  eitherSubject: list,
  attributes: list,
  kinds: z.strictObject({ actual: list, target: list }),
  yearWords: list,
  index: z.strictObject({ title: list, lead: list, page: list }),
  amounts: list,
  series: z.strictObject({ plan: list, actual: list }),
  /**
   * Ditto signs: for the cell above (in time columns: the cell before); for the cell beside; always for the cell above.
   */
  ditto: list,
  dittoBeside: list,
  dittoAbove: list,
  terms: list,
  /** Events at a time of the year, in fiscal years only or in years of either kind: 年度末, 夏. */
  yearEvents: z.strictObject({ fiscal: list, either: list }),
  /** Ends of what the steps of any project deal with: 現況 in 現況の調査, 計画 in 整備計画の策定. */
  stages: list,
  yearsTitle: list,
  lines: z.strictObject({ contents: list, scheduleTitle: list, lead: list, caution: list }),
  /** Beginnings of a remark below a table; the words count only before a number, a bracket or a colon. */
  footnotes: z.strictObject({ signs: list, words: list }),
  documentTitle: list,
  titleEnds: list,
  directions: list,
  /** Heads of tables about things without years: members, buildings, meetings, terms. */
  others: list,
  /** Words before a number that begin no measure: 表, 図. */
  captions: list,
  measures: list,
  labels: z.strictObject({ sub: list, main: list, reprint: list, cumulative: list }),
});

/** Header words, headings and labels of 工程表 as public bodies print them. */
export type HeaderWords = z.infer<typeof schema>;
export const shippedWords: HeaderWords = schema.parse(words);

export type ColumnRole = keyof HeaderWords['columns'];

/** Distinct texts cached: every cell is looked up as a header, more than once. */
const MAX_HEADERS = 5_000;

/** The form of a header that is looked up, without blanks and bracketed remarks: "関連 取組", "具体的な事業等 (主なもの)". */
export const headerToKey: (text: string) => string = remember((text) => {
  const plain = bare(foldWidth(text)).replace(/^[◆◇■□●○・【〔]+|[】〕]+$/gu, '');
  return plain.replace(/(?<=.)\([^)]*\)/gu, '').replace(/^\(([^)]*)\)/u, '$1');
}, MAX_HEADERS);

/** Which column a header word names; if lists conflict, the later one wins. */
export type Roles = ReadonlyMap<string, ColumnRole>;

export function columnsToRoles(columns: Partial<HeaderWords['columns']>): Roles {
  return new Map(
    (Object.entries(columns) as [ColumnRole, string[]][]).flatMap(([role, synonyms]) =>
      synonyms.map((word): [string, ColumnRole] => [headerToKey(word), role]),
    ),
  );
}

/** Longer texts (characters) are not header words. */
const MAX_HEADER = 40;

/** Which column a header cell names; null if it is not a header word. */
export function headerToRole(text: string, { roles }: { roles: Roles }): ColumnRole | null {
  return text.length > MAX_HEADER ? null : (roles.get(headerToKey(text)) ?? null);
}

export function isWord(text: string, words: readonly string[]): boolean {
  return text.length <= MAX_HEADER && words.includes(headerToKey(text));
}

/**
 * Matches one of the words, as `headerToKey` gives them, in either width and in brackets of any kind: "(サブ指標)", "【累計】",
 * "（再掲）".
 */
export function labelPattern(words: readonly string[], flags = 'u'): RegExp {
  return new RegExp(
    `[(（【〔[][^()（）【】]*?(?:${words.map(escapeWidths).join('|')})[^()（）【】]*?[)）】〕\\]]`,
    flags,
  );
}

/** Whether a row holds the plan or the results: 計画 or 予定, 実績 or 実施. */
export function textToSeries(text: string, { series }: Pick<HeaderWords, 'series'>): 'plan' | 'actual' | null {
  if (isWord(text, series.plan)) return 'plan';
  return isWord(text, series.actual) ? 'actual' : null;
}

/** Whether a text names a row of sums: 合計, 戸数計, 事業費合計, but not 設計 or 会計. */
export function namesSum(text: string, words: Pick<HeaderWords, 'sums'>): boolean {
  return namesOnlySum(text, words) || (text.length <= MAX_HEADER && /[数量額費]計$/u.test(headerToKey(text)));
}

/** Whether a text can name nothing else: 合計, 事業費合計. 補助金額計 with a department is a project. */
export function namesOnlySum(text: string, { sums }: Pick<HeaderWords, 'sums'>): boolean {
  return isWord(text, sums) || (text.length <= MAX_HEADER && /(?:合計|小計|総計)$/u.test(headerToKey(text)));
}

/** 設備名, 点検項目: a head, or the label of a field, that says that names stand below or beside it. */
export function soundsLikeName(title: string): boolean {
  return /(?:名|名称|項目)$/u.test(headerToKey(title));
}

/** The label of a field can also name the kind of project: 主要事業, 対象施設. */
export function labelsName(label: string): boolean {
  return soundsLikeName(label) || /(?:事業|取組|施策|業務|施設)$/u.test(headerToKey(label));
}
