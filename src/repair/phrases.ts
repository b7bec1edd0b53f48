import { hasDoubtfulBlank } from '../japanese/blanks.ts';
import type { DocumentSections } from '../model/section.ts';
import type { RepairContext } from './context.ts';
import { isInitiativeCell } from './initiatives.ts';

/** Whether a blank of a name or a box cannot be settled by what is printed around it. */
export function needsTokenizer(document: DocumentSections, { phrases, vocabulary: { marks } }: RepairContext): boolean {
  return document.measures.some((measure) =>
    measure.schedule.some(({ columns, rows }) =>
      rows.some((row) =>
        row.cells.some((cell) => {
          const { column, words } = cell;
          if (column === columns.related || column === columns.departments) return false;
          if (isInitiativeCell(cell, columns.initiative)) return false;
          const isName = column === columns.name || column === columns.initiative;
          return hasDoubtfulBlank(words, isName ? 'name' : 'items', {
            corpus: phrases,
            marks,
          });
        }),
      ),
    ),
  );
}
