/** How well a row of boxes fits a label, in log-odds. */
export type ScoreOfRow = (row: number, label: number) => number;

/** The owner of each row, and its margin over the best distribution with another owner. */
export type Shared = { owners: number[]; margins: number[] };

/** A label has no more lanes than this, which fit on a page. */
const MAX_LANES = 60;
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * Distribute rows among labels that are centred against their lanes: as many above a label as below it, or one more above.
 * `isLabel`: for each row in order, whether it is a label's own row. Null if no even distribution exists.
 */
export function shareCentred(isLabel: readonly boolean[], suits: ScoreOfRow): Shared | null {
  const at = isLabel.flatMap((label, row) => (label ? [row] : []));
  // Rows before the first label, and after each.
  const gaps = [...at, isLabel.length].map((row, index) => row - (at[index - 1] ?? -1) - 1);
  if (at.length === 0 || gaps.some((gap) => gap > MAX_LANES)) return null;
  const scores = at.map((row, label) => scoreLanes(row, label, gaps, suits));
  const before = bestBefore(scores, gaps);
  const after = bestAfter(scores, gaps);
  const total = after[0]?.[gaps[0] ?? 0] ?? NEVER;
  if (total === NEVER) return null;
  return totalsToOwners(scores, gaps, before, after, total);
}

/** `[above][below]`: how well that many rows above and below a label fit it; NEVER if the numbers are not even. */
type LaneScores = number[][];

function scoreLanes(row: number, label: number, gaps: readonly number[], suits: ScoreOfRow): LaneScores {
  const [above = 0, below = 0] = gaps.slice(label, label + 2);
  return Array.from({ length: above + 1 }, (_, up) =>
    Array.from({ length: below + 1 }, (__, down) => {
      if (down !== up && down !== up - 1) return NEVER;
      let score = 0;
      for (let one = row - up; one <= row + down; one += 1) score += suits(one, label);
      return score;
    }),
  );
}

/** Best total of the labels before each one, by the number of rows that they leave above it. */
function bestBefore(scores: readonly LaneScores[], gaps: readonly number[]): number[][] {
  const best = [Array.from({ length: (gaps[0] ?? 0) + 1 }, (_, above) => (above === gaps[0] ? 0 : NEVER))];
  scores.forEach((around, label) => {
    const gap = gaps[label + 1] ?? 0;
    const next = new Array<number>(gap + 1).fill(NEVER);
    around.forEach((belows, above) => {
      belows.forEach((score, below) => {
        next[gap - below] = Math.max(next[gap - below] ?? NEVER, (best[label]?.[above] ?? NEVER) + score);
      });
    });
    best.push(next);
  });
  return best;
}

/** Best total of each label and those after it, by the number of rows above it. */
function bestAfter(scores: readonly LaneScores[], gaps: readonly number[]): number[][] {
  const best: number[][] = [];
  // After the last label no row is left over.
  best[scores.length] = [0];
  for (let label = scores.length - 1; label >= 0; label -= 1) {
    const gap = gaps[label + 1] ?? 0;
    best[label] = (scores[label] ?? []).map((belows) =>
      Math.max(...belows.map((score, below) => score + (best[label + 1]?.[gap - below] ?? NEVER))),
    );
  }
  return best;
}

function totalsToOwners(
  scores: readonly LaneScores[],
  gaps: readonly number[],
  before: readonly number[][],
  after: readonly number[][],
  total: number,
): Shared {
  const owners: number[] = new Array(gaps[0] ?? 0).fill(0);
  const margins: number[] = new Array(gaps[0] ?? 0).fill(Number.POSITIVE_INFINITY);
  let above = gaps[0] ?? 0;
  scores.forEach((around, label) => {
    const gap = gaps[label + 1] ?? 0;
    const rest = (below: number): number => after[label + 1]?.[gap - below] ?? NEVER;
    const onPath = (around[above] ?? []).map((score, below) => score + rest(below));
    const chosen = onPath.indexOf(Math.max(...onPath));
    const through = Array.from({ length: gap + 1 }, (_, below) =>
      Math.max(...around.map((belows, up) => (before[label]?.[up] ?? NEVER) + (belows[below] ?? NEVER) + rest(below))),
    );
    owners.push(label);
    margins.push(Number.POSITIVE_INFINITY);
    for (let row = 0; row < gap; row += 1) {
      const own = row < chosen;
      owners.push(own ? label : label + 1);
      margins.push(total - Math.max(NEVER, ...(own ? through.slice(0, row + 1) : through.slice(row + 1))));
    }
    above = gap - chosen;
  });
  return { owners, margins };
}
