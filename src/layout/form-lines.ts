import { isFieldLabel } from '../heads/form-fields.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { FieldRow } from './field-rows.ts';
import { settings } from './settings.ts';

/**
 * The labels with values at the end of a text, and the titles among them; `lines`: their number of lines, with blank
 * ones.
 */
export function findFieldLines(
  above: readonly FieldRow[],
  vocabulary: Vocabulary,
): { fields: FieldRow[]; lines: number } {
  let [fields, lines]: [FieldRow[], number] = [[], 0];
  let titles: FieldRow[] = [];
  for (const [back, row] of above.slice(-settings.text.maxFormLines).toReversed().entries()) {
    const field = lineToFields(row, vocabulary);
    const text = row.fields.join('').trim();
    if (field) [fields, titles, lines] = [[field, ...titles, ...fields], [], back + 1];
    else if (row.fields.length > 1 || text.length > settings.text.maxTitle) break;
    else if (text !== '') titles = [row, ...titles];
  }
  return { fields, lines };
}

/** A label and the text after it, or several of them on one line. */
export function lineToFields(
  { fields: [text = '', ...more], place }: FieldRow,
  vocabulary: Vocabulary,
): FieldRow | null {
  const fields = text.trim().split(FIELD_GAP);
  const isField = more.length === 0 && fields.length > 1 && isFieldLabel({ text: fields[0] ?? '' }, vocabulary);
  return isField ? { fields, place } : null;
}

const FIELD_GAP = /[ \u3000]{2,}/u;
