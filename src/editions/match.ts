import { type CharacterPairs, pairsToLikeness, textToKey, textToPairs } from '../japanese/text-likeness.ts';
import type { Measure } from '../model/plan.ts';
import { bestPairs, type Edge } from './assignment.ts';

/** Two records that are one and the same in both editions; null where an edition has no partner for the other's. */
export type Match<T> = { a: T; b: T } | { a: T; b: null } | { a: null; b: T };

/** A record with the measure that it stands in. */
export type InMeasure<T> = { record: T; measure: Measure };

/** What a record is recognised by. */
type Traits = {
  /** Records of one group stand in the same place: below the same measure of both editions. */
  group: string;
  number: string;
  name: string;
  /** What is printed below it. */
  body: string;
};

/** How two records of different names are weighed, all from 0 to 1. */
export type MatchLimits = {
  /** What the name has of a likeness; the body has the rest. */
  nameShare: number;
  /** Likenesses from which two records are taken for one; null: never. */
  samePlace: number;
  elsewhere: number | null;
};

/** Pairs of characters; a shorter body ("実施") says less of what it belongs to. */
const TELLING_BODY = 12;
/** A number that stayed speaks for two records of one place, but two sentences on different things still differ. */
const SAME_NUMBER = 0.1;
/** Of a name that is the other one with something added: 講習会の開催, 講習会の開催(オンライン). */
const CONTAINED = 0.8;
/** Characters; a shorter name is a word of many names. */
const MIN_CONTAINED = 4;
/** Steps of a likeness. One step counts for more than any distance in the list, which only settles what is alike. */
const STEPS = 1000;
const DISTANCES = 2 ** 20;

type Candidate = Traits & { index: number; key: string; namePairs: CharacterPairs; bodyPairs: CharacterPairs };

/**
 * Partners in two editions, those without one too. First what has the same place, number and name, then the same place
 * and name, where only one has it in each edition; for the others the likenesses that are largest as a whole.
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

/** The edge of a pair that is by `surplus` (0 to 1) more alike than it has to be; none where it is not. */
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

/** By how much two records are more alike than they have to be. */
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
