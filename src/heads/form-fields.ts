import { headerToKey, headerToRole, isWord } from '../japanese/headers.ts';
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

/** One field a row, or several side by side where known labels stand between the values. */
export function rowToFields<Value extends { text: string }>(
  { cells }: { cells: readonly Value[] },
  vocabulary: Vocabulary,
): FieldOf<Value>[] {
  const fields: FieldOf<Value>[] = [];
  for (const cell of cells) {
    const isBehindValue = fields.at(-1)?.values.length !== 0;
    if (fields.length === 0 || (isBehindValue && isLabel(cell, vocabulary)))
      fields.push({ label: cell, values: [], role: labelToRole(cell, vocabulary) });
    else fields.at(-1)?.values.push(cell);
  }
  return fields;
}

/** Whether a text is known to label a value. */
export function isLabel({ text }: { text: string }, vocabulary: Vocabulary): boolean {
  if (headerToRole(text, vocabulary) !== null) return true;
  return [vocabulary.periods, vocabulary.attributes, vocabulary.subjects].some((words) => isWord(text, words));
}

export function labelToRole({ text }: { text: string }, vocabulary: Vocabulary): FieldOf<unknown>['role'] {
  const role = headerToRole(text, vocabulary);
  return role === 'name' || role === 'departments' ? role : 'attribute';
}
