import { stringify } from 'yaml';
import { profileDraftWords } from '../messages/draft-words.ts';
import { fillWords } from '../messages/fill-places.ts';
import type { Language } from '../messages/languages.ts';
import { placesToText } from '../messages/place-text.ts';
import type { MessageValues } from '../model/phrase.ts';
import { placeToLine, placeToPage } from '../model/place.ts';
import { type HeaderRole, headerRoles } from '../model/profile-schema.ts';
import type { Seen, Survey, UnreadYear } from '../model/survey.ts';

type DraftWord = keyof typeof profileDraftWords;

/** A survey as a profile to complete: recognised words as entries, unrecognised ones as comments. It is a valid profile as it is. */
export function surveyToYaml(survey: Survey, name: string, language: Language): string {
  const words = (word: DraftWord, values: MessageValues = {}): string =>
    fillWords(profileDraftWords[word], language, values);
  const say: Say = Object.assign(words, { language });
  const lines = [
    ...say('title', { name: toComment(name) }).split('\n'),
    '',
    ...headerLines(survey, say),
    '',
    ...headingLines(survey, say),
    '',
    ...bulletLines(survey, say),
    '',
    ...labelLines(survey, say),
    '',
    ...yearLines(survey, say),
    '',
  ];
  return lines.map((line) => line.trimEnd()).join('\n');
}

type Say = ((word: DraftWord, values?: MessageValues) => string) & { language: Language };

function headerLines({ headers, guessedHeaders, unreadHeaders }: Survey, say: Say): string[] {
  const wordsOf = (of: Survey['headers'], role: HeaderRole): Seen[] =>
    of.flatMap((one) => (one.role === role ? one.words : []));
  return [
    'headers:',
    ...headerRoles.flatMap((role) => {
      const [read, guessed] = [wordsOf(headers, role), wordsOf(guessedHeaders, role)];
      const remarks = [
        ...read.map((one) => toPlace(one, say)),
        ...guessed.map((one) => `${toPlace(one, say)}, ${say('guess')}`),
      ];
      return remarks.length === 0 ? [] : [`  ${role}: ${toList([...read, ...guessed])} # ${remarks.join('; ')}`];
    }),
    ...(unreadHeaders.length > 0 ? [`  # ${say('unreadHeaders')}`, `  # ${headerRoles.join(', ')}`] : []),
    ...unreadHeaders.map((one) => `  # ?: ${toList([one])} # ${toPlace(one, say)}`),
  ];
}

function headingLines({ direction, measure, unreadHeadings }: Survey, say: Say): string[] {
  const toSummaryLine = (seen: Seen | null, word: DraftWord, none: DraftWord): string =>
    seen ? `# ${say(word)} ${toComment(seen.text)} (${toPlace(seen, say)})` : `# ${say(none)}`;
  return [
    toSummaryLine(direction, 'direction', 'noDirection'),
    toSummaryLine(measure, 'measure', 'noMeasure'),
    ...(unreadHeadings.length > 0 ? [`# ${say('unreadHeadings')}`] : []),
    ...unreadHeadings.map(
      (one) => `# measure: ${toScalar(one.pattern)} # ${toComment(one.text)} (${toPlace(one, say)})`,
    ),
  ];
}

function bulletLines({ bullets, unreadBullets }: Survey, say: Say): string[] {
  return [
    ...(bullets.length > 0 ? [`# ${say('bullets')} ${bullets.map(({ text }) => text).join(' ')}`] : []),
    ...(unreadBullets.length > 0 ? [`# ${say('unreadBullets')}`] : []),
    ...unreadBullets.map((one) => `# bullets: ${toScalar(one.text)} # ${toPlace(one, say)}`),
    ...(bullets.length + unreadBullets.length === 0 ? [`# ${say('noBullets')}`] : []),
  ];
}

