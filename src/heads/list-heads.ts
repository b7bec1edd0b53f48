import { headerToRole, isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { TextRow } from '../model/head.ts';

/** One such word may be what a cell of a schedule says. */
const MIN_WORDS = 2;
/** Of the cells of the row more than this share are words that head columns; in a row of a form every other cell is. */
const HALF = 0.5;

/** 氏名 役職 所属 任期: whether a row heads a list of things without years, such as members or buildings. */
export function isListHead({ cells }: TextRow, vocabulary: Vocabulary): boolean {
  const { others, attributes, subjects } = vocabulary;
  if (cells.filter(({ text }) => isWord(text, others)).length < MIN_WORDS) return false;
  const words = [...others, ...attributes, ...subjects];
  const known = cells.filter(({ text }) => isWord(text, words) || headerToRole(text, vocabulary) !== null);
  return known.length > cells.length * HALF;
}

/** 施設名, 所管課, 構造: whether a row heads columns of whatever kind. One word alone may be what a project is called. */
export function hasHeadWords({ cells }: TextRow, vocabulary: Vocabulary): boolean {
  const roles = cells.flatMap(({ text }) => headerToRole(text, vocabulary) ?? []);
  return roles.includes('departments') || roles.length >= MIN_WORDS;
}
