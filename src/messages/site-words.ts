import { siteEn } from './en/site.ts';
import { siteJa } from './ja/site.ts';
import { pairWords } from './languages.ts';

/** What the pages of an edition say. */
export const siteWords = pairWords(siteEn, siteJa);
