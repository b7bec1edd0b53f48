import type { MessageValue, MessageValues, Reason } from '../model/phrase.ts';
import { answersEn, evidenceEn, figureKindsEn, inputKindsEn, rowReadingsEn } from './en/phrases.ts';
import { answersJa, evidenceJa, figureKindsJa, inputKindsJa, rowReadingsJa } from './ja/phrases.ts';
import type { Language, Words } from './languages.ts';

const answers = { en: answersEn, ja: answersJa };
const evidence: Record<Language, Readonly<Record<string, string>>> = { en: evidenceEn, ja: evidenceJa };
const kinds: Record<Language, Readonly<Record<string, string>>> = { en: inputKindsEn, ja: inputKindsJa };
const figures: Record<Language, Readonly<Record<string, string>>> = { en: figureKindsEn, ja: figureKindsJa };
const readings: Record<Language, Readonly<Record<string, string>>> = { en: rowReadingsEn, ja: rowReadingsJa };

/**
 * `{name}` places filled from the values. `{name:signed}` is a number with its sign, `{name:answer}` yes or no,
 * `{name:kind}` what an input is, `{name:figure}` what a figure is, `{name:reading}` what happened to a row, `{name:reasons}` what was weighed.
 * `{name|place is|places are}` is a number with the words that go with one or with another number of things.
 */
export function fillPlaces(template: string, values: MessageValues, language: Language = 'en'): string {
  return template.replace(places, (place, name: string, form?: string, one?: string, others?: string) => {
    const value = values[name];
    if (value === undefined) return place;
    if (one === undefined) return valueToText(value, form, language);
    return `${value} ${Number(value) === 1 ? one : others}`;
  });
}

const places = /\{(\w+)(?::(\w+)|\|([^|{}]+)\|([^|{}]+))?\}/g;

/** Words in one of the languages, their places filled. */
export function fillWords(words: Words, language: Language, values: MessageValues = {}): string {
  return fillPlaces(words[language], values, language);
}

function valueToText(value: MessageValue, form: string | undefined, language: Language): string {
  if (form === 'answer') return answers[language][value ? 'yes' : 'no'];
  if (form === 'kind') return kinds[language][String(value)] ?? String(value);
  if (form === 'figure') return figures[language][String(value)] ?? String(value);
  if (form === 'reading') return readings[language][String(value)] ?? String(value);
  if (form === 'signed') return typeof value === 'number' ? toSigned(value) : answers[language].noOther;
  if (form === 'reasons' && isReasons(value)) return reasonsToText(value, language);
  return String(value);
}

function isReasons(value: MessageValue): value is readonly Reason[] {
  return Array.isArray(value);
}

/** "related cell fits +3.0, first year blank -0.1; the other: cell in no column -8.0" */
function reasonsToText(reasons: readonly Reason[], language: Language): string {
  const { comma, otherwise, semicolon } = answers[language];
  const toList = (some: readonly Reason[]): string => some.map((one) => reasonToText(one, language)).join(comma);
  const others = reasons.filter((reason) => reason.otherwise);
  const own = toList(reasons.filter((reason) => !reason.otherwise));
  if (others.length === 0) return own;
  return `${own}${own === '' ? '' : semicolon}${otherwise}${toList(others)}`;
}

function reasonToText({ term, weight }: Reason, language: Language): string {
  const words = evidence[language][term] ?? term;
  return weight === null ? words : `${words} ${toSigned(weight)}`;
}

/** Whether a reading that was not chosen tells its margin, "… belongs to X (-2.3)": whoever shows it says what that is. */
export function endsWithMargin(text: string): boolean {
  return /[(（][+-]\d+\.\d[)）]$/u.test(text);
}

function toSigned(weight: number): string {
  return `${weight < 0 ? '' : '+'}${weight.toFixed(1)}`;
}
