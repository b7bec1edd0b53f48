import { nameToYearRange, type Profile } from '../model/profile-schema.ts';
import { eraToFirstYear, wordsToYearStyle, type YearStyle } from './fiscal-years.ts';
import { wordsToFootnote } from './footnotes.ts';
import { columnsToRoles, type HeaderWords, headerToKey, labelPattern, type Roles, shippedWords } from './headers.ts';
import { describedHeadingPattern, type HeadingStyle } from './heading-styles.ts';
import { bulletsToMarks, type Marks } from './marks.ts';
import { bare, foldWidth } from './width.ts';
import { wordsToBesideYear } from './year-labels.ts';

/**
 * The words, headings, marks and years for reading an edition: those shipped and those of its profile. Made once per
 * edition.
 */
export type Vocabulary = HeaderWords & {
  roles: Roles;
  besideYear: RegExp;
  /** Matches the beginning of a remark below a table. */
  footnote: RegExp;
  yearStyles: readonly YearStyle[];
  /** The edition's own names for ranges of fiscal years: 前期. */
  yearRanges: ReadonlyMap<string, { first: number; last: number }>;
  /** Whether the edition has its own words for times. */
  hasOwnTimes: boolean;
  /** The fiscal year in which months, and a plan's years, begin if nothing printed gives it. */
  firstYear: number | null;
  /** Headings as the profile describes them; null if it does not. */
  directionStyle: HeadingStyle | null;
  measureStyle: HeadingStyle | null;
  marks: Marks;
  labelPatterns: { sub: RegExp; reprint: RegExp };
};

/** The shipped vocabulary with the additions of a profile. */
export function profileToVocabulary(profile: Profile | null): Vocabulary {
  const words = profile ? addWords(shippedWords, profile) : shippedWords;
  return {
    ...words,
    roles: new Map([...columnsToRoles(shippedWords.columns), ...(profile ? profileToRoles(profile) : [])]),
    besideYear: wordsToBesideYear(words),
    footnote: wordsToFootnote(words),
    yearStyles: profile ? profileToYearStyles(profile) : [],
    yearRanges: new Map(profile ? profileToRanges(profile) : []),
    hasOwnTimes: profile !== null && hasTimes(profile),
    firstYear: profile?.years.first ?? null,
    directionStyle: descriptionsToStyle(profile?.direction ?? []),
    measureStyle: descriptionsToStyle(profile?.measure ?? []),
    marks: bulletsToMarks((profile?.bullets ?? []).join('')),
    labelPatterns: { sub: labelPattern(words.labels.sub), reprint: labelPattern(words.labels.reprint) },
  };
}

/** The vocabulary without any profile. */
export const shippedVocabulary: Vocabulary = profileToVocabulary(null);

function profileToRoles({ headers }: Profile): Roles {
  const { initiative, project, related, departments, remark, unit, indicator } = headers;
  return columnsToRoles({
    initiative,
    name: project.filter((head) => head !== ''),
    related,
    departments,
    remark,
    unit,
    indicator,
  });
}

function addWords(words: HeaderWords, { headers, labels, years }: Profile): HeaderWords {
  const add = (known: readonly string[], own: readonly string[]): string[] => [...known, ...own.map(headerToKey)];
  return {
    ...words,
    kinds: { actual: add(words.kinds.actual, labels.actual), target: add(words.kinds.target, labels.target) },
    index: {
      title: add(words.index.title, headers.measure),
      lead: add(words.index.lead, labels.lead),
      page: add(words.index.page, headers.page),
    },
    periods: add(words.periods, headers.period),
    terms: [...words.terms, ...years.terms.map((term) => bare(foldWidth(term)))],
    subjects: add(words.subjects, headers.project),
    yearsTitle: add(words.yearsTitle, headers.years),
    lines: {
      ...words.lines,
      scheduleTitle: add(words.lines.scheduleTitle, headers.schedule),
      lead: add(words.lines.lead, labels.lead),
    },
    labels: {
      sub: add(words.labels.sub, labels.sub),
      main: add(words.labels.main, labels.main),
      reprint: add(words.labels.reprint, labels.reprint),
      cumulative: add(words.labels.cumulative, labels.cumulative),
    },
  };
}

function hasTimes({ years }: Profile): boolean {
  return years.styles.length + years.terms.length + Object.keys(years.names).length > 0;
}

function profileToYearStyles({ years }: Profile): YearStyle[] {
  return [
    ...Object.entries(years.names).flatMap(([name, year]) =>
      typeof year === 'number' ? [wordsToYearStyle([name], year)] : [],
    ),
    ...years.styles.map(({ pattern, first, era }) =>
      wordsToYearStyle(pattern.split('{number}'), first ?? (era === null ? null : (eraToFirstYear(era) ?? 0))),
    ),
  ];
}

function profileToRanges({ years }: Profile): [string, { first: number; last: number }][] {
  return Object.entries(years.names).flatMap(([name, range]): [string, { first: number; last: number }][] => {
    const read = typeof range === 'string' ? nameToYearRange(range) : null;
    return read ? [[bare(foldWidth(name)), read]] : [];
  });
}

function descriptionsToStyle(descriptions: readonly string[]): HeadingStyle | null {
  const [name] = descriptions;
  return name === undefined ? null : { name, patterns: descriptions.map(describedHeadingPattern) };
}
