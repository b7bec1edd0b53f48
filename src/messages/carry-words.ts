import { carryEn, carryStatusesEn } from './en/carry.ts';
import { carryJa, carryStatusesJa } from './ja/carry.ts';
import { pairWords } from './languages.ts';

/** What `correct carry` reports. */
export const carryWords = pairWords(carryEn, carryJa);
/** What becomes of a correction. */
export const carryStatusWords = pairWords(carryStatusesEn, carryStatusesJa);
