import { headerToRole, isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { TextRow } from '../model/head.ts';

/** One such word may be what a cell of a schedule says. */
const MIN_WORDS = 2;
/** Of the cells of the row more than this share are words that head columns; in a row of a form every other cell is. */
const HALF = 0.5;

/** 氏名 役職 所属 任期: whether a row heads a table of things that have no years, of members or of buildings. */
export function isOtherHead({ cells }: TextRow, vocabulary: Vocabulary): boolean {
  const { others, attributes, subjects } = vocabulary;
  const isOther = (text: string): boolean => isWord(text, others);
  if (cells.filter(({ text }) => isOther(text)).length < MIN_WORDS) return false;
  const known = cells.filter(
    ({ text }) =>
      isOther(text) || isWord(text, [...attributes, ...subjects]) || headerToRole(text, vocabulary) !== null,
  );
  return known.length > cells.length * HALF;
}
