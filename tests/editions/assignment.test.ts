import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPairs, type Edge } from '../../src/editions/assignment.ts';

const side = 5;
const edgesOf = fc
  .uniqueArray(fc.record({ a: fc.nat(side), b: fc.nat(side), weight: fc.integer({ min: 1, max: 20 }) }), {
    selector: ({ a, b }) => `${a} ${b}`,
    maxLength: 12,
  })
  .map((edges): Edge[] => edges);

const sumOf = (edges: readonly Edge[]): number => edges.reduce((sum, { weight }) => sum + weight, 0);
const isMatching = (edges: readonly Edge[]): boolean =>
  new Set(edges.map(({ a }) => a)).size === edges.length && new Set(edges.map(({ b }) => b)).size === edges.length;

/** Every choice of edges is tried. */
function largestSum([edge, ...others]: readonly Edge[]): number {
  if (edge === undefined) return 0;
  const free = others.filter(({ a, b }) => a !== edge.a && b !== edge.b);
  return Math.max(largestSum(others), edge.weight + largestSum(free));
}

describe('the best pairs', () => {
  it('have the largest sum that any pairs have', () => {
    fc.assert(
      fc.property(edgesOf, (edges) => {
        const found = bestPairs(edges);
        expect(isMatching(found)).toBe(true);
        expect(found.every((edge) => edges.includes(edge))).toBe(true);
        expect(sumOf(found)).toBe(largestSum(edges));
      }),
      { numRuns: 300 },
    );
  });

  it('are not the strongest one first, where two others are better together', () => {
    const edges = [
      { a: 0, b: 0, weight: 10 },
      { a: 0, b: 1, weight: 9 },
      { a: 1, b: 0, weight: 9 },
    ];
    expect(bestPairs(edges)).toEqual([edges[1], edges[2]]);
  });

  it('of a very large group are found in good time', () => {
    const count = 1200;
    const edges = Array.from({ length: count }, (_, a) => [
      { a, b: a, weight: 100 },
      { a, b: (a + 1) % count, weight: 60 },
    ]).flat();
    const found = bestPairs(edges);
    expect(isMatching(found)).toBe(true);
    expect(sumOf(found)).toBe(100 * count);
  });
});
