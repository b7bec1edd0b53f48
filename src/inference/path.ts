/** Cost (log-odds, at most 0) of going from one state to another into row `at`; `from` is null at the start, `to` null at the end. */
export type PathChange = (at: number, from: number | null, to: number | null) => number;

/** The part of a path that differs from the best one: its first row, and the states until it is back on the best path. */
export type Detour = { first: number; states: number[] };

/** The best path through the states of all rows, and for each row and state the best total of any path through it. */
export type BestPath = {
  states: number[];
  totals: number[][];
  /** The best path through a given state of a row, as a detour from the best path of all. */
  detour: (at: number, state: number) => Detour;
};

/** Viterbi: `scores[at][state]` says how well a row alone fits a state. */
export function findBestPath(scores: readonly (readonly number[])[], change: PathChange): BestPath {
  const forward = passForward(scores, change);
  const backward = passBackward(scores, change);
  const states: number[] = [];
  scores.forEach((row, at) => {
    // Continue from the previous state, so that ties do not mix several paths.
    const before = states.at(-1) ?? null;
    const onPath = row.map((score, state) => change(at, before, state) + score + (backward[at]?.[state] ?? 0));
    states.push(onPath.indexOf(Math.max(...onPath)));
  });
  const before = (at: number, state: number): number[] =>
    (forward[at - 1] ?? []).map((total, from) => total + change(at, from, state));
  const after = (at: number, state: number): number[] =>
    (scores[at + 1] ?? []).map((score, to) => change(at + 1, state, to) + score + (backward[at + 1]?.[to] ?? 0));
  return {
    states,
    totals: scores.map((row, at) => row.map((_, state) => (forward[at]?.[state] ?? 0) + (backward[at]?.[state] ?? 0))),
    detour: (at, state) => {
      const earlier = followUntilBack(at, state, -1, before, states);
      return {
        first: at - earlier.length,
        states: [...earlier.reverse(), state, ...followUntilBack(at, state, 1, after, states)],
      };
    },
  };
}

/** The states after a row (`step` 1) or before it (-1), up to where the path rejoins the best one. */
function followUntilBack(
  start: number,
  state: number,
  step: 1 | -1,
  totalsOf: (at: number, state: number) => number[],
  best: readonly number[],
): number[] {
  const followed: number[] = [];
  let current = state;
  for (let at = start; at + step >= 0 && at + step < best.length; at += step) {
    const totals = totalsOf(at, current);
    const top = Math.max(...totals);
    const onBest = best[at + step] ?? 0;
    if ((totals[onBest] ?? Number.NEGATIVE_INFINITY) >= top - ROUNDING) break;
    current = totals.indexOf(top);
    followed.push(current);
  }
  return followed;
}

/** Totals that differ by less are equal; the rest is rounding. */
const ROUNDING = 1e-9;

/** Best total of a path that ends at each row in each state. */
function passForward(scores: readonly (readonly number[])[], change: PathChange): number[][] {
  const totals: number[][] = [];
  scores.forEach((row, at) => {
    const before = totals.at(-1);
    totals.push(
      row.map((score, state) => {
        if (!before) return score + change(at, null, state);
        let best = Number.NEGATIVE_INFINITY;
        for (let from = 0; from < before.length; from += 1)
          best = Math.max(best, (before[from] ?? 0) + change(at, from, state));
        return score + best;
      }),
    );
  });
  return totals;
}

/** Best total of the rows after each row, for each state of that row. */
function passBackward(scores: readonly (readonly number[])[], change: PathChange): number[][] {
  const totals: number[][] = scores.map((row) => row.map(() => 0));
  for (let at = scores.length - 1; at >= 0; at -= 1) {
    const next = scores[at + 1];
    totals[at] = (scores[at] ?? []).map((_, state) => {
      if (!next) return change(at + 1, state, null);
      let best = Number.NEGATIVE_INFINITY;
      for (let to = 0; to < next.length; to += 1)
        best = Math.max(best, change(at + 1, state, to) + (next[to] ?? 0) + (totals[at + 1]?.[to] ?? 0));
      return best;
    });
  }
  return totals;
}
