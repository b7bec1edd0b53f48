import { headerToKey, headerToRole, isWord, labelsName } from '../japanese/headers.ts';
import { endsAsOrganisation } from '../japanese/organisations.ts';
import { textToValue } from '../japanese/values.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import type { TextRow } from '../model/head.ts';
import { textToAmountWord } from './amount-words.ts';

/** A label of a form with the cells to its right. */
export type FieldOf<Value> = { label: Value; values: Value[]; role: 'name' | 'departments' | 'attribute' };

/** Characters. Longer texts are not labels. */
const MAX_LABEL = 16;

export function toLabelKey(row: TextRow | undefined): string {
  return headerToKey(row?.cells[0]?.text ?? '');
}

/** Whether a row is a label followed by its values. */
export function isField({ cells }: TextRow): boolean {
  const [label, ...values] = cells;
  return label !== undefined && values.length > 0 && label.column === 0 && bare(label.text).length <= MAX_LABEL;
}

/** Splits a row into its fields. A known label, or a label after the name of a department, begins the next field. */
export function rowToFields<Value extends { text: string }>(
  { cells }: { cells: readonly Value[] },
  vocabulary: Vocabulary,
): FieldOf<Value>[] {
  const fields: FieldOf<Value>[] = [];
  for (const [at, cell] of cells.entries()) {
    const last = fields.at(-1);
    const isNext =
      last?.values.length !== 0 &&
      (isLabel(cell, vocabulary) ||
        isAfterDepartment(last, cell, cells[at + 1]) ||
        isOfFigure(cell, cells[at + 1], vocabulary));
    if (!last || isNext) fields.push({ label: cell, values: [], role: labelToRole(cell, vocabulary) });
    else last.values.push(cell);
  }
  return fields;
}

/** 進捗区分 between 税務課 and 計画どおり: it is not a department, and a value follows it. */
function isAfterDepartment(
  field: FieldOf<{ text: string }> | undefined,
  { text }: { text: string },
  value: { text: string } | undefined,
): boolean {
  const above = field?.values.at(-1);
  if (field?.role !== 'departments' || !above || !value) return false;
  return endsAsOrganisation(bare(above.text)) && !endsAsOrganisation(bare(text)) && bare(text).length <= MAX_LABEL;
}

/** Whether a cell labels an amount that is next to it: 令和6年度予算額 */
function isOfFigure({ text }: { text: string }, value: { text: string } | undefined, vocabulary: Vocabulary): boolean {
  return value !== undefined && textToAmountWord(text, vocabulary) !== '' && textToValue(value.text, '').value !== null;
}

/** Whether a text is known to label a value. */
export function isLabel({ text }: { text: string }, vocabulary: Vocabulary): boolean {
  if (headerToRole(text, vocabulary) !== null) return true;
  return [vocabulary.periods, vocabulary.attributes, vocabulary.subjects].some((words) => isWord(text, words));
}

/** Whether a text can be the label of a field. */
export function isFieldLabel(label: { text: string }, vocabulary: Vocabulary): boolean {
  return isLabel(label, vocabulary) || labelsName(label.text) || isDescriptionLabel(label, vocabulary);
}

/** Whether a label such as 取組の目的 introduces a description of the project. */
export function isDescriptionLabel({ text }: { text: string }, { describing }: Vocabulary): boolean {
  return describing.some((word) => bare(text).endsWith(word));
}

export function labelToRole({ text }: { text: string }, vocabulary: Vocabulary): FieldOf<unknown>['role'] {
  const role = headerToRole(text, vocabulary);
  return role === 'name' || role === 'departments' ? role : 'attribute';
}
