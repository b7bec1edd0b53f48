import { helpEn } from './en/help.ts';
import { usageErrorsEn, usageExpectationsEn } from './en/usage.ts';
import { helpJa } from './ja/help.ts';
import { usageErrorsJa, usageExpectationsJa } from './ja/usage.ts';
import { pairWords } from './languages.ts';

/** The help of the program and its commands. */
export const helpWords = pairWords(helpEn, helpJa);
/** What is wrong with a command line, and what to do. */
export const usageErrorWords = pairWords(usageErrorsEn, usageErrorsJa);
/** What the value of an option is expected to be. */
export const usageExpectationWords = pairWords(usageExpectationsEn, usageExpectationsJa);
