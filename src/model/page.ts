import type { Place, TextPlace } from './place.ts';

/** One line of text as the source gave it, without its line end. */
export type Line = { text: string; place: Place };

/** One page of the source; `number` is null if the source has no pages. */
export type Page = { number: number | null; lines: (Line & { place: TextPlace })[] };
