import { headerRoles, labelRoles, type Profile } from '../model/profile-schema.ts';
import { eraToFirstYear } from './fiscal-years.ts';
import { headerToKey } from './headers.ts';

/** An error in a profile; `path` leads to it. */
export type ProfileFault = {
  kind: 'words' | 'duplicate' | 'unknown-era';
  path: PropertyKey[];
  actual: string;
  other: string;
};

/** Roles that may share a word with a column, such as the title of a table. */
const BESIDE_COLUMNS: ReadonlySet<string> = new Set(['schedule', 'measure', 'page']);

/** Words without a letter, header words that name two columns, unknown eras. */
export function profileToFaults({ headers, labels, years }: Profile): ProfileFault[] {
  const roles = new Map<string, string>();
  const faults: ProfileFault[] = [
    ...headerRoles.flatMap((role) => wordsToFaults(headers[role], ['headers', role])),
    ...labelRoles.flatMap((role) => wordsToFaults(labels[role], ['labels', role])),
  ];
  for (const role of headerRoles.filter((one) => !BESIDE_COLUMNS.has(one))) {
    for (const [index, word] of headers[role].entries()) {
      const other = roles.get(headerToKey(word));
      if (other !== undefined) faults.push({ kind: 'duplicate', path: ['headers', role, index], actual: word, other });
      roles.set(headerToKey(word), role);
    }
  }
  for (const [index, { era }] of years.styles.entries()) {
    if (era !== null && eraToFirstYear(era) === null)
      faults.push({ kind: 'unknown-era', path: ['years', 'styles', index, 'era'], actual: era, other: '' });
  }
  return faults;
}

/** "■" and "【】" are empty as header keys, so every blank cell would match them. */
function wordsToFaults(words: readonly string[], path: readonly string[]): ProfileFault[] {
  return words.flatMap((actual, index) =>
    headerToKey(actual) === '' && !isBlankHead(actual, path)
      ? [{ kind: 'words' as const, path: [...path, index], actual, other: '' }]
      : [],
  );
}

/** The head over the projects may be blank. */
function isBlankHead(text: string, path: readonly string[]): boolean {
  return text === '' && path.at(-1) === 'project';
}
