import { z } from 'zod';
import { radicalsToOrdinary } from '../japanese/radicals.ts';
import twinData from './twins.json' with { type: 'json' };

/** Signs that a PDF's font maps to because they share a glyph with the one that was typed. */
const twins = new Map(Object.entries(z.record(z.string(), z.string()).parse(twinData)));
const TWIN = new RegExp(`[${[...twins.keys()].join('')}]`, 'gu');

/** "⼯⽤⼦" to "工用子", "‧" to "・": what was typed, as far as the glyph tells. */
export function foldRadicals(text: string): string {
  return radicalsToOrdinary(text).replace(TWIN, (char) => twins.get(char) ?? char);
}
