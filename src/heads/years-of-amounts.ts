import { headerToKey } from '../japanese/headers.ts';
import { rememberFor } from '../japanese/remember.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { type AmountName, cutUnit, textToAmountWord } from './amount-words.ts';
import { isUnbroken, type TimeLabel } from './spans-of-time.ts';
import { textsToTimeLabels } from './time-labels.ts';

/**
 * Reads 令和6年度予算額 and R5決算 as years if they are consecutive, alone or with the plain years next to them; null otherwise.
 * 令和6年度予算額 before R6, R7 and R8 is an attribute of the project, and so is one with a figure next to it.
 */
export function textsToYearsOfAmounts(texts: readonly string[], vocabulary: Vocabulary): (TimeLabel | null)[] | null {
  const years = texts.map((text) => (text === '' ? '' : textToYearOfAmount(text, vocabulary)));
  const isOfAmount = (index: number): boolean => years[index] !== texts[index];
  if (!years.some((_, index) => isOfAmount(index))) return null;
  const labels = textsToTimeLabels(years, vocabulary);
  const [first, last] = [labels.findIndex((one) => one !== null), labels.findLastIndex((one) => one !== null)];
  const times = labels.slice(first, last + 1);
  const isWhole = times.every((one) => one?.kind === null) && isUnbroken(times.flatMap((one) => one ?? []));
  if (times.length < 2 || !isWhole) return null;
  return labels.map((label, index) =>
    label && isOfAmount(index) ? { ...label, amount: textToAmount(texts[index] ?? '', vocabulary) } : label,
  );
}

function textToAmount(text: string, vocabulary: Vocabulary): AmountName {
  const { name, unit } = cutUnit(text);
  return { name: textToAmountWord(name, vocabulary), unit };
}

/** Distinct texts kept for one vocabulary. The rows of a sheet have many numbers. */
const MAX_TEXTS = 2_000;

/** Cuts 令和6年度予算額（千円） to 令和6年度; returns other texts as they are. */
const textToYearOfAmount: (text: string, vocabulary: Vocabulary) => string = rememberFor((text, vocabulary) => {
  const key = headerToKey(text);
  const word = textToAmountWord(text, vocabulary);
  const year = key.slice(0, key.length - word.length).replace(/当初$/u, '');
  return word !== '' && /[\d元]/u.test(year) ? year : text;
}, MAX_TEXTS);
