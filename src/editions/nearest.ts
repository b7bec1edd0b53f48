/** Characters; a longer id is no typo, and comparing it is expensive. */
const maxIdLength = 40;

/**
 * The ids similar to `wanted`: siblings of the same kind, and ids that differ by one typo. Sorted by the number of shared leading
 * parts (m3-1-p99: m3, 1), then by edit distance.
 */
export function nearestTo(wanted: string, ids: readonly string[], count: number): string[] {
  const target = toComparable(wanted.slice(0, maxIdLength));
  return ids
    .map((id) => {
      const comparable = toComparable(id);
      return { id, shared: countSharedParts(target, comparable), distance: toDistance(target, comparable) };
    })
    .filter(({ id, distance }) => distance <= MAX_SLIPS || isEqual(target, toComparable(id)))
    .sort((a, b) => b.shared - a.shared || a.distance - b.distance)
    .slice(0, count)
    .map(({ id }) => id);
}

/** Characters that a typo may change. */
const MAX_SLIPS = 1;

/** Whether two ids are siblings of the same kind: m3-1-p2 and m3-1-p99, or dept-1 and dept-20. */
function isEqual(wanted: string, id: string): boolean {
  return wanted.includes('-') && withoutNumber(wanted) === withoutNumber(id);
}

function withoutNumber(id: string): string {
  return id.replace(/\d[a-z0-9]*$/u, '');
}

/** Folds the usual typos: case, full width and separator, "Ｍ３_1" to "m3-1". */
function toComparable(id: string): string {
  return id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

function countSharedParts(wanted: string, id: string): number {
  const [parts, idParts] = [wanted.split('-'), id.split('-')];
  const different = parts.findIndex((part, index) => part !== idParts[index]);
  return different === -1 ? parts.length : different;
}

/** Levenshtein distance. */
function toDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let line = 1; line <= a.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (a[line - 1] === b[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
