import type { GridRow } from '../model/block.ts';
import { eachRecord } from '../model/each-record.ts';
import type { Notice } from '../model/notice.ts';
import { type Place, placesToSource, type Source } from '../model/place.ts';
import type { Measure } from '../model/plan.ts';
import type { RecordedRepair, RepairNote } from '../model/row.ts';
import type { DocumentSections } from '../model/section.ts';

/**
 * Finds the record that was read from a cell, or otherwise from its row. Places are looked up by object identity: every stage passes
 * on the place objects of the cells.
 */
type SubjectIndex = {
  cells: ReadonlyMap<Place, string>;
  rows: ReadonlyMap<GridRow['place'], string>;
  rowOf: ReadonlyMap<Place, GridRow['place']>;
};

export function measuresToSubjects(measures: readonly Measure[], document: DocumentSections): SubjectIndex {
  const rowOf = placesToRows(document);
  const cells = new Map<Place, string>();
  const rows = new Map<Place, string>();
  const add = (source: Source, id: string): void => {
    for (const place of source) {
      const row = rowOf.get(place) ?? place;
      if (!cells.has(place)) cells.set(place, id);
      if (!rows.has(row)) rows.set(row, id);
    }
  };
  const found = [...eachRecord({ measures })];
  for (const kind of ['project', 'lane', 'activity', 'initiative', 'indicator'] as const)
    for (const one of found) if (one.kind === kind) add(one.record.source, one.id);
  document.measures.forEach(({ heading }, at) => {
    const measure = measures[at];
    if (measure) add([heading], measure.id);
  });
  return { cells, rows, rowOf };
}

/** The row that each cell of a table stands in. */
function placesToRows({ measures }: DocumentSections): Map<Place, Place> {
  const rows = measures.flatMap(({ schedule, indicators }) =>
    [...schedule, ...indicators].flatMap((part) => part.rows),
  );
  return new Map(
    rows.flatMap((row) =>
      [...row.cells, ...(row.attributes ?? [])].map((cell): [Place, Place] => [cell.place, row.place]),
    ),
  );
}

function placesToSubject(places: readonly Place[], { cells, rows, rowOf }: SubjectIndex): string | null {
  const find = (idOf: (place: Place) => string | undefined): string | undefined =>
    places.map(idOf).find((id) => id !== undefined);
  return find((place) => cells.get(place)) ?? find((place) => rows.get(rowOf.get(place) ?? place)) ?? null;
}

/** Give notices of earlier stages their subject, the record that was read at their place. */
export function noticesToSubjects(notices: readonly Notice[], index: SubjectIndex): Notice[] {
  return notices.map((one) => ({
    ...one,
    subject: one.subject ?? placesToSubject(one.source ?? [], index),
    source: one.source && placesToSource(one.source),
  }));
}

export function notesToRepairs(notes: readonly RepairNote[], index: SubjectIndex): RecordedRepair[] {
  return notes.map(({ places, ...note }) => {
    const subject = placesToSubject(places, index);
    return { ...note, subject, source: placesToSource(places) };
  });
}
