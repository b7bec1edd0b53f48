import { z } from 'zod';
import words from './header-words.json' with { type: 'json' };
import { bare, foldWidth } from './width.ts';

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
  eitherSubject: list,
  kinds: z.strictObject({ actual: list, target: list }),
  yearWords: list,
  index: z.strictObject({ title: list, lead: list, page: list }),
  yearsTitle: list,
  lines: z.strictObject({ contents: list, scheduleTitle: list, lead: list, caution: list }),
  documentTitle: list,
  titleEnds: list,
  directions: list,
  measures: list,
  labels: z.strictObject({ sub: list, main: list, reprint: list, cumulative: list }),
});

/** Header words, headings and labels of 工程表 as public bodies print them. */
export type Vocabulary = z.infer<typeof schema>;
export const vocabulary: Vocabulary = schema.parse(words);

export type ColumnRole = keyof Vocabulary['columns'];

/** A header as it is looked up: "関連 取組" and "具体的な事業等 (主なもの)" lose blanks and the bracketed remark. */
export function headerToKey(text: string): string {
  const plain = bare(foldWidth(text)).replace(/^[◆◇■□●○・【〔]+|[】〕]+$/gu, '');
  return plain.replace(/(?<=.)\([^)]*\)/gu, '').replace(/^\(([^)]*)\)/u, '$1');
}

const roleOfKey = new Map<string, ColumnRole>(
  (Object.entries(vocabulary.columns) as [ColumnRole, string[]][]).flatMap(([role, synonyms]) =>
    synonyms.map((word): [string, ColumnRole] => [word, role]),
  ),
);

/** Longer texts (characters) are no header words. */
const MAX_HEADER = 40;

/** Which column a header cell names; null where it is no header word. */
export function headerToRole(text: string): ColumnRole | null {
  return text.length > MAX_HEADER ? null : (roleOfKey.get(headerToKey(text)) ?? null);
}

export function isWord(text: string, words: readonly string[]): boolean {
  return text.length <= MAX_HEADER && words.includes(headerToKey(text));
}

/** One of the words in brackets of any kind: "(サブ指標)", "【累計】", "（再掲）". */
export function labelPattern(words: readonly string[], flags = 'u'): RegExp {
  return new RegExp(`[(（【〔[][^()（）【】]*?(?:${words.join('|')})[^()（）【】]*?[)）】〕\\]]`, flags);
}

/** A numbered heading such as "取組方向 1 …": one of the words, a number, the rest. */
export function wordHeadingPattern(words: readonly string[]): RegExp {
  const number = `(?<number>${SINGLE})(?!\\d|${HYPHEN}\\d{1,2}(?!\\d))`;
  return new RegExp(`^(?:${alternatives(words)})\\s*${number}${GAP}(?<title>.*)$`, 'u');
}

/** A heading whose number names its direction too: "施策1-2 …", "基本施策 1-2-3 …"; without words "1-2 …". */
export function compoundHeadingPattern(words: readonly string[]): RegExp {
  const number = `(?<direction>[0-9]{1,2})${HYPHEN}(?:[0-9]{1,2}${HYPHEN})?\\(?(?<number>[0-9]{1,2})\\)?(?![0-9])`;
  return words.length > 0
    ? new RegExp(`^(?:${alternatives(words)})\\s*${number}${GAP}(?<title>.+)$`, 'u')
    : new RegExp(`^${number}[\\s.:：、]+(?<title>.+)$`, 'u');
}

const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';
const KANJI = '一二三四五六七八九十';
const SINGLE = `[0-9]{1,2}|[${ROMAN}]|[${KANJI}]`;
const HYPHEN = '\\s*[-‐‑–—−ー.．]\\s*';
const GAP = '[\\s.:：、．-]*';

function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

/** "3", "Ⅲ" and "三" to 3. */
export function headingToNumber(text: string): number {
  const roman = ROMAN.indexOf(text);
  if (text !== '' && roman >= 0) return roman + 1;
  const kanji = KANJI.indexOf(text);
  return text !== '' && kanji >= 0 ? kanji + 1 : Number(text);
}
