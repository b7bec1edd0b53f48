import { isHeadWithoutTabs } from '../heads/table-head.ts';
import { headerToRole } from '../japanese/headers.ts';
import { endsAsOrganisation } from '../japanese/organisations.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import type { Line } from '../model/page.ts';
import type { FieldRow } from './field-rows.ts';

/**
 * The rows of a text with single blanks between fields, as copied from a viewer: a head with 担当課, and lines with the
 * same number of words and a department in that column. Null if there is none, or if a line below a head does not fit,
 * because a cell is blank or contains a blank.
 */
export function linesToSpaced(
  lines: readonly Line[],
  vocabulary: Vocabulary,
): { rows: FieldRow[]; isBroken: false } | null {
  const rows: FieldRow[] = [];
  let [head, count]: [string[], number] = [[], 0];
  for (const line of lines) {
    const fields = line.text.trim().split(BLANKS);
    const isHead = isHeadWithoutTabs(line, vocabulary);
    if (isHead) head = fields;
    else if (fields.length === 1) head = [];
    else if (head.length > 0) {
      if (!isRow(fields, head, vocabulary)) return null;
      count += 1;
    }
    rows.push({ fields: head.length > 0 ? fields : [line.text], place: line.place });
  }
  return count > 0 ? { rows, isBroken: false } : null;
}

const BLANKS = /[ \u3000]+/u;

function isRow(fields: readonly string[], head: readonly string[], vocabulary: Vocabulary): boolean {
  const departments = head.findIndex((word) => headerToRole(word, vocabulary) === 'departments');
  return fields.length === head.length && endsAsOrganisation(fields[departments] ?? '');
}
