import { isWord, shippedWords } from '../japanese/headers.ts';
import { foldWidth } from '../japanese/width.ts';
import type { GridRow } from '../model/block.ts';
import type { Line } from '../model/page.ts';
import type { Part } from './parts.ts';

/** A page number between dashes ("- 3 -"), with the total ("3 / 12"), or with a word ("P.3", "3ページ"). */
const MARKED_NUMBER =
  /^(?:[-‐–—―─ー~～]+\s*\d{1,3}\s*[-‐–—―─ー~～]+|\d{1,3}\s*\/\s*\d{1,3}|p(?:age)?\.?\s*\d{1,3}|\d{1,3}\s*(?:頁|ページ))$/iu;
const BARE_NUMBER = /^\d{1,3}$/u;
/** "施策1 商工業の振興 …… 3" */
const LEADER = /(?:[…‥]+|[・.]{3,}|[─―–-]{3,})\s*\d{1,3}$/u;
const ENDS_IN_NUMBER = /\D\s*\d{1,3}$/u;

/** Removes page numbers and a table of contents, which are not part of the plan. */
export function cutNumbersAndContents(parts: readonly Part[]): {
  parts: Part[];
  headings: Line[];
  edges: ReadonlySet<Part>;
} {
  const left: Part[] = [];
  const headings: Line[] = [];
  const edges = new Set<Part>();
  let inContents = false;
  let tables = 0;
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'table') {
      const isContents: boolean = part.header === null && tables === 0 && isContentsTable(part.rows, inContents);
      tables += isContents ? 0 : 1;
      inContents = isContents && inContents;
      headings.push(...(isContents ? part.rows : part.rows.filter(isPageRow)).flatMap((row) => row.cells));
      const rows = isContents ? [] : part.rows.filter((row) => !isPageRow(row));
      if (rows.length > 0 || part.headerRows.length > 0) left.push({ ...part, rows });
    } else if (part.kind === 'line' && isPageLine(part.text)) {
      headings.push(part);
      markEdges(edges, left.at(-1), parts[index + 1]);
    } else if (part.kind === 'line' && (isWord(part.text, shippedWords.lines.contents) || LEADER.test(part.text))) {
      headings.push(part);
      inContents = true;
    } else if (part.kind === 'line' && inContents && ENDS_IN_NUMBER.test(foldWidth(part.text))) headings.push(part);
    else {
      inContents = false;
      left.push(part);
    }
  }
  return { parts: left, headings, edges };
}

function markEdges(edges: Set<Part>, ...parts: (Part | undefined)[]): void {
  for (const part of parts) if (part) edges.add(part);
}

function isPageLine(text: string): boolean {
  const plain = foldWidth(text).trim();
  return MARKED_NUMBER.test(plain) || BARE_NUMBER.test(plain);
}

/** A bare number in a row of a table is an entry. */
function isPageRow({ cells }: GridRow): boolean {
  const [only] = cells;
  return cells.length === 1 && only !== undefined && MARKED_NUMBER.test(foldWidth(only.text));
}

/** Titles with page numbers, above the first table of the plan. */
function isContentsTable(rows: readonly GridRow[], inContents: boolean): boolean {
  const isEntry = ({ cells }: GridRow): boolean =>
    cells.length === 2 && BARE_NUMBER.test(foldWidth(cells[1]?.text ?? '')) && !BARE_NUMBER.test(cells[0]?.text ?? '');
  return (
    rows.length > (inContents ? 0 : 1) && rows.every((row) => isEntry(row) || (inContents && row.cells.length === 1))
  );
}
