import { isCircledList } from '../japanese/circled.ts';
import { BULLETS, isArrowOnly } from '../japanese/marks.ts';
import { isDepartmentList, type KnownNames, nameToKey, textToNames } from '../japanese/organisations.ts';

/** What a cell looks like, whatever column it stands in. */
export type CellKind = 'arrow' | 'related' | 'known-departments' | 'departments' | 'bullet' | 'text';

export function textToKind(text: string, known: KnownNames): CellKind {
  if (isArrowOnly(text)) return 'arrow';
  if (isCircledList(text)) return 'related';
  if (isDepartmentList(text, known)) {
    return textToNames(text, known).every(({ name }) => known.has(nameToKey(name)))
      ? 'known-departments'
      : 'departments';
  }
  // "ものづくり課 (駐在) 東都大・西都大": one name that is known makes a cell of names.
  const names = textToNames(text, known);
  if (text.length <= MAX_NAMES && names.some(({ name }) => known.has(nameToKey(name)))) return 'departments';
  return BULLETS.includes(text.slice(0, 1)) ? 'bullet' : 'text';
}

/** Characters of a cell that can be a list of names; longer ones are prose that names a department. */
const MAX_NAMES = 60;
