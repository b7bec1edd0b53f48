import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fillPlaces } from '../../messages/fill-places.ts';
import type { Language } from '../../messages/languages.ts';
import { siteWords } from '../../messages/site-words.ts';

export type SiteWord = keyof typeof siteWords;

type Voices = {
  language: Language;
  say: (word: SiteWord, values?: Readonly<Record<string, string | number>>) => string;
};

/** The words of a page in one language. */
export function toVoice(language: Language): Voices {
  return { language, say: (word, values = {}) => fillPlaces(siteWords[word][language], values, language) };
}

export const Voice = createContext<Voices>(toVoice('ja'));

export function useVoice(): Voices {
  return useContext(Voice);
}
