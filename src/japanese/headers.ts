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
  /** Heads of columns of 部, which stand beside a column of 課. */
  bureaus: list,
  /** Heads of the projects that are as often the head of something else: the place decides, and no notice is due. */
  subjects: list,
  /** Heads of names that say where another name stands: the project is the other one, on either side. */
  wherePlaced: list,
  /** Names of rows that add up the figures of others. */
  sums: list,
  /** Ends of labels whose fields say something of the project (取組の目的), and do not name it. */
  describing: list,
  /** Ends of labels whose rows say something of the work of each year (今後の課題), and not what it is. */
  remarking: list,
  /** Heads of cells that state a period, and of what is done in it. */
  periods: list,
  /** What the head of any such column ends with (対策時期), but for those that say when something was (建築時期). */
  periodEndings: list,
  otherTimes: list,
  /** Heads of the two columns that state a period by its first and its last year. */
  periodStarts: list,
  periodEnds: list,
  /** Heads of a column that states when a period ends, and nothing of its beginning. */
  deadlines: list,
  contents: list,
  eitherSubject: list,
  attributes: list,
  kinds: z.strictObject({ actual: list, target: list }),
  yearWords: list,
  index: z.strictObject({ title: list, lead: list, page: list }),
  amounts: list,
  series: z.strictObject({ plan: list, actual: list }),
  /** Signs that stand for what another cell says, which is the one above but in columns of times; the one beside it; the one above. */
  ditto: list,
  dittoBeside: list,
  dittoAbove: list,
  terms: list,
  /** What happens at some time of a year, of a fiscal one alone or of either: 年度末, 夏. */
  yearEvents: z.strictObject({ fiscal: list, either: list }),
  /** Ends of what the steps of any project are of: 現況 of 現況の調査, 計画 of 整備計画の策定. */
  stages: list,
  yearsTitle: list,
  lines: z.strictObject({ contents: list, scheduleTitle: list, lead: list, caution: list }),
  /** What a remark below a table begins with, of which the words stand before a number, a bracket or a colon. */
  footnotes: z.strictObject({ signs: list, words: list }),
  documentTitle: list,
  titleEnds: list,
  directions: list,
  /** Heads of tables of things that have no years: members, buildings, meetings, terms. */
  others: list,
  /** Words before a number that head no measure: 表, 図. */
  captions: list,
  measures: list,
  labels: z.strictObject({ sub: list, main: list, reprint: list, cumulative: list }),
});

/** Header words, headings and labels of 工程表 as public bodies print them. */
export type HeaderWords = z.infer<typeof schema>;
export const shippedWords: HeaderWords = schema.parse(words);

export type ColumnRole = keyof HeaderWords['columns'];

/** Distinct texts kept: every cell is looked up as a header, more than once. */
const MAX_HEADERS = 5_000;

/** A header as it is looked up: "関連 取組" and "具体的な事業等 (主なもの)" lose blanks and the bracketed remark. */
export const headerToKey: (text: string) => string = remember((text) => {
  const plain = bare(foldWidth(text)).replace(/^[◆◇■□●○・【〔]+|[】〕]+$/gu, '');
  return plain.replace(/(?<=.)\([^)]*\)/gu, '').replace(/^\(([^)]*)\)/u, '$1');
}, MAX_HEADERS);

/** Which column a header word names; where lists differ, the later one is right. */
export type Roles = ReadonlyMap<string, ColumnRole>;

export function columnsToRoles(columns: Partial<HeaderWords['columns']>): Roles {
  return new Map(
    (Object.entries(columns) as [ColumnRole, string[]][]).flatMap(([role, synonyms]) =>
      synonyms.map((word): [string, ColumnRole] => [headerToKey(word), role]),
    ),
  );
}

/** Longer texts (characters) are no header words. */
const MAX_HEADER = 40;

/** Which column a header cell names; null where it is no header word. */
export function headerToRole(text: string, { roles }: { roles: Roles }): ColumnRole | null {
  return text.length > MAX_HEADER ? null : (roles.get(headerToKey(text)) ?? null);
}

export function isWord(text: string, words: readonly string[]): boolean {
  return text.length <= MAX_HEADER && words.includes(headerToKey(text));
}

/** One of the words, as `headerToKey` gives them, in either width and in brackets of any kind: "(サブ指標)", "【累計】", "（再掲）". */
export function labelPattern(words: readonly string[], flags = 'u'): RegExp {
  return new RegExp(
    `[(（【〔[][^()（）【】]*?(?:${words.map(escapeWidths).join('|')})[^()（）【】]*?[)）】〕\\]]`,
    flags,
  );
}

/** 計画 and 実績, 予定 and 実施 say which of the two a row of years is. */
export function textToSeries(text: string, { series }: Pick<HeaderWords, 'series'>): 'plan' | 'actual' | null {
  if (isWord(text, series.plan)) return 'plan';
  return isWord(text, series.actual) ? 'actual' : null;
}

/** 設備名, 点検項目: a head, or the label of a field, that says that names stand below or beside it. */
export function soundsLikeName(title: string): boolean {
  return /(?:名|名称|項目)$/u.test(headerToKey(title));
}

/** The label of a field also says by what it is called that the field names the project: 主要事業, 対象施設. */
export function labelsName(label: string): boolean {
  return soundsLikeName(label) || /(?:事業|取組|施策|業務|施設)$/u.test(headerToKey(label));
}
