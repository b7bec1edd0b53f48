import { z } from 'zod';
import data from './radicals.json' with { type: 'json' };

/** The ordinary form of a radical: 戸 for ⼾, 黒 for ⿊. */
const ordinaryOf = new Map(Object.entries(z.record(z.string(), z.string()).parse(data)));

/**
 * Kangxi radicals and the CJK Radicals Supplement, which PDF fonts give for whole characters, to ordinary characters:
 * ⼯程表 to 工程表.
 */
export function radicalsToOrdinary(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/gu, (char) => ordinaryOf.get(char) ?? char);
}
