import { z } from 'zod';
import data from './radicals.json' with { type: 'json' };

/** The form that Japanese text uses: ⼾ is 戸 and ⿊ is 黒. */
const ordinaryOf = new Map(Object.entries(z.record(z.string(), z.string()).parse(data)));

/** Kangxi radicals and the CJK Radicals Supplement, which PDF fonts give for whole characters, to those: ⼯程表 to 工程表. */
export function radicalsToOrdinary(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/gu, (char) => ordinaryOf.get(char) ?? char);
}
