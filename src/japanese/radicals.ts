import { z } from 'zod';
import data from './radicals.json' with { type: 'json' };

const { printed, ordinary } = z.strictObject({ printed: z.string(), ordinary: z.string() }).parse(data);
const ordinaryOf = new Map([...printed].map((char, index) => [char, [...ordinary][index] ?? char]));

/** Kangxi radicals and the CJK Radicals Supplement, which PDF fonts give for whole characters, to those: ⼯程表 to 工程表. */
export function radicalsToOrdinary(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/gu, (char) => ordinaryOf.get(char) ?? char);
}
