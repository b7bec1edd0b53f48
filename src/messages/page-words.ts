import { arrowTagsEn, arrowTitlesEn, columnHeadsEn, endBasesEn, pageEn } from './en/page-picture.ts';
import { arrowTagsJa, arrowTitlesJa, columnHeadsJa, endBasesJa, pageJa } from './ja/page-picture.ts';
import { pairWords } from './languages.ts';

/** What the picture of a page says. */
export const pageWords = pairWords(pageEn, pageJa);
export type PageWord = keyof typeof pageWords;
/** What a column was read as. */
export const columnHeadWords = pairWords(columnHeadsEn, columnHeadsJa);
/** What the end of an activity rests on. */
export const endBasisWords = pairWords(endBasesEn, endBasesJa);
/** What stands beside an arrow; `years` is as "2019–2021". */
export const arrowTagWords = pairWords(arrowTagsEn, arrowTagsJa);
/** What is said of an arrow that the pointer rests on. */
export const arrowTitleWords = pairWords(arrowTitlesEn, arrowTitlesJa);
