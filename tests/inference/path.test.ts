import { describe, expect, it } from 'vitest';
import { findBestPath, type PathChange } from '../../src/inference/path.ts';
import { int, seededRandom } from '../support/random.ts';

/** Every path through so many rows of so many states. */
function allPaths(rows: number, states: number): number[][] {
  if (rows === 0) return [[]];
  const ends = Array.from({ length: states }, (_, state) => state);
  return allPaths(rows - 1, states).flatMap((path) => ends.map((state) => [...path, state]));
}

describe('the best path', () => {
  const cases = Array.from({ length: 40 }, (_, seed) => seed);

  it.each(cases)('is the best of all that there are, and so is each detour (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const [rows, states] = [int(random, 1, 5), int(random, 1, 4)];
    const numbers = (count: number): number[] => Array.from({ length: count }, () => int(random, -3, 3));
    const scores = Array.from({ length: rows }, () => numbers(states));
    const costs = Array.from({ length: states }, () => numbers(states));
    const change: PathChange = (_, from, to) => (from === null || to === null ? 0 : (costs[from]?.[to] ?? 0));
    const totalOf = (path: readonly number[]): number =>
      path.reduce(
        (sum, state, at) => sum + (scores[at]?.[state] ?? 0) + change(at, path[at - 1] ?? null, state),
        change(rows, path.at(-1) ?? null, null),
      );
    const best = findBestPath(scores, change);
    const paths = allPaths(rows, states);
    expect(totalOf(best.states)).toBe(Math.max(...paths.map(totalOf)));
    for (let at = 0; at < rows; at += 1) {
      for (let state = 0; state < states; state += 1) {
        const { first, states: detour } = best.detour(at, state);
        const path = best.states.map((one, row) => detour[row - first] ?? one);
        expect(path[at]).toBe(state);
        const through = Math.max(...paths.filter((one) => one[at] === state).map(totalOf));
        expect(totalOf(path)).toBe(through);
        expect(best.totals[at]?.[state]).toBe(through);
      }
    }
  });

  it('is left only as far as another state of one row makes it worth while', () => {
    const scores = Array.from({ length: 6 }, () => [1, 0]);
    const best = findBestPath(scores, (_, from, to) => (from !== null && to !== null && from !== to ? -1 : 0));
    expect(best.states).toEqual([0, 0, 0, 0, 0, 0]);
    expect(best.detour(3, 1)).toEqual({ first: 3, states: [1] });
  });
});
