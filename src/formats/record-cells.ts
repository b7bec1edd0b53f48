import { placesToText } from '../messages/place-text.ts';
import { type Place, placeToKey, type Source } from '../model/place.ts';
import type { Lane, Project, Responsibility, Value } from '../model/plan.ts';
import { sourceFields } from './fields.ts';
import type { CellOf } from './table.ts';

type SourceCells = { [F in keyof typeof sourceFields]: CellOf<(typeof sourceFields)[F]> };

const noCells = Object.fromEntries(Object.keys(sourceFields).map((name) => [name, null])) as SourceCells;

/** Cells for the first place; if there are several, `source_places` lists all of them. */
export function sourceToCells(source: Source | null): SourceCells {
  const [first, second] = source ?? [];
  if (first === undefined) return noCells;
  const places = second === undefined ? null : placesToCell(source ?? []);
  return { ...noCells, ...placeToCells(first), source_places: places };
}

/** All places as one text. Places in a document name their parts (table, row, column); other places are clear from their form. */
function placesToCell(places: readonly Place[]): string {
  const isDocument = places.every(({ kind }) => kind === 'document');
  return isDocument ? placesToText(places, 'en') : places.map(placeToKey).join(' ');
}

function placeToCells(place: Place): Partial<SourceCells> {
  switch (place.kind) {
    case 'text':
      return { source_page: place.page, source_line: place.line, source_field: place.field };
    case 'pdf': {
      const [left, top, right, bottom] = place.bbox;
      const box = { source_left: left, source_top: top, source_right: right, source_bottom: bottom };
      return { source_page: place.page, ...box };
    }
    case 'sheet':
      return { source_sheet: place.sheet, source_cell: place.cell };
    case 'document': {
      const { block, table, row, column } = place;
      return { source_block: block, source_table: table, source_row: row, source_column: column };
    }
  }
}

/** A row for each part of a record: "m1-1-p1-v2" is the second value of m1-1-p1. */
export function partsToRows<Part, Cells>(
  record: string,
  letter: string,
  parts: readonly Part[],
  toCells: (part: Part) => Cells,
): (Cells & { id: string; position: number })[] {
  return parts.map((part, at) => ({ id: `${record}-${letter}${at + 1}`, position: at + 1, ...toCells(part) }));
}

/** The cells of a value, with its place. */
export function valueToCells({ year, through, raw, value, unit, qualifier, kind, referenceYear, source }: Value) {
  const years = { year, through_year: through, reference_year: referenceYear };
  return { ...years, raw, value, unit, qualifier, kind, ...sourceToCells(source) };
}

/** The departments of a lane: its own if it has any, otherwise those of its project. */
export function laneToResponsibilities(lane: Lane, project: Project): readonly Responsibility[] {
  return lane.departments ?? project.departments;
}

/** "道路課、河川課", without duplicates; null if there are none. */
export function responsibilitiesToNames(responsibilities: readonly Responsibility[]): string | null {
  const names = new Set(responsibilities.map(({ department }) => department));
  return names.size === 0 ? null : [...names].join('、');
}
