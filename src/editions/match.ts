import { type CharacterPairs, pairsToLikeness, textToKey, textToPairs } from '../japanese/text-likeness.ts';
import type { Measure } from '../model/plan.ts';
import { bestPairs, type Edge } from './assignment.ts';

/** The same record in both editions; null: the edition lacks it. */
export type Match<T> = { a: T; b: T } | { a: T; b: null } | { a: null; b: T };

/** A record with its measure. */
export type InMeasure<T> = { record: T; measure: Measure };

/** The features by which records are matched. */
type Traits = {
  /** Records of one group have the same parent: matching measures of the two editions. */
  group: string;
  number: string;
  name: string;
  /** The text below it, such as its activities. */
  body: string;
};

/** How to compare two records with different names; all values from 0 to 1. */
export type MatchLimits = {
  /** Share of the name in the likeness; the rest is the share of the body. */
  nameShare: number;
  /** Likeness from which two records count as the same, within one group and across groups; null: never. */
  samePlace: number;
  elsewhere: number | null;
};

/** Pairs of characters; a shorter body ("実施") is weaker evidence. */
const TELLING_BODY = 12;
/** Bonus for an equal number in one group; too small to match sentences on different subjects. */
const SAME_NUMBER = 0.1;
/** Likeness of a name that contains the other: 講習会の開催, 講習会の開催(オンライン). */
const CONTAINED = 0.8;
/** Characters; a shorter name is contained in many names. */
const MIN_CONTAINED = 4;
/** Likeness is counted in this many steps. One step outweighs any distance in the list, which only breaks ties. */
const STEPS = 1000;
const DISTANCES = 2 ** 20;

type Candidate = Traits & { index: number; key: string; namePairs: CharacterPairs; bodyPairs: CharacterPairs };

/**
 * Match the records of two editions; unmatched ones are included. First match records that are unique in group, number and name, then
 * in group and name; for the rest, choose the pairs with the largest total likeness.
 */
export function matchByTraits<T>(
  a: readonly T[],
  b: readonly T[],
  traitsOf: (record: T, side: 'a' | 'b') => Traits,
  limits: MatchLimits,
): Match<T>[] {
  const left = a.map((record, index) => toCandidate(traitsOf(record, 'a'), index));
  const right = b.map((record, index) => toCandidate(traitsOf(record, 'b'), index));
  const partners = new Map<number, number>();
  pairUnique(left, right, partners, ({ group, number, key }) => `${group}\n${number}\n${key}`);
  pairUnique(left, right, partners, ({ group, key }) => `${group}\n${key}`);
  const free = withoutPartners(left, right, partners);
  const edges = free.left.flatMap((one) =>
    free.right.flatMap((other) => toEdge(one.index, other.index, toSurplus(one, other, limits)) ?? []),
  );
  for (const edge of bestPairs(edges)) partners.set(edge.a, edge.b);
  return toMatches(a, b, partners);
}

/** The edge of a possible pair; `surplus`: its likeness above the threshold (0 to 1), or null if below it, which gives null. */
export function toEdge(a: number, b: number, surplus: number | null): Edge | null {
  if (surplus === null || surplus < 0) return null;
  return { a, b, weight: (Math.round(surplus * STEPS) + 1) * DISTANCES - Math.min(Math.abs(a - b), DISTANCES - 1) };
}

export function toMatches<T>(a: readonly T[], b: readonly T[], partners: ReadonlyMap<number, number>): Match<T>[] {
  const taken = new Set(partners.values());
  return [
    ...a.map((record, index): Match<T> => {
      const partner = b[partners.get(index) ?? -1];
      return partner === undefined ? { a: record, b: null } : { a: record, b: partner };
    }),
    ...b.flatMap((record, index) => (taken.has(index) ? [] : [{ a: null, b: record }])),
  ];
}

function toCandidate(traits: Traits, index: number): Candidate {
  const { name, body } = traits;
  return { ...traits, index, key: textToKey(name), namePairs: textToPairs(name), bodyPairs: textToPairs(body) };
}

function pairUnique(
  left: readonly Candidate[],
  right: readonly Candidate[],
  partners: Map<number, number>,
  toKey: (candidate: Candidate) => string,
): void {
  const free = withoutPartners(left, right, partners);
  const others = Map.groupBy(free.right, toKey);
  for (const [key, [one, second]] of Map.groupBy(free.left, toKey)) {
    const [other, another] = others.get(key) ?? [];
    if (one && other && !second && !another) partners.set(one.index, other.index);
  }
}

function withoutPartners(
  left: readonly Candidate[],
  right: readonly Candidate[],
  partners: ReadonlyMap<number, number>,
): { left: Candidate[]; right: Candidate[] } {
  const taken = new Set(partners.values());
  return {
    left: left.filter(({ index }) => !partners.has(index)),
    right: right.filter(({ index }) => !taken.has(index)),
  };
}

/** The likeness of two records above the threshold; null if it is below. */
function toSurplus(a: Candidate, b: Candidate, limits: MatchLimits): number | null {
  const isSamePlace = a.group === b.group;
  const limit = isSamePlace ? limits.samePlace : limits.elsewhere;
  if (limit === null) return null;
  const names = nameLikeness(a, b);
  const hasBodies = a.body !== '' || b.body !== '';
  const share = hasBodies ? limits.nameShare : 1;
  const bonus = isSamePlace && a.number === b.number && a.number !== '' ? SAME_NUMBER : 0;
  if (names * share + (1 - share) + bonus < limit) return null;
  const likeness = names * share + (share < 1 ? bodyLikeness(a, b) * (1 - share) : 0);
  return Math.min(likeness + bonus, 1) - limit;
}

function nameLikeness(a: Candidate, b: Candidate): number {
  if (a.key === b.key) return 1;
  const [short, long] = a.key.length <= b.key.length ? [a.key, b.key] : [b.key, a.key];
  const isContained = short.length >= MIN_CONTAINED && long.includes(short);
  return Math.max(pairsToLikeness(a.namePairs, b.namePairs), isContained ? CONTAINED : 0);
}

function bodyLikeness({ bodyPairs: a }: Candidate, { bodyPairs: b }: Candidate): number {
  return pairsToLikeness(a, b) * Math.min(1, (a.total + b.total) / 2 / TELLING_BODY);
}
