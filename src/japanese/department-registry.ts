import type { Registry, RegistryDepartment } from '../model/registry-schema.ts';
import { nameToKey } from './name-keys.ts';

/** The registry's entries by the key of each name and alias. */
export type RegistryIndex = ReadonlyMap<string, RegistryDepartment>;

export function registryToIndex(registry: Registry | null): RegistryIndex {
  const index = new Map<string, RegistryDepartment>();
  for (const entry of registry?.departments ?? []) {
    for (const key of [entry.name, ...entry.aliases].map(nameToKey)) if (key !== '') index.set(key, entry);
  }
  return index;
}

/** An error in a registry that fits its schema; `path` leads to it from the root. */
export type RegistryFault = {
  kind: 'duplicate' | 'unknown-name' | 'cycle';
  path: readonly (string | number)[];
  /** The wrong name, and what it conflicts with: another entry, or the names of a cycle. */
  actual: string;
  other: string;
};

export function registryToFaults({ departments }: Registry): RegistryFault[] {
  return [
    ...findDuplicates(departments),
    ...(['parent', 'successor'] as const).flatMap((field) => findDangling(departments, field)),
  ];
}

/** An entry may list spellings of its own name that compare as equal. */
function findDuplicates(departments: readonly RegistryDepartment[]): RegistryFault[] {
  const owners = new Map<string, RegistryDepartment>();
  const faults: RegistryFault[] = [];
  departments.forEach((entry, index) => {
    const printed = new Set<string>();
    const names = [
      { name: entry.name, path: ['departments', index, 'name'] },
      ...entry.aliases.map((name, position) => ({ name, path: ['departments', index, 'aliases', position] })),
    ];
    for (const { name, path } of names) {
      const owner = owners.get(nameToKey(name)) ?? entry;
      if (owner !== entry || printed.has(name))
        faults.push({ kind: 'duplicate', path, actual: name, other: owner.name });
      owners.set(nameToKey(name), owner);
      printed.add(name);
    }
  });
  return faults;
}

function findDangling(departments: readonly RegistryDepartment[], field: 'parent' | 'successor'): RegistryFault[] {
  const byName = registryToIndex({ departments: [...departments] });
  return departments.flatMap((entry, index): RegistryFault[] => {
    const named = entry[field];
    if (named === null) return [];
    const path = ['departments', index, field];
    if (!byName.has(nameToKey(named))) return [{ kind: 'unknown-name', path, actual: named, other: entry.name }];
    const cycle = entryToCycle(entry, field, byName);
    return cycle === null ? [] : [{ kind: 'cycle', path, actual: named, other: cycle.join(' → ') }];
  });
}

/** The names from an entry back to itself; null if the chain ends, or has a cycle without this entry. */
function entryToCycle(
  start: RegistryDepartment,
  field: 'parent' | 'successor',
  byName: RegistryIndex,
): readonly string[] | null {
  const names = [start.name];
  const seen = new Set<RegistryDepartment>();
  for (let entry = next(start); entry !== undefined && !seen.has(entry); entry = next(entry)) {
    names.push(entry.name);
    if (entry === start) return names;
    seen.add(entry);
  }
  return null;

  function next(entry: RegistryDepartment): RegistryDepartment | undefined {
    const named = entry[field];
    return named === null ? undefined : byName.get(nameToKey(named));
  }
}
