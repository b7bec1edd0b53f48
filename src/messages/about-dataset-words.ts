import { aboutDatasetEn } from './en/about-dataset.ts';
import { aboutDatasetJa } from './ja/about-dataset.ts';
import { pairWords } from './languages.ts';

/** What a dataset says of itself: in its README.md and to catalogues. */
export const aboutDatasetWords = pairWords(aboutDatasetEn, aboutDatasetJa);
