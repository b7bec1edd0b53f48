import type { Change, Diff } from '../index.ts';
import { diffWords } from '../messages/command-words.ts';
import type { Language } from '../messages/languages.ts';
import {
  answeredToText,
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
import { toOneLine } from './fill-line.ts';

/** A diff as Markdown, a table for each measure; empty if nothing changed. */
export function diffToMarkdown(diff: Diff, language: Language): string {
  if (diff.changes.length === 0) return '';
  const head = ['record', 'change', 'old', 'new'] as const;
  const heading = `${diff.old.edition} → ${diff.new.edition}`;
  const lines = [
    `# ${escapeMarkdown(heading)}`,
    '',
    escapeMarkdown(diffToTotal(diff, language)),
    ...diffToGroups(diff, language).flatMap(({ heading, ids, changes }) => [
      '',
      `## ${escapeMarkdown([ids, heading].filter((part) => part !== '').join(' '))}`,
      '',
      toRow(head.map((name) => diffWords[name][language])),
      toRow(head.map(() => '---')),
      ...changes.map((change) => toRow(changeToCells(change, language).map(escapeMarkdown))),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function changeToCells(change: Change, language: Language): string[] {
  const label = changeToLabel(change, language);
  const name = [recordToWord(change, language), changeToIds(change), changeToName(change)];
  const project =
    change.record === 'activity' || change.record === 'lane' ? (change.new.project ?? change.old.project) : null;
  const place = project === null ? '' : ` (${project.name})`;
  const record = name.filter((part) => part !== '').join(' ') + place;
  if (change.record === 'year') return [record, yearToText(change, language), '', ''];
  const details = oneSidedToDetails(change, language) || label;
  if (isOneSided(change))
    return [record, label, change.kind === 'added' ? '' : details, change.kind === 'added' ? details : ''];
  const said = `${label} ${answeredToText(change, language)}`.trimEnd();
  return [record, said, valueToText(change, 'old', language), valueToText(change, 'new', language)];
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A text on one line, with Markdown's special characters escaped. */
function escapeMarkdown(text: string): string {
  const lines = text.split('\n').map((line) =>
    toOneLine(line)
      .trim()
      .replace(/[\\`*_{}[\]<>#|~@&$]/g, '\\$&'),
  );
  return lines.join('<br>');
}
