import { placeToKey, type Source } from '../model/place.ts';
import type { Lane, Project, Responsibility, Value } from '../model/plan.ts';
import type { sourceFields } from './fields.ts';
import type { CellOf } from './table.ts';

type SourceCells = { [F in keyof typeof sourceFields]: CellOf<(typeof sourceFields)[F]> };

const noCells: SourceCells = {
  source_page: null,
  source_line: null,
  source_field: null,
  source_left: null,
  source_top: null,
  source_right: null,
  source_bottom: null,
  source_sheet: null,
  source_cell: null,
  source_block: null,
  source_table: null,
  source_row: null,
  source_column: null,
  source_places: null,
};

/** The first place in columns of its own; all of them in `source_places` where there are several. */
export function sourceToCells(source: Source | null): SourceCells {
  const [first, second] = source ?? [];
  const places = second === undefined ? null : (source ?? []).map(placeToKey).join(' ');
  switch (first?.kind) {
    case 'text':
      return {
        ...noCells,
        source_page: first.page,
        source_line: first.line,
        source_field: first.field,
        source_places: places,
      };
    case 'pdf': {
      const [left, top, right, bottom] = first.bbox;
      const box = { source_left: left, source_top: top, source_right: right, source_bottom: bottom };
      return { ...noCells, source_page: first.page, ...box, source_places: places };
    }
    case 'sheet':
      return { ...noCells, source_sheet: first.sheet, source_cell: first.cell, source_places: places };
    case 'document': {
      const { block, table, row, column } = first;
      const cell = { source_table: table, source_row: row, source_column: column };
      return { ...noCells, source_block: block, ...cell, source_places: places };
    }
    default:
      return noCells;
  }
}

/** What a year column prints, with its place. */
export function valueToCells({ year, through, raw, value, unit, qualifier, kind, referenceYear, source }: Value) {
  const years = { year, through_year: through, reference_year: referenceYear };
  return { ...years, raw, value, unit, qualifier, kind, ...sourceToCells(source) };
}

/** Who answers for the activities of a lane: those of its project, unless it names its own. */
export function laneToResponsibilities(lane: Lane, project: Project): readonly Responsibility[] {
  return lane.departments ?? project.departments;
}

/** "道路課、河川課", each name once; null where nobody is named. */
export function responsibilitiesToNames(responsibilities: readonly Responsibility[]): string | null {
  const names = new Set(responsibilities.map(({ department }) => department));
  return names.size === 0 ? null : [...names].join('、');
}
