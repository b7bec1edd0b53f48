import { type Change, changeKindWords, type Diff, recordKindWords } from '../index.ts';
import { changeValueWords, changeWords, diffWords } from '../messages/command-words.ts';
import type { Language } from '../messages/languages.ts';
import { fill } from './fill-line.ts';

/** The changes of one part of a diff: the plan itself, its departments, or one measure. */
export type ChangeGroup = { heading: string; ids: string; changes: Change[] };

export function diffToGroups({ changes }: Diff, language: Language): ChangeGroup[] {
  return [...Map.groupBy(changes, changeToGroup)].map(([group, list]) => {
    if (group === 'plan' || group === 'departments')
      return { heading: diffWords[group][language], ids: '', changes: list };
    const measure = list[0]?.new.measure ?? list[0]?.old.measure;
    return { heading: measure?.name ?? '', ids: measure?.id ?? '', changes: list };
  });
}

/** Uses the ids of both editions, since the same id may mean another measure in the other edition. */
function changeToGroup({ record, old, new: current }: Change): string {
  if (current.measure !== null) return `new ${current.measure.id}`;
  if (old.measure !== null) return `old ${old.measure.id}`;
  return record === 'department' ? 'departments' : 'plan';
}

/** "target changed 2020", "moved to another measure". */
export function changeToLabel({ kind, field, year, through }: Change, language: Language): string {
  const words = (changeWords[`${kind}.${field}`] ?? changeKindWords[kind])[language];
  if (year === null) return words;
  return `${words} ${year === through ? year : `${year}–${through}`}`;
}

/** "m1-1-p2", or "m1-1-p2 → m1-1-p3" if the id differs; empty if there is none. */
export function changeToIds({ old, new: current }: Change): string {
  const ids = [old.id, current.id].filter((id) => id !== null);
  return [...new Set(ids)].join(' → ');
}

export function changeToName({ old, new: current }: Change): string {
  return current.name ?? old.name ?? '';
}

export function recordToWord({ record }: Change, language: Language): string {
  return recordKindWords[record][language];
}

export function valueToText(change: Change, side: 'old' | 'new', language: Language): string {
  const { value } = change[side];
  return value === null
    ? diffWords.nothing[language]
    : (changeValueWords[`${change.field}.${value}`]?.[language] ?? value);
}

export function isOneSided({ kind }: Change): boolean {
  return kind === 'added' || kind === 'removed';
}

/** How many records a department is responsible for: "(activities: 3)"; empty for other records. */
export function answeredToText({ record, records }: Change, language: Language): string {
  return record === 'department' && records !== null
    ? `(${fill(diffWords.answered, language, { count: records })})`
    : '';
}

/** Details of an added or removed record: "2020–2021", "観光課, activities: 3". */
export function oneSidedToDetails(change: Change, language: Language): string {
  const { old, new: current, contains } = change;
  const counts = (['indicators', 'initiatives', 'projects', 'activities'] as const).flatMap((name) => {
    const count = contains?.[name] ?? 0;
    return count === 0 ? [] : [fill(diffWords[name], language, { count })];
  });
  const value = current.value ?? old.value;
  return [...(value === null ? [] : [value]), ...counts].join(language === 'ja' ? '、' : ', ');
}

export function yearToText(change: Change, language: Language): string {
  const label = change.kind === 'added' ? diffWords.yearAdded : diffWords.yearRemoved;
  return fill(label, language, { year: changeToName(change), count: change.records ?? 0 });
}

/** "25 changes: added 3, removed 22"; changes of the plan itself are counted separately from those of its records. */
export function diffToTotal({ changes }: Diff, language: Language): string {
  const kinds = Object.keys(changeKindWords);
  const ordered = changes.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const counts = [...Map.groupBy(ordered, (change) => changeToCounted(change, language))];
  const list = counts.map(([word, { length }]) => `${word} ${length}`).join(', ');
  return `${fill(diffWords.total, language, { count: changes.length })}: ${list}`;
}

function changeToCounted({ kind, field, record }: Change, language: Language): string {
  if (record === 'year') return diffWords[kind === 'added' ? 'yearsAdded' : 'yearsRemoved'][language];
  return ((field === 'issued' ? changeWords['redated.issued'] : undefined) ?? changeKindWords[kind])[language];
}
