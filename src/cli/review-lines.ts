import type { OpenDoubt } from '../index.ts';
import { reportWords } from '../messages/command-words.ts';
import type { Language } from '../messages/languages.ts';
import { placesToText } from '../messages/place-text.ts';
import { reviewWords } from '../messages/review-words.ts';
import { toOneLine } from './fill-line.ts';
import type { Paint } from './io.ts';
import { quoteWord } from './quote-word.ts';
import { severityColours } from './report.ts';

/** Activities listed of a project. */
const MAX_READ = 6;

/** How to print the lines, and the dataset and program name for the commands in them. */
type TextStyle = { dataset: string; program: string; language: Language; paint: Paint };

/** A doubt as lines: its place, the printed text, the reading, the other readings, and the commands that settle it. */
export function doubtToLines(doubt: OpenDoubt, { dataset, program, language, paint }: TextStyle): string[] {
  const { name, notice, printed, choices, acceptance } = doubt;
  const { severity, source, message, messageJa } = notice;
  const place = source === null ? '' : `  ${placesToText(source, language)}`;
  const command = `${program} review ${quoteWord(dataset)} ${quoteWord(name)}`;
  const choose = (number: number): string => paint('dim', `${command} --choose ${number}`);
  return [
    `${paint(severityColours[severity], reportWords[severity][language])} ${paint('green', name)}${place}`,
    `  ${toOneLine(language === 'ja' ? messageJa : message)}`,
    ...printed.map(
      ({ fields }) =>
        `  ${reviewWords.printed[language]}: ${fields.map(({ text }) => toOneLine(text).trim()).join(' | ')}`,
    ),
    ...readToLines(doubt, language),
    ...(acceptance !== null ? [`  0 ${reviewWords.as[language]}  ${paint('dim', `${command} --accept`)}`] : []),
    ...choices.map(({ text, textJa, assignments }, at) => {
      const words = toOneLine(language === 'ja' ? textJa : text);
      const how = assignments === null ? paint('dim', `(${reviewWords.byHand[language]})`) : choose(at + 1);
      return `  ${at + 1} ${words}  ${how}`;
    }),
    ...byHandToLines(doubt, { dataset, program, language, paint }),
    '',
  ];
}

/** The title and what was read; a lane has no title, and an activity's title is what was read. */
function readToLines({ record, read }: OpenDoubt, language: Language): string[] {
  if (record === null) return [];
  const title = record.kind === 'lane' ? '' : ` ${toOneLine(record.title)}`;
  const boxes = record.kind === 'activity' ? [] : read;
  const more = boxes.length > MAX_READ ? ['    …'] : [];
  return [
    `  ${reviewWords.read[language]}:${title}`,
    ...boxes.slice(0, MAX_READ).map((line) => `    ${toOneLine(line)}`),
    ...more,
  ];
}

/** Commands for a person to complete, if no reading can be chosen by number. */
function byHandToLines({ byHand }: OpenDoubt, { dataset, program, language, paint }: TextStyle): string[] {
  const reason = quoteWord(reviewWords.why[language]);
  return byHand.map(({ id, fields }) => {
    const stated = fields.map(({ field, value }) => quoteWord(`${field}=${value ?? '…'}`)).join(' ');
    return `  ${paint('dim', `${program} correct ${quoteWord(dataset)} ${id} ${stated} --why ${reason}`)}`;
  });
}
