import type { Page } from '../model/page.ts';
import { comparePlaces, type Place, placeToKey } from '../model/place.ts';
import type { PlanRecord } from './records.ts';

/** A field of a printed line, from 0, with the ids of the records that were read from it. */
export type SourceField = { field: number; text: string; isOwn: boolean; readBy: string[] };

/** A line of the source as printed, blank fields left out; `width` counts them. Line and page are from 1. */
export type SourceLine = {
  page: number | null;
  line: number;
  width: number;
  /** Records that were read from the line as a whole. */
  readBy: string[];
  fields: SourceField[];
};

/** The lines that `places` name, in document order; a field is own where one of `own` was read from it. */
export function placesToSourceLines(
  places: readonly Place[],
  own: ReadonlySet<string>,
  records: readonly PlanRecord[],
  pages: readonly Page[],
): SourceLine[] {
  const wanted = new Map([...places].sort(comparePlaces).map((place) => [placeToLineKey(place), place]));
  const readers = recordsToReaders(records, wanted);
  const texts = pagesToTexts(pages, wanted);
  return [...wanted].flatMap(([key, { page, line }]) => {
    const text = texts.get(key);
    if (line === null || text === undefined) return [];
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

/** Two places on one printed line have one key; a PDF's boxes have no lines, and each is its own. */
export function placeToLineKey(place: Place): string {
  return place.line === null ? placeToKey(place) : `${place.page ?? ''}:${place.line}`;
}

type LineKeys = ReadonlyMap<string, unknown>;

function recordsToReaders(records: readonly PlanRecord[], wanted: LineKeys): Map<string, string[]> {
  const readers = new Map<string, string[]>();
  for (const { id, kind, places } of records) {
    // a department's places are those of the records that name it
    if (kind === 'department') continue;
    for (const place of places) {
      const line = placeToLineKey(place);
      if (!wanted.has(line)) continue;
      const key = `${line}:${place.field ?? ''}`;
      const ids = readers.get(key) ?? [];
      if (!ids.includes(id)) readers.set(key, [...ids, id]);
    }
  }
  return readers;
}

function pagesToTexts(pages: readonly Page[], wanted: LineKeys): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { text, place } of pages.flatMap(({ lines }) => lines)) {
    const key = placeToLineKey(place);
    if (wanted.has(key)) texts.set(key, text);
  }
  return texts;
}
