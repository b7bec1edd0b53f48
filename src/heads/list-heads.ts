import { headerToRole, isWord } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { TextRow } from '../model/head.ts';

/** The fewest known words; a single one may be the content of a cell. */
const MIN_WORDS = 2;
/** The share of cells that must be known heads; in a form only every other cell is. */
const HALF = 0.5;

/** Whether a row heads a list without years, such as members or buildings: 氏名 役職 所属 任期. */
export function isListHead({ cells }: TextRow, vocabulary: Vocabulary): boolean {
  const { others, attributes, subjects } = vocabulary;
  if (cells.filter(({ text }) => isWord(text, others)).length < MIN_WORDS) return false;
  const words = [...others, ...attributes, ...subjects];
  const known = cells.filter(({ text }) => isWord(text, words) || headerToRole(text, vocabulary) !== null);
  return known.length > cells.length * HALF;
}

/** Whether a row has known column heads: 施設名, 所管課, 構造. A single word may be the name of a project. */
export function hasHeadWords({ cells }: TextRow, vocabulary: Vocabulary): boolean {
  const roles = cells.flatMap(({ text }) => headerToRole(text, vocabulary) ?? []);
  return roles.includes('departments') || roles.length >= MIN_WORDS;
}
