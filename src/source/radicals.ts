import { z } from 'zod';
import radicalData from './radicals.json' with { type: 'json' };
import twinData from './twins.json' with { type: 'json' };

const table = z.record(z.string(), z.string());
/**
 * Characters that a PDF's font maps to because they share a glyph with the one that was typed: Kangxi radicals and the
 * CJK Radicals Supplement (Unicode's EquivalentUnifiedIdeograph), and a few signs.
 */
const ordinary = new Map(Object.entries({ ...table.parse(radicalData), ...table.parse(twinData) }));
const RADICAL = new RegExp(`[\\u2e80-\\u2fdf${Object.keys(twinData).join('')}]`, 'gu');

/** "⼯⽤⼦" to "工用子", "‧" to "・": what was typed, as far as the glyph tells. */
export function foldRadicals(text: string): string {
  return text.replace(RADICAL, (char) => ordinary.get(char) ?? char);
}
