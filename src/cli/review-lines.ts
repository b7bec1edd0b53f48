import type { OpenDoubt } from '../index.ts';
import { reportWords } from '../messages/command-words.ts';
import type { Language } from '../messages/languages.ts';
import { placesToText } from '../messages/place-text.ts';
import { reviewWords } from '../messages/review-words.ts';
import { toOneLine } from './fill-line.ts';
import type { Paint } from './io.ts';
import { severityColours } from './report.ts';

/** Of a project not every activity is listed. */
const MAX_READ = 6;

/** One place to look at: where, what is printed, what was read, the other readings, and the commands that settle it. */
export function doubtToLines(doubt: OpenDoubt, dataset: string, language: Language, paint: Paint): string[] {
  const { name, notice, record, read, printed, choices, acceptance } = doubt;
  const { severity, source, message, messageJa } = notice;
  const place = source === null ? '' : `  ${placesToText(source, language)}`;
  const command = `koteihyo review ${dataset} ${name}`;
  const choose = (number: number): string => paint('dim', `${command} --choose ${number}`);
  return [
    `${paint(severityColours[severity], reportWords[severity][language])} ${paint('green', name)}${place}`,
    `  ${toOneLine(language === 'ja' ? messageJa : message)}`,
    ...printed.map(
      ({ fields }) =>
        `  ${reviewWords.printed[language]}: ${fields.map(({ text }) => toOneLine(text).trim()).join(' | ')}`,
    ),
    ...(record === null || record.kind === 'lane'
      ? []
      : [`  ${reviewWords.read[language]}: ${toOneLine(record.title)}`]),
    ...(record?.kind === 'activity' ? [] : read.slice(0, MAX_READ).map((line) => `    ${toOneLine(line)}`)),
    ...(acceptance !== null ? [`  0 ${reviewWords.as[language]}  ${paint('dim', `${command} --accept`)}`] : []),
    ...choices.map(({ text, textJa, assignments }, at) => {
      const words = toOneLine(language === 'ja' ? textJa : text);
      const how = assignments === null ? paint('dim', `(${reviewWords.byHand[language]})`) : choose(at + 1);
      return `  ${at + 1} ${words}  ${how}`;
    }),
    ...byHand(doubt, dataset, language, paint),
    '',
  ];
}

/** Where no reading can be chosen by a number, the command that a person completes. */
function byHand({ record, choices, several }: OpenDoubt, dataset: string, language: Language, paint: Paint): string[] {
  if (record === null || choices.some(({ assignments }) => assignments !== null)) return [];
  const stated =
    several === null
      ? `${record.id} ${fieldOfKind[record.kind] ?? 'name'}=…`
      : `${several.project} split=… lanes=${several.lane ?? '…'}`;
  const why = reviewWords.why[language];
  return [`  ${paint('dim', `koteihyo correct ${dataset} ${stated} --why ${why.includes(' ') ? `"${why}"` : why}`)}`];
}

const fieldOfKind: Readonly<Record<string, string>> = {
  activity: 'years',
  lane: 'move',
  project: 'name',
  initiative: 'departments',
  indicator: 'name',
  measure: 'title',
};
