import { type KnownNames, nameToKey, nameToKind, type PrintedName, textToNames } from '../japanese/organisations.ts';
import { type Notice, notice } from '../model/notice.ts';
import { type Place, placesToSource } from '../model/place.ts';
import type { Department, Level, Responsibility } from '../model/plan.ts';

type Entry = {
  id: string;
  printed: Map<string, number>;
  fromIndex: string | null;
  units: Set<string>;
  recognised: boolean;
};

/** Collects every department that is printed; names are elected when all have been seen. */
export type DepartmentBook = { known: KnownNames; entries: Map<string, Entry> };

export function newDepartmentBook(known: KnownNames): DepartmentBook {
  return { known, entries: new Map() };
}

/** A responsibility before its canonical name is elected. */
export type Drafts = { responsibilities: Responsibility[]; notices: Notice[] };

/** Read a cell of departments. `fromIndex`: printed in the index table, whose spelling is elected first. */
export function textToResponsibilities(
  text: string,
  places: readonly Place[],
  book: DepartmentBook,
  fromIndex = false,
): Drafts {
  const notices: Notice[] = [];
  const responsibilities = textToNames(text, book.known).map((printed): Responsibility => {
    const entry = enter(book, printed.name, fromIndex, printed.recognised);
    if (printed.unit !== null) entry.units.add(printed.unit);
    const level = printedToLevel(printed, book.known);
    if (level === 'unresolved') {
      notices.push(
        notice('records/department-unresolved', {
          source: placesToSource(places),
          values: { name: printed.name },
          actual: printed.raw,
        }),
      );
    }
    return {
      department: printed.name,
      departmentId: entry.id,
      unit: printed.unit,
      unitDepartmentId: null,
      andOthers: printed.andOthers,
      level,
      raw: printed.raw,
    };
  });
  return { responsibilities, notices };
}

function printedToLevel({ name, recognised }: PrintedName, known: KnownNames): Level {
  if (known.has(nameToKey(name))) return 'exact';
  return recognised ? 'tokens' : 'unresolved';
}

function enter(book: DepartmentBook, name: string, fromIndex: boolean, recognised: boolean): Entry {
  const key = nameToKey(name);
  const found = book.entries.get(key);
  const entry = found ?? {
    id: `dept-${book.entries.size + 1}`,
    printed: new Map(),
    fromIndex: null,
    units: new Set(),
    recognised,
  };
  if (!found) book.entries.set(key, entry);
  entry.printed.set(name, (entry.printed.get(name) ?? 0) + 1);
  if (fromIndex) entry.fromIndex ??= name;
  return entry;
}

/** The index table's spelling first, then the most frequent; the first printed where two are as frequent. */
function electName({ fromIndex, printed }: Entry): string {
  if (fromIndex !== null) return fromIndex;
  const most = Math.max(...printed.values());
  return [...printed].find(([, count]) => count === most)?.[0] ?? '';
}

export function bookToDepartments(book: DepartmentBook): Department[] {
  return [...book.entries.values()].map((entry) => {
    const name = electName(entry);
    const kind = nameToKind(name);
    return { id: entry.id, name, kind, aliases: [...entry.printed.keys()], units: [...entry.units] };
  });
}

/** Put the elected names in, and link units that are departments themselves. */
export function electResponsibilities(list: readonly Responsibility[], book: DepartmentBook): void {
  for (const one of list) {
    const entry = book.entries.get(nameToKey(one.department));
    if (entry) one.department = electName(entry);
    if (one.unit !== null) one.unitDepartmentId = book.entries.get(nameToKey(one.unit))?.id ?? null;
  }
}
