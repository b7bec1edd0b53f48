import { noticeTitlesEn } from './en/notice-titles.ts';
import { noticeTitlesJa } from './ja/notice-titles.ts';
import { pairWords, type Words } from './languages.ts';

/** What each kind of notice is called, by its code. */
export const noticeTitleWords: Readonly<Record<string, Words>> = pairWords(noticeTitlesEn, noticeTitlesJa);
