import { placeToKey, type Source, sourceToPlaces } from '../model/place.ts';
import type { sourceFields } from './fields.ts';
import type { CellOf } from './table.ts';

type SourceCells = { [F in keyof typeof sourceFields]: CellOf<(typeof sourceFields)[F]> };

/** The first place in columns of its own; all of them in `source_places` where there are several. */
export function sourceToCells(source: Source | null): SourceCells {
  const places = sourceToPlaces(source);
  const first = places[0];
  const [left, top, right, bottom] = first?.bbox ?? [null, null, null, null];
  return {
    source_page: first?.page ?? null,
    source_line: first?.line ?? null,
    source_field: first?.field ?? null,
    source_left: left,
    source_top: top,
    source_right: right,
    source_bottom: bottom,
    source_places: places.length > 1 ? places.map(placeToKey).join(' ') : null,
  };
}
