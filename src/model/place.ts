import { z } from 'zod';

/**
 * Where a value stands in the source: page and line from 1, field from 0, bbox in PDF points from the page's top left.
 * `corrected`: the ids of the corrections because of which the record says something else than stands there.
 */
export const placeSchema = z.strictObject({
  page: z.int().min(1).nullable(),
  line: z.int().min(1).nullable(),
  field: z.int().min(0).nullable(),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  corrected: z.array(z.string()).min(1).optional(),
});
export type Place = z.infer<typeof placeSchema>;

/** One place, or the list of them where a value was put together from several cells. */
export const sourceSchema = z.union([placeSchema, z.array(placeSchema).min(1)]);
export type Source = z.infer<typeof sourceSchema>;

export function sourceToPlaces(source: Source | null): readonly Place[] {
  if (source === null) return [];
  return Array.isArray(source) ? source : [source];
}

/** A list of one place is that place; equal places are named once. Null where there is none. */
export function placesToSource(places: readonly Place[]): Source | null {
  const distinct = [...new Map(places.map((place) => [placeToKey(place), place])).values()];
  return distinct.length > 1 ? distinct : (distinct[0] ?? null);
}

export function placeToKey(place: Place): string {
  return `${place.page ?? ''}:${place.line ?? ''}:${place.field ?? ''}:${place.bbox?.join(',') ?? ''}`;
}

/** Document order: page, line, field, then top to bottom and left to right on the page. */
export function comparePlaces(a: Place, b: Place): number {
  return (
    (a.page ?? 0) - (b.page ?? 0) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.field ?? 0) - (b.field ?? 0) ||
    (a.bbox?.[1] ?? 0) - (b.bbox?.[1] ?? 0) ||
    (a.bbox?.[0] ?? 0) - (b.bbox?.[0] ?? 0)
  );
}
