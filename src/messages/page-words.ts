import { arrowUsesEn, endsEn, headsEn, pageEn } from './en/page-drawing.ts';
import { arrowUsesJa, endsJa, headsJa, pageJa } from './ja/page-drawing.ts';
import { pairWords } from './languages.ts';

/** What the picture of a page says; `{name}` places are filled. */
export const pageWords = pairWords(pageEn, pageJa);
/** What a column was read as. */
export const headWords = pairWords(headsEn, headsJa);
/** What the end of an activity rests on. */
export const endWords = pairWords(endsEn, endsJa);
/** Of an arrow, the words of its tag and of its title. */
export const arrowUseWords = pairWords(arrowUsesEn, arrowUsesJa);
