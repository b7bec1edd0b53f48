/** What an input is, told by its bytes: a `workbook` is a spreadsheet's, `word` a word processor's, `delimited` CSV or quoted TSV. */
export type InputKind = 'pdf' | 'workbook' | 'word' | 'html' | 'markdown' | 'delimited' | 'text';

const lines: readonly InputKind[] = ['text', 'markdown', 'delimited'];

/** What a file of each name is expected to be; none of these where it is of a kind that cannot be read. */
const kindsByExtension: Readonly<Record<string, readonly InputKind[]>> = {
  '.pdf': ['pdf'],
  '.xlsx': ['workbook'],
  '.xlsm': ['workbook'],
  '.ods': ['workbook'],
  '.docx': ['word'],
  '.docm': ['word'],
  '.html': ['html'],
  '.htm': ['html'],
  '.xhtml': ['html'],
  '.md': lines,
  '.markdown': lines,
  '.csv': lines,
  '.tsv': lines,
  '.txt': lines,
};

/** The names, in small letters, under which documents of the kinds that can be read are kept. */
export const inputExtensions: readonly string[] = Object.keys(kindsByExtension);

/** ".pdf" of "plan.PDF" that is a workbook; null where the name is right, or says nothing. */
export function misleadingExtension(file: string, kind: InputKind): string | null {
  const extension = /\.[^./\\]+$/u.exec(file)?.[0].toLowerCase() ?? '';
  const expected = kindsByExtension[extension] ?? (oldExtensions.includes(extension) ? [] : null);
  return expected === null || expected.includes(kind) ? null : extension;
}

/** Programs save HTML and text under the names of their old formats. */
const oldExtensions: readonly string[] = ['.xls', '.doc'];
