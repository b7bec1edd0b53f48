import { changedFieldsEn, changeKindsEn, recordKindsEn } from './en/record-kinds.ts';
import { changedFieldsJa, changeKindsJa, recordKindsJa } from './ja/record-kinds.ts';
import { pairWords } from './languages.ts';

/** What is said of a change. */
export const changeKindWords = pairWords(changeKindsEn, changeKindsJa);
/** Kinds of records. */
export const recordKindWords = pairWords(recordKindsEn, recordKindsJa);
/** Fields of records. */
export const changedFieldWords = pairWords(changedFieldsEn, changedFieldsJa);
