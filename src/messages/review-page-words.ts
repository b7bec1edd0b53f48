import { reviewPageEn } from './en/review-page.ts';
import { reviewPageJa } from './ja/review-page.ts';
import { pairWords } from './languages.ts';

/** What the page of a review says. */
export const reviewPageWords = pairWords(reviewPageEn, reviewPageJa);
