import type { ProfileInput } from '../../src/index.ts';
import { planToLines, yearToLabel } from './flatten.ts';
import type { CleanPlan } from './generator.ts';

const kanji = '一二三四五六七八九';
const numbers: readonly ((number: number) => string)[] = [
  String,
  (number) => String.fromCodePoint(0xff10 + number),
  (number) => String.fromCodePoint(0x245f + number),
  (number) => kanji[number - 1] ?? '',
];

export const ownHeaders = {
  schedule: '年ごとの進め方',
  name: 'することがら',
  related: 'ねらいの番号',
  departments: '受け持ち',
};

/** What a reader needs to be told of a plan in words of its own. */
export const ownProfile = (firstYear: number): ProfileInput => ({
  headers: {
    initiative: ['事業のねらい'],
    project: [ownHeaders.name],
    related: [ownHeaders.related],
    departments: [ownHeaders.departments],
    schedule: [ownHeaders.schedule],
    indicator: ['めざす値'],
    measure: ['柱立て'],
    page: ['掲載箇所'],
  },
  direction: '第{number}章 {title}',
  measure: '第{number}節 {title}',
  bullets: '▶',
  labels: { lead: ['とりまとめ'], sub: ['補足の値'] },
  years: { styles: [{ pattern: '{number}年目', first: firstYear }] },
});

/** The text of a plan whose headers, headings, labels, bullets and years are all worded as no shipped word is. */
export function planToOwnWords(plan: CleanPlan, seed: number): string {
  const [first = 0] = plan.years;
  const toNumber = numbers[seed % numbers.length] ?? String;
  const labels = new Map(plan.years.map((year) => [yearToLabel(year, plan.yearStyle), `${year - first + 1}年目`]));
  const toYears = (fields: readonly string[]): string[] => fields.map((field) => labels.get(field) ?? field);
  const lines = planToLines({ ...plan, headers: ownHeaders }).map((line) => {
    if (line.kind === 'header') return ['事業のねらい', ...toYears(line.fields.slice(1))].join('\t');
    if (line.kind === 'row') return line.fields.join('\t');
    const [head, ...fields] = line.text.split('\t');
    if (head === 'モニタリング指標') return ['めざす値', ...toYears(fields)].join('\t');
    return line.text
      .replace('取組方向等\t(主)担当課\t頁', '柱立て\tとりまとめ\t掲載箇所')
      .replace(/^取組方向 ?(\d) /u, (_, number: string) => `第${toNumber(Number(number))}章　`)
      .replace(/^\((\d)\) ?/u, (_, number: string) => `第${toNumber(Number(number))}節 `)
      .replace(/^主担当 /u, 'とりまとめ：')
      .replace(/^\(サブ指標\)/u, '(補足の値)');
  });
  return `${lines.join('\n').replaceAll('◆', '▶')}\n`;
}

/** What is expected of a plan, its bullets its own. */
export function withOwnBullets<T>(expected: T): T {
  return JSON.parse(JSON.stringify(expected).replaceAll('◆', '▶')) as T;
}

/** The same text and profile with a character in every word that the profile names: "す(ることがら", "第(の1章", "1年(目". */
export function wordsWith(char: string, text: string, profile: ProfileInput): { text: string; profile: ProfileInput } {
  const words = Object.values({ ...profile.headers, ...profile.labels }).flatMap((some) => some ?? []);
  const put = (content: string): string =>
    words
      .reduce((all, word) => all.replaceAll(word, () => word.slice(0, 1) + char + word.slice(1)), content)
      .replace(/^第/gmu, () => `第${char}の`)
      .replaceAll('年目', () => `年${char}目`);
  const ownWords: ProfileInput = JSON.parse(JSON.stringify(profile), (_, value: unknown) =>
    typeof value === 'string' ? put(value) : value,
  );
  return { text: put(text), profile: ownWords };
}
