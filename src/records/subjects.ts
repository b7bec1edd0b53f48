import type { Notice } from '../model/notice.ts';
import { type Place, placesToSource, placeToKey, placeToRowKey, type Source } from '../model/place.ts';
import type { Measure, Repair } from '../model/plan.ts';
import type { RepairNote } from '../model/row.ts';

/** Which record a place was read into: cells first, then the row that they stand in. */
export type SubjectIndex = ReadonlyMap<string, string>;

export function measuresToSubjects(measures: readonly Measure[]): SubjectIndex {
  const index = new Map<string, string>();
  const add = (source: Source, id: string): void => {
    for (const place of source) {
      for (const key of [placeToKey(place), rowKey(place)]) if (!index.has(key)) index.set(key, id);
    }
  };
  for (const measure of measures) {
    for (const project of measure.projects) add(project.source, project.id);
    for (const project of measure.projects) for (const lane of project.lanes) add(lane.source, lane.id);
    for (const project of measure.projects)
      for (const lane of project.lanes) for (const one of lane.activities) add(one.source, one.id);
    for (const one of [...measure.initiatives, ...measure.indicators]) add(one.source, one.id);
  }
  return index;
}

/** Set apart from the keys of cells. */
function rowKey(place: Place): string {
  return `row ${placeToRowKey(place)}`;
}

function placesToSubject(places: readonly Place[], index: SubjectIndex): string | null {
  const exact = places.map((place) => index.get(placeToKey(place))).find((id) => id !== undefined);
  return exact ?? places.map((place) => index.get(rowKey(place))).find((id) => id !== undefined) ?? null;
}

/** Repairs and notices of the stages before the records learn their subject from where they stand. */
export function noticesToSubjects(notices: readonly Notice[], index: SubjectIndex): Notice[] {
  return notices.map((one) => ({
    ...one,
    subject: one.subject ?? placesToSubject(one.source ?? [], index),
    source: one.source && placesToSource(one.source),
  }));
}

export function notesToRepairs(notes: readonly RepairNote[], index: SubjectIndex): Repair[] {
  return notes.map(({ places, ...note }) => {
    const subject = placesToSubject(places, index);
    return { ...note, subject, source: placesToSource(places) };
  });
}
