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
    indicator: list,
  }),
  index: z.strictObject({ title: list, lead: list, page: list }),
  yearsTitle: list,
  lines: z.strictObject({ scheduleTitle: list, lead: list, caution: list }),
  documentTitle: list,
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

/** Which column a header cell names; null where it is no header word. */
export function headerToRole(text: string): ColumnRole | null {
  const key = headerToKey(text);
  const roles = Object.entries(vocabulary.columns) as [ColumnRole, string[]][];
  return roles.find(([, synonyms]) => synonyms.includes(key))?.[0] ?? null;
}

export function isWord(text: string, words: readonly string[]): boolean {
  return words.includes(headerToKey(text));
}

/** One of the words in brackets of any kind: "(サブ指標)", "【累計】", "（再掲）". */
export function labelPattern(words: readonly string[], flags = 'u'): RegExp {
  return new RegExp(`[(（【〔[][^()（）【】]*?(?:${words.join('|')})[^()（）【】]*?[)）】〕\\]]`, flags);
}

/** A numbered heading such as "取組方向 1 …": one of the words, a number, the rest. */
export function wordHeadingPattern(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length).join('|');
  return new RegExp(
    `^(?:${longestFirst})\\s*([0-9]{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[一二三四五六七八九十])(?![0-9])[\\s.:：、．-]*(.*)$`,
    'u',
  );
}

const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';
const KANJI = '一二三四五六七八九十';

/** "3", "Ⅲ" and "三" to 3. */
export function headingToNumber(text: string): number {
  const roman = ROMAN.indexOf(text);
  if (text !== '' && roman >= 0) return roman + 1;
  const kanji = KANJI.indexOf(text);
  return text !== '' && kanji >= 0 ? kanji + 1 : Number(text);
}
