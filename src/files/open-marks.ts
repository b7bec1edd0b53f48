/** Lock files that Office and LibreOffice keep beside an open file: `~$plan.xlsx`, `.~lock.plan.xlsx#`. */
const marks = [
  { before: '~$', after: '' },
  { before: '.~lock.', after: '#' },
];

/** The lock files that would show that a file is open. */
export function nameToOpenMarks(name: string): string[] {
  return marks.map(({ before, after }) => `${before}${name}${after}`);
}

/** The open file to which a lock file belongs; null if the name is not that of a lock file. */
export function openMarkToName(name: string): string | null {
  const found = marks.find(({ before, after }) => name.startsWith(before) && name.endsWith(after));
  return found === undefined ? null : name.slice(found.before.length, name.length - found.after.length);
}
