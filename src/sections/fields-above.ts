import { type FieldOf, rowToFields } from '../heads/form-fields.ts';
import { areFieldsAlone } from '../heads/form-starts.ts';
import { labelsName } from '../japanese/headers.ts';
import type { Cell } from '../model/block.ts';
import type { Place } from '../model/place.ts';
import type { TablePart } from './parts.ts';
import type { Walk } from './walk.ts';

/**
 * Opens a measure if a table has only fields (事業の名称, 所管課, 背景), above a schedule of several rows: they give its title,
 * lead and overview. False for other tables.
 */
export function openMeasureByFields(walk: Walk, { rows }: TablePart, place: Place): boolean {
  if (!areFieldsAlone(rows, walk.vocabulary)) return false;
  const { document, direction } = walk;
  const fields = rows.flatMap((row) => rowToFields(row, walk.vocabulary));
  const isNamed = ({ role, label }: FieldOf<Cell>): boolean => role === 'name' || labelsName(label.text);
  const name = fields.find(isNamed);
  const title = name?.values[0]?.text ?? '';
  const linesOf = (some: readonly FieldOf<Cell>[]): { text: string; place: Place }[] =>
    some.flatMap(({ values }) => values.map((cell) => ({ text: cell.text, place: cell.place })));
  const others = fields.filter((field) => field !== name && field.role !== 'departments');
  document.headings.push(
    ...[...fields.map(({ label }) => label), ...(name?.values ?? [])].map(({ place: at, text }) => ({
      place: at,
      text,
    })),
  );
  walk.measure = {
    ...{ direction, number: document.measures.length + 1, title, heading: place },
    lead: linesOf(fields.filter(({ role }) => role === 'departments')),
    overview: linesOf(others),
    indicators: [],
    schedule: [],
  };
  document.measures.push(walk.measure);
  return true;
}
