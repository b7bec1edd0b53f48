import { headerToKey, headerToRole, isWord, labelsName } from '../japanese/headers.ts';
import { endsAsOrganisation } from '../japanese/organisations.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import type { TextRow } from '../model/head.ts';

/** A label of a form with the cells at its right. */
export type FieldOf<Value> = { label: Value; values: Value[]; role: 'name' | 'departments' | 'attribute' };

/** Longer texts (characters) label no field. */
const MAX_LABEL = 16;

export function toLabelKey(row: TextRow | undefined): string {
  return headerToKey(row?.cells[0]?.text ?? '');
}

/** A label and what stands beside it. */
export function isField({ cells }: TextRow): boolean {
  const [label, ...values] = cells;
  return label !== undefined && values.length > 0 && label.column === 0 && bare(label.text).length <= MAX_LABEL;
}

/** One field a row, or several side by side where known labels, or words after a department, stand between the values. */
export function rowToFields<Value extends { text: string }>(
  { cells }: { cells: readonly Value[] },
  vocabulary: Vocabulary,
): FieldOf<Value>[] {
  const fields: FieldOf<Value>[] = [];
  for (const [at, cell] of cells.entries()) {
    const last = fields.at(-1);
    const isNext =
      last?.values.length !== 0 && (isLabel(cell, vocabulary) || isAfterDepartment(last, cell, cells[at + 1]));
    if (!last || isNext) fields.push({ label: cell, values: [], role: labelToRole(cell, vocabulary) });
    else last.values.push(cell);
  }
  return fields;
}

/** 進捗区分 between 税務課 and 計画どおり: what is no department after one, and has a value of its own. */
function isAfterDepartment(
  field: FieldOf<{ text: string }> | undefined,
  { text }: { text: string },
  value: { text: string } | undefined,
): boolean {
  const above = field?.values.at(-1);
  if (field?.role !== 'departments' || !above || !value) return false;
  return endsAsOrganisation(bare(above.text)) && !endsAsOrganisation(bare(text)) && bare(text).length <= MAX_LABEL;
}

/** Whether a text is known to label a value. */
export function isLabel({ text }: { text: string }, vocabulary: Vocabulary): boolean {
  if (headerToRole(text, vocabulary) !== null) return true;
  return [vocabulary.periods, vocabulary.attributes, vocabulary.subjects].some((words) => isWord(text, words));
}

/** Whether a text could label the field of a form, whatever the field says. */
export function isFieldLabel(label: { text: string }, vocabulary: Vocabulary): boolean {
  return isLabel(label, vocabulary) || labelsName(label.text) || isDescriptionLabel(label, vocabulary);
}

/** 取組の目的: the label of what is said of the project. */
export function isDescriptionLabel({ text }: { text: string }, { describing }: Vocabulary): boolean {
  return describing.some((word) => bare(text).endsWith(word));
}

export function labelToRole({ text }: { text: string }, vocabulary: Vocabulary): FieldOf<unknown>['role'] {
  const role = headerToRole(text, vocabulary);
  return role === 'name' || role === 'departments' ? role : 'attribute';
}
