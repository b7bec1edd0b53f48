import type { Page } from '../model/page.ts';
import { comparePlaces, type Place, placeToRowKey } from '../model/place.ts';
import type { PlanRecord } from './records.ts';

/** A field of a printed line, from 0, with the ids of the records that were read from it. */
type SourceField = { field: number; text: string; isOwn: boolean; readBy: string[] };

/** A line of the source as printed, without blank fields; `width` includes them. Line and page are from 1. */
export type SourceLine = {
  page: number | null;
  line: number;
  width: number;
  /** Records that were read from the line as a whole. */
  readBy: string[];
  fields: SourceField[];
};

/** The lines at `places`, in document order; `isOwn`: one of the records `own` was read from the field. */
export function placesToSourceLines(
  places: readonly Place[],
  own: ReadonlySet<string>,
  records: readonly PlanRecord[],
  pages: readonly Page[],
): SourceLine[] {
  const wanted = new Map([...places].sort(comparePlaces).map((place) => [placeToRowKey(place), place]));
  const readers = recordsToReaders(records, wanted);
  const texts = pagesToTexts(pages, wanted);
  return [...wanted].flatMap(([key, place]) => {
    const text = texts.get(key);
    if (place.kind !== 'text' || text === undefined) return [];
    const { page, line } = place;
    const readBy = (field: number | null): string[] => readers.get(`${key}:${field ?? ''}`) ?? [];
    const printed = text.split('\t');
    const fields = printed.flatMap((content, field) => {
      if (content.trim() === '') return [];
      const ids = readBy(field);
      return [{ field, text: content, isOwn: ids.some((id) => own.has(id)), readBy: ids }];
    });
    return [{ page, line, width: printed.length, readBy: readBy(null), fields }];
  });
}

type LineKeys = ReadonlyMap<string, unknown>;

function recordsToReaders(records: readonly PlanRecord[], wanted: LineKeys): Map<string, string[]> {
  const readers = new Map<string, string[]>();
  for (const { id, kind, places } of records) {
    // skip departments: their places are those of the records that name them
    if (kind === 'department') continue;
    for (const place of places) {
      const line = placeToRowKey(place);
      if (!wanted.has(line)) continue;
      const key = `${line}:${(place.kind === 'text' ? place.field : null) ?? ''}`;
      const ids = readers.get(key) ?? [];
      if (!ids.includes(id)) readers.set(key, [...ids, id]);
    }
  }
  return readers;
}

function pagesToTexts(pages: readonly Page[], wanted: LineKeys): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { text, place } of pages.flatMap(({ lines }) => lines)) {
    const key = placeToRowKey(place);
    if (wanted.has(key)) texts.set(key, text);
  }
  return texts;
}
