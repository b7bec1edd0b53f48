/** What Office and LibreOffice put beside a file for as long as they have it open: `~$plan.xlsx`, `.~lock.plan.xlsx#`. */
const marks = [
  { before: '~$', after: '' },
  { before: '.~lock.', after: '#' },
];

/** The names of the marks of a file that is open. */
export function nameToOpenMarks(name: string): string[] {
  return marks.map(({ before, after }) => `${before}${name}${after}`);
}

/** The file that a mark says is open; null where the name is that of no mark. */
export function openMarkToName(name: string): string | null {
  const found = marks.find(({ before, after }) => name.startsWith(before) && name.endsWith(after));
  return found === undefined ? null : name.slice(found.before.length, name.length - found.after.length);
}
