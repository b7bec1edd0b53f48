import { type Change, type Diff, recordKindWords } from '../index.ts';
import type { Language } from '../messages/languages.ts';
import {
  answeredToText,
  type ChangeGroup,
  changeToIds,
  changeToLabel,
  changeToName,
  diffToGroups,
  diffToTotal,
  isOneSided,
  oneSidedToDetails,
  recordToWord,
  valueToText,
  yearToText,
} from './diff-groups.ts';
import { toExcerpts } from './excerpt.ts';
import { toOneLine } from './fill-line.ts';
import type { Paint } from './io.ts';

type TextStyle = { language: Language; paint: Paint };

/** Characters, most of them full-width; two values that are longer together are printed below each other. */
const MAX_LENGTH = 45;

/** A diff as plain lines, measure by measure; none if nothing changed. */
export function diffToLines(diff: Diff, language: Language, paint: Paint): string[] {
  if (diff.changes.length === 0) return [];
  const style = { language, paint };
  const heading = toOneLine(`${diff.old.edition} → ${diff.new.edition}`);
  return [
    `${heading}  ${diffToTotal(diff, language)}`,
    ...diffToGroups(diff, language).flatMap((group, index, groups) => {
      const before = groups[index - 1];
      const goesOn = isOneSidedMeasure(group) && before !== undefined && isOneSidedMeasure(before);
      return [...(goesOn ? [] : ['']), ...groupToLines(group, style)];
    }),
  ];
}

function isOneSidedMeasure({ changes }: ChangeGroup): boolean {
  return changes.length === 1 && changes.every((change) => change.record === 'measure' && isOneSided(change));
}

function groupToLines({ heading, ids, changes }: ChangeGroup, style: TextStyle): string[] {
  const [first, ...others] = changes;
  // the line of an added or removed measure already has its name
  if (first?.record === 'measure' && isOneSided(first)) {
    return [oneSidedToLine(first, style), ...changesToLines(others, style)];
  }
  const title = [style.paint('dim', ids), toOneLine(heading)].filter((part) => part !== '').join('  ');
  return [title, ...changesToLines(changes, style)];
}

/** Changes grouped below their record; consecutive changes share one heading. */
function changesToLines(changes: readonly Change[], style: TextStyle): string[] {
  return changes.flatMap((change, index) => {
    const [path, before] = [changeToPath(change, style), index === 0 ? [] : changeToPath(changes[index - 1], style)];
    const known = path.findIndex((line, depth) => line !== before[depth]);
    const headings = path.map((line, depth) => toIndented(line, depth + 1));
    const lines = changeToLines(change, style).map((line) => toIndented(line, path.length + 1));
    return [...(known < 0 ? [] : headings.slice(known)), ...lines];
  });
}

function toIndented(line: string, depth: number): string {
  return `${'  '.repeat(depth)}${line}`;
}

/** The project and the record of a change, without what the heading or the change's own line already says. */
function changeToPath(change: Change | undefined, { language, paint }: TextStyle): string[] {
  if (change === undefined) return [];
  const { record, field, old, new: current } = change;
  const isInProject = record === 'activity' || record === 'lane';
  const projects = [...(field === 'project' ? [] : [old.project]), current.project];
  const project = {
    ids: [...new Set(projects.flatMap((one) => one?.id ?? []))].join(' → '),
    name: (current.project ?? old.project)?.name ?? '',
  };
  const toLine = (word: string, ids: string, name: string): string =>
    `${word} ${paint('dim', ids)}  ${toOneLine(name)}`;
  const above = isInProject || (record === 'project' && !isOneSided(change));
  const isNamed = ['indicator', 'initiative', 'lane', 'activity'].includes(record);
  const hasBoth = old.name !== null && current.name !== null;
  return [
    ...(above ? [toLine(recordKindWords.project[language], project.ids, project.name)] : []),
    ...(isNamed && hasBoth ? [toLine(recordToWord(change, language), changeToIds(change), changeToName(change))] : []),
  ];
}

function changeToLines(change: Change, style: TextStyle): string[] {
  const { language, paint } = style;
  if (change.record === 'year') return [`${change.kind === 'added' ? '+' : '-'} ${yearToText(change, language)}`];
  if (isOneSided(change)) return [oneSidedToLine(change, style)];
  const label = toLabel(change, language);
  const answered = answeredToText(change, language);
  const suffix = answered === '' ? '' : `  ${answered}`;
  const [old, current] = toExcerpts(...toValues(change, language));
  if (old.length + current.length <= MAX_LENGTH && !`${old}${current}`.includes('\n')) {
    return [`${label}: ${paint('red', old)} → ${paint('green', current)}${suffix}`];
  }
  return [
    `${label}:${suffix}`,
    ...old.split('\n').map((line) => paint('red', `  - ${line}`)),
    ...current.split('\n').map((line) => paint('green', `  + ${line}`)),
  ];
}

/** The kind of change, with the kind of record if no line above names it. */
function toLabel(change: Change, language: Language): string {
  const label = changeToLabel(change, language);
  const isBare = change.kind === 'renumbered' || change.record === 'direction';
  return isBare ? `${recordToWord(change, language)} ${label}` : label;
}

/** Paragraphs keep their breaks, everything else is a line. */
function toValues(change: Change, language: Language): [string, string] {
  const isLong = change.field === 'overview' || change.field === 'preface';
  const toText = (side: 'old' | 'new'): string => {
    const text = valueToText(change, side, language);
    return isLong ? text.split('\n').map(toOneLine).join('\n') : toOneLine(text);
  };
  return [toText('old'), toText('new')];
}

function oneSidedToLine(change: Change, { language, paint }: TextStyle): string {
  const details = toOneLine(oneSidedToDetails(change, language));
  const isAdded = change.kind === 'added';
  const line = [
    `${isAdded ? '+' : '-'} ${recordToWord(change, language)} ${changeToLabel(change, language)}`,
    changeToIds(change),
    `${toOneLine(changeToName(change))}${details === '' ? '' : `  (${details})`}`,
  ];
  return paint(isAdded ? 'green' : 'red', line.filter((part) => part !== '').join('  '));
}
