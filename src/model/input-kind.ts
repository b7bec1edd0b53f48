/** What an input is, by its bytes: a `workbook` is a spreadsheet's, `word` a word processor's, `delimited` CSV or quoted TSV. */
export type InputKind = 'pdf' | 'workbook' | 'word' | 'html' | 'markdown' | 'delimited' | 'text';

/** Where one edition is there in several files, the first of these is read: what its authors wrote it in holds most. */
export const sourceGroups = ['workbook', 'pdf', 'document', 'text'] as const;
export type SourceGroup = (typeof sourceGroups)[number];

const lines: readonly InputKind[] = ['text', 'markdown', 'delimited'];

/** What a file of each name is expected to be, within a group those that hold more first. */
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

/** The names, in small letters, under which documents of the kinds that can be read are kept. */
export const inputExtensions: readonly string[] = extensions.map(([extension]) => extension);

/** Formats of office programs that may well hold a plan and cannot be read; reading one says what to do. */
export const unreadExtensions: readonly string[] = ['.xls', '.xlsb', '.doc', '.odt'];

/** The group of ".docx"; null where it is of none. */
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

/** ".pdf" of "plan.PDF" that is a workbook; null where the name is right, or says nothing. */
export function misleadingExtension(file: string, kind: InputKind): string | null {
  const extension = /\.[^./\\]+$/u.exec(file)?.[0].toLowerCase() ?? '';
  const expected = byExtension.get(extension)?.kinds ?? (unreadExtensions.includes(extension) ? [] : null);
  return expected === null || expected.includes(kind) ? null : extension;
}
