import { textToValue } from '../japanese/values.ts';
import { type CorrectedFields, type CorrectedYears, toList, toYears } from '../model/correction.ts';
import type { FoundOf, FoundTarget } from '../model/each-record.ts';
import type { Activity, Department, Responsibility } from '../model/plan.ts';
import { type Axis, yearsToMonths } from '../model/time.ts';
import { textToResponsibilities } from './corrected-departments.ts';

/** Context for setting a field: the departments known so far, and the time axes of the lanes. */
type Setting = { departments: Department[]; axes: readonly Axis[] };

/** Set the fields of a record in place; `findCorrectionFaults` has ensured that the record has them. */
export function setFields(found: FoundTarget, set: CorrectedFields, { departments, axes }: Setting): void {
  const read = (text: string | undefined): Responsibility[] | undefined =>
    text === undefined ? undefined : textToResponsibilities(text, departments);
  switch (found.kind) {
    case 'measure':
      assign(found.record, { title: set.title, lead: read(set.lead) });
      break;
    case 'indicator':
      assign(found.record, { name: set.name, role: set.role, cumulative: set.cumulative, reprint: set.reprint });
      break;
    case 'value':
      setValue(found, set.value);
      assign(found.record, { kind: set.kind });
      break;
    case 'column':
      for (const value of found.record.values) assign(value, { kind: set.kind });
      break;
    case 'initiative':
      assign(found.record, { text: set.text, departments: read(set.departments), reprint: set.reprint });
      break;
    case 'project':
      assign(found.record, {
        name: set.name,
        initiatives: listed(set.initiatives),
        departments: read(set.departments),
      });
      break;
    case 'lane':
      assign(found.record, { initiatives: listed(set.initiatives), departments: read(set.departments) });
      break;
    case 'activity':
      assign(found.record, { items: listed(set.items), note: set.note });
      if (set.years !== undefined) setYears(found, toYears(set.years), axes);
      assign(found.record, { endBasis: set.endBasis });
      break;
  }
}

function listed<T>(given: T | T[] | undefined): T[] | undefined {
  return given === undefined ? undefined : [...toList(given)];
}

/** Assigns only the fields that are defined. */
function assign<T extends object>(record: T, fields: { [Field in keyof T]?: T[Field] | undefined }): void {
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) Object.assign(record, { [name]: value });
}

/** Keeps the kind and unit that the table's head or the row gives to the value. */
function setValue({ record, indicator }: FoundOf<'value'>, stated: CorrectedFields['value']): void {
  if (stated === undefined) return;
  const { kind, unit, ...value } = textToValue(String(stated), indicator.name);
  const known = value.value === null ? null : record.unit;
  Object.assign(record, { ...value, kind: kind ?? record.kind, unit: unit ?? known });
}

/** Sets the years. Their end counts as known; for several years, an arrow or span that was read remains the `endBasis`. */
function setYears({ record, lane }: FoundOf<'activity'>, years: CorrectedYears | null, axes: readonly Axis[]): void {
  if (years === null) return;
  const { start, end, openEnded, endKnown } = years;
  const isOne = start === end && !openEnded;
  const basis = record.endBasis === 'cell' ? 'arrow' : record.endBasis;
  const columns = axes.find(({ id }) => id === lane.axis)?.columns ?? [];
  const labelOf = (year: number): string | null => columns.find((column) => column.year === year)?.label ?? null;
  Object.assign(record, {
    ...{ start, end, ...yearsToMonths(start, end), startLabel: labelOf(start), endLabel: labelOf(end) },
    ...{ openEnded, endKnown, endBasis: isOne ? 'cell' : basis },
  } satisfies Partial<Activity>);
}
