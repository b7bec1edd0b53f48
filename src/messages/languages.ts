export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

/** One wording in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** What is said of a kind of notice, why it matters to who uses the data, and what to do about it, where that is not the usual. */
export type NoticeWording = { message: string; why: string; remedy?: string };

/** The wordings of a topic, side by side. */
export function pairWords<Key extends string>(
  en: Readonly<Record<Key, string>>,
  ja: Readonly<Record<Key, string>>,
): Readonly<Record<Key, Words>> {
  const keys = Object.keys(en) as Key[];
  return Object.fromEntries(keys.map((key) => [key, { en: en[key], ja: ja[key] }])) as Record<Key, Words>;
}
