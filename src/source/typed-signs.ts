import { z } from 'zod';
import { radicalsToOrdinary } from '../japanese/radicals.ts';
import twinData from './twins.json' with { type: 'json' };

/** Typed characters by what PDF fonts map to instead: characters that share a glyph, and forms for vertical text. */
const twins = new Map(Object.entries(z.record(z.string(), z.string()).parse(twinData)));
const TWIN = new RegExp(`[${[...twins.keys()].join('')}]`, 'gu');

/** "⼯⽤⼦" to "工用子", "‧" to "・", "︵" to "（": the characters that were most likely typed. */
export function printedToTyped(text: string): string {
  return radicalsToOrdinary(text).replace(TWIN, (char) => twins.get(char) ?? char);
}
