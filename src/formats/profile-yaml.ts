import { stringify } from 'yaml';
import { profileDraftWords } from '../messages/draft-words.ts';
import type { Language } from '../messages/languages.ts';
import { placeToKey, placeToLine, placeToPage } from '../model/place.ts';
import { headerRoles } from '../model/profile-schema.ts';
import type { Seen, Survey } from '../model/survey.ts';

type DraftWord = keyof typeof profileDraftWords;

/** A survey as a profile to complete: what was read as it stands, what was not as comments. It is a valid profile. */
export function surveyToYaml(survey: Survey, name: string, language: Language): string {
  const say = (word: DraftWord): string => profileDraftWords[word][language];
  const lines = [
    ...say('title').replace('{name}', toComment(name)).split('\n'),
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

type Say = (word: DraftWord) => string;

function headerLines({ headers, unreadHeaders }: Survey, say: Say): string[] {
  const roles = headerRoles.flatMap((role) => headers.filter((one) => one.role === role));
  return [
    'headers:',
    ...roles.map(
      ({ role, words }) => `  ${role}: ${toList(words)} # ${words.map((one) => toPlace(one, say)).join('; ')}`,
    ),
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

function yearLines({ years, unreadYears }: Survey, say: Say): string[] {
  const [first] = years;
  const patterns = [...Map.groupBy(unreadYears, ({ pattern }) => pattern)];
  return [
    first
      ? `# ${say('years')} ${years.map(({ text, year }) => `${toComment(text)} = ${year}`).join(', ')} (${toPlace(first, say)})`
      : `# ${say('noYears')}`,
    ...(patterns.length > 0 ? [`# ${say('unreadYears')}`, '# years:', '#   styles:'] : []),
    ...patterns.flatMap(([pattern, seen]) => {
      const [one] = seen;
      const remark = `${seen.map(({ text }) => toComment(text)).join(', ')}${one ? ` (${toPlace(one, say)})` : ''}`;
      return [`#     - pattern: ${toScalar(pattern)} # ${remark}`, `#       first: ? # ${say('first')}`];
    }),
  ];
}

function toPlace({ place, count }: Seen, say: Say): string {
  const [line, page] = [placeToLine(place), placeToPage(place)];
  const where =
    line !== null
      ? say('line').replace('{line}', String(line))
      : page !== null
        ? say('page').replace('{page}', String(page))
        : placeToKey(place);
  return count > 1 ? say('times').replace('{place}', where).replace('{count}', String(count)) : where;
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

function toComment(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ');
}
