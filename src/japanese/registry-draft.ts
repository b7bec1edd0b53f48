import type { Department } from '../model/plan.ts';
import { departmentKinds, type Registry, type RegistryDepartment } from '../model/registry-schema.ts';
import type { Tokenizer } from '../model/token.ts';
import { registryToIndex } from './department-registry.ts';
import { nameToKey } from './name-keys.ts';

/** A department that may be the same under another name; `score`: likeness of the words, from 0 to 1. */
export type Likely = { name: string; score: number };

/** `new`: not in the older registry; `gone`: only in the older one; `unsure`: its kind is not known. */
export type DraftEntry = RegistryDepartment & { status: 'new' | 'known' | 'gone'; unsure: boolean; likely: Likely[] };

/** The departments of a plan as a draft of a registry, for a person to check. */
export type RegistryDraft = { compared: boolean; departments: DraftEntry[] };

/** Names less alike are not suggested as renames: "道路課" and "観光課" share only 課. */
const MIN_LIKENESS = 0.5;
/** Suggestions for one name. */
const MAX_LIKELY = 3;

/**
 * The printed departments, then those that only the older registry has, with likely renames between the two if there is
 * a tokeniser.
 */
export function departmentsToDraft(
  departments: readonly Department[],
  older: Registry | null,
  tokenize: Tokenizer | null,
): RegistryDraft {
  const index = registryToIndex(older);
  const printed = departments.map((department) => departmentToEntry(department, index.get(nameToKey(department.name))));
  const names = new Set(printed.map(({ name }) => name));
  const gone = (older?.departments ?? []).filter((entry) => !names.has(entry.name));
  const fresh = printed.filter(({ status }) => status === 'new').map(({ name }) => name);
  const left = gone.map((entry): DraftEntry => {
    const likely = entry.successor === null && tokenize ? findLikely(entry.name, fresh, tokenize) : [];
    return { ...entry, status: 'gone', unsure: false, likely };
  });
  return { compared: older !== null, departments: [...printed, ...left] };
}

function departmentToEntry({ name, kind, aliases }: Department, older: RegistryDepartment | undefined): DraftEntry {
  const known = older?.aliases ?? [];
  const canonical = older?.name ?? name;
  const spelled = [...new Set([...known, name, ...aliases])].filter((alias) => alias !== canonical);
  const named = departmentKinds.find((one) => one === kind);
  return {
    name: canonical,
    reading: older?.reading ?? null,
    kind: older?.kind ?? named ?? 'organisation',
    parent: older?.parent ?? null,
    aliases: spelled,
    validFrom: older?.validFrom ?? null,
    validUntil: older?.validUntil ?? null,
    successor: older?.successor ?? null,
    status: older ? 'known' : 'new',
    unsure: !older && named === undefined,
    likely: [],
  };
}

function findLikely(name: string, candidates: readonly string[], tokenize: Tokenizer): Likely[] {
  return candidates
    .map((candidate) => ({ name: candidate, score: countLikeness(name, candidate, tokenize) }))
    .filter(({ score }) => score >= MIN_LIKENESS)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_LIKELY);
}

/** Share of the characters in words that both names have (Dice), rounded to hundredths. */
export function countLikeness(a: string, b: string, tokenize: Tokenizer): number {
  const left = nameToWords(a, tokenize);
  const others = nameToWords(b, tokenize);
  const total = lengthOf(left) + lengthOf(others);
  const shared = left.filter((word) => {
    const at = others.indexOf(word);
    if (at >= 0) others.splice(at, 1);
    return at >= 0;
  });
  return total === 0 ? 0 : Math.round((200 * lengthOf(shared)) / total) / 100;
}

function nameToWords(name: string, tokenize: Tokenizer): string[] {
  return tokenize(name).flatMap(({ text }) => nameToKey(text) || []);
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}
