/** A seeded source of numbers in [0, 1): the same seed gives the same plan on every machine. */
export type Random = () => number;

/** mulberry32 (Tommy Ettinger, public domain). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `min` to `max`, both included. */
export function int(random: Random, min: number, max: number): number {
  return min + Math.floor(random() * (max - min + 1));
}

export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const value = list[int(random, 0, list.length - 1)];
  if (value === undefined) throw new Error('pick from an empty list');
  return value;
}

/** `count` different entries in the order of the list. */
export function sample<T>(random: Random, list: readonly T[], count: number): T[] {
  const left = list.map((_, index) => index);
  while (left.length > count) left.splice(int(random, 0, left.length - 1), 1);
  return left.flatMap((index) => list.slice(index, index + 1));
}

/** The seeds that a property runs over: `few`, and as many times that as KOTEIHYO_TIMES says. */
export function seedsToRun(few: number): number[] {
  const count = few * (Number(process.env.KOTEIHYO_TIMES ?? 1) || 1);
  return Array.from({ length: count }, (_, index) => index + 1);
}
