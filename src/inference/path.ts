/** Cost (log-odds, at most 0) of going from one state to another into row `at`; `from` is null at the start, `to` null at the end. */
export type Change = (at: number, from: number | null, to: number | null) => number;

/** The best path through the states of all rows, and for each row and state the best total of a path that runs through it. */
export type BestPath = { states: number[]; totals: number[][] };

/** Viterbi: `scores[at][state]` says how well a row alone fits a state. */
export function findBestPath(scores: readonly (readonly number[])[], change: Change): BestPath {
  const forward = passForward(scores, change);
  const backward = passBackward(scores, change);
  const states: number[] = [];
  scores.forEach((row, at) => {
    // Following the path so far, so that ties do not jump between paths.
    const before = states.at(-1) ?? null;
    const onPath = row.map((score, state) => change(at, before, state) + score + (backward[at]?.[state] ?? 0));
    states.push(onPath.indexOf(Math.max(...onPath)));
  });
  return {
    states,
    totals: scores.map((row, at) => row.map((_, state) => (forward[at]?.[state] ?? 0) + (backward[at]?.[state] ?? 0))),
  };
}

/** Best total of a path that ends at each row in each state. */
function passForward(scores: readonly (readonly number[])[], change: Change): number[][] {
  const totals: number[][] = [];
  scores.forEach((row, at) => {
    const before = totals.at(-1);
    totals.push(
      row.map((score, state) => {
        if (!before) return score + change(at, null, state);
        let best = Number.NEGATIVE_INFINITY;
        before.forEach((total, from) => {
          best = Math.max(best, total + change(at, from, state));
        });
        return score + best;
      }),
    );
  });
  return totals;
}

/** Best total of what follows each row, when the row is in each state. */
function passBackward(scores: readonly (readonly number[])[], change: Change): number[][] {
  const totals: number[][] = scores.map((row) => row.map(() => 0));
  for (let at = scores.length - 1; at >= 0; at -= 1) {
    const next = scores[at + 1];
    totals[at] = (scores[at] ?? []).map((_, state) => {
      if (!next) return change(at + 1, state, null);
      let best = Number.NEGATIVE_INFINITY;
      next.forEach((score, to) => {
        best = Math.max(best, change(at + 1, state, to) + score + (totals[at + 1]?.[to] ?? 0));
      });
      return best;
    });
  }
  return totals;
}
