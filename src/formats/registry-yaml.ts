import { stringify } from 'yaml';
import type { DraftEntry, RegistryDraft } from '../japanese/registry-draft.ts';

/** A draft as YAML to be edited: every entry with what is known, remarks as comments. It is a valid registry as it stands. */
export function draftToYaml({ compared, departments }: RegistryDraft, edition: string): string {
  const lines = departments.flatMap((entry) => entryToLines(entry, compared));
  return [
    `# Departments of ${toComment(edition)}, drafted from what the edition prints. Check every line: kinds are guessed from the ends of`,
    '# names. State readings and parents where they are certain, and keep the file beside the input as',
    '# <base name of the input>.departments.yaml.',
    departments.length === 0 ? 'departments: []' : 'departments:',
    ...lines,
    '',
  ].join('\n');
}

function entryToLines(entry: DraftEntry, compared: boolean): string[] {
  const fields: [string, string][] = [
    ['reading', toScalar(entry.reading)],
    ['kind', toScalar(entry.kind) + (entry.unsure ? ' # a guess: its name does not tell' : '')],
    ['parent', toScalar(entry.parent)],
    ['aliases', `[${entry.aliases.map(toFlowScalar).join(', ')}]`],
    ...(['validFrom', 'validUntil', 'successor'] as const).flatMap((field): [string, string][] =>
      entry[field] === null ? [] : [[field, toScalar(entry[field])]],
    ),
  ];
  return [
    ...(compared ? remarks(entry) : []),
    `  - name: ${toScalar(entry.name)}`,
    ...fields.map(([field, value]) => `    ${field}: ${value}`),
  ];
}

function remarks({ status, likely }: DraftEntry): string[] {
  if (status === 'known') return [];
  if (status === 'new') return ['  # new: not in the older registry'];
  const suggestions = likely.map(
    ({ name, score }) => `  # likely renamed: successor: ${toScalar(name)} (${score.toFixed(2)})`,
  );
  return ['  # gone: only in the older registry', ...suggestions];
}

/** On one line whatever it holds, quoted where YAML would read it otherwise. */
function toScalar(value: string | null): string {
  return stringify(value, { lineWidth: 0, blockQuote: false }).trim();
}

/** Within [ ] a comma or a bracket would end it. */
function toFlowScalar(value: string): string {
  return stringify([value], { lineWidth: 0, blockQuote: false, collectionStyle: 'flow' }).trim().slice(1, -1).trim();
}

function toComment(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
