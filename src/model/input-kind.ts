/** What an input is, by its bytes: a `workbook` is a spreadsheet's, `word` a word processor's, `delimited` CSV or quoted TSV. */
export type InputKind = 'pdf' | 'workbook' | 'word' | 'html' | 'markdown' | 'delimited' | 'text';

/** Order of preference if one edition has several files: the format it was written in holds the most information. */
export const sourceGroups = ['workbook', 'pdf', 'document', 'text'] as const;
export type SourceGroup = (typeof sourceGroups)[number];

const lines: readonly InputKind[] = ['text', 'markdown', 'delimited'];

/** What is expected in a file with each extension; within a group, richer formats first. */
const extensions: readonly (readonly [extension: string, group: SourceGroup, kinds: readonly InputKind[]])[] = [
  ['.xlsx', 'workbook', ['workbook']],
  ['.xlsm', 'workbook', ['workbook']],
  ['.ods', 'workbook', ['workbook']],
  ['.pdf', 'pdf', ['pdf']],
  ['.docx', 'document', ['word']],
  ['.docm', 'document', ['word']],
  ['.html', 'document', ['html']],
  ['.htm', 'document', ['html']],
  ['.xhtml', 'document', ['html']],
  ['.md', 'document', lines],
  ['.markdown', 'document', lines],
  ['.csv', 'document', lines],
  ['.tsv', 'document', lines],
  ['.txt', 'text', lines],
];
const byExtension = new Map(extensions.map(([extension, group, kinds]) => [extension, { group, kinds }]));

/** The extensions, in lower case, of files that can be read. */
export const inputExtensions: readonly string[] = extensions.map(([extension]) => extension);

/** Office formats that may hold a plan but cannot be read; the error says what to convert them to. */
export const unreadExtensions: readonly string[] = ['.xls', '.xlsb', '.doc', '.odt'];

/** The group of an extension such as ".docx"; null if it has none. */
export function extensionToGroup(extension: string): SourceGroup | null {
  return byExtension.get(extension.toLowerCase())?.group ?? null;
}

/** Which of several files of one edition is read: the one with the lowest rank. */
export function extensionToRank(extension: string, prefer: SourceGroup | null): number {
  const group = extensionToGroup(extension);
  const at = inputExtensions.indexOf(extension);
  if (group === null || at < 0) return Number.POSITIVE_INFINITY;
  return group === prefer ? at - extensions.length : at;
}

/** The wrong extension of a file: ".pdf" for "plan.PDF" that is a workbook; null if it is right or unknown. */
export function misleadingExtension(file: string, kind: InputKind): string | null {
  const extension = /\.[^./\\]+$/u.exec(file)?.[0].toLowerCase() ?? '';
  const expected = byExtension.get(extension)?.kinds ?? (unreadExtensions.includes(extension) ? [] : null);
  return expected === null || expected.includes(kind) ? null : extension;
}
