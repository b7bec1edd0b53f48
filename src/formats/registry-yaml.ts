import { stringify } from 'yaml';
import type { DraftEntry, RegistryDraft } from '../japanese/registry-draft.ts';
import { departmentsDraftWords } from '../messages/draft-words.ts';
import { fillWords } from '../messages/fill-places.ts';
import type { Language } from '../messages/languages.ts';
import { toComment } from './profile-yaml.ts';

/** A registry draft as YAML to edit, with remarks as comments. It is a valid registry as it is. */
export function draftToYaml(
  { compared, departments }: RegistryDraft,
  edition: string,
  language: Language = 'en',
): string {
  const say: Say = (word, values = {}) => fillWords(departmentsDraftWords[word], language, values);
  const lines = departments.flatMap((entry) => entryToLines(entry, compared, say));
  return [
    say('title', { edition: toComment(edition) }),
    departments.length === 0 ? 'departments: []' : 'departments:',
    ...lines,
    '',
  ].join('\n');
}

type Say = (word: keyof typeof departmentsDraftWords, values?: Readonly<Record<string, string>>) => string;

function entryToLines(entry: DraftEntry, compared: boolean, say: Say): string[] {
  const fields: [string, string][] = [
    ['reading', toScalar(entry.reading)],
    ['kind', toScalar(entry.kind) + (entry.unsure ? ` # ${say('unsure')}` : '')],
    ['parent', toScalar(entry.parent)],
    ['aliases', `[${entry.aliases.map(toFlowScalar).join(', ')}]`],
    ...(['validFrom', 'validUntil', 'successor'] as const).flatMap((field): [string, string][] =>
      entry[field] === null ? [] : [[field, toScalar(entry[field])]],
    ),
  ];
  return [
    ...(compared ? remarks(entry, say) : []),
    `  - name: ${toScalar(entry.name)}`,
    ...fields.map(([field, value]) => `    ${field}: ${value}`),
  ];
}

function remarks({ status, likely }: DraftEntry, say: Say): string[] {
  if (status === 'known') return [];
  if (status === 'new') return [`  # ${say('new')}`];
  const suggestions = likely.map(
    ({ name, score }) => `  # ${say('renamed', { name: toScalar(name), score: score.toFixed(2) })}`,
  );
  return [`  # ${say('gone')}`, ...suggestions];
}

/** A YAML scalar on one line, quoted if necessary. */
function toScalar(value: string | null): string {
  return stringify(value, { lineWidth: 0, blockQuote: false }).trim();
}

/** A YAML scalar within [ ], where a comma or bracket needs quotes. */
function toFlowScalar(value: string): string {
  return stringify([value], { lineWidth: 0, blockQuote: false, collectionStyle: 'flow' }).trim().slice(1, -1).trim();
}
