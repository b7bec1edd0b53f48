import { nameToKey } from '../japanese/name-keys.ts';
import { pairsToLikeness, textToPairs } from '../japanese/text-likeness.ts';
import { eachRecord, foundToDepartments } from '../model/each-record.ts';
import type { Plan, Responsibility } from '../model/plan.ts';
import { bestPairs } from './assignment.ts';
import { toEdge } from './match.ts';

/** The departments of a record in both editions. */
export type Answering = { a: readonly Responsibility[]; b: readonly Responsibility[] };

/** A department or unit; `id` is null for a unit that is no department. */
type Office = { key: string; name: string; id: string | null };

/**
 * Office `b` took over from office `a`. `renamed`: `a` is gone and `b` is new; `merged`: `b` existed before; `split`: `a` still
 * exists. `records`: the number of records that it took over.
 */
export type Succession = { kind: 'renamed' | 'merged' | 'split'; a: Office; b: Office; records: number };

/** Share of an office's records that another must have taken over to be its successor. */
const MIN_SHARE = 0.5;
/** The share that suffices for offices with similar names, and the likeness that counts as similar. */
const MIN_SHARE_ALIKE = 0.2;
const ALIKE = 0.5;
/** Records needed for a succession to an existing office; a single one is only a change of that record. */
const MIN_RECORDS = 2;

export function findSuccessions(a: Plan, b: Plan, answering: readonly Answering[]): Succession[] {
  const [left, right] = [planToOffices(a), planToOffices(b)];
  const gone = [...left.values()].filter(({ key }) => !right.has(key));
  const fresh = [...right.values()].filter(({ key }) => !left.has(key));
  if (gone.length === 0 && fresh.length === 0) return [];
  const transfers = countTransfers(answering);
  const renamed = findRenamed(gone, fresh, transfers);
  const settled = new Set(renamed.flatMap((one) => [one.a.key, one.b.key]));
  const merged = gone
    .filter(({ key }) => !settled.has(key))
    .flatMap((office): Succession[] => {
      const [b, records] = mostTransferred([...right.values()], ({ key }) => transfers.count(office.key, key));
      return isMost(records, transfers.left.get(office.key)) && b ? [{ kind: 'merged', a: office, b, records }] : [];
    });
  const split = fresh
    .filter(({ key }) => !settled.has(key))
    .flatMap((office): Succession[] => {
      const [a, records] = mostTransferred([...left.values()], ({ key }) => transfers.count(key, office.key));
      return isMost(records, transfers.right.get(office.key)) && a ? [{ kind: 'split', a, b: office, records }] : [];
    });
  return [...renamed, ...merged, ...split];
}

/** Returns a function that tells whether the departments of a record are unchanged, apart from successions and order. */
export function toIsUnchanged(successions: readonly Succession[]): (answering: Answering) => boolean {
  const known = new Set(successions.map(({ a, b }) => `${a.key}\n${b.key}`));
  const isSameOffice = (a: string | null, b: string | null): boolean => {
    if (a === null || b === null) return a === b;
    const [left, right] = [nameToKey(a), nameToKey(b)];
    return left === right || known.has(`${left}\n${right}`);
  };
  const isSame = (a: Responsibility, b: Responsibility): boolean =>
    isSameOffice(a.department, b.department) && isSameOffice(a.unit, b.unit) && a.andOthers === b.andOthers;
  // compare sets: two offices that merged map to the same one
  return ({ a, b }) =>
    a.every((one) => b.some((other) => isSame(one, other))) && b.every((other) => a.some((one) => isSame(one, other)));
}

/** Every office that a plan's measures, initiatives, projects and lanes name, in document order. */
function planToOffices(plan: Plan): Map<string, Office> {
  const offices = new Map<string, Office>();
  for (const { department, departmentId, unit, unitDepartmentId } of eachRecord(plan).flatMap(foundToDepartments)) {
    for (const [name, id] of [[department, departmentId] as const, [unit, unitDepartmentId] as const]) {
      const key = name === null ? '' : nameToKey(name);
      if (name !== null && !offices.has(key)) offices.set(key, { key, name, id });
    }
  }
  return offices;
}

type Transfers = {
  /** Records that went from `a` to `b`: `a` had them only in the older edition, `b` only in the newer. */
  count: (a: string, b: string) => number;
  /** The number of records that an office had, among those that both editions have. */
  left: ReadonlyMap<string, number>;
  right: ReadonlyMap<string, number>;
};

function countTransfers(answering: readonly Answering[]): Transfers {
  const counts = new Map<string, number>();
  const [left, right] = [new Map<string, number>(), new Map<string, number>()];
  const add = (map: Map<string, number>, key: string): void => {
    map.set(key, (map.get(key) ?? 0) + 1);
  };
  for (const { a, b } of answering) {
    const roles = [toKeys(a, b, ({ department }) => department), toKeys(a, b, ({ unit }) => unit)];
    for (const key of new Set(roles.flatMap(({ before }) => before))) add(left, key);
    for (const key of new Set(roles.flatMap(({ after }) => after))) add(right, key);
    const transfers = roles.flatMap(({ before, after }) => {
      const [from, to] = [before.filter((key) => !after.includes(key)), after.filter((key) => !before.includes(key))];
      return from.flatMap((one) => to.map((other) => `${one}\n${other}`));
    });
    for (const key of new Set(transfers)) add(counts, key);
  }
  return { count: (one, other) => counts.get(`${one}\n${other}`) ?? 0, left, right };
}

function toKeys(
  a: readonly Responsibility[],
  b: readonly Responsibility[],
  nameOf: (responsibility: Responsibility) => string | null,
): { before: string[]; after: string[] } {
  const keysOf = (list: readonly Responsibility[]): string[] =>
    list.flatMap((one) => {
      const name = nameOf(one);
      return name === null ? [] : [nameToKey(name)];
    });
  return { before: keysOf(a), after: keysOf(b) };
}

function findRenamed(gone: readonly Office[], fresh: readonly Office[], transfers: Transfers): Succession[] {
  const edges = gone.flatMap((a, index) =>
    fresh.flatMap((b, at) => {
      const all = (transfers.left.get(a.key) ?? 0) + (transfers.right.get(b.key) ?? 0);
      const share = all === 0 ? 0 : (2 * transfers.count(a.key, b.key)) / all;
      const likeness = pairsToLikeness(textToPairs(a.key), textToPairs(b.key));
      if (share < (likeness >= ALIKE ? MIN_SHARE_ALIKE : MIN_SHARE)) return [];
      return toEdge(index, at, (share + likeness) / 2) ?? [];
    }),
  );
  return bestPairs(edges).flatMap((edge): Succession[] => {
    const [a, b] = [gone[edge.a], fresh[edge.b]];
    return a && b ? [{ kind: 'renamed', a, b, records: transfers.count(a.key, b.key) }] : [];
  });
}

function mostTransferred(offices: readonly Office[], count: (office: Office) => number): [Office | null, number] {
  let most: [Office | null, number] = [null, 0];
  for (const office of offices) if (count(office) > most[1]) most = [office, count(office)];
  return most;
}

function isMost(records: number, all: number | undefined): boolean {
  return records >= MIN_RECORDS && records >= MIN_SHARE * (all ?? 0);
}
