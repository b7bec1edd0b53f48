import { z } from 'zod';
import { radicalsToOrdinary } from '../japanese/radicals.ts';
import twinData from './twins.json' with { type: 'json' };

/** What a PDF's font maps to in place of what was typed: signs that share a glyph, and forms for vertical writing. */
const twins = new Map(Object.entries(z.record(z.string(), z.string()).parse(twinData)));
const TWIN = new RegExp(`[${[...twins.keys()].join('')}]`, 'gu');

/** "⼯⽤⼦" to "工用子", "‧" to "・", "︵" to "（": what was typed, as far as the glyph shows it. */
export function printedToTyped(text: string): string {
  return radicalsToOrdinary(text).replace(TWIN, (char) => twins.get(char) ?? char);
}
