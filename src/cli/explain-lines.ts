import type { FoundSource } from '../files/published.ts';
import { type Explanation, type Place, recordKindWords } from '../index.ts';
import {
  correctionStatusWords,
  explainWords,
  factValueWords,
  factWords,
  relationWords,
  reportWords,
} from '../messages/command-words.ts';
import type { Language } from '../messages/languages.ts';
import { placesToText } from '../messages/place-text.ts';
import { explainNotice } from '../messages/render.ts';
import { fill, toOneLine } from './fill-line.ts';
import type { Paint } from './io.ts';
import { severityColours } from './report.ts';

type TextStyle = { language: Language; paint: Paint };

/** An explanation as plain lines: the record, its source lines as printed, the repairs, the notices. */
export function explanationToLines(
  explanation: Explanation,
  found: FoundSource,
  language: Language,
  paint: Paint,
): string[] {
  const style = { language, paint };
  return [
    ...recordToLines(explanation, style),
    '',
    ...sourceToLines(explanation, found, style),
    '',
    ...repairsToLines(explanation, style),
    '',
    ...correctionsToLines(explanation, style),
    ...noticesToLines(explanation, style),
  ];
}

function recordToLines(
  { id, kind, title, facts, above, below }: Explanation,
  { language, paint }: TextStyle,
): string[] {
  const briefs = (list: Explanation['below']): string[] =>
    list.map((one) => `    ${one.id}  ${recordKindWords[one.kind][language]}  ${toOneLine(one.title)}`);
  const withHeading = (heading: string, lines: string[]): string[] =>
    lines.length === 0 ? [] : [`  ${heading}`, ...lines];
  return [
    `${paint('green', id)}  ${recordKindWords[kind][language]}  ${toOneLine(title)}`,
    ...facts.map(({ name, value }) => {
      const word = factValueWords[`${name}.${value}`]?.[language] ?? toOneLine(value);
      return `  ${factWords[name][language]}: ${word}`;
    }),
    ...withHeading(explainWords.above[language], briefs(above)),
    ...withHeading(explainWords.below[language], briefs(below)),
  ];
}

function sourceToLines(explanation: Explanation, found: FoundSource, { language, paint }: TextStyle): string[] {
  const { source, places, lines } = explanation;
  const values = {
    file: source.file ?? '—',
    path: found.path ?? '—',
    searched: found.searched.join(', ') || '—',
    actual: source.givenSha256?.slice(0, shownDigits) ?? '—',
    expected: source.sha256.slice(0, shownDigits),
  };
  const heading = [
    `${explainWords.source[language]}: ${toOneLine(values.file)} ${placesToText(places, language)}`.trim(),
  ];
  const state = fill(explainWords[source.lines], language, values);
  if (source.lines !== 'shown') return [...heading, `  ${paint('yellow', state)}`];
  return [...heading, `  ${state}`, ...lines.flatMap((line) => lineToLines(line, { language, paint }))];
}
/** Digits shown of a hash; enough to tell two apart by eye. */
const shownDigits = 12;

function lineToLines({ page, line, width, readBy, fields }: Explanation['lines'][number], style: TextStyle): string[] {
  const { language, paint } = style;
  const readers = (ids: readonly string[]): string => (ids.length === 0 ? '' : `  ← ${ids.join(', ')}`);
  const place = placesToText([{ kind: 'text', page, line, field: null }], language);
  const count = width > 1 ? ` ${fill(explainWords.width, language, { width })}` : '';
  return [
    `  ${place}${count}${readers(readBy)}`,
    ...fields.map(({ field, text, isOwn, readBy: ids }) => {
      const printed = `  ${isOwn ? '>' : ' '} ${String(field).padStart(2)}  ${toOneLine(text)}`;
      return (isOwn ? printed : paint('dim', printed)) + paint('dim', readers(ids));
    }),
  ];
}

function repairsToLines({ repairs }: Explanation, { language }: TextStyle): string[] {
  return [
    fill(explainWords.repairs, language, { count: repairs.length }),
    ...repairs.flatMap(({ code, subject, relation, before, after, reason, reasonJa, source }) => [
      `  ${code}  ${aboutToText(subject, relation, source, language)}`,
      `    ${explainWords.before[language]}: ${toOneLine(before)}`,
      `    ${explainWords.after[language]}: ${toOneLine(after)}`,
      `    ${explainWords.reason[language]}: ${toOneLine(language === 'ja' ? reasonJa : reason)}`,
    ]),
  ];
}

/** No lines if there are no corrections, as in most plans. */
function correctionsToLines({ corrections }: Explanation, { language, paint }: TextStyle): string[] {
  if (corrections.length === 0) return [];
  return [
    fill(explainWords.corrections, language, { count: corrections.length }),
    ...corrections.flatMap(({ id, kind, status, subject, relation, source, who, when, why, before, after }) => [
      `  ${id} ${kind}  ${paint(status === 'applied' ? 'green' : 'yellow', correctionStatusWords[status][language])}  ${aboutToText(subject, relation, source, language)}`,
      `    ${fill(explainWords.signed, language, { who, when })}: ${toOneLine(why)}`,
      `    ${explainWords.corrected[language]}: ${toOneLine(before ?? '—')} → ${toOneLine(after ?? '') || '—'}`,
    ]),
    '',
  ];
}

function noticesToLines({ notices }: Explanation, { language, paint }: TextStyle): string[] {
  return [
    fill(explainWords.notices, language, { count: notices.length }),
    ...notices.flatMap(({ code, severity, subject, relation, source, alternatives = [], values, ...notice }) => [
      `  ${paint(severityColours[severity], reportWords[severity][language])} ${code}  ${aboutToText(subject, relation, source, language)}`,
      `    ${toOneLine(language === 'ja' ? notice.messageJa : notice.message)}`,
      ...adviceToLines(code, values, language),
      ...(notice.actual === undefined ? [] : [`    ${explainWords.actual[language]}: ${toOneLine(notice.actual)}`]),
      ...(notice.expected === undefined
        ? []
        : [`    ${explainWords.expected[language]}: ${toOneLine(notice.expected)}`]),
      ...(alternatives.length === 0 ? [] : [`    ${explainWords.notChosen[language]}:`]),
      ...alternatives.map(({ text, textJa }) => `      - ${toOneLine(language === 'ja' ? textJa : text)}`),
    ]),
  ];
}

/** Why the notice matters and what to do; no lines for a code that this version does not know. */
function adviceToLines(code: string, values: Explanation['notices'][number]['values'], language: Language): string[] {
  const wording = explainNotice(code, values, language);
  if (wording === null) return [];
  return [
    `    ${explainWords.why[language]}: ${toOneLine(wording.why)}`,
    `    ${explainWords.remedy[language]}: ${toOneLine(wording.remedy)}`,
  ];
}

function aboutToText(
  subject: string | null,
  relation: Explanation['repairs'][number]['relation'],
  source: readonly Place[] | null,
  language: Language,
): string {
  const about = [subject, relation === 'own' ? '' : relationWords[relation][language]].filter(Boolean).join(', ');
  return `(${about}) ${source === null ? '' : placesToText(source, language)}`.trim();
}
