/**
 * A place where two JSON values differ. `path` consists of keys, ids of records, and positions from 0 for records without id. A value
 * that is missing is left out. `order`: a list has the same entries in another order.
 */
export type Difference = { path: string[]; expected?: unknown; actual?: unknown; kind: 'value' | 'order' };

type Entry = { value: unknown; at: number };
type Pair = { expected: Entry; actual: Entry };

/** All differences between the actual and the expected value, in the order of the expected one; both are plain JSON. */
export function findDifferences(expected: unknown, actual: unknown, path: readonly string[] = []): Difference[] {
  if (Array.isArray(expected) && Array.isArray(actual)) return compareLists(expected, actual, path);
  if (isRecord(expected) && isRecord(actual)) return compareRecords(expected, actual, path);
  return expected === actual ? [] : [{ path: [...path], expected, actual, kind: 'value' }];
}

function compareRecords(expected: JsonRecord, actual: JsonRecord, path: readonly string[]): Difference[] {
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...keys].flatMap((key): Difference[] => {
    const inner = [...path, key];
    if (!Object.hasOwn(actual, key)) return [{ path: inner, expected: expected[key], kind: 'value' }];
    if (!Object.hasOwn(expected, key)) return [{ path: inner, actual: actual[key], kind: 'value' }];
    return findDifferences(expected[key], actual[key], inner);
  });
}

function compareLists(expected: readonly unknown[], actual: readonly unknown[], path: readonly string[]): Difference[] {
  const { pairs, isMoved, removed, added } = pairEntries(expected, actual);
  return [
    ...(isMoved ? [{ path: [...path], expected, actual, kind: 'order' as const }] : []),
    ...pairs.flatMap((pair) => findDifferences(pair.expected.value, pair.actual.value, [...path, nameOf(pair)])),
    ...removed.map(({ value }) => ({ path: [...path], expected: value, kind: 'value' as const })),
    ...added.map(({ value }) => ({ path: [...path], actual: value, kind: 'value' as const })),
  ];
}

type Pairing = { pairs: Pair[]; removed: Entry[]; added: Entry[] };

/**
 * Matches the entries of two lists: first equal ones; then those with the same place, since a new record changes the ids of all
 * records after it; then those with the same id; then the rest, one after the other.
 */
function pairEntries(expected: readonly unknown[], actual: readonly unknown[]): Pairing & { isMoved: boolean } {
  const all: Pairing = { pairs: [], removed: expected.map(toEntry), added: actual.map(toEntry) };
  const known = [toWhole, toPlace, toId].reduce(pairBy, all);
  const isMoved = known.pairs.some(({ actual }, index) => actual.at < (known.pairs[index - 1]?.actual.at ?? 0));
  const isReplaced = expected.length === actual.length;
  return { ...(isReplaced ? pairBy(known, toRest) : known), isMoved };
}

function pairBy({ pairs, removed, added }: Pairing, toKey: ToKey): Pairing {
  const open = Map.groupBy(added, ({ value }) => toKey(value));
  const found = removed.flatMap((entry): Pair[] => {
    const key = toKey(entry.value);
    const partner = key === null ? undefined : open.get(key)?.shift();
    return partner === undefined ? [] : [{ expected: entry, actual: partner }];
  });
  const taken = new Set(found.flatMap((pair) => [pair.expected, pair.actual]));
  return {
    pairs: [...pairs, ...found].sort((a, b) => a.expected.at - b.expected.at),
    removed: removed.filter((entry) => !taken.has(entry)),
    added: added.filter((entry) => !taken.has(entry)),
  };
}

function toEntry(value: unknown, at: number): Entry {
  return { value, at };
}

type ToKey = (value: unknown) => string | null;

const toWhole: ToKey = (value) => JSON.stringify(value);

/** Code and place, since notices and repairs may share a place. */
const toPlace: ToKey = (value) => {
  const source = isRecord(value) ? (value.source ?? null) : null;
  return source === null || !isRecord(value) ? null : JSON.stringify([value.code ?? null, source]);
};

const toId: ToKey = (value) => (isRecord(value) && typeof value.id === 'string' ? value.id : null);

/** Equal for all values without a place: plain values, and records without place or id. */
const toRest: ToKey = (value) => (toPlace(value) === null ? '' : null);

function nameOf({ expected }: Pair): string {
  return toId(expected.value) ?? String(expected.at);
}

type JsonRecord = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
