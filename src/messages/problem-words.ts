import {
  correctionExpectationsEn,
  otherExpectationsEn,
  registryExpectationsEn,
  sidecarExpectationsEn,
  typedExpectationsEn,
} from './en/expectations.ts';
import { inputErrorsEn } from './en/input-errors.ts';
import { problemsEn } from './en/problems.ts';
import {
  correctionExpectationsJa,
  otherExpectationsJa,
  registryExpectationsJa,
  sidecarExpectationsJa,
  typedExpectationsJa,
} from './ja/expectations.ts';
import { inputErrorsJa } from './ja/input-errors.ts';
import { problemsJa } from './ja/problems.ts';
import { pairWords } from './languages.ts';

/** Why nothing can be published from an input, and what to do. */
export const inputErrorWords = pairWords(inputErrorsEn, inputErrorsJa);
/** What is wrong with a file, and what to do. */
export const problemWords = pairWords(problemsEn, problemsJa);
/** What a field of the sidecar is expected to be. */
export const sidecarExpectationWords = pairWords(sidecarExpectationsEn, sidecarExpectationsJa);
/** What a field of the registry is expected to be, where it is not a text. */
export const registryExpectationWords = pairWords(registryExpectationsEn, registryExpectationsJa);
/** What a field of a correction is expected to be, where it is not a text. */
export const correctionExpectationWords = pairWords(correctionExpectationsEn, correctionExpectationsJa);
/** The same of what is typed: eras are taken there, and written as years. */
export const typedExpectationWords = {
  ...correctionExpectationWords,
  ...pairWords(typedExpectationsEn, typedExpectationsJa),
};
/** What any other field is expected to be. */
export const otherExpectationWords = pairWords(otherExpectationsEn, otherExpectationsJa);
