import { isCircledList } from '../../japanese/circled.ts';
import { isDepartmentList, MAX_LIST, textToNames } from '../../japanese/departments.ts';
import { beginsWithMark, type Marks } from '../../japanese/marks.ts';
import { endsAsOrganisation, isKnown, type KnownNames } from '../../japanese/organisations.ts';
import { bare } from '../../japanese/width.ts';
import { type Cell, isArrowAlone } from '../../model/block.ts';

/** What a cell looks like, regardless of its column. */
export type CellKind = 'arrow' | 'related' | 'known-departments' | 'departments' | 'bullet' | 'text';

/** `listed`: texts (without blanks) that are used as departments although they do not look like names. */
export function cellToKind(cell: Cell, known: KnownNames, listed: ReadonlySet<string>, marks: Marks): CellKind {
  const { text } = cell;
  if (isArrowAlone(cell)) return 'arrow';
  if (isCircledList(text)) return 'related';
  const names = text.length <= MAX_LIST ? textToNames(text, known) : [];
  if (isDepartmentList(names))
    return names.every(({ name }) => isKnown(name, known)) ? 'known-departments' : 'departments';
  // "ものづくり課 (駐在) 東都大・西都大": one known name makes the whole cell a list of names
  if (text.length <= MAX_NAMES && names.some(({ name }) => isKnown(name, known))) return 'departments';
  // "デザイン・ラボ (産業・商業課)": an organisation in the bracket makes the text before it one too
  if (names.length > 0 && names.every(({ unit }) => unit !== null && endsAsOrganisation(unit))) return 'departments';
  if (listed.has(bare(text))) return 'departments';
  return beginsWithMark(text, marks.bullets) ? 'bullet' : 'text';
}

/** Characters; a longer cell with a known name is prose that mentions a department. */
const MAX_NAMES = 60;
