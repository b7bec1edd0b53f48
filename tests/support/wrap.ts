import { departmentsField, firstYearField, nameField } from './flatten.ts';

/** Full-width characters that fit the printed line of a narrow cell. */
export type Widths = { name: number; departments: number; year: number };
const usual: Widths = { name: 11, departments: 8, year: 6 };

/** Break a field's phrases at its column's width, as print does; a break becomes a blank. Initiatives are wide enough. */
export function wrapField(field: string, column: number, widths: Widths = usual): string {
  const width = widthOf(column, widths);
  return width === null
    ? field
    : field
        .split(' ')
        .map((phrase) => wrapPhrase(phrase, width))
        .join(' ');
}

function widthOf(column: number, { name, departments, year }: Widths): number | null {
  if (column === nameField) return name;
  if (column === departmentsField) return departments;
  return column >= firstYearField ? year : null;
}

/** Latin words and numbers stay whole and take half the room. */
function wrapPhrase(phrase: string, width: number): string {
  const lines: string[] = [];
  let room = 0;
  for (const [unit] of phrase.matchAll(/[\w-]+|./gu)) {
    const size = /^[\w-]/.test(unit) ? unit.length / 2 : 1;
    if (size > room && room < width) {
      lines.push('');
      room = width;
    }
    lines.push((lines.pop() ?? '') + unit);
    room = Math.max(0, room - size);
  }
  return lines.join(' ');
}
