import type { RegistryIndex } from '../japanese/department-registry.ts';
import { type DepartmentEvidence, type Recognition, recogniseDepartments } from '../japanese/departments.ts';
import { saysNone } from '../japanese/none-words.ts';
import { nameToKey, nameToKind } from '../japanese/organisations.ts';
import { cutQuote } from '../model/cut-quote.ts';
import { type Notice, notice } from '../model/notice.ts';
import type { Place } from '../model/place.ts';
import type { Department, Responsibility } from '../model/plan.ts';

type Entry = {
  id: string;
  printed: Map<string, number>;
  fromIndex: string | null;
  units: Set<string>;
};

/** Collects every printed department; canonical names are chosen when all have been seen. */
export type DepartmentBook = { evidence: DepartmentEvidence; registry: RegistryIndex; entries: Map<string, Entry> };

export function newDepartmentBook(evidence: DepartmentEvidence, registry: RegistryIndex): DepartmentBook {
  return { evidence, registry, entries: new Map() };
}

/** Responsibilities whose canonical names are not yet chosen. */
type Drafts = { responsibilities: Responsibility[]; notices: Notice[] };

/** Read a cell of departments. `fromIndex`: it is in the index table, whose spelling is preferred for the canonical name. */
export function textToResponsibilities(
  text: string,
  places: readonly Place[],
  book: DepartmentBook,
  fromIndex = false,
): Drafts {
  const recognition = recogniseDepartments(text, book.evidence);
  const names = recognition.names.filter(({ name }) => !saysNone(name));
  const responsibilities = names.map((printed): Responsibility => {
    const entry = enter(book, printed.name, fromIndex);
    if (printed.unit !== null) {
      entry.units.add(printed.unit);
      if (book.registry.has(nameToKey(printed.unit))) enter(book, printed.unit, false);
    }
    return {
      department: printed.name,
      departmentId: entry.id,
      unit: printed.unit,
      unitDepartmentId: null,
      andOthers: printed.andOthers,
      level: printed.level,
      raw: printed.raw,
    };
  });
  return { responsibilities, notices: restToNotices(recognition, places) };
}

/** Characters of unrecognised text that a message quotes; `actual` has all of it. */
const MAX_QUOTE = 40;

/** One notice per cell for all text in it that is no name. */
function restToNotices({ rest }: Recognition, places: readonly Place[]): Notice[] {
  if (rest === '') return [];
  const values = { name: cutQuote(rest, MAX_QUOTE) };
  const severity = saysNone(rest) ? { severity: 'info' as const } : {};
  return [notice('records/department-unresolved', { source: places, ...severity, values, actual: rest })];
}

/** The key of a name; all names and aliases of a registered department share one. */
function nameToEntryKey(name: string, { registry }: DepartmentBook): string {
  const key = nameToKey(name);
  const registered = registry.get(key);
  return registered ? nameToKey(registered.name) : key;
}

function enter(book: DepartmentBook, name: string, fromIndex: boolean): Entry {
  const key = nameToEntryKey(name, book);
  const found = book.entries.get(key);
  const entry = found ?? {
    id: `dept-${book.entries.size + 1}`,
    printed: new Map<string, number>(),
    fromIndex: null,
    units: new Set<string>(),
  };
  if (!found) book.entries.set(key, entry);
  entry.printed.set(name, (entry.printed.get(name) ?? 0) + 1);
  if (fromIndex) entry.fromIndex ??= name;
  return entry;
}

/** Chooses the registry's name, otherwise the index table's spelling, otherwise the most frequent, and among equals the first printed. */
function electName({ fromIndex, printed }: Entry, key: string, registry: RegistryIndex): string {
  const elected = registry.get(key)?.name ?? fromIndex;
  if (elected !== null) return elected;
  const most = Math.max(...printed.values());
  return [...printed].find(([, count]) => count === most)?.[0] ?? '';
}

export function bookToDepartments({ entries, registry }: DepartmentBook): Department[] {
  return [...entries].map(([key, entry]) => {
    const name = electName(entry, key, registry);
    const kind = registry.get(key)?.kind ?? nameToKind(name);
    return { id: entry.id, name, kind, aliases: [...entry.printed.keys()], units: [...entry.units] };
  });
}

/** Fill in the canonical names, and link units that are departments themselves. */
export function electResponsibilities(list: readonly Responsibility[], book: DepartmentBook): void {
  const names = new Map([...book.entries].map(([key, entry]) => [key, electName(entry, key, book.registry)]));
  for (const one of list) {
    one.department = names.get(nameToEntryKey(one.department, book)) ?? one.department;
    if (one.unit !== null) one.unitDepartmentId = book.entries.get(nameToEntryKey(one.unit, book))?.id ?? null;
  }
}
