import { z } from 'zod';
import type { YearRange } from './value-kinds.ts';

const word = z.string().trim().min(1);
const words = z.array(word).default([]);

/** What header words can denote: columns, the title of the years, the title of a schedule, columns of the index. */
export const headerRoles = [
  'initiative',
  'project',
  'related',
  'departments',
  'remark',
  'unit',
  'indicator',
  'period',
  'years',
  'schedule',
  'measure',
  'page',
] as const;
export type HeaderRole = (typeof headerRoles)[number];

/** Labels beside a text: before the lead department, of a sub indicator, and in the head of a column of values. */
export const labelRoles = ['lead', 'sub', 'main', 'reprint', 'cumulative', 'actual', 'target'] as const;
export type LabelRole = (typeof labelRoles)[number];

/** Words of a header; blank is allowed, since the head over the projects may be blank. */
const heads = z.array(z.string().trim()).default([]);

function byRole<T extends string>(roles: readonly T[], list = words): z.ZodObject<Record<T, typeof words>> {
  return z.strictObject(Object.fromEntries(roles.map((role) => [role, list])) as Record<T, typeof words>);
}

/** Whether a pattern has every required placeholder, and none that is unknown or duplicate. */
function hasPlaces(text: string, required: readonly string[], allowed: readonly string[]): boolean {
  const places = [...text.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name);
  const isOnce = places.every((name, index) => allowed.includes(name) && places.indexOf(name) === index);
  return isOnce && required.every((name) => places.includes(name)) && !/[{}]/u.test(text.replace(/\{[^{}]*\}/gu, ''));
}

/** "基本施策{number} {title}", one or a list. */
const patterns = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => (typeof given === 'string' ? [given] : given));

function headingPattern(allowed: readonly string[]): z.ZodString {
  return word.refine((text) => hasPlaces(text, ['number', 'title'], allowed), 'pattern');
}

const [FIRST_PROFILE_YEAR, LAST_PROFILE_YEAR] = [1900, 2200];
const firstYear = z.int().min(FIRST_PROFILE_YEAR).max(LAST_PROFILE_YEAR);
const yearPattern = word.refine(
  (text) => hasPlaces(text, ['number'], ['number']) && text.replace('{number}', '').trim() !== '',
  'year-pattern',
);
/** Whether a pattern's number is the year itself: "FY{number}", with neither a first year nor an era. */
function isYearItself(pattern: string, first: number | null, era: string | null): boolean {
  return first === null && era === null && !/年目|年次|期/u.test(pattern);
}

/** 2024-2026 */
const yearRange = z.string().refine((text) => nameToYearRange(text) !== null, 'year-range');

/** First and last year of a range as a profile writes it; null if it is not a range. */
export function nameToYearRange(text: string): YearRange | null {
  const [, from, to] = /^\s*(\d{4})\s*[-~〜～]\s*(\d{4})\s*$/u.exec(text) ?? [];
  const [first, last] = [Number(from), Number(to)];
  return first >= FIRST_PROFILE_YEAR && last > first && last <= LAST_PROFILE_YEAR ? { first, last } : null;
}

const yearStyle = z
  .strictObject({
    pattern: yearPattern,
    /** The fiscal year that number 1 stands for, */
    first: firstYear.nullable().default(null),
    /** or the era that the numbers are counted in; neither where the number is the year itself: "FY{number}". */
    era: word.nullable().default(null),
  })
  .refine(
    ({ first, era, pattern }) => (first === null) !== (era === null) || isYearItself(pattern, first, era),
    'first-or-era',
  );

/**
 * The words and numbering of a body's plans, as far as they are unusual. They add to the words that are known anyway; if both
 * know a header word, the profile's meaning counts.
 */
export const profileSchema = z.strictObject({
  headers: byRole(headerRoles, heads).prefault({}),
  /** How headings are printed: "第{number}章 {title}"; with `{direction}` a measure's names its direction too. */
  direction: patterns.pipe(z.array(headingPattern(['number', 'title']))),
  measure: patterns.pipe(z.array(headingPattern(['number', 'title', 'direction']))),
  /** Marks that begin an item even within a line; arrows are not allowed. */
  bullets: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => (typeof given === 'string' ? [...given.replace(/\s/gu, '')] : given))
    .pipe(z.array(z.string().regex(/^[^\p{L}\p{N}\s]$/u, 'bullet'))),
  labels: byRole(labelRoles).prefault({}),
  years: z
    .strictObject({
      /** "{number}年目" with the fiscal year of 1, or "{number}年度" with an era. */
      styles: z.array(yearStyle).default([]),
      /** Fiscal years by what is printed for them, or ranges of them: 初年度: 2024, 前期: 2024-2026. */
      names: z.record(word, z.union([firstYear, yearRange])).default({}),
      /** Heads of time columns that cannot be dated: 第1ステージ. */
      terms: words,
      /** The fiscal year of 1年目, and of months printed without a year. */
      first: firstYear.nullable().default(null),
    })
    .prefault({}),
});
export type Profile = z.output<typeof profileSchema>;
/** A profile as it is written: everything may be left out. */
export type ProfileInput = z.input<typeof profileSchema>;
