import { headerToRole, shippedWords } from '../japanese/headers.ts';
import type { Vocabulary } from '../japanese/vocabulary.ts';
import { bare } from '../japanese/width.ts';
import type { Line } from '../model/page.ts';
import { textToLead } from './lead.ts';
import type { Part } from './parts.ts';
import { isTableTitle } from './table-titles.ts';

/** Characters. A longer line is not a heading. */
const MAX_PLAIN = 40;
/** A single line above a table can be anything. */
const MIN_HEADINGS = 2;

/**
 * Unnumbered headings of measures, in a document that numbers none: a line right above 担当課：… and each of several
 * schedules, or above the schedule of each of several sheets with that name.
 */
export function findPlainHeadings(parts: readonly Part[], vocabulary: Vocabulary): ReadonlySet<Line> {
  const found = parts.flatMap((part, at): Line[] => {
    if (part.kind !== 'table' || part.header?.kind !== 'schedule') return [];
    const [last, before] = [parts[at - 1], parts[at - 2]];
    if (last?.kind !== 'line') return [];
    const isLead = textToLead(last.text, vocabulary) !== null;
    const line = isLead ? before : last;
    if (line?.kind !== 'line' || (!isLead && !hasSheetName(line))) return [];
    return isHeading(line.text, vocabulary) ? [line] : [];
  });
  // The title of the plan may be above the first of them.
  const isTitle = ({ text }: Line): boolean => shippedWords.documentTitle.some((word) => text.includes(word));
  const headings = found.every(isTitle) ? found : found.filter((line) => !isTitle(line));
  const texts = new Set(headings.map(({ text }) => bare(text)));
  return new Set(texts.size >= MIN_HEADINGS && texts.size === headings.length ? headings : []);
}

function hasSheetName({ text, place }: Line): boolean {
  return place.kind === 'sheet' && bare(text).includes(bare(place.sheet));
}

function isHeading(text: string, vocabulary: Vocabulary): boolean {
  const isShort = text.length <= MAX_PLAIN && !/[。、：:]/u.test(text);
  return isShort && !isTableTitle(text, vocabulary) && headerToRole(text, vocabulary) === null;
}
