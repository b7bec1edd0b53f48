import { blocksToLooks } from './checks/text-looks.ts';
import { InputError, type InputErrorCode } from './errors.ts';
import type { Vocabulary } from './japanese/vocabulary.ts';
import type { SourceDocument } from './read/source-document.ts';
import { describeTables } from './sections/unread-tables.ts';

const noScheduleCodes: Readonly<Record<SourceDocument['kind'], InputErrorCode>> = {
  text: 'no-schedule',
  pdf: 'pdf-no-schedule',
  sheet: 'sheet-no-schedule',
  document: 'no-schedule',
};

/**
 * Why a document is refused. If most pages are scans, or the characters of a font are unknown, that is the reason given: the schedule may be
 * there.
 */
export function noSchedule(
  { kind, blocks, notices, unreadFonts, scans, pagesRead }: SourceDocument,
  vocabulary: Vocabulary,
): InputError {
  if (scans.length > 0 && scans.length * 2 >= pagesRead) {
    return new InputError('pdf-scan', { pages: numbersToRanges(scans) });
  }
  const [font] = unreadFonts;
  if (font) return new InputError('pdf-font', { page: font.page, font: font.name });
  const stray = notices.find(({ code }) => code === 'source/letters-stray');
  if (stray)
    return new InputError('pdf-letters', { page: Number(stray.values.page), letters: String(stray.values.letters) });
  const looks = kind === 'text' || kind === 'document' ? blocksToLooks(blocks, vocabulary) : null;
  if (looks) return new InputError(`text-${looks}`);
  const tables = describeTables(blocks, vocabulary);
  if (!tables) return new InputError(noScheduleCodes[kind]);
  const { place, ...words } = tables;
  if (place.kind === 'pdf') return new InputError('pdf-no-schedule-in-tables', { ...words, page: place.page });
  if (place.kind === 'document')
    return new InputError('document-no-schedule-in-tables', { ...words, table: place.table ?? 1 });
  if (place.kind === 'sheet') return new InputError('sheet-no-schedule-in-tables', { ...words, sheet: place.sheet });
  return new InputError('no-schedule-in-tables', { ...words, line: place.line });
}

/** 1, 2, 3, 7 to "1-3, 7". */
function numbersToRanges(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range && range[1] === number - 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}
