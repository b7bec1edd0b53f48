import { reviewEn } from './en/review.ts';
import { reviewJa } from './ja/review.ts';
import { pairWords } from './languages.ts';

/** What `review` and `find` print. */
export const reviewWords = pairWords(reviewEn, reviewJa);
