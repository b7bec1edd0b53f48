import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fillPlaces } from '../../messages/fill-places.ts';
import type { Language } from '../../messages/languages.ts';
import { reviewPageWords } from '../../messages/review-page-words.ts';

export type ReviewWord = keyof typeof reviewPageWords;
type Say = (word: ReviewWord, values?: Readonly<Record<string, string | number>>) => string;

/** The words of the page of a review. */
export function toReviewVoice(language: Language): Say {
  return (word, values = {}) => fillPlaces(reviewPageWords[word][language], values, language);
}

export const ReviewVoice = createContext<Say>(toReviewVoice('ja'));

export function useReviewVoice(): Say {
  return useContext(ReviewVoice);
}
