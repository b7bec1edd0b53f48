/** An id longer than this (characters) is no slip of the hand, and comparing it is dear. */
const maxIdLength = 40;

/**
 * The ids like `wanted`, none where none is like it: those that share most of its parts (m3-1-p99: m3, 1), then those with
 * fewest differences. Like it are its equals below the same record, and what one slip of the hand makes of it.
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

/** Characters. */
const MAX_SLIPS = 1;

/** Whether both are of one kind below one record: m3-1-p2 and m3-1-p99, or dept-1 and dept-20. */
function isEqual(wanted: string, id: string): boolean {
  return wanted.includes('-') && withoutNumber(wanted) === withoutNumber(id);
}

function withoutNumber(id: string): string {
  return id.replace(/\d[a-z0-9]*$/u, '');
}

/** Case, full width and the mark between the parts are the usual slips: "Ｍ３_1" is "m3-1". */
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

/** Levenshtein: how many characters to insert, remove or replace. */
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
