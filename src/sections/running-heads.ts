import { shippedWords } from '../japanese/headers.ts';
import type { Line } from '../model/page.ts';
import { placeToPage } from '../model/place.ts';
import { headingToKey } from './headings.ts';
import type { LinePart, Part } from './parts.ts';

/** A line on this many pages is a running head. */
const RUNNING_HEAD_COUNT = 3;
/** Characters. A shorter part of the title does not identify it. */
const MIN_TITLE_PART = 4;

/** Lines that repeat page after page: the title, and lines with its words or always at a page's edge. */
export function findRunningHeads(
  parts: readonly Part[],
  pageEdges: ReadonlySet<Part>,
  title: Line | null,
  isHeading: (text: string) => boolean,
): ReadonlySet<string> {
  const seen = new Map<string, { count: number; atEdge: number }>();
  const lines = parts.filter((part): part is LinePart => part.kind === 'line');
  parts.forEach((part, index) => {
    if (part.kind !== 'line' || isHeading(part.text)) return;
    const key = lineToHeadKey(part.text);
    const found = seen.get(key) ?? { count: 0, atEdge: 0 };
    const atEdge = pageEdges.has(part) || isPageBreak(parts[index - 1], part) || isPageBreak(part, parts[index + 1]);
    seen.set(key, { count: found.count + 1, atEdge: found.atEdge + Number(atEdge) });
  });
  const titleKey = title ? headingToKey(title.text) : '';
  const heads = new Set(title && lines.length > 0 ? [titleKey] : []);
  for (const [key, { count, atEdge }] of seen) {
    const ofTitle = key.length >= MIN_TITLE_PART && titleKey.includes(key);
    const named = shippedWords.documentTitle.some((word) => key.includes(word));
    if (count >= RUNNING_HEAD_COUNT && (named || ofTitle || (atEdge === count && !key.endsWith('。')))) heads.add(key);
  }
  return heads;
}

/** "青海県行動計画 12" is the running head with the page number. */
export function lineToHeadKey(text: string): string {
  return headingToKey(
    text.trim().replace(/^[-－]?\s*[0-9０-９]{1,3}\s*[-－]?\s+|\s+[-－]?\s*[0-9０-９]{1,3}\s*[-－]?$/gu, ''),
  );
}

function isPageBreak(above: Part | undefined, below: Part | undefined): boolean {
  const [before, after] = [above && partToPage(above), below && partToPage(below)];
  return before !== after && before !== null && after !== null;
}

/** Undefined before the first and after the last part, which are at an edge. */
function partToPage(part: Part): number | null {
  if (part.kind !== 'table') return placeToPage(part.place);
  const row = part.headerRows[0] ?? part.rows[0];
  return row ? placeToPage(row.place) : null;
}
