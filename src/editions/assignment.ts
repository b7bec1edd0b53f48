import { munkres } from 'munkres';

/** A possible pair: item `a` of one list and `b` of the other; the weight is a positive integer. */
export type Edge = { a: number; b: number; weight: number };

/** Nodes of one side of a connected component; a larger one is split first, since the time grows with the cube. */
const MAX_GROUP = 400;

/** The pairs with the largest sum of weights; each index occurs at most once on either side. */
export function bestPairs(edges: readonly Edge[]): Edge[] {
  return groupEdges(edges).flatMap((group) => (isTooLarge(group) ? strongestFirst(group) : solve(group)));
}

/** Connected components, which can be solved independently. */
function groupEdges(edges: readonly Edge[]): Edge[][] {
  const parents = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    for (let at = node; at !== root; ) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { a, b } of edges) {
    const [left, right] = [rootOf(`a${a}`), rootOf(`b${b}`)];
    if (left !== right) parents.set(left, right);
  }
  return [...Map.groupBy(edges, ({ a }) => rootOf(`a${a}`)).values()];
}

function isTooLarge(group: readonly Edge[]): boolean {
  return Math.max(distinct(group.map(({ a }) => a)).length, distinct(group.map(({ b }) => b)).length) > MAX_GROUP;
}

/** Solves the heavier half of the edges first, then the edges between nodes that are left over. */
function strongestFirst(group: readonly Edge[]): Edge[] {
  const sorted = group.toSorted((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b);
  const half = Math.ceil(sorted.length / 2);
  const settled = bestPairs(sorted.slice(0, half));
  const takenA = new Set(settled.map(({ a }) => a));
  const takenB = new Set(settled.map(({ b }) => b));
  return [...settled, ...bestPairs(sorted.slice(half).filter(({ a, b }) => !takenA.has(a) && !takenB.has(b)))];
}

function solve(group: readonly Edge[]): Edge[] {
  if (group.length === 1) return [...group];
  const rows = distinct(group.map(({ a }) => a));
  const columns = distinct(group.map(({ b }) => b));
  const known = new Map(group.map((edge) => [`${edge.a} ${edge.b}`, edge]));
  const edgeAt = (row: number, column: number): Edge | undefined => known.get(`${rows[row]} ${columns[column]}`);
  // staying unmatched costs nothing
  const costs = rows.map((_, row) => columns.map((_, column) => -(edgeAt(row, column)?.weight ?? 0)));
  return munkres(costs).flatMap(([row, column]) => edgeAt(row, column) ?? []);
}

function distinct(indexes: readonly number[]): number[] {
  return [...new Set(indexes)].sort((x, y) => x - y);
}