function labelLines({ leads, unreadLeads, unreadLabels, unreadKinds }: Survey, say: Say): string[] {
  return [
    'labels:',
    ...(leads.length > 0 ? [`  lead: ${toList(leads)} # ${leads.map((one) => toPlace(one, say)).join('; ')}`] : []),
    ...(unreadLeads.length + unreadLabels.length + unreadKinds.length > 0 ? [`  # ${say('unreadLabels')}`] : []),
    ...unreadLeads.map((one) => `  # lead: ${toList([one])} # ${toPlace(one, say)}`),
    ...unreadKinds.map((one) => `  # actual: ${toList([one])} # ${toPlace(one, say)}; ${say('kind')}`),
    ...unreadLabels.map((one) => `  # sub: ${toList([one])} # ${toPlace(one, say)}`),
  ];
}

function yearLines({ years, unreadYears, guessedTerms }: Survey, say: Say): string[] {
  const [first] = years;
  const isDated = ({ isYear, first: of }: UnreadYear): boolean => isYear || of !== null;
  const dated = [...Map.groupBy(unreadYears.filter(isDated), ({ pattern }) => pattern)];
  const patterns = [
    ...Map.groupBy(
      unreadYears.filter((one) => !isDated(one)),
      ({ pattern }) => pattern,
    ),
  ];
  const hasYears = dated.length + guessedTerms.length > 0;
  return [
    first
      ? `# ${say('years')} ${years.map(({ text, year }) => `${toComment(text)} = ${year}`).join(', ')} (${toPlace(first, say)})`
      : `# ${say('noYears')}`,
    ...(hasYears ? ['years:'] : []),
    ...(dated.length > 0 ? ['  styles:'] : []),
    ...dated.flatMap(([pattern, seen]) => [
      `    - pattern: ${toScalar(pattern)} # ${toRemark(seen, say)}`,
      ...(seen[0]?.first == null ? [] : [`      first: ${seen[0].first} # ${say('fromSpan')}`]),
    ]),
    ...termLines(guessedTerms, say),
    ...(patterns.length > 0 ? [`# ${say('unreadYears')}`, ...(hasYears ? [] : ['# years:']), '#   styles:'] : []),
    ...patterns.flatMap(([pattern, seen]) => [
      `#     - pattern: ${toScalar(pattern)} # ${toRemark(seen, say)}`,
      `#       first: ? # ${say('first')}`,
    ]),
  ];
}

function termLines(terms: Survey['guessedTerms'], say: Say): string[] {
  const [first] = terms;
  if (!first) return [];
  return [
    `  terms: ${toList(terms)} # ${toPlace(first, say)}, ${say('guess')}; ${say('terms')}`,
    `  # ${say('names')}`,
    '  # names:',
    ...terms.map(({ text, year }) => `  #   ${toScalar(text)}: ${year ?? '?'}`),
  ];
}

function toRemark(seen: readonly Seen[], say: Say): string {
  const [one] = seen;
  return `${seen.map(({ text }) => toComment(text)).join(', ')}${one ? ` (${toPlace(one, say)})` : ''}`;
}

function toPlace({ place, count }: Seen, say: Say): string {
  const [line, page] = [placeToLine(place), placeToPage(place)];
  const where =
    line !== null ? say('line', { line }) : page !== null ? say('page', { page }) : placesToText([place], say.language);
  return count > 1 ? say('times', { place: where, count }) : where;
}

function toList(words: readonly Seen[]): string {
  const texts = words.map(({ text }) => text.replace(/\s+/gu, ''));
  return stringify([...new Set(texts)], {
    lineWidth: 0,
    blockQuote: false,
    collectionStyle: 'flow',
    flowCollectionPadding: false,
  }).trim();
}

function toScalar(value: string): string {
  return stringify(value, { lineWidth: 0, blockQuote: false, defaultStringType: 'QUOTE_DOUBLE' }).trim();
}

/** A text on one line, for a comment. */
export function toComment(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ');
}
